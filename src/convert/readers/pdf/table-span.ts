import { type CutLine, isDrawn } from './cut-line.ts';
import { type Column, findColumns } from './column.ts';
import { measureOverlap } from './matrix.ts';
import { boxLine } from './stacked-cell.ts';
import { placeCells, stackRows, uniteColumns } from './stacked-row.ts';
import { standsUnder } from './stretch.ts';
import { type TextLine, readLine } from './text-line.ts';

/** Two labels at the ends of a line above a table: who made it, and in which unit it is. */
export function isLabelled({ pieces }: CutLine): boolean {
  return pieces.length <= 3 && pieces.some((piece) => /.[：:]/u.test(readLine(piece).replace(/[（(].*/u, '')));
}

/** Where in a stretch its first table begins and ends. */
export function findTable(stretch: readonly CutLine[]): { from: number; to: number } {
  const seed = stretch.findIndex((each) => each.pieces.length > 1 && !isLabelled(each));
  if (seed === -1) return { from: stretch.length, to: stretch.length };
  let to = stretch.length;
  let columns = findCoarseColumns(stretch.slice(seed, to));
  for (let across = findAcross(); across !== -1; across = findAcross()) {
    to = across;
    columns = findCoarseColumns(stretch.slice(seed, to));
  }
  function findAcross(): number {
    return stretch.findIndex(
      ({ pieces }, index) =>
        index > seed &&
        index < to &&
        pieces.length === 1 &&
        crosses(pieces[0], columns) &&
        !isMerged(pieces[0], columns) &&
        !standsUnder(stretch[index], stretch.slice(0, index)),
    );
  }
  if (columns.length < 2) return { from: to, to };
  // A tall row begins with the lines of its longest cell alone.
  let from = seed;
  const close = findClosest(stretch.slice(seed, to));
  for (;;) {
    const block = findBlock(stretch, from);
    const labels = stretch.slice(block, from);
    if (
      labels.length > 1 &&
      labels.every(({ pieces }) => pieces.every((piece) => columns.some((column) => sharesEdge(piece, column))))
    )
      from = block;
    else if (from > 0 && leads(stretch[from - 1], stretch[from], close, columns)) from -= 1;
    else return { from, to };
  }
}

/** Where the lines begin of which each overlaps the next, so that they stand beside each other: a row whose cells wrap. */
function findBlock(stretch: readonly CutLine[], end: number): number {
  let from = end;
  while (from > 0 && (from === end || (stretch[from - 1]?.line.bottom ?? 0) > (stretch[from]?.line.top ?? 0) + 1))
    from -= 1;
  return from;
}

function findCoarseColumns(run: readonly CutLine[]): Column[] {
  const columns = findColumns(run.map(({ pieces }) => pieces));
  const cells = run.map(({ pieces }) => pieces.map(boxLine));
  return uniteColumns(columns, [
    isDrawn(run) ? cells.map((row) => placeCells(row, columns)) : stackRows(cells.flat(), columns),
  ]);
}

/** A cell merged over several columns begins where one of them does; prose begins at the left of the page. */
export function isMerged(piece: TextLine | undefined, columns: readonly Column[]): boolean {
  return piece !== undefined && columns.slice(1).some(({ left }) => Math.abs(left - piece.left) < piece.size * 0.3);
}

/** The least space between two lines. */
function findClosest(run: readonly CutLine[]): number {
  const gaps = run.slice(1).map(({ line }, index) => line.top - (run[index]?.line.bottom ?? line.top));
  return Math.min(...gaps.filter((each) => each > 0));
}

function leads(
  line: CutLine | undefined,
  next: CutLine | undefined,
  close: number,
  columns: readonly Column[],
): boolean {
  if (line === undefined || next === undefined) return false;
  if (line.pieces.length > 1) return line.pieces.every((piece) => columns.some((column) => sharesEdge(piece, column)));
  // The page can have broken the table before a row of one text.
  if (isMerged(line.pieces[0], columns)) return true;
  return !crosses(line.pieces[0], columns) && next.line.top - line.line.bottom < close + line.line.size * 0.15;
}

/** Whether a text begins or ends where a column does, or stands in its middle. */
export function sharesEdge(piece: TextLine | undefined, { left, right }: Column): boolean {
  if (piece === undefined) return false;
  const offsets = [piece.left - left, piece.right - right, (piece.left + piece.right - left - right) / 2];
  return Math.min(...offsets.map(Math.abs)) < piece.size * 0.3;
}

function crosses(piece: TextLine | undefined, columns: readonly Column[]): boolean {
  if (piece === undefined) return false;
  return (
    columns.filter((column) => measureOverlap(piece.left, piece.right, column.left, column.right) > piece.size).length >
    1
  );
}
