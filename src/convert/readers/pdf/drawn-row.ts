import { parseOrdinal } from '../../../model/terms.ts';
import type { CutLine } from './cut-line.ts';
import { closestPitch, type Habit, lower, measurePitch, standsUnder } from './drawing-habit.ts';
import type { Glyph } from './marks.ts';
import { measureOverlap } from './matrix.ts';
import { gatherTexts } from './drawn-text.ts';
import { partGluedRows } from './glued-row.ts';
import { type TextLine, createCell, gatherLines, readLine } from './text-line.ts';

/** Dots between a title and its page: a list of contents, no table. */
const leader = /[.…·]{4,}|…{2,}/u;

/** Distances from line to line that differ by less than this are the same, in points: browsers set lines on whole pixels of three quarters. */
const pixel = 0.8;

/** A text that reaches further over the next cell than so many times its size is none beside it. */
const reach = 2;

/** Blanks indent a name by no more than so many times its size. */
const widestIndent = 4;

/** A number with decimals is whole: it does not go on with another one. */
const amount = /^[-−]?[\d,]*\d\.\d+%?$/u;

/**
 * The rows of a page by the order in which it is drawn: programs that set tables draw cell after cell, each with all its lines, and
 * row after row, so that cells and rows are told for certain.
 */
export function tellRows(glyphs: readonly Glyph[], habit: Habit): CutLine[] {
  const rows = placeBeside(gatherRows(gatherCells(gatherTexts(glyphs, habit), habit.pitch)));
  return partGluedRows(rows).map(cutRow);
}

function gatherCells(texts: readonly TextLine[], pitch: number): TextLine[][] {
  const cells: TextLine[][] = [];
  for (const [at, text] of texts.entries()) {
    const cell = cells.at(-1);
    const above = cell?.at(-1);
    const isFirst = cell?.length === 1 && !standsBeside(cells.at(-2), cell[0]);
    const goesOn =
      above !== undefined &&
      (standsUnder(above, text) || (isFirst && isOutdented(above, text, texts[at + 1]))) &&
      measurePitch(above, text) < pitch + pixel / Math.min(above.size, text.size) &&
      ![above, text].every((each) => amount.test(readLine(each)));
    if (goesOn) cell?.push(text);
    else cells.push([text]);
  }
  return cells;
}

/**
 * Whether a text stands under the indent of a line that is longer, and begins no item of its own: the rest of a name that blanks indent. The
 * next cell stands beside both, or beside the first; one beside the rest alone is of another row.
 */
function isOutdented(above: TextLine, text: TextLine, next: TextLine | undefined): boolean {
  const isUnder = measurePitch(above, text) > closestPitch && above.left - text.left < text.size * widestIndent;
  const isShorter = text.right < above.left + text.size && text.right - text.left < above.right - above.left;
  const isParted = next !== undefined && isBeside(text, next) && !isBeside(above, next);
  return isUnder && isShorter && !isParted && parseOrdinal(readLine(text)) === null;
}

function standsBeside(cell: readonly TextLine[] | undefined, text: TextLine | undefined): boolean {
  return text !== undefined && (cell?.some((line) => isBeside(line, text)) ?? false);
}

/** Cells that are drawn from left to right and stand beside each other. */
function gatherRows(cells: readonly TextLine[][]): TextLine[][] {
  const rows: TextLine[][] = [];
  for (const lines of cells) {
    const cell = createCell(lines);
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row === undefined || last === undefined || cell.left <= last.left || !isBeside(last, cell)) rows.push([cell]);
    else if (row.every((other) => isBeside(other, cell))) {
      // Sentences over the whole page that stand right above a table are no cell of it.
      const [above, own] = partAbove(last, cell);
      if (row.length === 1 && above.length > 0 && own.length > 0)
        rows.splice(-1, 1, [createCell(above)], [createCell(own), cell]);
      else row.push(cell);
    } else {
      // The last cell of a row and the first of the next, right under it, were taken for one.
      const bottom = Math.max(...row.slice(0, -1).map((other) => other.bottom));
      const [own, under] = partLines(last.lines ?? [last], bottom - cell.size * lower);
      if (own.length === 0 || under.length === 0) rows.push([cell]);
      else {
        row.splice(-1, 1, createCell(own));
        rows.push([createCell(under), cell]);
      }
    }
  }
  return rows;
}

function isBeside(one: TextLine, other: TextLine): boolean {
  return measureOverlap(one.top, one.bottom, other.top, other.bottom) > Math.min(one.size, other.size) * lower;
}

/** The lines of a cell down to the last that reaches over the next one, and those after it. */
function partAbove({ lines = [], size }: TextLine, next: TextLine): [TextLine[], TextLine[]] {
  const first = lines.findLastIndex(({ right }) => right > next.left + size * reach) + 1;
  return [lines.slice(0, first), lines.slice(first)];
}

function partLines(lines: readonly TextLine[], height: number): [TextLine[], TextLine[]] {
  return [lines.filter(({ top }) => top < height), lines.filter(({ top }) => top >= height)];
}

/** Rows from top to bottom; what stands beside each other, such as a label at the end of a line, is one row whatever was drawn first. */
function placeBeside(rows: readonly TextLine[][]): TextLine[][] {
  const placed: TextLine[][] = [];
  const findTop = (row: readonly TextLine[]): number => Math.min(...row.map(({ top }) => top));
  for (const row of rows.toSorted((one, other) => findTop(one) - findTop(other))) {
    const last = placed.at(-1);
    const fits = last?.every((one) =>
      row.every((other) => isBeside(one, other) && measureOverlap(one.left, one.right, other.left, other.right) <= 0),
    );
    if (fits === true) last?.push(...row);
    else placed.push([...row]);
  }
  return placed.map((cells) => cells.sort((one, other) => one.left - other.left));
}

function cutRow(cells: readonly TextLine[]): CutLine {
  const line = createCell(gatherLines(cells.flatMap(({ glyphs }) => glyphs)));
  const isListed = cells.some((cell) => leader.test(readLine(cell)));
  return { line, pieces: isListed ? [line] : [...cells], drawn: true };
}
