import { parseDecimal } from '../../model/amount.ts';
import { isBlank, isNumeric, isPlainNumber } from './cell-value.ts';
import { listCellLines, type PrintedCell } from './printed.ts';

type Row = readonly PrintedCell[];

/** The halves of a word that stands on two lines are not longer. */
const longestHalf = 3;

/**
 * How many rows a cell is merged over by itself, beside cells on its left that are not, so that it is no label of a group of rows; 0
 * for any other. A text for all of its rows is one line, or as many as it has; that of each row stands on a line of its own. In rows
 * of other columns (`isAlike`: of the same), as a header's, a number under words tells. One text behind a name that is merged over the
 * same rows is that name's, and short lines of a first column (`产出⏎指标`) are one word that it broke.
 */
export function measureLoneMerge(rows: readonly Row[], place: number, cell: PrintedCell, isAlike: boolean): number {
  const below = rows[place + 1];
  if (cell.goesOn === true || below === undefined || !goesOn(below, cell)) return 0;
  const height = measureHeight(rows, place, cell);
  const lines = listCellLines(cell);
  const name = rows[place]?.find(
    ({ column, span, goesOn: isRest }) => isRest !== true && column + span === cell.column,
  );
  const isOfName = name !== undefined && listCellLines(name).length === 1 && !isNumeric(name);
  if (isOfName && lines.length === 1 && measureHeight(rows, place, name) === height) return 0;
  const isSeveral = lines.length === height;
  if (!isAlike) return isSeveral && parseDecimal(lines.at(-1) ?? '') !== null && !isNumeric(cell) ? height : 0;
  const isLone = below.some((other) => other.column < cell.column && !isBlank(other));
  const isFirst = below[0]?.column === cell.column;
  const isLabel = isFirst && lines.some((line) => line.length > longestHalf);
  if (!isNumeric(cell)) return (isLone || isLabel) && isSeveral ? height : 0;
  // Numbers behind numbers alone are codes and ordinals, which are those of a group as well.
  const isNamed = below.some((other) => other.column < cell.column && !isBlank(other) && !isNumeric(other));
  return isNamed || (isFirst && isSeveral) ? height : 0;
}

/** How many rows a cell stands over. */
function measureHeight(rows: readonly Row[], place: number, cell: PrintedCell): number {
  let height = 1;
  while (goesOn(rows[place + height], cell)) height += 1;
  return height;
}

/**
 * Whether a cell is merged over exactly the rows of a label on its left, as a score or a value of all indicators of one kind is: those
 * given, but for the last, which stands under it. A number written as amounts are may be one, which is that of none of the rows.
 */
export function belongsToGroup([first = [], ...below]: readonly Row[], cell: PrintedCell): boolean {
  const lines = listCellLines(cell);
  if (lines.length !== 1 || (isPlainNumber(cell) && /[.,]/u.test(lines.join('')))) return false;
  return first.some(
    (label) =>
      label.column < cell.column &&
      label.goesOn !== true &&
      !isBlank(label) &&
      !isNumeric(label) &&
      below.every((row) => goesOn(row, label) === goesOn(row, cell)),
  );
}

/** Whether a row has a number that is to be reached or kept, as tables of indicators have and tables of amounts do not. */
export function hasTarget(row: Row): boolean {
  return row.some((cell) => listCellLines(cell).some((line) => /^[≥≤<>=＝≧≦]|\d[%％‰]$/u.test(line)));
}

/** Whether more than one cell of a row has text. */
export function hasSeveralTexts(row: Row): boolean {
  return row.filter((cell) => !isBlank(cell)).length > 1;
}

function goesOn(row: Row | undefined, { column, span }: PrintedCell): boolean {
  return row?.some((other) => other.goesOn === true && other.column === column && other.span === span) ?? false;
}

/**
 * Whether a cell merged over rows holds numbers that may be those of another row. One with a sign or a unit (`≥95%`) is no amount,
 * and is read in the row in which it is printed.
 */
export function canMove(cell: PrintedCell): boolean {
  return isPlainNumber(cell) || (listCellLines(cell).length > 1 && isNumeric(cell));
}
