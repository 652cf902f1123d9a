import type { CutLine } from './cut-line.ts';
import type { Column } from './column.ts';
import { placePieces, type StackedRow } from './stacked-row.ts';
import { type TextLine, measureFirstWord, readLine } from './text-line.ts';

/** Rows line by line, where the lines of a cell stand as far apart as rows: a line goes on with cells that were full. */
export function growRows(
  run: readonly CutLine[],
  columns: readonly Column[],
  isParted: (above: TextLine, line: TextLine) => boolean,
): StackedRow[] {
  const rows: StackedRow[] = [];
  const gap = findWrapGap(run);
  for (const [index, { line, pieces }] of run.entries()) {
    const placed = placePieces(pieces, columns);
    const last = rows.at(-1);
    const above = run[index - 1]?.line;
    const parted =
      last !== undefined &&
      ((above !== undefined && isParted(above, line)) || leansOn(line, run[index + 1]?.line, last.bottom));
    if (last !== undefined && !parted && continuesRow(last, line, placed, columns, gap)) {
      placed.forEach((own, index) => last.columns[index]?.push(...own));
      last.bottom = Math.max(last.bottom, line.bottom);
    } else rows.push({ columns: placed, top: line.top, bottom: line.bottom });
  }
  return rows;
}

/** The least space between two lines of the table: cells wrap no further apart. */
function findWrapGap(run: readonly CutLine[]): number {
  const gaps = run.slice(1).map(({ line }, index) => line.top - (run[index]?.line.bottom ?? line.top));
  return Math.min(...gaps.filter((each) => each > 0));
}

/** Whether a line overlaps the next one and not the row above: then it begins a row whose shorter cells are set lower. */
function leansOn(line: TextLine, next: TextLine | undefined, bottom: number): boolean {
  return next !== undefined && line.top > bottom && next.top - line.bottom < -0.1 * line.size;
}

/** A number as amounts are printed. */
const amount = /^[-−]?[\d,]*\d(\.\d+)?%?$/u;

/**
 * Whether a line belongs to the row above: it stands half a line lower (cells of fewer lines are set in the middle of
 * their row), or it goes on with a cell that was full, and begins none beside it that had ended.
 */
function continuesRow(
  row: StackedRow,
  line: TextLine,
  placed: readonly (readonly TextLine[])[],
  columns: readonly Column[],
  gap: number,
): boolean {
  const space = line.top - row.bottom;
  const clash = placed.some((pieces, index) => {
    const [piece] = pieces;
    const above = row.columns[index]?.at(-1);
    return piece !== undefined && above !== undefined && amount.test(readLine(piece)) && amount.test(readLine(above));
  });
  if (clash) return false;
  if (space < -0.1 * line.size) return true;
  if (space > gap + 1.5 || space > line.size) return false;
  const filled = row.columns.filter((pieces) => pieces.length > 0).length;
  const begun = placed.some((pieces, index) => pieces.length > 0 && row.columns[index]?.length === 0);
  // A cell of three lines stands alone in its row until the line that its neighbours are set on.
  if (begun && filled > 1) return false;
  let wrapped = 0;
  for (const [index, [piece]] of placed.entries()) {
    const above = row.columns[index]?.at(-1);
    const column = columns[index];
    if (piece === undefined || above === undefined || column === undefined) continue;
    if (column.right - above.right > measureFirstWord(piece) + piece.size * 0.5) return false;
    wrapped += 1;
  }
  return wrapped > 0;
}
