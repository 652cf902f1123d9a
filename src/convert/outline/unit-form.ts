import type { Block } from '../../model/block.ts';
import { endsSentence, normaliseLabel, parseOrdinal, trimText } from '../../model/terms.ts';
import { listBlockLines } from '../grid.ts';
import { removeContents } from './contents.ts';
import { readHeading } from './heading.ts';
import { readNumberedPart } from './numbered-part.ts';
import { readPartHeading } from './part-heading.ts';
import { splitGrids } from './split-grid.ts';
import { readUnitHeading, type UnitHeading, unitHeadingStyles } from './unit-heading.ts';

/** A stretch of a document that holds the whole form of one subordinate unit. */
export interface UnitForm {
  name: string;
  /** Transcript lines, the heading first. What follows the last unit's is the department's again. */
  lineStart: number;
  lineEnd: number;
}

/** A longer line is no title; a line can have millions of characters. */
const longestTitle = 100;

interface Context {
  /** The lines of the document. */
  lines: number;
  /** What the facts file says of the department's name, if anything. */
  department: string;
  isTableTitle: (text: string) => boolean;
}

/** A part that every form has: a section of its narrative, or one of its tables. */
interface Mark {
  key: string;
  index: number;
  /** Whether sentences or a table stand under it, as they do not in a list of contents. */
  isFilled: boolean;
}

interface Start extends UnitHeading {
  index: number;
}

/**
 * Finds the forms that a document prints again for subordinate units: a heading that names a unit, under which at least
 * two parts of the form come, filled, that the department's own form has already had. A list of projects or institutions by
 * unit has no such parts.
 */
export function findUnitForms(blocks: readonly Block[], context: Context): UnitForm[] {
  const { blocks: body } = removeContents(splitGrids(blocks));
  const marks = listMarks(body, context.isTableTitle);
  const ofDepartment = listNames(body.slice(0, marks[0]?.index), context.department);
  const headings = body.flatMap((block, index): Start[] => {
    const heading = readUnitHeading(block, body[index + 1]);
    // The department's own name heads parts of its own form: its tables, its explanations.
    const isOwn = heading !== null && ofDepartment.some((name) => name.includes(heading.name));
    return heading === null || isOwn ? [] : [{ ...heading, index }];
  });
  const starts =
    unitHeadingStyles
      .map((style) =>
        findStarts(
          headings.filter((heading) => heading.style === style),
          marks,
        ),
      )
      .find((found) => found.length > 0) ?? [];
  const closing = starts.length === 0 ? null : findClosing(body, starts, marks);
  const bounds = [...starts.map(({ index }) => lineOf(body[index])), closing === null ? null : lineOf(body[closing])];
  return starts.map(({ name }, at) => ({
    name,
    lineStart: bounds[at] ?? 1,
    lineEnd: (bounds[at + 1] ?? context.lines + 1) - 1,
  }));
}

/** The headings of one style under which the form begins again. */
function findStarts(headings: readonly Start[], marks: readonly Mark[]): Start[] {
  const starts: Start[] = [];
  let own = new Set<string>();
  headings.forEach((heading, at) => {
    const { name, index, style } = heading;
    if (starts.length === 0) own = listKeys(marks, 0, index);
    // Its name comes again over parts of its own form.
    if (starts.at(-1)?.name === name) return;
    const until = headings.slice(at + 1).find((other) => other.name !== name)?.index ?? Infinity;
    const again = listKeys(marks, index, until).intersection(own);
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

/** The filled parts from one block to before another. */
function listKeys(marks: readonly Mark[], from: number, to: number): Set<string> {
  return new Set(marks.filter(({ index, isFilled }) => isFilled && index >= from && index < to).map(({ key }) => key));
}

function listMarks(body: readonly Block[], isTableTitle: (text: string) => boolean): Mark[] {
  const found = body.flatMap((block, index) => {
    const key = readMark(block, isTableTitle);
    return key === null ? [] : [{ key, index }];
  });
  return found.map((mark, at) => ({
    ...mark,
    isFilled: body
      .slice(mark.index + 1, found[at + 1]?.index)
      .some((block) => block.type === 'grid' || endsSentence(trimText(block.text))),
  }));
}

/** A title of a table is one, whatever number it has: 八、“三公”经费支出表 is not the section of the narrative. */
function readMark(block: Block, isTableTitle: (text: string) => boolean): string | null {
  if (block.type === 'grid' || block.text.length > longestTitle) return null;
  const label = normaliseLabel(parseOrdinal(block.text)?.rest ?? block.text).replace(/\d+/gu, '');
  if (isTableTitle(block.text) || label.endsWith('表')) {
    // A unit's own name can stand before the title of its table.
    const bare = label.replace(
      /^.*?(?=(部门)?(预算)?(收支|收入|支出|财政拨款|一般公共|政府性基金|国有资本|三公))/u,
      '',
    );
    return isTableTitle(block.text) ? `table ${bare}` : null;
  }
  const heading = readHeading(block.text) ?? readPartHeading(block.text);
  return heading === null || heading.key === 'unrecognised' ? null : heading.key;
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

function lineOf(block: Block | undefined): number {
  return block === undefined ? 1 : (listBlockLines(block)[0] ?? 1);
}
