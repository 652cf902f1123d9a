import { parse } from 'csv-parse/sync';
import { type SheetRow, writeCell } from './row.ts';

const delimiters = [',', '\t', ';'] as const;

/** Rows of comma-separated values. A stray quotation mark is text: such files are written by hand, too. */
export function parseCsv(text: string): SheetRow[] {
  const rows = parse(text.replace(/^\uFEFF/u, ''), {
    delimiter: findDelimiter(text),
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
  });
  return rows
    .map((row, index): SheetRow => {
      const cells = row.map((cell, column) => ({ column, span: 1, height: 1, text: writeCell(cell) }));
      const extent = { from: 0, to: cells.length, covered: cells.length };
      return { index, cells: cells.filter((cell) => cell.text !== ''), extent };
    })
    .filter((row) => row.cells.length > 0);
}

/** The separator that most lines have; one in a sentence now and then does not tell. */
function findDelimiter(text: string): string {
  const lines = text.split(/\r\n|\n|\r/u);
  const counts = delimiters.map((delimiter) => lines.filter((line) => line.includes(delimiter)).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
