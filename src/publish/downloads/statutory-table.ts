import type { BudgetTable, Disclosure } from '../../model/disclosure.ts';

/** A statutory table and the name of its files. */
export interface NamedTable {
  /** Its key; `income-2` where a document prints a second table of that key, as one does for each subordinate unit. */
  name: string;
  table: BudgetTable;
}

/** The statutory tables of a disclosure in document order, each under a name of its own. */
export function nameStatutoryTables(disclosure: Pick<Disclosure, 'budget_tables'>): NamedTable[] {
  const seen = new Map<string, number>();
  return disclosure.budget_tables.map((table) => {
    const occurrence = (seen.get(table.table) ?? 0) + 1;
    seen.set(table.table, occurrence);
    return { name: occurrence === 1 ? table.table : `${table.table}-${String(occurrence)}`, table };
  });
}

/** A statutory table as printed: its flattened header and its rows, blanks kept, every row of one width. */
export function layOutStatutoryTable({ columns, rows }: Pick<BudgetTable, 'columns' | 'rows'>): string[][] {
  const printed = [columns, ...rows.map((row) => row.cells)];
  const width = Math.max(...printed.map((cells) => cells.length));
  return printed.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]);
}
