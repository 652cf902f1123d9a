import { endsSentence } from '../../../model/terms.ts';
import { findHighest } from '../../grid.ts';
import {
  type BrokenCell,
  beginsAlike,
  beginsAnew,
  continuesList,
  countsOn,
  isTorn,
  isValueUnder,
  mayGoOn,
  partsNumber,
} from './broken-cell.ts';
import type { PlacedText, TableRow } from './ruled-table.ts';
import { joinWrapped } from './text-line.ts';

/** A row and its page. */
export interface PagedRow {
  page: number;
  row: TableRow;
  /** Whether its texts can be read in other rows or columns too. */
  doubtful?: boolean;
}

/** Edges of a table's columns this far apart on two pages are the same. */
export const sameEdge = 4;

/** Texts of so many cells that are all full by chance are not seen. */
const several = 3;

/** A column told by its texts can be wider than its cell by this part of a word: a label stands over its edge. */
const slack = 0.05;

/** What the first row of a page is: a row of its own, the rest of the last one of the page before, or either. */
type Verdict = 'row' | 'rest' | 'doubt';

/** The last row of a page, and each cell of the first row of the next with the one it stands under. */
interface Break {
  last: TableRow;
  /** The row before the last; empty where there is none. */
  before: TableRow;
  pairs: BrokenCell[];
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
  const pairs = pairCells(last.row, first.row, isSure);
  const parted = { last: last.row, before: rows.at(-2)?.row ?? [], pairs: pairs ?? [] };
  const verdict = pairs === null ? 'row' : isSure ? judgeCells(parted) : judgeTexts(parted);
  if (verdict === 'row') return [...rows, ...next];
  if (verdict === 'rest') return [...rows.slice(0, -1), { ...last, row: joinCells(parted) }, ...others];
  return [...rows.slice(0, -1), { ...last, doubtful: true }, { ...first, doubtful: true }, ...others];
}

/** The cells of a row with those above them; null where one has none above, or begins anew: then it is a row of its own. */
function pairCells(last: TableRow, first: TableRow, isSure: boolean): BrokenCell[] | null {
  const pairs = first.flatMap((cell): BrokenCell[] => {
    const above = findAbove(last, cell);
    if (above === undefined || cell.runsOver === true) return [];
    if (isSure && continuesList(above, cell)) return [{ cell, above, isFull: true }];
    const isFull = above.room < cell.firstWord * (isSure ? 1 : 1 + slack);
    return beginsAnew(above, cell) ? [] : [{ cell, above, isFull }];
  });
  return pairs.length < first.length ? null : pairs;
}

function findAbove(row: TableRow, cell: PlacedText): PlacedText | undefined {
  return row.find((own) => Math.abs(own.left - cell.left) < sameEdge);
}

/**
 * Judges cells between ruling lines, of which it is known whether they are full. All are, of a rest; and it has fewer than the row it goes on with, for
 * that all cells end on two pages is rare: it takes a text in one of three lines, or words alone. A row of one text is cut within a sentence.
 */
function judgeCells({ last, before, pairs }: Break): Verdict {
  const isPart = pairs.length < last.length || (last.length === 1 && pairs.every(isCutSentence));
  const mayBePart = isPart && isInside(last, pairs) && pairs.some((pair) => pair.isFull && isCutSentence(pair));
  if (!pairs.every(({ isFull }) => isFull)) return mayBePart && pairs.every(mayGoOn) ? 'doubt' : 'row';
  if (pairs.some((pair) => countsOn(pair, findAbove(before, pair.above)))) return 'rest';
  if (isPart) return pairs.some(partsNumber) ? 'doubt' : 'rest';
  return pairs.length === last.length && isTornThrough(pairs) ? 'doubt' : 'row';
}

/**
 * Judges texts without lines round them, whose columns are as wide as the widest of them: that some are full is seen by chance. A rest has half the
 * cells at most, or several that are all full.
 */
function judgeTexts({ last, pairs }: Break): Verdict {
  const isHalf = pairs.length * 2 <= last.length;
  const isPart = isHalf || pairs.length >= several;
  const isFull = pairs.every((pair) => pair.isFull);
  if (isFull && (isPart || last.some(isTorn)) && !pairs.some(beginsAlike))
    return isPart && !pairs.some(partsNumber) ? 'rest' : 'doubt';
  const isCut = isInside(last, pairs) || pairs.some((pair) => pair.isFull && isCutSentence(pair));
  return isHalf && isCut && pairs.every(mayGoOn) ? 'doubt' : 'row';
}

/** Whether a text stands on several lines, of which the last does not end a sentence. */
function isCutSentence({ above }: BrokenCell): boolean {
  return above.lines > 1 && !endsSentence(above.text);
}

/** Whether the first cell of the last row has nothing under it. */
function isInside(last: TableRow, pairs: readonly BrokenCell[]): boolean {
  return (pairs[0]?.cell.left ?? 0) > (last[0]?.left ?? 0) + sameEdge;
}

/**
 * Whether a row can be broken in every one of its cells, all of which are full: it stood on three lines or more, for one
 * on two is torn that way only where all its cells have two; or it is words alone, which are read all the same. A value under a value is one of its own, and so is
 * a text that begins as the one above it did.
 */
function isTornThrough(pairs: readonly BrokenCell[]): boolean {
  const lines = findHighest(pairs.map(({ above }) => above.lines)) + findHighest(pairs.map(({ cell }) => cell.lines));
  const words = pairs.every(({ cell }) => !/^\P{Script=Han}/u.test(cell.text));
  const values = pairs.some((pair) => isValueUnder(pair) || beginsAlike(pair));
  return pairs.length > 1 && !values && (lines > 2 || words);
}

function joinCells({ last, pairs }: Break): TableRow {
  return last.map((own) => {
    const rest = pairs.find(({ above }) => above === own)?.cell;
    return rest === undefined ? own : { ...rest, left: own.left, text: joinWrapped(own.text, rest.text) };
  });
}
