import type { Cell, Column, ColumnType } from './table.ts';

/** What stands in JSON for a cell with nothing in it. A text is never null, and a missing number never an empty text. */
const emptyValues: Readonly<Record<ColumnType, string>> = {
  string: '""',
  integer: 'null',
  number: 'null',
  amount: 'null',
  date: 'null',
};

/**
 * A row as one line of JSON, with the names and the order of the CSV.
 * Amounts are strings (`"204406400.00"`); plain decimals are numbers, written digit by digit as in the CSV (`95.50`)
 * rather than through binary floating point.
 */
export function formatJsonRow(columns: readonly Column[], row: readonly Cell[]): string {
  const members = columns.map(
    ({ name, type }, index) => `${JSON.stringify(name)}:${formatValue(type, row[index] ?? null)}`,
  );
  return `{${members.join(',')}}`;
}

function formatValue(type: ColumnType, cell: Cell): string {
  if (cell === null || cell === '') return emptyValues[type];
  if (typeof cell === 'number') return String(cell);
  // JSON allows no zero before another digit: `007` is 7.
  return type === 'number' ? cell.replace(/^(-?)0+(?=\d)/u, '$1') : JSON.stringify(cell);
}

/** A value as JSON that people can read and version control can compare; one space keeps thousands of lines small. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
