import { findChild, listChildren, readValue, type XmlElement } from '../xml-tree.ts';

/** What a paragraph or character style says of the text it is put on. */
interface Style {
  basedOn: string | undefined;
  list: string | undefined;
  depth: string | undefined;
  isHidden: boolean | undefined;
  /** Where its text stands: on the line, above or under it. */
  alignment: string | undefined;
  hasLeader: boolean;
}

/** The styles of a document, each with what it inherits. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #defaults = new Map<string, string>();

  constructor(part: XmlElement | null) {
    for (const element of listChildren(part ?? undefined, 'w:style')) {
      const id = element.attributes.get('w:styleId') ?? '';
      const numbering = findChild(element, 'w:pPr', 'w:numPr');
      this.#styles.set(id, {
        basedOn: readValue(element, 'w:basedOn'),
        list: readValue(numbering, 'w:numId'),
        depth: readValue(numbering, 'w:ilvl'),
        isHidden: readSwitch(findChild(element, 'w:rPr'), 'w:vanish'),
        alignment: readValue(element, 'w:rPr', 'w:vertAlign'),
        hasLeader: hasLeader(findChild(element, 'w:pPr')),
      });
      const standard = element.attributes.get('w:default');
      if (standard !== undefined && isOn(standard)) this.#defaults.set(element.attributes.get('w:type') ?? '', id);
    }
  }

  /** The style of a paragraph that names none. */
  get defaultParagraph(): string {
    return this.#defaults.get('paragraph') ?? '';
  }

  /** The list that a style numbers its paragraphs by, the level if it says one, and the style that says so. */
  findList(id: string | undefined): { list: string; depth: number | null; style: string } | null {
    for (const [style, { list, depth }] of this.#climb(id))
      if (list !== undefined) return { list, depth: depth === undefined ? null : Number(depth), style };
    return null;
  }

  /** Whether text of this style is hidden. */
  isHidden(id: string | undefined): boolean {
    for (const [, { isHidden }] of this.#climb(id)) if (isHidden !== undefined) return isHidden;
    return false;
  }

  /** Whether text of this style stands above the line, as the mark of a note does. */
  isRaised(id: string | undefined): boolean {
    for (const [, { alignment }] of this.#climb(id)) if (alignment !== undefined) return alignment === 'superscript';
    return false;
  }

  /** Whether tabs of this style draw a row of dots, as in a list of contents. */
  hasLeader(id: string | undefined): boolean {
    return this.#climb(id).some(([, style]) => style.hasLeader);
  }

  /** A style and those it is based on; a circle of styles ends where it closes. */
  #climb(id: string | undefined): [string, Style][] {
    const chain: [string, Style][] = [];
    const seen = new Set<string>();
    for (let current = id; current !== undefined && !seen.has(current);) {
      seen.add(current);
      const style = this.#styles.get(current);
      if (style === undefined) break;
      chain.push([current, style]);
      current = style.basedOn;
    }
    return chain;
  }
}

/** A switch is on where it stands without a value. */
function isOn(value: string | undefined): boolean {
  return !/^(0|false|off)$/u.test(value ?? '');
}

/** A switch among properties: undefined where it does not stand. */
export function readSwitch(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = findChild(properties, name);
  return element === undefined ? undefined : isOn(element.attributes.get('w:val'));
}

/** Whether the tab stops of a paragraph are filled with dots or a line. */
export function hasLeader(properties: XmlElement | undefined): boolean {
  return listChildren(findChild(properties, 'w:tabs'), 'w:tab').some(
    (tab) => !['none', ''].includes(tab.attributes.get('w:leader') ?? ''),
  );
}
