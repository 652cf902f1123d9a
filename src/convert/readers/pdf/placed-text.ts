import { cellBreak } from '../extraction.ts';
import type { Box } from './matrix.ts';
import { type TextLine, isBound, joinWrapped, measureFirstWord, readLine } from './text-line.ts';

/** A printed row: its texts, each in the column in which its cell begins. */
export type TableRow = PlacedText[];

export interface PlacedText {
  /** Where the cell begins; a table that goes on over the page may have more columns there. */
  left: number;
  text: string;
  /** Room that its last line leaves in the cell, and room that its first word needs: a row may be broken by its page. */
  room: number;
  firstWord: number;
  /** How many lines it takes. */
  lines: number;
  /** Whether it is wider than the other texts of its column: it stands in a cell over several. */
  runsOver?: boolean;
  /** Whether it is of numbers that run into each other over the edges of their cells: which digit is whose is not known. */
  isFused?: boolean;
}

/** Text within this distance of the edge of a cell is near it: the usual padding of cells. */
const padding = 12;

/** The text of a cell, of which there must be a line. */
export function placeText(cell: Box, lines: readonly TextLine[]): PlacedText {
  const last = lines.at(-1);
  return {
    left: cell.left,
    text: readCell(cell, lines),
    room: last === undefined ? Infinity : measureRoom(cell, last),
    firstWord: measureBeginning(lines),
    lines: lines.length,
  };
}

/** The width of the first word of some lines; in a narrow cell it can be an opening bracket, and what that opens on the next line. */
function measureBeginning([first, next]: readonly TextLine[]): number {
  if (first === undefined) return 0;
  const own = measureFirstWord(first);
  const opens = next !== undefined && isBound(readLine(first), '');
  return opens && own > first.right - first.left - 1 ? own + measureFirstWord(next) : own;
}

/** The room that a line leaves in its cell: behind it, where the blanks that indent a name stand before it. Numbers stand at the right by themselves. */
function measureRoom(cell: Box, line: TextLine): number {
  const [before, behind] = [line.left - cell.left, cell.right - line.right];
  const isIndented = before - behind > line.size / 2 && /\p{L}/u.test(readLine(line));
  return isIndented ? behind - padding / 2 : before + behind - padding;
}

/** The text of a cell: what wraps is joined, what begins anew stands after a break. */
function readCell(cell: Box, lines: readonly TextLine[]): string {
  let text = '';
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const next = readLine(line);
    text =
      before === undefined || isFull(cell, before, measureFirstWord(line))
        ? joinWrapped(text, next)
        : text + cellBreak + next;
  });
  return text;
}

/** Whether a line leaves no room in its cell for what follows it. */
export function isFull(cell: Box, line: TextLine, next: number): boolean {
  return cell.right - cell.left - (line.right - line.left) < next + padding;
}
