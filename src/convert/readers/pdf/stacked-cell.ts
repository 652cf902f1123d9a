import type { CutLine } from './cut-line.ts';
import { type Column, placePiece } from './column.ts';
import { measureOverlap } from './matrix.ts';
import { type TextLine, findMedian, measureFirstWord, readLine } from './text-line.ts';

/** A cell: lines that stand close, one under the other. */
export interface StackedCell {
  lines: TextLine[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Distances from line to line that differ by less than this part are the same. */
const even = 0.07;

/** Lines of one cell stand no further apart than so many times the size of their type. */
export const widestPitch = 1.75;

/** Lines of one cell begin, end or have their middles this near, in times of the size of their type. */
const aligned = 0.35;

/** A number of so many digits may be a code that wraps. */
const longestNumber = 10;

/** What stands above a line is looked for among so many texts before it. */
const reach = 400;

export type IsParted = (above: TextLine, line: TextLine) => boolean;

/**
 * The cells of a table by the distances of lines: within a cell lines stand no further apart than `pitch`, whether cells of fewer
 * lines are set at the top or in the middle of their row.
 */
export function stackCells(run: readonly CutLine[], pitch: number, isParted: IsParted): StackedCell[] {
  const pieces = run.flatMap((line) => line.pieces);
  const cells: StackedCell[] = [];
  for (const piece of pieces) {
    const cell = cells
      .slice(-reach)
      .findLast(
        ({ lines }) =>
          isUnder(lines.at(-1), piece, pitch) &&
          !isAnother(lines.at(-1), piece) &&
          !lines.some((line) => isParted(line, piece)),
      );
    if (cell === undefined) cells.push(boxLine(piece));
    else {
      cell.lines.push(piece);
      cell.left = Math.min(cell.left, piece.left);
      cell.right = Math.max(cell.right, piece.right);
      cell.bottom = piece.bottom;
    }
  }
  return cells;
}

/** Each part of each line as a cell. */
export function boxLine(line: TextLine): StackedCell {
  const { left, top, right, bottom } = line;
  return { lines: line.lines ?? [line], left, top, right, bottom };
}

function isUnder(above: TextLine | undefined, line: TextLine, pitch: number): boolean {
  if (above === undefined) return false;
  const distance = line.bottom - above.bottom;
  return distance > line.size * 0.8 && distance < pitch * (1 + even) && overlaps(above, line);
}

function overlaps(above: TextLine, line: TextLine): boolean {
  return measureOverlap(above.left, above.right, line.left, line.right) > 0;
}

function isAligned(above: TextLine, line: TextLine): boolean {
  const offsets = [
    line.left - above.left,
    line.right - above.right,
    (line.left + line.right - above.left - above.right) / 2,
  ];
  return overlaps(above, line) && Math.min(...offsets.map(Math.abs)) < line.size * aligned;
}

/**
 * The distance of lines within a cell in the parts of a table, 0 where all stand further apart; null where rows stand as close, or
 * no text goes on from line to line.
 */
export function findPitch(runs: readonly (readonly CutLine[])[], columns: readonly Column[]): number | null {
  const pairs = runs.flatMap((run) => listPairs(run.flatMap((line) => line.pieces)));
  const least = Math.min(...pairs.map(({ pitch }) => pitch));
  const close = pairs.filter(({ pitch }) => pitch < least * (1 + even));
  const others = close.filter(({ other }) => other).length;
  const wraps = close.filter(({ full, other }) => full && !other).length;
  const size = findMedian(close.map((pair) => pair.size));
  // Rows of one line stand as far apart as each other, or so many times as far where a cell is empty.
  if (least >= size * widestPitch || close.filter(({ above }) => isFull(above, columns)).length * 4 < close.length)
    return 0;
  const parted = pairs.some(({ pitch }) => Math.abs(pitch / least - Math.round(pitch / least)) > 0.1);
  return parted && wraps * 2 >= close.length && others * 5 <= close.length ? least : null;
}

/** Two lines, one under the other, and how far apart. */
interface LinePair {
  above: TextLine;
  pitch: number;
  size: number;
  /** Whether the first word of the lower one had no room in the upper. */
  full: boolean;
  /** Whether they are two values. */
  other: boolean;
}

function listPairs(pieces: readonly TextLine[]): LinePair[] {
  return pieces.flatMap((line, index) => {
    const above = pieces
      .slice(Math.max(0, index - reach), index)
      .findLast((each) => line.bottom - each.bottom > line.size * 0.8 && isAligned(each, line));
    if (above === undefined) return [];
    const full = above.right - above.left > line.right - line.left - measureFirstWord(line) * 0.5;
    return [{ above, pitch: line.bottom - above.bottom, size: line.size, full, other: isOther(above, line) }];
  });
}

/** Whether a line has no room for one more character in its column, as wide as its texts. */
function isFull(line: TextLine, columns: readonly Column[]): boolean {
  const { left, right } = columns[placePiece(line, columns)] ?? line;
  const room = right - left - (line.right - line.left);
  return room < line.size * 0.9;
}

/** A number under a number is another one; long ones may be a code that wraps. */
function isOther(above: TextLine | undefined, line: TextLine): boolean {
  if (above === undefined) return false;
  const texts = [above, line].map(readLine);
  return texts.every((text) => /^[-−]?[\d,]*\d(\.\d+)?%?$/u.test(text) && text.length < longestNumber);
}

/** A number with decimals is whole; any other may wrap. */
function isAnother(above: TextLine | undefined, line: TextLine): boolean {
  return above !== undefined && [above, line].every((each) => /^[-−]?[\d,]*\d\.\d+%?$/u.test(readLine(each)));
}
