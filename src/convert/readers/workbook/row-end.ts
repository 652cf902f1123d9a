import { parseDecimal } from '../../../model/amount.ts';
import { findHighest } from '../../grid.ts';
import { findUsualEnd } from '../printed.ts';
import type { SheetRow } from './row.ts';

/**
 * The column that each row of a table ends before. A cell deleted in a spreadsheet program moves those behind it to the left, and
 * leaves its row one cell short: where the rows of a table have all their cells, empty ones formatted as the others are (they have
 * borders), a row that ends before them has lost one of its own, nobody knows which. Where empty cells are not formatted, a row can
 * end anywhere, unless all the others are full of words at their ends and it lacks the last cell alone: a number may be missing there.
 */
export function findEnds(rows: readonly SheetRow[]): number[] {
  const width = findHighest(rows.flatMap(({ cells }) => cells.map(({ column, span }) => column + span)));
  const first = Math.min(...rows.map(({ extent }) => extent.from));
  // Behind the table cells can be formatted, too.
  const ends = rows.map(({ extent }) => Math.min(extent.to, width));
  const usual = findUsualEnd(ends);
  const isWhole = ({ extent }: SheetRow): boolean => extent.from === first && extent.covered === extent.to - first;
  const others = rows.filter((_, at) => (ends[at] ?? 0) >= usual);
  if (others.length < fewestRows || !others.every(isWhole)) return rows.map(() => width);
  const formatted = others.some((row) => countTexts(row) < row.extent.covered);
  const wordy = others.every(({ cells }) => parseDecimal(cells.at(-1)?.text ?? '') === null);
  return rows.map((row, at) => {
    const end = ends[at] ?? width;
    const isShort = formatted ? end > first + 1 : wordy && end === usual - 1 && countTexts(row) === row.extent.covered;
    return end < usual && isWhole(row) && isShort ? end : width;
  });
}

/** Fewer other rows do not tell where a row should end. */
const fewestRows = 2;

/** How many columns the cells of a row cover that have text. */
function countTexts({ cells }: SheetRow): number {
  return cells.reduce((sum, { span }) => sum + span, 0);
}
