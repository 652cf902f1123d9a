import { formatCsv } from '../downloads/csv.ts';
import { unread, unstated } from './bars.ts';
import type { Chart } from './chart.ts';

/**
 * The table of a chart as a CSV file: its columns, then `disclosure_id` where the rows are of several documents, and
 * `line`, the transcript line (empty where a row is computed). Numbers have no thousands separators and no percent sign,
 * which then stands in the header; what is not stated is empty.
 */
export function writeCsvFile({ table }: Chart): string {
  const { columns, numeric, rows } = table;
  const isShare = columns.map((_, column) => {
    const cells = rows.map(({ cells: written }) => written[column] ?? '').filter((cell) => cell !== '');
    return numeric.includes(column) && cells.length > 0 && cells.every((cell) => /^-?[\d,.]+%$/u.test(cell));
  });
  const several = rows.some(({ disclosure }) => disclosure !== undefined);
  const header = [
    ...columns.map((column, index) => (isShare[index] === true ? `${column}（%）` : column)),
    ...(several ? ['disclosure_id'] : []),
    'line',
  ];
  const records = rows.map(({ cells, line, disclosure = '' }) => [
    ...cells.map((cell, column) => (numeric.includes(column) ? writeNumber(cell) : cell)),
    ...(several ? [disclosure] : []),
    line === null ? '' : String(line),
  ]);
  return formatCsv([header, ...records]);
}

/** `1,234.50` → `1234.50`, `96.7%` → `96.7`; a number with its unit (`2 台`) stays as it is. */
function writeNumber(cell: string): string {
  // In data files what is not stated is an empty cell, never 0.
  if (cell === unstated || cell === unread) return '';
  return /^-?\d[\d,]*(\.\d+)?%?$/u.test(cell) ? cell.replace(/[,%]/gu, '') : cell;
}
