import { lower } from './drawing-habit.ts';
import { measureOverlap } from './matrix.ts';
import { type TextLine, createCell } from './text-line.ts';

/** Cells of one row whose middles or tops differ by less than this part of their size are set alike. */
const alike = 0.2;

/** So many rows show that the cells of a page are set in the middle, and so many times as many as show them at the top. */
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
 * where the rows of a page have their cells set in the middle, such a cell stands otherwise, and a part of its lines as the others do. A cell
 * beside which another row stands is merged over both; the first and the last row of a page may be torn by it.
 */
export function partGluedRows(rows: readonly Row[]): Row[] {
  if (!isInMiddle(rows)) return [...rows];
  const isSeveral = (row: Row): boolean => row.length > 1;
  const [from, to] = [rows.findIndex(isSeveral), rows.findLastIndex(isSeveral)];
  return rows.flatMap((row, at) =>
    at > from && at < to ? partRow(row, [rows[at - 1] ?? [], rows[at + 1] ?? []]) : [row],
  );
}

function partRow(row: Row, [above, below]: readonly [Row, Row]): Row[] {
  const [first, ...others] = row;
  const last = row.at(-1);
  if (first === undefined || last === undefined || others.length === 0) return [row];
  const upper = findPart(first, others, (lines, count) => lines.slice(count));
  if (upper !== null && !standsBeside(first, above)) {
    const lines = listLines(first);
    return [[createCell(lines.slice(0, -upper))], [createCell(lines.slice(-upper)), ...others]];
  }
  const before = row.slice(0, -1);
  const under = findPart(last, before, (lines, count) => lines.slice(0, -count));
  if (under === null || standsBeside(last, below)) return [row];
  const lines = listLines(last);
  return [[...before, createCell(lines.slice(0, under))], [createCell(lines.slice(under))]];
}

/** How many of a cell's lines, cut so, stand as all other cells of its row do; null where the whole cell does, or no part. */
function findPart(
  cell: TextLine,
  others: Row,
  cut: (lines: readonly TextLine[], count: number) => readonly TextLine[],
): number | null {
  const lines = listLines(cell);
  const stands = (part: readonly TextLine[]): boolean =>
    others.every((other) => isAlike(createCell(part), other, middle));
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

/** Whether the cells of a page are set in the middle of their rows, told by rows whose cells have not as many lines. */
function isInMiddle(rows: readonly Row[]): boolean {
  const uneven = rows.filter((row) => new Set(row.map((cell) => listLines(cell).length)).size > 1);
  const count = (measure: Measure): number =>
    uneven.filter(([first, ...others]) =>
      others.every((other) => first !== undefined && isAlike(first, other, measure)),
    ).length;
  const middles = count(middle);
  return middles >= fewestRows && middles >= count(top) * mostly;
}
