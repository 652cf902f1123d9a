import type { Cell, Table } from './table.ts';

/** The rows of one disclosure in a table of all. */
export interface TableShare {
  rows: number;
  /** Their texts together, in UTF-16 units. */
  text: number;
  /** Bytes in each of the files. */
  csv: number;
  excel: number;
  json: number;
  /** For each column, in how many rows something stands in it. */
  filled: number[];
  /** Of its rows in all files; empty where it has none. */
  hash: string;
}

/** Counts the rows of one disclosure in a table. */
export function countShare(rows: readonly (readonly Cell[])[], columns: Table['columns']): TableShare {
  const filled = columns.map(() => 0);
  const share: TableShare = { rows: rows.length, text: 0, csv: 0, excel: 0, json: 0, filled, hash: '' };
  for (const row of rows)
    for (const [index, cell] of row.entries()) {
      if (typeof cell === 'string') share.text += cell.length;
      if (cell !== null && cell !== '') filled[index] = (filled[index] ?? 0) + 1;
    }
  return share;
}
