import { listChildren, readValue, type XmlElement } from '../xml-tree.ts';
import { formatNumber } from '../numeral.ts';
import { readSwitch } from './style.ts';

/** One level of a list. */
interface Level {
  start: number;
  /** `chineseCounting`, `decimal`, `bullet`. */
  format: string;
  /** `（%1）`: %1 to %9 stand for the numbers of the levels from the outermost. */
  text: string;
  /** All numbers in digits (一.1 as 1.1). */
  isLegal: boolean;
  /** The level after which this one begins anew, from 1; 0 for never; by default after any outer one. */
  restart: number | null;
  /** The paragraph style that is numbered by this level. */
  style: string | undefined;
}

/** A list as paragraphs refer to it: several share the definition, and with it the count. */
interface List {
  definition: string;
  /** Where this list begins to count anew, by level. */
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

interface Definition {
  levels: Map<number, Level>;
  /** The levels are those of a numbering style. */
  style: string | undefined;
}

/**
 * Counts the numbers that Word prints before paragraphs and does not store with them: 一、（一）1. carry meaning, and a
 * document without them could not be read.
 */
export class Numbering {
  readonly #definitions = new Map<string, Definition>();
  readonly #lists = new Map<string, List>();
  /** By definition: the count of each level, null before the first. */
  readonly #counts = new Map<string, (number | null)[]>();
  readonly #begun = new Set<string>();
  readonly #findListOfStyle: (style: string) => string | undefined;

  /** `part` is the numbering part, if the document has one. */
  constructor(part: XmlElement | null, findListOfStyle: (style: string) => string | undefined) {
    this.#findListOfStyle = findListOfStyle;
    for (const element of listChildren(part ?? undefined, 'w:abstractNum'))
      this.#definitions.set(element.attributes.get('w:abstractNumId') ?? '', {
        levels: readLevels(listChildren(element, 'w:lvl')),
        style: readValue(element, 'w:numStyleLink'),
      });
    for (const element of listChildren(part ?? undefined, 'w:num'))
      this.#lists.set(element.attributes.get('w:numId') ?? '', readList(element));
  }

  /** The level of a list that is meant for a paragraph style, or 0. */
  findLevelOfStyle(list: string, style: string): number {
    const levels = this.#findLevels(this.#lists.get(list), 0);
    return [...levels].find(([, level]) => level.style === style)?.[0] ?? 0;
  }

  /** Counts the next paragraph of a list, and returns what Word prints before it: nothing for a bullet. */
  count(listId: string, depth: number): string {
    const list = this.#lists.get(listId);
    const levels = this.#findLevels(list, 0);
    const level = levels.get(depth);
    if (list === undefined || level === undefined) return '';
    const counts = this.#counts.get(list.definition) ?? [];
    this.#counts.set(list.definition, counts);
    const anew = list.starts.get(depth);
    const key = `${listId}/${String(depth)}`;
    if (anew !== undefined && !this.#begun.has(key)) counts[depth] = anew;
    else counts[depth] = counts[depth] === undefined || counts[depth] === null ? level.start : counts[depth] + 1;
    this.#begun.add(key);
    for (const [inner, { restart }] of levels)
      if (inner > depth && restart !== 0 && (restart === null || depth < restart)) counts[inner] = null;
    if (level.format === 'bullet' || level.format === 'none') return '';
    return level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const outer = levels.get(Number(digit) - 1);
      // An outer level that was passed over counts as begun.
      const value = counts[Number(digit) - 1] ?? outer?.start ?? 1;
      return formatNumber(value, level.isLegal ? 'decimal' : (outer?.format ?? 'decimal'));
    });
  }

  #findLevels(list: List | undefined, links: number): Map<number, Level> {
    const definition = this.#definitions.get(list?.definition ?? '');
    if (list === undefined || definition === undefined) return new Map();
    // Two styles that name each other would lead round and round.
    if (definition.style !== undefined && links < 10) {
      const linked = this.#lists.get(this.#findListOfStyle(definition.style) ?? '');
      if (linked !== undefined && linked !== list) return this.#findLevels(linked, links + 1);
    }
    return new Map([...definition.levels, ...list.levels]);
  }
}

function readList(element: XmlElement): List {
  const overrides = listChildren(element, 'w:lvlOverride');
  const starts = overrides.flatMap((override): [number, number][] => {
    const start = readValue(override, 'w:startOverride');
    return start === undefined ? [] : [[Number(override.attributes.get('w:ilvl') ?? 0), Number(start)]];
  });
  return {
    definition: readValue(element, 'w:abstractNumId') ?? '',
    starts: new Map(starts),
    levels: readLevels(overrides.flatMap((override) => listChildren(override, 'w:lvl'))),
  };
}

function readLevels(elements: readonly XmlElement[]): Map<number, Level> {
  return new Map(
    elements.map((element) => {
      const restart = readValue(element, 'w:lvlRestart');
      return [
        Number(element.attributes.get('w:ilvl') ?? 0),
        {
          start: Number(readValue(element, 'w:start') ?? 0),
          format: readValue(element, 'w:numFmt') ?? 'decimal',
          text: readValue(element, 'w:lvlText') ?? '',
          isLegal: readSwitch(element, 'w:isLgl') ?? false,
          restart: restart === undefined ? null : Number(restart),
          style: readValue(element, 'w:pStyle'),
        },
      ];
    }),
  );
}
