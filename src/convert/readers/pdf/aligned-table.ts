import { type Column, findColumns, narrowest, placePiece } from './column.ts';
import type { Rule } from './marks.ts';
import { measureOverlap } from './matrix.ts';
import { type PageTable, placeText } from './ruled-table.ts';
import { type TextLine, createLine, findMedian, measureFirstWord, readLine, splitLine } from './text-line.ts';

export type LineBlock = { kind: 'line'; line: TextLine } | { kind: 'table'; table: PageTable };

/** A line and its parts, of which each may be a cell. */
export interface CutLine {
  line: TextLine;
  pieces: TextLine[];
}

/** A gap of this many times the size of the type parts two cells. */
const cellGap = 0.9;

/** Lines further apart than this, in times of their size, are not of one table. */
const widestGap = 3;

/** So many lines may stand in one column alone between two lines that stand in several. */
const mostSingle = 30;

/** Longer tables are read in parts. */
const mostLines = 200;

/** Fewer lines in columns than this make no table. */
const fewestRows = 3;

/** Finds tables without ruling lines: lines one under the other whose parts stand in columns. */
export function findAlignedTables(
  lines: readonly TextLine[],
  rules: readonly Rule[],
  ruled: readonly PageTable[],
): LineBlock[] {
  const cut = lines.map((line): CutLine => ({ line, pieces: cutCells(line) }));
  const blocks: LineBlock[] = [];
  let index = 0;
  while (index < cut.length) {
    const run = gatherRun(cut, index, ruled);
    const table = run.length === 0 ? null : readAlignedTable(run, rules);
    if (table === null) {
      const line = cut[index]?.line;
      if (line !== undefined) blocks.push({ kind: 'line', line });
      index += 1;
    } else {
      blocks.push({ kind: 'table', table });
      index += run.length;
    }
  }
  return blocks;
}

/**
 * Whether a line outside tables may be part of one that was not recognised: it stands in several parts, as does the line
 * above or below it, or one of its parts is an amount. One line of words in parts is a heading with a unit at its end.
 */
export function isDoubtful(block: LineBlock, before: LineBlock | undefined, after: LineBlock | undefined): boolean {
  if (block.kind === 'table') return true;
  const texts = splitLine(block.line, cellGap).map(readLine);
  if (texts.some((text) => amount.test(text) && /[.,]/u.test(text))) return true;
  return standsInParts(block) && [before, after].some((other) => other !== undefined && standsInParts(other));
}

function standsInParts(block: LineBlock): boolean {
  if (block.kind === 'table') return true;
  const pieces = cutCells(block.line);
  return pieces.length > 1 && !isLabelled({ line: block.line, pieces });
}

/** The parts of a line; none are cells in lists of contents and in letter-spaced titles. */
function cutCells(line: TextLine): TextLine[] {
  const pieces = splitLine(line, cellGap);
  const texts = pieces.map(readLine);
  const leader = texts.some((text) => /[.…·]{4,}|…{2,}/u.test(text));
  const spaced = texts.every((text) => [...text].length === 1 && /\p{Script=Han}/u.test(text));
  return leader || spaced ? [createLine(line.glyphs)] : pieces;
}

/** The lines from here on that can be one table: they begin and end with a line of several parts. */
function gatherRun(cut: readonly CutLine[], start: number, ruled: readonly PageTable[]): CutLine[] {
  const run: CutLine[] = [];
  let several = 0;
  for (const each of cut.slice(start, start + mostLines)) {
    const last = run.at(-1);
    const single = each.pieces.length === 1;
    if (last === undefined && (single || isLabelled(each))) return [];
    if (last !== undefined && (!follows(last.line, each.line, ruled) || isApart(run, each))) break;
    if (run.length - several > mostSingle) break;
    run.push(each);
    if (!single) several = run.length;
  }
  return trimRun(run.slice(0, several));
}

function follows(line: TextLine, next: TextLine, ruled: readonly PageTable[]): boolean {
  const between = ruled.some((table) => table.top > line.top && table.top < next.top);
  return !between && next.top - line.bottom < widestGap * Math.max(line.size, next.size);
}

/** Lines of a table stand evenly: more space than usual before a line begins something else, all the more a line alone. */
function isApart(run: readonly CutLine[], { line, pieces }: CutLine): boolean {
  const spaces = run.slice(1).map((each, index) => each.line.top - (run[index]?.line.bottom ?? 0));
  const space = line.top - (run.at(-1)?.line.bottom ?? 0);
  const usual = spaces.length < 2 ? Infinity : findMedian(spaces) * 1.8;
  return (
    space > Math.max(usual, line.size * 0.8) ||
    (pieces.length === 1 && space > line.size * 0.9 && space > findMedian(spaces) * 1.2)
  );
}

/** Two labels at the ends of a line above a table: who made it, and in which unit it is. */
function isLabelled({ pieces }: CutLine): boolean {
  return pieces.length <= 3 && pieces.some((piece) => /.[：:]/u.test(readLine(piece)));
}

/** The lines up to the first that runs across the columns the lines before it make. */
function trimRun(run: readonly CutLine[]): CutLine[] {
  for (let length = run.length; length >= fewestRows; length -= 1) {
    const part = run.slice(0, length);
    const columns = findColumns(part);
    const across = part.findIndex(({ pieces }) => pieces.length === 1 && crosses(pieces[0], columns));
    if (columns.length < 2) {
      length = Math.floor(length * 0.8);
      continue;
    }
    if (across === -1) return (part.at(-1)?.pieces.length ?? 0) > 1 ? part : trimRun(part.slice(0, -1));
    length = Math.min(length, across + 1);
  }
  return [];
}

function crosses(piece: TextLine | undefined, columns: readonly Column[]): boolean {
  if (piece === undefined) return false;
  return (
    columns.filter((column) => measureOverlap(piece.left, piece.right, column.left, column.right) > piece.size).length >
    1
  );
}

/** A row as it grows: the pieces of each column, from top to bottom. */
interface GrowingRow {
  columns: TextLine[][];
  bottom: number;
  top: number;
}

function readAlignedTable(coarse: readonly CutLine[], rules: readonly Rule[]): PageTable | null {
  // Where lines stand in columns, a small gap parts two cells if it is one in every line.
  const run = coarse.map(({ line }): CutLine => ({ line, pieces: splitLine(line, narrowest) }));
  const columns = findColumns(run);
  const several = run.filter(({ pieces }) => pieces.length > 1);
  if (columns.length < 2 || several.length < fewestRows || isNumberedList(run, columns)) return null;
  const rows: GrowingRow[] = [];
  const gap = findWrapGap(run);
  for (const [index, { line, pieces }] of run.entries()) {
    const placed = placePieces(pieces, columns);
    const last = rows.at(-1);
    const parted =
      last !== undefined && (isParted(rules, last, line) || leansOn(line, run[index + 1]?.line, last.bottom));
    if (last !== undefined && !parted && continuesRow(last, line, placed, columns, gap)) {
      placed.forEach((own, index) => last.columns[index]?.push(...own));
      last.bottom = Math.max(last.bottom, line.bottom);
    } else rows.push({ columns: placed, top: line.top, bottom: line.bottom });
  }
  const [first] = columns;
  const end = columns.at(-1);
  if (first === undefined || end === undefined) return null;
  return {
    left: first.left,
    right: end.right,
    top: run[0]?.line.top ?? 0,
    bottom: rows.at(-1)?.bottom ?? 0,
    aligned: true,
    stretches: [
      {
        xs: [...columns.map((column) => column.left), end.right],
        rows: rows.map((row) =>
          row.columns.flatMap((pieces, index) => {
            const column = columns[index];
            if (pieces.length === 0 || column === undefined) return [];
            // How wide the cell is, and so whether it is full, is not to be seen.
            return [{ ...placeText({ ...column, top: row.top, bottom: row.bottom }, pieces), room: Infinity }];
          }),
        ),
      },
    ],
  };
}

/** The text of a line in each column: blanks within a cell part nothing. */
function placePieces(pieces: readonly TextLine[], columns: readonly Column[]): TextLine[][] {
  return columns.map((_, index) => {
    const own = pieces.filter((piece) => placePiece(piece, columns) === index);
    return own.length === 0 ? [] : [createLine(own.flatMap((piece) => piece.glyphs))];
  });
}

/** `1.` and a text beside it, line after line, is a list. */
function isNumberedList(run: readonly CutLine[], columns: readonly Column[]): boolean {
  return (
    columns.length === 2 &&
    run.every(
      ({ pieces }) =>
        pieces.length === 1 ||
        /^[(（]?[\p{N}一二三四五六七八九十]{1,3}[)）、.．]+$/u.test(readLine(pieces[0] ?? createLine([]))),
    )
  );
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

/** Whether a ruling line goes between a row and the next line. */
function isParted(rules: readonly Rule[], row: GrowingRow, line: TextLine): boolean {
  return rules.some(
    (rule) =>
      rule.axis === 'horizontal' &&
      rule.at > row.bottom - line.size * 0.3 &&
      rule.at < line.top + line.size * 0.3 &&
      measureOverlap(rule.from, rule.to, line.left, line.right) > (line.right - line.left) / 2,
  );
}

const amount = /^[-−]?[\d,]*\d(\.\d+)?%?$/u;

/**
 * Whether a line belongs to the row above: it stands half a line lower (cells of fewer lines are set in the middle of
 * their row), or it goes on with a cell that was full, and begins none beside it that had ended.
 */
function continuesRow(
  row: GrowingRow,
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
