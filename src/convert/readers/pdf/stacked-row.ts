import { type Column, placePiece } from './column.ts';
import { measureOverlap } from './matrix.ts';
import type { StackedCell } from './stacked-cell.ts';
import { type TextLine, createLine } from './text-line.ts';

/** A row without ruling lines: the lines of each column from top to bottom. */
export interface StackedRow {
  columns: TextLine[][];
  top: number;
  bottom: number;
}

interface PlacedCell extends StackedCell {
  column: number;
}

/** Cells that stand beside each other, from top to bottom. */
export function gatherRows<Cell extends StackedCell>(cells: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = [];
  let bottom = -Infinity;
  for (const cell of [...cells].sort((one, other) => one.top - other.top)) {
    const size = cell.lines[0]?.size ?? 0;
    if (cell.top < bottom - size * 0.1) rows.at(-1)?.push(cell);
    else rows.push([cell]);
    bottom = Math.max(bottom, cell.bottom);
  }
  return rows;
}

/** The rows of cells in columns. */
export function stackRows(cells: readonly StackedCell[], columns: readonly Column[]): StackedRow[] {
  const placed = cells.map((cell): PlacedCell => ({ ...cell, column: placePiece(cell, columns) }));
  return gatherRows(placed).flatMap((row) => partRow(row, columns.length));
}

/** The text of a line in each column: blanks within a cell part nothing. */
export function placePieces(pieces: readonly TextLine[], columns: readonly Column[]): TextLine[][] {
  const own = columns.map((): TextLine[] => []);
  for (const piece of pieces) own[placePiece(piece, columns)]?.push(piece);
  return own.map((some) => (some.length === 0 ? [] : [createLine(some.flatMap((piece) => piece.glyphs))]));
}

/**
 * A cell merged over several rows stands beside all of them: the column with the most cells, one under the other, tells the rows,
 * and a cell that stands beside several belongs to the first.
 */
function partRow(cells: readonly PlacedCell[], width: number): StackedRow[] {
  const byColumn = Array.from({ length: width }, (_, column) =>
    gatherRows(cells.filter((cell) => cell.column === column)),
  );
  const most = byColumn.reduce((longest, own) => (own.length > longest.length ? own : longest), []);
  const rows = most.map((own) => ({
    top: Math.min(...own.map(({ top }) => top)),
    bottom: Math.max(...own.map(({ bottom }) => bottom)),
    cells: [] as PlacedCell[],
  }));
  for (const cell of cells) {
    const overlaps = rows.map(({ top, bottom }) => measureOverlap(cell.top, cell.bottom, top, bottom));
    const beside = overlaps.findIndex((overlap) => overlap > (cell.lines[0]?.size ?? 0) * 0.2);
    const distances = rows.map(({ top, bottom }) => Math.abs(cell.top + cell.bottom - top - bottom));
    rows[beside === -1 ? distances.indexOf(Math.min(...distances)) : beside]?.cells.push(cell);
  }
  return rows.map(({ cells: own }) => ({
    columns: Array.from({ length: width }, (_, column) =>
      joinLines(own.filter((cell) => cell.column === column).flatMap(({ lines }) => lines)),
    ),
    top: Math.min(...own.map(({ top }) => top)),
    bottom: Math.max(...own.map(({ bottom }) => bottom)),
  }));
}

/** What stands on one line of a cell, with blanks between, is one line. */
function joinLines(lines: readonly TextLine[]): TextLine[] {
  const joined: TextLine[] = [];
  for (const line of [...lines].sort((one, other) => one.bottom - other.bottom)) {
    const last = joined.at(-1);
    if (last !== undefined && line.bottom - last.bottom < line.size * 0.2)
      joined.splice(-1, 1, createLine([...last.glyphs, ...line.glyphs]));
    else joined.push(line);
  }
  return joined;
}

/** Columns of which never both have a text in one row are one: a heading in the middle, texts to the left, numbers to the right. */
export function uniteColumns(columns: readonly Column[], cells: readonly StackedCell[]): Column[] {
  const rows = stackRows(cells, columns);
  const fills = columns.map(
    (_, column) => new Set(rows.flatMap((row, index) => ((row.columns[column] ?? []).length > 0 ? [index] : []))),
  );
  const united: { column: Column; rows: ReadonlySet<number> }[] = [];
  columns.forEach((column, index) => {
    const own = fills[index] ?? new Set();
    const last = united.at(-1);
    if (last?.rows.isDisjointFrom(own) === true)
      united.splice(-1, 1, {
        column: { left: last.column.left, right: Math.max(last.column.right, column.right) },
        rows: last.rows.union(own),
      });
    else united.push({ column, rows: own });
  });
  return united.map(({ column }) => column);
}
