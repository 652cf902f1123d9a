import type { CutLine } from './aligned-table.ts';
import { measureOverlap } from './matrix.ts';
import type { TextLine } from './text-line.ts';

/** The stretch of the page in which a column's texts stand. */
export interface Column {
  left: number;
  right: number;
}

/** Narrower space than this, in times of the type's size, is a blank between words. */
export const narrowest = 0.4;

/** The columns of lines in several parts: what no text goes through parts them, but for headings over several columns. */
export function findColumns(run: readonly CutLine[]): Column[] {
  const several = run.filter(({ pieces }) => pieces.length > 1).map(({ pieces }) => pieces);
  const own = several.map((pieces) => pieces.filter((piece) => !spansSeveral(piece, several)));
  const columns: Column[] = [];
  for (const piece of own.flat().sort((one, other) => one.left - other.left)) {
    const last = columns.at(-1);
    if (last !== undefined && piece.left - last.right < piece.size * narrowest)
      last.right = Math.max(last.right, piece.right);
    else columns.push({ left: piece.left, right: piece.right });
  }
  return columns.filter((column, index) => !isHeadingAlone(column, columns[index - 1], own));
}

/** Whether some line has two texts under or over this one. */
function spansSeveral(piece: TextLine, several: readonly (readonly TextLine[])[]): boolean {
  return several.some(
    (pieces) =>
      pieces.filter((other) => measureOverlap(piece.left, piece.right, other.left, other.right) > piece.size * 0.3)
        .length > 1,
  );
}

/** A heading set in the middle over two columns can stand in the space between them: it is none. */
function isHeadingAlone(
  column: Column,
  before: Column | undefined,
  several: readonly (readonly TextLine[])[],
): boolean {
  const stands = (piece: TextLine, place: Column): boolean =>
    measureOverlap(piece.left, piece.right, place.left, place.right) > 0;
  const lines = several.filter((pieces) => pieces.some((piece) => stands(piece, column)));
  return before !== undefined && lines.length === 1 && lines[0]?.some((piece) => stands(piece, before)) === false;
}

/** The column a text stands in: the first it reaches into; the nearest where it stands between two. */
export function placePiece(piece: TextLine, columns: readonly Column[]): number {
  const reached = columns.findIndex((column) => measureOverlap(piece.left, piece.right, column.left, column.right) > 0);
  if (reached !== -1) return reached;
  const middle = (piece.left + piece.right) / 2;
  const distances = columns.map((column) => Math.max(column.left - middle, middle - column.right));
  return distances.indexOf(Math.min(...distances));
}
