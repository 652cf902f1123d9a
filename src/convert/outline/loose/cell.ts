import type { Cell, GridRow } from '../../../model/block.ts';
import { normaliseLabel } from '../../../model/terms.ts';
import { readCellText } from '../../grid.ts';

/** A cell of a web copy that prints a cell a line: its text, and the text as a label. */
export interface LooseCell {
  cell: Cell;
  text: string;
  label: string;
}

/** Cells with their texts. */
export function describeCells(cells: readonly Cell[]): LooseCell[] {
  return cells.map((cell) => {
    const text = readCellText(cell);
    return { cell, text, label: normaliseLabel(text) };
  });
}

/** Whether a cell has text: some copies print the empty ones, others leave them out. */
export function isFilled(cell: LooseCell | undefined): cell is LooseCell {
  return cell !== undefined && cell.label !== '';
}

/**
 * A row of cells in their columns, null where a column is empty. An empty cell stands on the line of the one beside it, by
 * which the readers of tables know that the row is whole: a row whose cells all have lines of their own may have lost some.
 */
export function buildRow(slots: readonly (LooseCell | null)[]): GridRow {
  let line = slots.find((slot) => isFilled(slot ?? undefined))?.cell.line ?? 1;
  const cells = slots.map((slot): Cell => {
    if (slot === null || !isFilled(slot)) return { line, lines: [] };
    line = slot.cell.line;
    return slot.cell;
  });
  return { line: cells[0]?.line ?? line, cells };
}

/**
 * Rows of cells whose columns nothing tells, which the readers of tables refuse and give notice of. They must not have the
 * width of the table, nor several times its width.
 */
export function buildLostRows(cells: readonly LooseCell[], width: number): GridRow[] {
  const filled = cells.filter(isFilled);
  const [first, ...others] = filled;
  if (first === undefined) return [];
  // Several cells of one line would be a row that has lost its last cells alone.
  const shared = filled.some(({ cell }, at) => at > 0 && cell.line === filled[at - 1]?.cell.line);
  if (shared) return filled.map(({ cell }) => ({ line: cell.line, cells: [cell] }));
  const parts = filled.length % width === 0 && others.length > 0 ? [[first], others] : [filled];
  return parts.map((part) => ({ line: part[0]?.cell.line ?? 1, cells: part.map(({ cell }) => cell) }));
}
