import type { Column } from './column.ts';
import type { StackedRow } from './stacked-row.ts';
import { type TextLine, readLine } from './text-line.ts';

/** A header has no more rows than these. */
export const mostLevels = 4;

/** A number as amounts and the numbers of columns are printed. */
const number = /^[-−]?[\d,]*\d(\.\d+)?%?$/u;

/** Columns are as wide as their texts here and not as their cells, so the middle of several is told so well, in sizes of the type. */
const widestOffset = 2;

/** Columns from `from` to `to`, both among them. */
interface Span {
  from: number;
  to: number;
}

/**
 * Puts headings over several columns into the first of these: printed in the middle, they stand over any of them. Which columns
 * a heading covers is told by the row below: between headings that have nothing below them, its texts belong to the one over their
 * middle.
 */
export function placeHeadings(rows: readonly StackedRow[], columns: readonly Column[]): StackedRow[] {
  const placed = [...rows];
  const body = rows.findIndex((row) => row.columns.some((lines) => number.test(lines.map(readLine).join(''))));
  let covered = new Set<number>();
  for (let at = Math.min(body === -1 ? 0 : body, mostLevels) - 1; at >= 0; at -= 1) {
    const row = placed[at];
    const below = placed[at + 1];
    if (row === undefined || below === undefined) continue;
    // Where a heading of a row above has nothing below it in this row, it is the one that stands over the texts further down.
    const above = new Set(placed.slice(0, at).flatMap(listFilled)).difference(new Set(listFilled(row)));
    const under = new Set([...listFilled(below), ...covered]).difference(above);
    const spans = findHeadingSpans(row, under, columns);
    placed[at] = moveHeadings(row, spans);
    covered = new Set([...spans.values()].flatMap(({ from, to }) => range(from, to)));
  }
  return placed;
}

/** A row of one text in the middle of its table is a cell merged over all columns, so it begins in the first. */
export function placeTitle(row: StackedRow, columns: readonly Column[]): StackedRow {
  const [only, other] = listFilled(row);
  const last = columns.length - 1;
  if (only === undefined || other !== undefined || only === 0 || only === last) return row;
  const lines = row.columns[only] ?? [];
  const { left, right } = columns[only] ?? { left: 0, right: 0 };
  const own = boundLines(lines);
  const size = lines[0]?.size ?? 0;
  const within = (own.left > left - 1 && own.right < right + 1) || Math.abs(own.left - left) < size * 0.3;
  return within || !isCentred(lines, { from: 0, to: last }, columns)
    ? row
    : moveHeadings(row, new Map([[only, { from: 0, to: last }]]));
}

/**
 * A row whose last cell is merged to the end of the table has its last number at that end, right of the heading over it: it
 * belongs under that heading where no text above it has the column, up to the next row with a number.
 */
export function placeLastNumbers(rows: readonly StackedRow[]): StackedRow[] {
  return rows.map((row, index) => {
    const above = rows[index - 1];
    const filled = listFilled(row);
    const at = filled.at(-1);
    const heading = above === undefined ? undefined : listFilled(above).at(-1);
    if (above === undefined || at === undefined || heading === undefined) return row;
    if (filled.length < 2 || !filled.every((column) => isNumber(row, column)) || heading >= at) return row;
    const from = rows
      .slice(0, index)
      .findLastIndex((other) => listFilled(other).some((column) => isNumber(other, column)));
    const headings = rows.slice(from + 1, index).flatMap(listFilled);
    const taken = filled.includes(heading) || headings.some((column) => column > heading);
    return taken || from === -1 ? row : moveHeadings(row, new Map([[at, { from: heading, to: at }]]));
  });
}

function isNumber(row: StackedRow, column: number): boolean {
  return number.test((row.columns[column] ?? []).map(readLine).join(''));
}

function listFilled(row: StackedRow): number[] {
  return row.columns.flatMap((lines, column) => (lines.length > 0 ? [column] : []));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The columns that each heading covers, by the column in which it stands. */
function findHeadingSpans(
  row: StackedRow,
  under: ReadonlySet<number>,
  columns: readonly Column[],
): ReadonlyMap<number, Span> {
  const headings = listFilled(row);
  const spans = new Map<number, Span>();
  for (let from = 0; from < columns.length; from += 1) {
    if (!under.has(from)) continue;
    let to = from;
    while (under.has(to + 1)) to += 1;
    const [heading, other] = headings.filter((column) => column >= from && column <= to);
    if (heading !== undefined && other === undefined && isCentred(row.columns[heading] ?? [], { from, to }, columns))
      spans.set(heading, { from, to });
    from = to;
  }
  return spans;
}

/** Whether a text stands in the middle of columns. */
function isCentred(lines: readonly TextLine[], { from, to }: Span, columns: readonly Column[]): boolean {
  const span = { left: columns[from]?.left ?? 0, right: columns[to]?.right ?? 0 };
  return Math.abs(middle(boundLines(lines)) - middle(span)) < (lines[0]?.size ?? 0) * widestOffset;
}

function boundLines(lines: readonly TextLine[]): Column {
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  };
}

function middle({ left, right }: Column): number {
  return (left + right) / 2;
}

function moveHeadings(row: StackedRow, spans: ReadonlyMap<number, Span>): StackedRow {
  const columns = row.columns.map((): TextLine[] => []);
  row.columns.forEach((lines, column) => columns[spans.get(column)?.from ?? column]?.push(...lines));
  return { ...row, columns };
}
