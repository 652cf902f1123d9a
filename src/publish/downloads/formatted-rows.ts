import { formatCsv, formatExcelCsv, formatExcelHeader } from './csv.ts';
import type { Cell, Table } from './table.ts';

/** Rows of a table in both forms of CSV, for the files of one disclosure and for those of all. */
export interface FormattedRows {
  csv: string;
  excel: string;
}

/** The rows of one disclosure as text. */
export function formatRows(rows: readonly (readonly Cell[])[]): FormattedRows {
  return { csv: formatCsv(rows), excel: formatExcelCsv(rows) };
}

/** The head of a table in both forms. */
export function formatHeader({ columns }: Pick<Table, 'columns'>): FormattedRows {
  const names = columns.map((column) => column.name);
  return { csv: formatCsv([names]), excel: formatExcelHeader(names) };
}
