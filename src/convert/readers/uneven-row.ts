import { isBlank, isNumber, isNumeric, isPlainNumber } from './cell-value.ts';
import { belongsToGroup, canMove, hasSeveralTexts, hasTarget, measureLoneMerge } from './lone-merge.ts';
import { listCellLines, type PrintedCell } from './printed.ts';
import { joinCells, TableColumns } from './table-columns.ts';

/*
 * Somebody merged two cells of a table, or split or added one, where the rows above and below have theirs: which column or row
 * the text of such a cell belongs to is told by the rows around it, or by nothing. Forms, whose rows each have columns of their
 * own, have no rows that could tell.
 */

type Row = readonly PrintedCell[];

/** The rows of a table, halves of split cells put together. */
export interface EvenRows {
  rows: Row[];
  /** The rows, by their places, in which a text can belong to more than one column or row: to be named. */
  uneven: ReadonlySet<number>;
  /** Those of them in which that is a number, or moves one. */
  doubtful: ReadonlySet<number>;
}

/** Puts the cells of rows in their columns, where a row differs in one cell from those around it. */
export function evenRows(rows: readonly Row[]): EvenRows {
  const columns = new TableColumns(rows);
  const uneven = new Set<number>();
  const doubtful = new Set<number>();
  const mark = (place: number, isNumber: boolean): void => {
    uneven.add(place);
    if (isNumber) doubtful.add(place);
  };
  const even = rows.map((row, place): Row => {
    for (const cell of rows[place + 1]?.some((below) => below.goesOn) === true ? row : []) {
      const height = measureLoneMerge(rows, place, cell, columns.goOnBelow(place));
      const over = rows.slice(place, place + height + 1);
      const isGroup = belongsToGroup(over, cell) && (!isPlainNumber(cell) || rows.some(hasTarget));
      // A lone text below can be the rest of the one above it.
      if (isGroup && over.slice(1, height).every(hasSeveralTexts)) continue;
      for (let below = 0; below < height; below += 1) mark(place + below, !isGroup && canMove(cell));
    }
    if (columns.isUsual(place)) return row;
    if (columns.isUnderLabels(place)) mark(place, true);
    const wide = columns.findWide(place);
    if (wide !== undefined) {
      const lines = listCellLines(wide);
      const covers = columns.isInHeader(place) && coversLabels(wide, rows[place + 1] ?? []);
      const isLabel = columns.isInHeader(place) || wide === row[0];
      // A year or month over columns of a header is their label.
      const isAmount = columns.isInHeader(place) ? isPlainNumber(wide) : isNumeric(wide);
      if (isAmount ? columns.haveNumbers(place, wide) : lines.length > 1 && !covers) mark(place, lines.some(isNumber));
      else if (!isLabel && !isBlank(wide) && columns.haveTexts(place, wide)) mark(place, false);
    }
    if (columns.isLong(place)) {
      // An empty cell behind the last column moves nothing, unless another that is empty is the one too many.
      if (!isBlank(row.at(-1))) mark(place, row.some(isNumeric));
      else if (row.filter(isBlank).length > 1) mark(place, false);
      return row;
    }
    const split = columns.findSplit(place);
    if (split === null) return row;
    if (split.halves.every((half) => !isBlank(half))) mark(place, !columns.isInHeader(place));
    return columns.isInHeader(place) && uneven.has(place) ? row : joinCells(row, split.at);
  });
  return { rows: even, uneven, doubtful };
}

/** Whether a label of a header covers those under it; beside them the others go on in empty cells. */
function coversLabels({ column, span }: PrintedCell, below: Row): boolean {
  const covered = below.filter((cell) => column <= cell.column && cell.column < column + span);
  return below.some(isBlank) && covered.some((cell) => !isBlank(cell) && !isNumeric(cell));
}
