import type { BudgetTable } from '../model/disclosure.ts';
import { parseDecimal } from '../model/amount.ts';

/** Columns that count or name rows; their numbers are no amounts. */
const labelColumn = /序号|编码|代码/u;

/** Which columns of a statutory table hold amounts, by index: set right, with thousands separators. */
export function findAmountColumns(table: BudgetTable): Set<number> {
  const columns = table.columns.map((_, index) => index);
  return new Set(
    columns.filter((index) => {
      if (labelColumn.test(table.columns[index] ?? '')) return false;
      const cells = table.rows.map((row) => row.cells[index] ?? '').filter((cell) => cell !== '');
      return cells.length > 0 && cells.every((cell) => parseDecimal(cell) !== null);
    }),
  );
}

/** A header cell: its words, and how many columns and rows it covers. */
export interface HeaderCell {
  text: string;
  /** The index of its first column. */
  column: number;
  columns: number;
  rows: number;
}

/** The flattened header (`收入/预算数`) as the rows it was printed in: cells of one group stand under one heading. */
export function unfoldHeader(columns: readonly string[]): HeaderCell[][] {
  const paths = columns.map((column) => column.split('/'));
  const depth = Math.max(1, ...paths.map((path) => path.length));
  return Array.from({ length: depth }, (_, level) => unfoldLevel(paths, level, depth));
}

function unfoldLevel(paths: readonly string[][], level: number, depth: number): HeaderCell[] {
  const row: HeaderCell[] = [];
  /** The group that the next column joins if it stands under the same headings. */
  let group = '';
  for (const [column, path] of paths.entries()) {
    const text = path[level];
    const isLast = level === path.length - 1;
    const heading = isLast || text === undefined ? '' : path.slice(0, level + 1).join('/');
    const last = row.at(-1);
    if (heading !== '' && heading === group && last !== undefined) last.columns += 1;
    else if (text !== undefined) row.push({ text, column, columns: 1, rows: isLast ? depth - level : 1 });
    group = heading;
  }
  return row;
}

/** The column that names the rows: the first that neither counts, nor codes, nor holds amounts. */
export function findLabelColumn(table: BudgetTable): number {
  const amounts = findAmountColumns(table);
  return table.columns.findIndex((column, index) => !labelColumn.test(column) && !amounts.has(index));
}
