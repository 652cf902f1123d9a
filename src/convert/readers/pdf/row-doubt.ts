import { parseOrdinal } from '../../../model/terms.ts';
import { cellGap } from './aligned-part.ts';
import { type Column, narrowest } from './column.ts';
import { measureOverlap } from './matrix.ts';
import type { StackedRow } from './stacked-row.ts';
import { findMedian, measureFirstWord, readLine, splitLine, type TextLine } from './text-line.ts';

/** Distances from line to line that differ by less than this part are the same: browsers round the heights of rows. */
const even = 0.06;

/** Rows stand no closer than this part of their usual distance: a text that does goes on with the one above it. */
const closest = 0.88;

/** Texts whose edges or middles are this near stand alike in their column, in points. */
const sameEdge = 2;

const amount = /^[-−]?[\d,]*\d\.\d+%?$/u;

/**
 * The rows of a part of a table without ruling lines whose texts can be read in other rows or columns as well: their lines stand
 * closer than rows do or further apart than the lines of a cell, a text stands over several columns or in another than its own, an
 * amount does not stand as the others of its column do. `header` is the number of rows that may have headings over several columns.
 */
export function findDoubtfulRows(
  rows: readonly StackedRow[],
  columns: readonly Column[],
  header: number,
  drawn: boolean,
): ReadonlySet<StackedRow> {
  return new Set([
    ...rows.filter(({ isFused }) => isFused === true),
    ...(drawn ? listLoose(rows, columns) : [...listUneven(rows, columns.length), ...rows.filter(isParted)]),
    ...rows.filter((row) => isAcross(rows, row, columns)),
    ...rows.slice(header).filter((row) => isMoved(row, columns)),
    ...rows.slice(0, 1).filter(isCaption),
    ...rows.filter((row) => isInMiddle(rows, row, columns)),
    ...columns.flatMap((_, column) => listStray(rows, column)),
  ]);
}

/**
 * Rows of cells that are drawn one after the other, where rows stand as near to each other as lines: one in which a line had room for the
 * word that the next one begins with, or that goes on with a number of its own, may be two rows of one cell each.
 */
function listLoose(rows: readonly StackedRow[], columns: readonly Column[]): StackedRow[] {
  const { within, between } = measureDistances(rows, columns.length);
  const most = within.reduce((furthest, { distance }) => Math.max(furthest, distance), 0);
  if (!between.some(({ distance }) => distance < most * (1 + even))) return [];
  return rows.filter((row) =>
    row.columns.some((lines, at) => {
      const { left, right } = columns[at] ?? { left: 0, right: 0 };
      return lines.some((line, index) => {
        const next = lines[index + 1];
        const room = right - left - (line.right - line.left);
        if (next === undefined) return false;
        return parseOrdinal(readLine(next)) !== null || room > measureFirstWord(next) + line.size * 0.5;
      });
    }),
  );
}

/** Two lines of a column, one under the other, of one row or of two. */
interface LinePair {
  distance: number;
  rows: readonly StackedRow[];
}

/** Rows whose lines stand as far apart as rows do, and rows that stand as close as lines do. */
function listUneven(rows: readonly StackedRow[], width: number): StackedRow[] {
  const { within, between } = measureDistances(rows, width);
  const most = within.reduce((furthest, { distance }) => Math.max(furthest, distance), 0);
  const least = between.reduce((nearest, { distance }) => Math.min(nearest, distance), Infinity);
  const usual = findMedian(between.map(({ distance }) => distance));
  const tooClose = within.length === 0 ? usual * closest : most * (1 + even);
  return [
    ...within.filter(({ distance }) => distance > least * (1 - even)),
    ...between.filter(({ distance }) => distance < tooClose),
  ].flatMap((pair) => pair.rows);
}

/** How far apart the lines of each column stand, within a row and from one to the next. */
function measureDistances(rows: readonly StackedRow[], width: number): { within: LinePair[]; between: LinePair[] } {
  const within: LinePair[] = [];
  const between: LinePair[] = [];
  for (let column = 0; column < width; column += 1) {
    let above: { at: number; line: TextLine } | undefined;
    for (const [at, row] of rows.entries())
      for (const line of row.columns[column] ?? []) {
        const distance = line.bottom - (above?.line.bottom ?? line.bottom);
        // Where a cell is empty between them, their distance says nothing.
        const own = above === undefined || at - above.at > 1 ? [] : rows.slice(above.at, at + 1);
        if (distance > 0 && own.length > 0) (above?.at === at ? within : between).push({ distance, rows: own });
        above = { at, line };
      }
  }
  return { within, between };
}

function isParted({ columns }: StackedRow): boolean {
  return columns.flat().some(holdsTwo);
}

/** Two texts in one cell, beside each other as cells are; the letters of a word may stand so. */
function holdsTwo(line: TextLine): boolean {
  const pieces = splitLine(line, cellGap).map(readLine);
  if (pieces.length > 1 && pieces.some((piece) => [...piece].length > 1)) return true;
  const near = splitLine(line, narrowest).map(readLine);
  const numbers = near.every((piece) => /\d/u.test(piece) && !/\p{L}/u.test(piece));
  return near.length > 1 && numbers && near.some((piece) => piece.length > 1);
}

function isNumber(line: TextLine): boolean {
  return /^[-−]?[\d,]*\d(\.\d+)?%?$/u.test(readLine(line));
}

/**
 * The rows with numbers of a table, by pages, that has three headings in one cell: its columns could not be told, so no number
 * stands under its heading for certain.
 */
export function listUnderFused(pages: readonly (readonly StackedRow[])[]): StackedRow[] {
  const rows = pages.flat();
  const body = rows.findIndex(({ columns }) => columns.flat().some(isNumber));
  const header = rows.slice(0, body === -1 ? rows.length : body).flatMap(({ columns }) => columns.flat());
  const isFused = (line: TextLine): boolean =>
    splitLine(line, cellGap).filter((piece) => [...readLine(piece)].length > 1).length > 2;
  return header.some(isFused) ? rows.filter(({ columns }) => columns.flat().some(isNumber)) : [];
}

/** A text over several columns begins in the first of them for certain where other texts of that column begin as it does. */
function isAcross(rows: readonly StackedRow[], row: StackedRow, columns: readonly Column[]): boolean {
  return row.columns.some((lines, column) =>
    lines.some((line) => {
      const reached = columns.filter(
        ({ left, right }) => measureOverlap(line.left, line.right, left, right) > line.size * 0.1,
      );
      if (reached.length < 2) return false;
      const others = rows.filter((other) => other !== row).flatMap((other) => other.columns[column] ?? []);
      return !others.some(({ left }) => Math.abs(left - line.left) < sameEdge);
    }),
  );
}

/**
 * A text that stands in another column than the one it was put into, as headings over several columns do. A row of amounts alone
 * stands under as many headings, which tell their columns by their order.
 */
function isMoved(row: StackedRow, columns: readonly Column[]): boolean {
  if (row.columns.flat().every((line) => amount.test(readLine(line)))) return false;
  return row.columns.some((lines, at) => {
    const { left, right } = columns[at] ?? { left: 0, right: 0 };
    return lines.some((line) => measureOverlap(line.left, line.right, left, right) <= 0);
  });
}

/**
 * Whether the last amount of a row stands alone in its column, in the middle or at the end of all the columns to the end that have
 * nothing there: it may be set so in a cell merged over these, and belong to the first.
 */
function isInMiddle(rows: readonly StackedRow[], row: StackedRow, columns: readonly Column[]): boolean {
  const filled = row.columns.flatMap((lines, at) => (lines.length > 0 ? [at] : []));
  const [before, at] = filled.slice(-2);
  const [line] = row.columns[at ?? -1] ?? [];
  const first = columns[(before ?? 0) + 1];
  const last = columns.at(-1);
  if (before === undefined || at === undefined || line === undefined || first === undefined || last === undefined)
    return false;
  if (at === before + 1 || at === columns.length - 1 || !isNumber(line)) return false;
  const others = rows.filter((other) => other !== row && (other.columns[at] ?? []).some(isNumber));
  const offset = Math.abs(line.left + line.right - first.left - last.right) / 2;
  return others.length === 0 && (offset < line.size * 2 || line.right > last.left);
}

/** Two labels at the ends of a line above a table stand over any of its columns. */
function isCaption({ columns }: StackedRow): boolean {
  const texts = columns.filter((lines) => lines.length > 0).map((lines) => lines.map(readLine).join(''));
  return texts.length > 1 && texts.length < 4 && texts.some((text) => /^.{1,6}[：:]/u.test(text));
}

/** Amounts of a column that do not end, begin or have their middles where most do; all of them where few do. */
function listStray(rows: readonly StackedRow[], column: number): StackedRow[] {
  const placed = rows.flatMap((row) => {
    const [line, other] = row.columns[column] ?? [];
    return line !== undefined && other === undefined && amount.test(readLine(line)) ? [{ row, line }] : [];
  });
  if (placed.length < 3) return [];
  const [fewest = []] = [
    (line: TextLine) => line.right,
    (line: TextLine) => line.left,
    (line: TextLine) => (line.left + line.right) / 2,
  ]
    .map((measure) => {
      const edge = findMedian(placed.map(({ line }) => measure(line)));
      return placed.filter(({ line }) => Math.abs(measure(line) - edge) > sameEdge);
    })
    .sort((one, other) => one.length - other.length);
  return (fewest.length * 3 > placed.length ? placed : fewest).map(({ row }) => row);
}
