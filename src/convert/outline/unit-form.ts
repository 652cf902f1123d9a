import type { Block } from '../../model/block.ts';
import { endsSentence, normaliseLabel, trimText } from '../../model/terms.ts';
import { lineOf } from '../grid.ts';
import { removeContents } from './contents.ts';
import { findDocumentStarts } from './document-start.ts';
import { comesAgain, listKeys, listMarks, longestTitle, type Mark, readMarks } from './form-mark.ts';
import { readNumberedPart } from './numbered-part.ts';
import { splitGrids } from './split-grid.ts';
import { readUnitHeading, type UnitHeading, unitHeadingStyles } from './unit-heading.ts';

/** Transcript lines, the first and the last among them. */
export interface Stretch {
  lineStart: number;
  lineEnd: number;
}

/** A stretch of a document that holds the whole form of one subordinate unit, its heading first. */
export interface UnitForm extends Stretch {
  name: string;
  /** Whether its heading is the title of a department's whole document. */
  isDocument: boolean;
}

/** What is none of the department's own; what follows the last unit's is the department's again. */
export interface Forms {
  units: UnitForm[];
  /** The documents that begin behind this one in the same file and are no unit's: the same again, or that of nobody knows whom. */
  others: Stretch[];
}

interface Context {
  /** The lines of the document. */
  lines: number;
  /** What the facts file says of the department's name, if anything. */
  department: string;
  isTableTitle: (text: string) => boolean;
}

interface Start extends UnitHeading {
  index: number;
}

/**
 * Finds the forms that a document prints again for subordinate units: a heading that names a unit, under which at least
 * two parts of the form come, filled, that the department's own form has already had. A list of projects or institutions by
 * unit has no such parts. A document that begins again without the name of a unit is another one.
 */
export function findForms(blocks: readonly Block[], context: Context): Forms {
  const whole = splitGrids(blocks);
  const kinds = readMarks(whole, context.isTableTitle);
  const documents = findDocumentStarts(whole, kinds, context.department);
  const body = removeEachContents(whole, documents);
  const marks = listMarks(body, kinds);
  if (documents.length === 0 && !comesAgain(marks)) return { units: [], others: [] };
  const places = documents.map((line) => body.findIndex((block) => lineOf(block) >= line));
  const ofTitle = listNames(body.slice(0, marks[0]?.index), context.department);
  const titled = body.flatMap((block, index): Start[] => {
    const heading = readUnitHeading(block, body[index + 1]);
    return heading === null ? [] : [{ ...heading, index }];
  });
  // The department's own name heads parts of its own form: its tables, its explanations.
  const ofDepartment = [...ofTitle, ...listNarrativeNames(titled, marks, places[0])];
  const headings = titled.filter(({ name, index }) => {
    // Inside another document a heading is that of its part.
    const isInside = !places.some((place) => isBesideOf(place, index, marks)) && places.some((place) => place < index);
    return !isInside && !ofDepartment.some((own) => own.includes(name));
  });
  const starts =
    unitHeadingStyles
      .map((style) =>
        findStarts(
          headings.filter((heading) => heading.style === style),
          marks,
          places,
        ),
      )
      .find((found) => found.length > 0) ?? [];
  const lineAt = (index: number): number => documents[places.indexOf(index)] ?? lineOf(body[index]);
  return cutForms({ body, marks, lines: context.lines, lineAt }, starts, places);
}

/** The text of each document in the file without its list of contents, whose titles come again in that document. */
function removeEachContents(blocks: readonly Block[], documents: readonly number[]): Block[] {
  const bounds = [0, ...documents, Infinity];
  return bounds.flatMap((from, at) => {
    const to = bounds[at + 1] ?? from;
    return removeContents(blocks.filter((block) => lineOf(block) >= from && lineOf(block) < to)).blocks;
  });
}

interface Printed {
  body: readonly Block[];
  marks: readonly Mark[];
  lines: number;
  /** The line of a block, or of the list of contents over it where a document begins there. */
  lineAt: (index: number) => number;
}

/** The stretches of the units, and of the documents that are none of theirs. */
function cutForms(
  { body, marks, lines, lineAt }: Printed,
  starts: readonly Start[],
  documents: readonly number[],
): Forms {
  const ofUnits = starts.map((start) => ({
    ...start,
    // What stands over its narrative, its tables among it, is a unit's too.
    index: Math.min(start.index, documents.find((place) => isBesideOf(place, start.index, marks)) ?? Infinity),
    isDocument: [body[start.index], body[start.index + 1]].some(isTitleOfDepartment),
  }));
  const others = documents.filter((place) => !starts.some(({ index }) => isBesideOf(place, index, marks)));
  const last = ofUnits.findLast(({ isDocument }) => !isDocument);
  const behind = others.find((place) => last !== undefined && place > last.index) ?? body.length;
  const ownMarks = marks.filter(({ index }) => index < behind);
  const closing = last === undefined ? null : findClosing(body.slice(0, behind), starts, ownMarks);
  const cuts = [...ofUnits.map(({ index }) => index), ...others, ...(closing === null ? [] : [closing])];
  const stretch = (index: number): Stretch => {
    const next = Math.min(...cuts.filter((cut) => cut > index));
    return { lineStart: lineAt(index), lineEnd: (next === Infinity ? lines + 1 : lineAt(next)) - 1 };
  };
  return {
    units: ofUnits.map(({ name, isDocument, index }) => ({ name, isDocument, ...stretch(index) })),
    others: others.map(stretch),
  };
}

/** Whether no section of a narrative begins between two places: one document begins at both. */
function isBesideOf(place: number, other: number, marks: readonly Mark[]): boolean {
  const [from, to] = [Math.min(place, other), Math.max(place, other)];
  return !marks.some(({ index, isTable, isFilled }) => isFilled && !isTable && index >= from && index < to);
}

function isTitleOfDepartment(block: Block | undefined): boolean {
  if (block?.type !== 'paragraph' || block.text.length > longestTitle || endsSentence(block.text)) return false;
  // A numbered part of a document is none by itself.
  return readPartNumber(block) === null && /部门(预算|决算)/u.test(normaliseLabel(block.text));
}

/** The names over the narrative of a document that prints its tables first: nothing of the form has begun again under them. */
function listNarrativeNames(titled: readonly Start[], marks: readonly Mark[], end = Infinity): string[] {
  const first = marks.find(({ isTable, isFilled }) => isFilled && !isTable)?.index ?? 0;
  return titled
    .filter(({ style, index }) => style === 'title' && index < Math.min(first, end))
    .filter(({ index }) => listKeys(marks, 0, index).intersection(listKeys(marks, index, end)).size < 2)
    .map(({ name }) => name);
}

/** The headings of one style under which the form begins again; other documents begin at `documents`. */
function findStarts(headings: readonly Start[], marks: readonly Mark[], documents: readonly number[]): Start[] {
  const starts: Start[] = [];
  let own = new Set<string>();
  headings.forEach((heading, at) => {
    const { name, index, style } = heading;
    if (starts.length === 0) own = listKeys(marks, 0, index);
    // Its name comes again over parts of its own form.
    if (starts.at(-1)?.name === name) return;
    const next = headings.slice(at + 1).find((other) => other.name !== name)?.index ?? Infinity;
    const other = documents.find((place) => place > index && !isBesideOf(place, index, marks)) ?? Infinity;
    const again = listKeys(marks, index, Math.min(next, other)).intersection(own);
    // Behind the first unit, another part of the document is another unit's, however little it has to say.
    const isNext = starts.length > 0 && style !== 'ordinal';
    if (again.size >= 2 || isNext) starts.push(heading);
  });
  return starts;
}

/**
 * Where the department speaks again after its last unit: at the part of the document that comes next in number, or at
 * a closing section (名词解释) that neither the department's form nor another unit's has, and that states no amount.
 * Null where all that follows is the last unit's.
 */
function findClosing(body: readonly Block[], starts: readonly Start[], marks: readonly Mark[]): number | null {
  const last = starts.at(-1)?.index ?? 0;
  const part = body.findIndex((block, index) => index > last && readPartNumber(block) !== null);
  const number = readPartNumber(body[last]);
  if (part !== -1 && number !== null && readPartNumber(body[part]) === number + 1) return part;
  const elsewhere = listKeys(marks, 0, last);
  const isClosing = ({ key }: Mark): boolean => closingKeys.has(key) && !elsewhere.has(key);
  const within = marks.filter(({ index }) => index > last);
  const from = within[within.findLastIndex((mark) => !isClosing(mark)) + 1];
  if (from === undefined || body.slice(from.index).some(statesAmount)) return null;
  return from.index;
}

const closingKeys: ReadonlySet<string> = new Set(['glossary', 'other-matters']);

function statesAmount(block: Block): boolean {
  return block.type === 'grid' || /\d\s*[亿万]?元/u.test(block.text);
}

function readPartNumber(block: Block | undefined): number | null {
  return block?.type === 'paragraph' ? (readNumberedPart(block.text)?.value ?? null) : null;
}

/** What the department is called: in its facts file, and in the lines up to the title of the document. */
function listNames(front: readonly Block[], department: string): string[] {
  const titles = front.flatMap((block) =>
    block.type === 'paragraph' &&
    block.text.length <= longestTitle &&
    readPartNumber(block) === null &&
    !endsSentence(trimText(block.text))
      ? [normaliseLabel(block.text)]
      : [],
  );
  const title = titles.findIndex((text) => /预算|决算/u.test(text));
  return [normaliseLabel(department), ...titles.slice(0, title + 1)];
}
