import { endsSentence } from '../../../model/terms.ts';
import {
  type BrokenCell,
  beginsAlike,
  beginsAnew,
  continuesList,
  countsOn,
  followsFirst,
  isCutNumber,
  isTorn,
  isUnderRowNumber,
  mayGoOn,
  measureNeed,
  partsNumber,
} from './broken-cell.ts';
import type { PlacedText, TableRow } from './placed-text.ts';
import { joinWrapped } from './text-line.ts';

/** A row and its page. */
export interface PagedRow {
  page: number;
  row: TableRow;
  /** Whether its texts can be read in other rows or columns too. */
  doubtful?: boolean;
  /** Where the column begins that its only text stands in, if it was read in another, as titles are. */
  under?: number | undefined;
}

/** Edges of a table's columns this far apart on two pages are the same. */
export const sameEdge = 4;

/** Texts of so many cells that are all full by chance are not seen. */
const several = 3;

/** A column told by its texts can be wider than its cell by this part of a word: a label stands over its edge. */
const slack = 0.05;

/** Rows of a page among which the rest of a number is looked for. */
const farthestRest = 3;

/** What the first row of a page is: a row of its own, the rest of the last one of the page before, or either. */
type Verdict = 'row' | 'rest' | 'doubt';

/** The last row of a page, and each cell of the first row of the next with the one it stands under. */
interface Break {
  last: TableRow;
  /** The row before the last; empty where there is none. */
  before: TableRow;
  pairs: BrokenCell[];
  /** Whether a cell of the first row is none of the row above it. */
  beginsAnew: boolean;
}

/**
 * The rows of a table with those of its next page, of which the first may be the rest of the last one: then they are one. Where it may
 * be either, both are in doubt: two figures in one cell are worse than one text in two rows. `isSure` says whether the widths of
 * cells are known.
 */
export function joinPages(rows: readonly PagedRow[], next: readonly PagedRow[], isSure: boolean): PagedRow[] {
  const last = rows.at(-1);
  const [first, ...others] = next;
  if (last === undefined || first === undefined) return [...rows, ...next];
  const before = rows.at(-2)?.row ?? [];
  const paired = pairCells(last.row, before, first.row, isSure);
  const parted = { last: last.row, before, ...paired };
  const verdict = judge(parted, first, isSure);
  const isWhole = (own: PlacedText): boolean => verdict === 'rest' && parted.pairs.some(({ above }) => above === own);
  const cut = last.row.slice(1).filter((own) => isCutNumber(own) && !isWhole(own));
  if (cut.length > 0) return doubtRows(rows, next, Math.max(...cut.map((own) => countToRest(next, own))));
  if (verdict === 'doubt') return doubtRows(rows, next, 1);
  if (verdict === 'row') return [...rows, ...next];
  return [...rows.slice(0, -1), { ...last, row: joinCells(parted) }, ...others];
}

/** What a row at the top of a page is to the last one of the page before. */
function judge(parted: Break, first: PagedRow, isSure: boolean): Verdict {
  if (first.under !== undefined && isFullAbove(parted.last, first.row, first.under)) return 'doubt';
  if (parted.beginsAnew) return 'row';
  const unpaired = first.row.length - parted.pairs.length;
  if (unpaired > 0) return unpaired === 1 ? judgeUnpaired(parted.pairs) : 'row';
  return isSure ? judgeCells(parted) : judgeTexts(parted);
}

/** Whether a text that was not read in the column it stands in may go on with the cell above it there. */
function isFullAbove(last: TableRow, [cell]: TableRow, left: number): boolean {
  const above = last.find((own) => Math.abs(own.left - left) < sameEdge);
  if (above === undefined || cell === undefined) return false;
  return isCutSentence({ cell, above, isFull: true }) && above.room < cell.firstWord * (1 + slack);
}

/** The last row of a page in doubt, and so many of the next page. */
function doubtRows(rows: readonly PagedRow[], next: readonly PagedRow[], count: number): PagedRow[] {
  return [...rows, ...next].map((row, at) =>
    at >= rows.length - 1 && at < rows.length + count ? { ...row, doubtful: true } : row,
  );
}

/**
 * How many rows of a page there are to the rest of a number that is cut at its point, whatever the other cells say: it is the next text in its
 * column. Of cells as high as the page, what is printed last can be read first.
 */
function countToRest(next: readonly PagedRow[], own: PlacedText): number {
  const at = next.slice(0, farthestRest).findIndex(({ row }) => findAbove(row, own) !== undefined);
  return Math.max(0, at) + 1;
}

/** The cells of a row with those above them, and whether one of them begins anew: then it is a row of its own. */
function pairCells(
  last: TableRow,
  before: TableRow,
  first: TableRow,
  isSure: boolean,
): Pick<Break, 'pairs' | 'beginsAnew'> {
  const paired = first.flatMap((cell) => {
    const above = findAbove(last, cell);
    return above === undefined ? [] : [pairCell(above, findAbove(before, above), cell, isSure)];
  });
  const pairs = paired.filter((pair) => pair !== null);
  // The next item of a list that has one so far is a row as well, but for a text that goes on beside it, or one alone under its label.
  const goesOn = pairs.some((pair) => pair.isNext !== true && pair.isFull && isCut(pair) && !partsNumber(pair));
  const isAlone = first.length === 1 && isInside(last, pairs);
  const isItem = pairs.some(({ isNext }) => isNext === true) && !goesOn && !isAlone;
  return { pairs, beginsAnew: pairs.length < paired.length || isItem };
}

/** A cell with the one above it; null where it begins anew. */
function pairCell(
  above: PlacedText,
  upper: PlacedText | undefined,
  cell: PlacedText,
  isSure: boolean,
): BrokenCell | null {
  if (cell.runsOver === true) return null;
  const isFull = above.room < measureNeed(above, cell) * (isSure ? 1 : 1 + slack);
  if (continuesList(above, cell)) return { cell, above, isFull: isSure || isFull };
  if (isSure && countsOn(above, cell, upper)) return { cell, above, isFull: true };
  if (followsFirst(above, cell)) return { cell, above, isFull, isNext: true };
  return beginsAnew(above, cell) || isUnderRowNumber(above, cell, upper) ? null : { cell, above, isFull };
}

function findAbove(row: TableRow, cell: PlacedText): PlacedText | undefined {
  return row.find((own) => Math.abs(own.left - cell.left) < sameEdge);
}

/**
 * Judges a row of which a cell has none above it: the name of a row that is set in its middle can stand on the next page alone. Then all others are
 * full within a sentence.
 */
function judgeUnpaired(pairs: readonly BrokenCell[]): Verdict {
  const isTornThrough = pairs.every((pair) => pair.isFull && !endsSentence(pair.above.text) && !partsNumber(pair));
  return pairs.length >= several && isTornThrough && !pairs.some(beginsAlike) ? 'doubt' : 'row';
}

/**
 * Judges cells between ruling lines, of which it is known whether they are full. All are, of a rest; and it has fewer than the row it goes on with, for
 * that all cells end on two pages is rare, as it is that all of a row are full by chance. A row of one text is cut within a sentence.
 */
function judgeCells({ last, before, pairs }: Break): Verdict {
  const isFull = pairs.every((pair) => pair.isFull);
  const isPart = pairs.length < last.length || (last.length === 1 && pairs.every(isCutSentence));
  if (pairs.some(({ isNext }) => isNext === true) && pairs.length === 1) return 'doubt';
  if (!isFull) return isPart && mayBeRest(last, pairs) ? 'doubt' : 'row';
  if (pairs.some(({ above, cell }) => countsOn(above, cell, findAbove(before, above)))) return 'rest';
  if (isPart) return pairs.some(partsNumber) || pairs.every(isClosed) ? 'doubt' : 'rest';
  if (last.length === 1) return pairs.every(isCut) && !pairs.some(beginsAlike) ? 'doubt' : 'row';
  const isTornThrough =
    pairs.length > 1 && pairs.some(({ above }) => !endsSentence(above.text)) && !pairs.some(beginsAlike);
  return isTornThrough && pairs.length === last.length ? 'doubt' : 'row';
}

/**
 * Whether a row may be a rest though some cells above it seem to have room: it lacks the first cell and goes on with one of several lines that is
 * full within a sentence.
 */
function mayBeRest(last: TableRow, pairs: readonly BrokenCell[]): boolean {
  return isInside(last, pairs) && pairs.some((pair) => pair.isFull && isCutSentence(pair)) && pairs.every(mayGoOn);
}

/**
 * Judges texts without lines round them, whose columns are as wide as the widest of them: that some are full is seen by chance. A rest has half the
 * cells at most, or several that are all full.
 */
function judgeTexts({ last, pairs }: Break): Verdict {
  const isHalf = pairs.length * 2 <= last.length;
  const isPart = isHalf || pairs.length >= several;
  const isFull = pairs.every((pair) => pair.isFull);
  if (pairs.some(({ isNext }) => isNext === true) && pairs.length === 1) return 'doubt';
  if (isFull && (isPart || last.some(isTorn)) && !pairs.some(beginsAlike))
    return isPart && !pairs.some(partsNumber) ? 'rest' : 'doubt';
  if (pairs.some((pair) => pair.isFull && partsNumber(pair)) && !pairs.every(partsNumber) && pairs.every(mayBeFull))
    return pairs.some(beginsAlike) ? 'row' : 'doubt';
  const isWithin = isInside(last, pairs) || pairs.some((pair) => pair.isFull && isCutSentence(pair));
  return isHalf && isWithin && pairs.every((pair) => pair.isNext === true || mayGoOn(pair)) ? 'doubt' : 'row';
}

/** Whether a text stands on several lines, of which the last does not end a sentence. */
function isCutSentence(pair: BrokenCell): boolean {
  return pair.above.lines > 1 && isCut(pair);
}

function isCut({ above }: BrokenCell): boolean {
  return !endsSentence(above.text);
}

/** Whether a text of one line ends with a bracket: as like as not it is whole. */
function isClosed({ above }: BrokenCell): boolean {
  return above.lines === 1 && /[)）]$/u.test(above.text);
}

function mayBeFull(pair: BrokenCell): boolean {
  return pair.isFull || mayGoOn(pair);
}

/** Whether the first cell of the last row has nothing under it. */
function isInside(last: TableRow, pairs: readonly BrokenCell[]): boolean {
  return (pairs[0]?.cell.left ?? 0) > (last[0]?.left ?? 0) + sameEdge;
}

function joinCells({ last, pairs }: Break): TableRow {
  return last.map((own) => {
    const rest = pairs.find(({ above }) => above === own)?.cell;
    return rest === undefined ? own : { ...rest, left: own.left, text: joinWrapped(own.text, rest.text) };
  });
}
