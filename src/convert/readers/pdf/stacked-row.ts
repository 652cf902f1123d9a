import { type Column, placePiece } from './column.ts';
import { measureOverlap } from './matrix.ts';
import type { StackedCell } from './stacked-cell.ts';
import { type TextLine, createLine, readLine } from './text-line.ts';

/** A row without ruling lines: the lines of each column from top to bottom. */
export interface StackedRow {
  columns: TextLine[][];
  top: number;
  bottom: number;
  /** Whether two cells of it stand in one column: then the columns are not those of this row. */
  isFused?: boolean;
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

/** A row whose cells are known, in columns. */
export function placeCells(cells: readonly StackedCell[], columns: readonly Column[]): StackedRow {
  const placed = cells.map((cell) => ({ lines: cell.lines, column: placePiece(cell, columns) }));
  return {
    columns: columns.map((_, at) =>
      joinLines(placed.filter(({ column }) => column === at).flatMap(({ lines }) => lines)),
    ),
    top: Math.min(...cells.map(({ top }) => top)),
    bottom: Math.max(...cells.map(({ bottom }) => bottom)),
    isFused: new Set(placed.map(({ column }) => column)).size < placed.length,
  };
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

/**
 * Columns of which never both have a text in one row are one: a heading in the middle, texts to the left, numbers to the right. Two
 * headings beside each other, two texts or two amounts are of two columns, for in one they would stand alike.
 */
export function uniteColumns(columns: readonly Column[], parts: readonly (readonly StackedRow[])[]): Column[] {
  const rows = parts.flatMap((part, index) => markHeader(part, index));
  const united: { column: Column; fills: Fills }[] = [];
  columns.forEach((column, index) => {
    const fills = listFills(rows, index);
    const last = united.at(-1);
    const alike = last !== undefined && kinds.some((kind) => last.fills[kind].size > 0 && fills[kind].size > 0);
    if (last !== undefined && !alike && last.fills.rows.isDisjointFrom(fills.rows)) {
      const together = { left: last.column.left, right: Math.max(last.column.right, column.right) };
      united.splice(-1, 1, { column: together, fills: joinFills(last.fills, fills) });
    } else united.push({ column, fills });
  });
  return united.map(({ column }) => column);
}

/** What may stand differently in one column: the words of its header, other words, whole numbers, numbers with decimals. */
const kinds = ['headings', 'words', 'counts', 'amounts'] as const;

/** The rows in which a column has a text, and those of each kind. */
type Fills = Record<'rows' | (typeof kinds)[number], ReadonlySet<number>>;

/** So many numbers of columns (1 2 3) are no amounts. */
const fewestNumbers = 3;

const count = /^[-−]?[\d,]*\d%?$/u;
const amount = /^[-−]?[\d,]*\d\.\d+%?$/u;

/**
 * A row, and whether it is one of a header: above the first number of its page, or above a row of the numbers of columns (1 2 3), since
 * each page can print the header again, and what is on the page before can go on above it.
 */
type MarkedRow = StackedRow & { isHeader: boolean };

function markHeader(rows: readonly StackedRow[], part: number): MarkedRow[] {
  const numbers = rows.map(({ columns }) =>
    columns
      .flat()
      .map(readLine)
      .filter((text) => /^[\d.,-]+$/u.test(text)),
  );
  const first = numbers.findIndex((own) => own.length > 0);
  // A page can hold the first row of a header alone.
  const body = first === -1 && part === 0 ? rows.length : first;
  const isCounted = (at: number): boolean => {
    const own = numbers.slice(at).find(({ length }) => length > 0) ?? [];
    return own.length >= fewestNumbers && own.every((text, index) => text === String(index + 1));
  };
  return rows.map((row, at) => ({ ...row, isHeader: at < body || (numbers[at]?.length === 0 && isCounted(at)) }));
}

function listFills(rows: readonly MarkedRow[], column: number): Fills {
  const texts = rows.map((row) => (row.columns[column] ?? []).map(readLine).join(''));
  const filled = [...texts.keys()].filter((row) => texts[row] !== '');
  const select = (wording: RegExp): ReadonlySet<number> =>
    new Set(filled.filter((row) => wording.test(texts[row] ?? '')));
  const words = [...select(/\p{L}/u)];
  return {
    rows: new Set(filled),
    headings: new Set(words.filter((row) => rows[row]?.isHeader === true)),
    words: new Set(words.filter((row) => rows[row]?.isHeader !== true)),
    counts: select(count),
    amounts: select(amount),
  };
}

function joinFills(one: Fills, other: Fills): Fills {
  return {
    rows: one.rows.union(other.rows),
    headings: one.headings.union(other.headings),
    words: one.words.union(other.words),
    counts: one.counts.union(other.counts),
    amounts: one.amounts.union(other.amounts),
  };
}
