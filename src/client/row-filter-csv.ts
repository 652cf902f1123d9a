import { neutraliseFormula } from '../publish/downloads/formula.ts';

/** A table for a file: a header and rows of texts and counts. */
export type CsvRow = readonly (string | number)[];

/** By RFC 4180: CRLF, quotes only where needed. */
export function writeCsv(rows: readonly CsvRow[]): string {
  return rows.map((row) => `${row.map((cell) => quoteCell(String(cell), /[",\r\n]/u)).join(',')}\r\n`).join('');
}

/** For spreadsheets: with a byte order mark, and no cell runs as a formula. */
export function writeExcelCsv(rows: readonly CsvRow[]): string {
  const written = rows.map((row) => {
    const cells = row.map((cell) => quoteCell(neutraliseFormula(String(cell)), /[",\r\n;\t]/u));
    return `${cells.join(',')}\r\n`;
  });
  return `\uFEFF${written.join('')}`;
}

function quoteCell(cell: string, special: RegExp): string {
  return special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Hands a text over as a file. */
export function saveFile(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: some browsers begin to read it later.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
