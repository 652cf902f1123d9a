import { parseDecimal } from '../../model/amount.ts';
import type { GridRow } from '../../model/block.ts';
import { parseOrdinal } from '../../model/terms.ts';
import { isNumber } from '../grid.ts';
import { type BudgetColumn, isAmountRole } from './column-role.ts';

/** Whether at least half of the rows of a table print a number: only there does one without it stand out. */
export function isNumbered(rows: readonly GridRow[], columns: readonly Pick<BudgetColumn, 'role'>[]): boolean {
  const at = columns.findIndex(({ role }) => role === 'row');
  const numbers = rows.filter(({ cells }) => isNumber(cells[at]));
  return at !== -1 && numbers.length * 2 >= rows.length;
}

/**
 * Words of a name without a number and without amounts are what a page break left of the row above. An item with an ordinal of its
 * own (`二、外交支出`) is a row that lost its number.
 */
export function isRest(cells: readonly string[], columns: readonly Pick<BudgetColumn, 'role'>[]): boolean {
  return cells.every((cell, index) => {
    const role = columns[index]?.role ?? null;
    if (role === 'row' || role === 'code' || isAmountRole(role)) return cell === '';
    return parseDecimal(cell) === null && parseOrdinal(cell)?.style !== 'chinese';
  });
}

/** Adds the rest of a broken row; a cell that already ends with it was complete. */
export function completeRow(row: { cells: string[] }, rest: readonly string[]): void {
  rest.forEach((text, index) => {
    const cell = row.cells[index] ?? '';
    if (text !== '' && !cell.endsWith(text)) row.cells[index] = cell + text;
  });
}
