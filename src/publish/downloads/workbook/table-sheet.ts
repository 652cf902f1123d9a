import { parseDecimal } from '../../../model/amount.ts';
import type { BudgetTable } from '../../../model/disclosure.ts';
import { layOutStatutoryTable } from '../statutory-table.ts';
import type { Cell, Column, Table } from '../table.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/** A table of the contract with one disclosure's rows. */
export interface FilledTable {
  table: Table;
  rows: readonly (readonly Cell[])[];
}

/** The unit stands in the header: a cell is a bare number. */
export function headColumn({ title, type }: Pick<Column, 'title' | 'type'>): string {
  return type === 'amount' ? `${title}（元）` : title;
}

/** A table of the contract, each column typed. */
export function layOutTable(columns: readonly Column[], rows: readonly (readonly Cell[])[], name: string): Sheet {
  return {
    name,
    frozen: 1,
    rows: [
      columns.map((column): SheetCell => ({ type: 'heading', value: headColumn(column) })),
      ...rows.map((row) => columns.map(({ type }, index): SheetCell => ({ type, value: row[index] ?? null }))),
    ],
  };
}

/** A statutory table as printed, in its own unit. Only what was read as an amount of that row is a number: codes are texts. */
export function layOutPrinted(table: BudgetTable, name: string): Sheet {
  const [header = [], ...rows] = layOutStatutoryTable(table);
  const amounts = new Map<number, Set<string>>();
  for (const { line, printed } of table.lines) amounts.set(line, (amounts.get(line) ?? new Set()).add(printed));
  return {
    name,
    frozen: 1,
    rows: [
      header.map((value): SheetCell => ({ type: 'heading', value })),
      ...rows.map((cells, index) => {
        const printed = amounts.get(table.rows[index]?.line ?? 0);
        return cells.map((value): SheetCell => {
          const decimal = printed?.has(value) === true ? parseDecimal(value) : null;
          return decimal === null ? { type: 'string', value } : { type: 'number', value: decimal };
        });
      }),
    ],
  };
}
