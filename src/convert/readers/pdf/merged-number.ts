import type { StackedRow } from './stacked-row.ts';
import { type TextLine, readLine } from './text-line.ts';

/** A number as amounts are printed. */
const number = /^[-−]?[\d,]*\d(\.\d+)?%?$/u;

/** Numbers that end this near to each other end at one edge. */
const sameEdge = 2;

/**
 * Puts a last number that stands at the end of the table, because its cell is merged to there, into the column in which the cell
 * begins: it is the only number of the last column, and another row, that of the total, has the same one in that column.
 */
export function placeMergedNumber(rows: readonly StackedRow[]): StackedRow[] {
  const last = (rows[0]?.columns.length ?? 0) - 1;
  const edge = Math.max(...rows.flatMap(({ columns }) => columns.flat().map(({ right }) => right)));
  const [only, other] = rows.filter(({ columns }) => readNumber(columns[last]) !== '');
  if (only === undefined || other !== undefined) return [...rows];
  const before = only.columns.findLastIndex((lines, column) => column < last && lines.length > 0);
  const value = readNumber(only.columns[last]);
  const same = rows.some(({ columns }) => readNumber(columns[before + 1]) === value);
  const atEnd = (only.columns[last] ?? []).some(({ right }) => edge - right < sameEdge);
  if (before === -1 || before + 1 >= last || !same || !atEnd) return [...rows];
  const columns = only.columns.map((lines, column) =>
    column === before + 1 ? (only.columns[last] ?? []) : column === last ? [] : lines,
  );
  return rows.map((row) => (row === only ? { ...only, columns } : row));
}

/** A number without separators and without the zeros at its end; empty for what is none. */
function readNumber(lines: readonly TextLine[] | undefined): string {
  const text = (lines ?? []).map(readLine).join('');
  return number.test(text)
    ? text.replaceAll(',', '').replace(/\.?0+$/u, (zeros) => (text.includes('.') ? '' : zeros))
    : '';
}
