import { stringify } from 'csv-stringify/sync';
import { neutraliseFormula } from './formula.ts';
import type { Cell } from './table.ts';

const byteOrderMark = '\uFEFF';

/** With CRLF between records csv-stringify leaves a cell with a lone LF unquoted unless told: RFC 4180 wants quotes. */
const dialect = { record_delimiter: 'windows', quote_record_delimiter: true } as const;

/** Rows as CSV by RFC 4180: CRLF, quotes only where needed, line breaks inside a cell kept. Null is an empty cell. */
export function formatCsv(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    dialect,
  );
}

/** The start of an `.excel.csv`: spreadsheets read UTF-8 only after a byte order mark. */
export function formatExcelHeader(names: readonly string[]): string {
  return byteOrderMark + formatExcelCsv([names]);
}

/**
 * Rows as CSV for spreadsheets: no cell runs as a formula. Cells with a semicolon or a tab are quoted besides, since
 * a spreadsheet that splits on those would make a cell of what follows.
 */
export function formatExcelCsv(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutraliseFormula(cell) : cell))),
    { ...dialect, quoted_match: /[;\t]/u },
  );
}
