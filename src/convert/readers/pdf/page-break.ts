import { endsSentence, parseOrdinal } from '../../../model/terms.ts';
import { findHighest } from '../../grid.ts';
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

/** A cell with room for so many words at most may be full, where a text wider than its column stands over that. */
const nearlyFull = 2.2;

/** A cell at the top of a page, the one in its column at the foot of the page before, and whether that has no room for its first word. */
interface Pair {
  cell: PlacedText;
  above: PlacedText;
  isFull: boolean;
}

const number = /^[-−]?[\d,]*\d(\.\d+)?%?$/u;
const decimal = /^[-−]?[\d,]*\d\.\d+%?$/u;
const unfinished = /^[-−]?[\d,]*[\d.,]$/u;

/**
 * The rows of a table with those of its next page, of which the first may be the rest of the last one: that goes on with cells that
 * were full, begins none anew, and has fewer of them. A row of as many cells is in doubt where all of them can go on: two figures in
 * one cell are worse than one text in two rows. `isSure` says whether the widths of cells are known; where they are not, only a row of half the cells at
 * most or of several that all go on is a rest, and what else may be one is in doubt with the row above it.
 */
export function joinPages(rows: readonly PagedRow[], next: readonly PagedRow[], isSure: boolean): PagedRow[] {
  const last = rows.at(-1);
  const [first, ...others] = next;
  if (last === undefined || first === undefined) return [...rows, ...next];
  const pairs = first.row.flatMap((cell): Pair[] => {
    const above = last.row.find((own) => Math.abs(own.left - cell.left) < sameEdge);
    if (above === undefined || cell.runsOver === true) return [];
    if (isSure && continuesList(above, cell)) return [{ cell, above, isFull: true }];
    const isFull = above.room < cell.firstWord * (isSure ? 1 : 1 + slack);
    return beginsAnew(above, cell) ? [] : [{ cell, above, isFull }];
  });
  if (pairs.length < first.row.length) return [...rows, ...next];
  const full = pairs.every(({ isFull }) => isFull);
  const half = first.row.length * 2 <= last.row.length;
  // A row of one text is parted where that stands on several lines and is cut within a sentence.
  const isCutText = last.row.length === 1 && pairs.every(({ above }) => above.lines > 1 && !endsSentence(above.text));
  const fewer = isSure ? first.row.length < last.row.length || isCutText : half || first.row.length >= several;
  const counted = pairs.some((pair) => isCounted(pair, rows.at(-2)?.row ?? []));
  const whole = pairs.every(({ above, cell }) => !number.test(cell.text) || !number.test(above.text));
  const goesOn = isSure
    ? full && (fewer || counted || (pairs.length === last.row.length && isTornThrough(pairs)))
    : full && (fewer || last.row.some(isTorn)) && !pairs.some(beginsAlike);
  if (!goesOn) {
    const isCut = pairs.some((pair) => pair.isFull && pair.above.lines > 1 && !endsSentence(pair.above.text));
    const isInside = (first.row[0]?.left ?? 0) > (last.row[0]?.left ?? 0) + sameEdge;
    const mayBe = isSure ? fewer && isInside && isCut : half && (isInside || isCut);
    return mayBe && mayGoOn(pairs) ? doubtBoth(rows, next) : [...rows, ...next];
  }
  if (!(isSure && counted) && (!fewer || !whole)) return doubtBoth(rows, next);
  const row = last.row.map((own) => {
    const rest = pairs.find(({ above }) => above === own)?.cell;
    return rest === undefined ? own : { ...rest, left: own.left, text: joinWrapped(own.text, rest.text) };
  });
  return [...rows.slice(0, -1), { ...last, row }, ...others];
}

/** Whether the number of a row is parted: as one it counts on from the row above, where the column has no room for two digits either. */
function isCounted({ above, cell }: Pair, before: TableRow): boolean {
  const last = before.find((own) => Math.abs(own.left - above.left) < sameEdge);
  if (last?.lines === 1 && last.text.length > 1) return false;
  const digits = [last?.text ?? '', above.text, cell.text].every((text) => /^\d{1,3}$/u.test(text));
  return digits && Number(above.text + cell.text) === Number(last?.text) + 1;
}

/** The last row of a page and the first of the next, in doubt. */
function doubtBoth(rows: readonly PagedRow[], next: readonly PagedRow[]): PagedRow[] {
  return [...rows, ...next].map((row, at) =>
    at === rows.length - 1 || at === rows.length ? { ...row, doubtful: true } : row,
  );
}

/**
 * Whether a row that lacks the first cell, or goes on with one of several lines that is full within a sentence, may be the rest of the one
 * before it, though some cells of that seem to have room for its words: columns are no narrower than the widest text that stands over them.
 */
function mayGoOn(pairs: readonly Pair[]): boolean {
  return pairs.every(({ cell, above }) => !number.test(cell.text) && above.room < cell.firstWord * nearlyFull);
}

const value = /^[≥≤><＞＜=]|^\d[\d.]*%?$/u;

/**
 * Whether a row of known cells can be broken in every one of them, all of which are full: it stood on three lines or more, for one
 * on two is torn that way only where all its cells have two; or it is words alone, which are read all the same. A value under a value is one of its own, and so is
 * a text that begins as the one above it did.
 */
function isTornThrough(pairs: readonly Pair[]): boolean {
  const lines = findHighest(pairs.map(({ above }) => above.lines)) + findHighest(pairs.map(({ cell }) => cell.lines));
  const words = pairs.every(({ cell }) => !/^\P{Script=Han}/u.test(cell.text));
  const values = pairs.some(
    (pair) => (value.test(pair.cell.text) && /\d[%％]?$/u.test(pair.above.text)) || beginsAlike(pair),
  );
  return pairs.length > 1 && pairs.every(({ isFull }) => isFull) && !values && (lines > 2 || words);
}

/** Whether a text begins as the one above it did: two rows of a list of like things. */
function beginsAlike({ cell, above }: Pair): boolean {
  return cell.text.slice(0, 4) === above.text.slice(0, 4);
}

/** Whether a cell shows that it has more than one line, or that its text is not at its end. */
function isTorn({ lines, text }: PlacedText): boolean {
  const opened = [...text].reduce(
    (depth, sign) => depth + (/[（(《“【]/u.test(sign) ? 1 : /[）)》”】]/u.test(sign) ? -1 : 0),
    0,
  );
  return lines > 1 || opened > 0 || /[，、：；]$/u.test(text);
}

/** Whether a text is the next item of a list in the cell above it, which does not begin with the one before: `…。2、…` and `3、…`. */
function continuesList({ text: above }: PlacedText, { text }: PlacedText): boolean {
  const next = parseOrdinal(text);
  if (next === null || next.value < 2) return false;
  return [...above.matchAll(/(?<![\d一二三四五六七八九十.])[\d一二三四五六七八九十(（]+/gu)].some(({ index }) => {
    const item = index === 0 ? null : parseOrdinal(above.slice(index));
    return item?.style === next.style && item.value === next.value - 1;
  });
}

/** Whether a text under a cell is none of that cell's: its own again, a numbered item, or an amount. */
function beginsAnew({ text: above }: PlacedText, { text, lines }: PlacedText): boolean {
  if (text === above || parseOrdinal(text) !== null) return true;
  if (number.test(above) && number.test(text) && isWhole(above)) {
    // What stands above was full: a line of its rest has no more digits. With commas of thousands from its first digit on, a number is whole.
    if ((lines === 1 && countDigits(text) > countDigits(above)) || /^[-−]?\d{1,3},\d{3}/u.test(text)) return true;
  }
  // A value under a value: no cell holds both.
  if (
    (/^[≥≤><＞＜=]/u.test(text) && (/[\d%％]$/u.test(above) || /^[≥≤><＞＜=]?\d/u.test(above))) ||
    (/^\d[\d.]*[%％]?$/u.test(text) && /[%％]$/u.test(above))
  )
    return true;
  return decimal.test(text) && (!unfinished.test(above) || decimal.test(above));
}

/** Whether the commas of a number part thousands: 12,3 is cut. */
function isWhole(text: string): boolean {
  return /^[-−]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?$/u.test(text);
}

function countDigits(text: string): number {
  return text.replace(/\D/gu, '').length;
}
