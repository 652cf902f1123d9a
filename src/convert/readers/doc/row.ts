import { cut } from './file.ts';
import { findSprm, type Sprm, sprms } from './sprm.ts';

/** A cell of a row as the row defines it. */
export interface CellFrame {
  /** Its edges, in twentieths of a point from the left margin. */
  left: number;
  right: number;
  /** Whether it is one of several that are merged: their codes differ between the first of them and the others. */
  across: number;
  /** Whether it goes on from the cell above (1), begins a merged cell (3), or neither. */
  down: number;
}

interface RowFrame {
  edges: number[];
  cells: { across: number; down: number }[];
  gap: number;
}

type RowChange = (row: RowFrame, operand: Buffer) => void;

/** How a row comes to its cells: most define them at once, those that Word made wide begin with none and insert them. */
const changes: ReadonlyMap<number, RowChange> = new Map<number, RowChange>([
  [sprms.TDefTable, defineCells],
  [sprms.TInsert, insertCells],
  [
    sprms.TDelete,
    (row, operand) => {
      const [first, last] = readRange(row, operand);
      const width = (row.edges[last] ?? 0) - (row.edges[first] ?? 0);
      row.cells.splice(first, last - first);
      row.edges.splice(first + 1, last - first);
      shift(row, first + 1, -width);
    },
  ],
  [
    sprms.TDxaCol,
    (row, operand) => {
      const [first, last] = readRange(row, operand);
      for (let cell = first; cell < last; cell += 1) {
        const width = (row.edges[cell + 1] ?? 0) - (row.edges[cell] ?? 0);
        shift(row, cell + 1, operand.readUInt16LE(2) - width);
      }
    },
  ],
  [
    sprms.TMerge,
    (row, operand) => {
      const [first, last] = readRange(row, operand);
      row.cells.forEach((cell, at) => {
        if (at >= first && at < last) cell.across = at === first ? 2 : 1;
      });
    },
  ],
  [
    sprms.TSplit,
    (row, operand) => {
      const [first, last] = readRange(row, operand);
      for (const cell of row.cells.slice(first, last)) cell.across = 0;
    },
  ],
  [
    sprms.TVertMerge,
    (row, operand) => {
      const cell = row.cells[operand.readUInt8(0)];
      if (cell !== undefined) cell.down = operand.readUInt8(1) & 3;
    },
  ],
  [
    sprms.TDxaGapHalf,
    (row, operand) => {
      const gap = operand.readInt16LE(0);
      row.edges[0] = (row.edges[0] ?? 0) + row.gap - gap;
      row.gap = gap;
    },
  ],
  [
    sprms.TDxaLeft,
    (row, operand) => {
      shift(row, 0, operand.readInt16LE(0) - row.gap - (row.edges[0] ?? 0));
    },
  ],
]);

/** Word itself has 63 cells in a row at most. */
const mostCells = 64;

/** A width in twentieths of a point, by the first byte of what tells it. */
const inPoints = 3;

/**
 * The cells of a row by the properties of the mark at its end; none where those define none.
 * @throws RangeError for more cells than a row can have.
 */
export function readRow(properties: readonly Sprm[]): CellFrame[] {
  const row: RowFrame = { edges: [0], cells: [], gap: 0 };
  for (const { code, operand } of properties) changes.get(code)?.(row, operand);
  const before = findSprm(properties, sprms.TWidthBefore);
  // Where the cells are defined at once, their edges tell what is left free before them.
  if (before?.readUInt8(0) === inPoints && findSprm(properties, sprms.TDefTable) === undefined)
    shift(row, 0, before.readInt16LE(1));
  return row.cells.map((cell, at) => ({ ...cell, left: row.edges[at] ?? 0, right: row.edges[at + 1] ?? 0 }));
}

function defineCells(row: RowFrame, operand: Buffer): void {
  const count = operand.readUInt8(0);
  requireCells(count);
  row.edges = Array.from({ length: count + 1 }, (_, index) => operand.readInt16LE(1 + 2 * index));
  const descriptions = cut(operand, 3 + 2 * count, operand.length - 3 - 2 * count);
  row.cells = Array.from({ length: count }, (_, index) => {
    // Cells at the end of a row that are as any other have no description.
    const flags = descriptions.length < 20 * index + 2 ? 0 : descriptions.readUInt16LE(20 * index);
    return { across: flags & 3, down: (flags >> 5) & 3 };
  });
}

function insertCells(row: RowFrame, operand: Buffer): void {
  const count = operand.readUInt8(1);
  const width = operand.readUInt16LE(2);
  const first = operand.readUInt8(0);
  // Beyond the last cell, those between come with it.
  const at = Math.min(first, row.cells.length);
  const added = count + Math.max(0, first - at);
  requireCells(row.cells.length + added);
  const left = row.edges[at] ?? 0;
  shift(row, at + 1, added * width);
  row.cells.splice(at, 0, ...Array.from({ length: added }, () => ({ across: 0, down: 0 })));
  row.edges.splice(at + 1, 0, ...Array.from({ length: added }, (_, index) => left + (index + 1) * width));
}

function requireCells(count: number): void {
  if (count > mostCells) throw new RangeError(`a row of ${String(count)} cells`);
}

function readRange({ cells }: RowFrame, operand: Buffer): [first: number, last: number] {
  const first = Math.min(operand.readUInt8(0), cells.length);
  return [first, Math.max(first, Math.min(operand.readUInt8(1), cells.length))];
}

function shift({ edges }: RowFrame, from: number, distance: number): void {
  edges.forEach((edge, at) => {
    if (at >= from) edges[at] = edge + distance;
  });
}
