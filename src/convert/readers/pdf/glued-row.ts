import { lower } from './drawing-habit.ts';
import { measureOverlap } from './matrix.ts';
import { type TextLine, createCell } from './text-line.ts';

/** Cells of one row whose middles, or whose tops, differ by less than this part of their size are set alike. */
const alike = 0.2;

/** So many rows show how the cells of a page are set in theirs, and so many times as many as show another way. */
const fewestRows = 2;
const mostly = 4;

/** A row of cells from left to right. */
type Row = readonly TextLine[];

/** Where a cell stands in its row, by its lines. */
type Measure = (cell: Pick<TextLine, 'top' | 'bottom'>) => number;

const middle: Measure = ({ top, bottom }) => (top + bottom) / 2;
const top: Measure = (cell) => cell.top;

/**
 * Parts the rows whose first cell was taken for one with the only cell of the row above it, or whose last cell with that of the row under it:
 * where all rows of a page have their cells set in the middle, or at the top, such a cell stands otherwise, and a part of its lines as the
 * others do. A cell beside which another row stands is merged over both; the first and the last row of a page may be torn by it.
 */
export function partGluedRows(rows: readonly Row[]): Row[] {
  const measure = findHabit(rows);
  if (measure === null) return [...rows];
  const isSeveral = (row: Row): boolean => row.length > 1;
  const [from, to] = [rows.findIndex(isSeveral), rows.findLastIndex(isSeveral)];
  return rows.flatMap((row, at) =>
    at > from && at < to ? partRow(row, measure, [rows[at - 1] ?? [], rows[at + 1] ?? []]) : [row],
  );
}

function partRow(row: Row, measure: Measure, [above, below]: readonly [Row, Row]): Row[] {
  const [first, ...others] = row;
  const last = row.at(-1);
  if (first === undefined || last === undefined || others.length === 0) return [row];
  const upper = findPart(first, others, (lines, count) => lines.slice(count), measure);
  if (upper !== null && !standsBeside(first, above)) {
    const lines = listLines(first);
    return [[createCell(lines.slice(0, -upper))], [createCell(lines.slice(-upper)), ...others]];
  }
  const before = row.slice(0, -1);
  const under = findPart(last, before, (lines, count) => lines.slice(0, -count), measure);
  if (under === null || standsBeside(last, below)) return [row];
  const lines = listLines(last);
  return [[...before, createCell(lines.slice(0, under))], [createCell(lines.slice(under))]];
}

/** How many of a cell's lines, cut so, stand as all other cells of its row do; null where the whole cell does, or no part. */
function findPart(
  cell: TextLine,
  others: Row,
  cut: (lines: readonly TextLine[], count: number) => readonly TextLine[],
  measure: Measure,
): number | null {
  const lines = listLines(cell);
  const stands = (part: readonly TextLine[]): boolean =>
    others.every((other) => isAlike(createCell(part), other, measure));
  if (stands(lines)) return null;
  const counts = lines.slice(1).map((_, index) => index + 1);
  const part = counts.map((count) => cut(lines, count)).find(stands);
  return part?.length ?? null;
}

function listLines(cell: TextLine): readonly TextLine[] {
  return cell.lines ?? [cell];
}

function isAlike(one: TextLine, other: TextLine, measure: Measure): boolean {
  return Math.abs(measure(one) - measure(other)) < Math.min(one.size, other.size) * alike;
}

function standsBeside({ top: from, bottom, size }: TextLine, row: Row): boolean {
  return row.some((other) => measureOverlap(from, bottom, other.top, other.bottom) > size * lower);
}

/** How the cells of a page are set in their rows, told by rows whose cells have not as many lines; null where that tells nothing. */
function findHabit(rows: readonly Row[]): Measure | null {
  const uneven = rows.filter((row) => new Set(row.map((cell) => listLines(cell).length)).size > 1);
  const [middles = 0, tops = 0] = [middle, top].map(
    (measure) =>
      uneven.filter(([first, ...others]) =>
        others.every((other) => first !== undefined && isAlike(first, other, measure)),
      ).length,
  );
  if (middles >= fewestRows && middles >= tops * mostly) return middle;
  return tops >= fewestRows && tops >= middles * mostly ? top : null;
}
