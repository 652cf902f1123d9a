import type { CutLine } from './cut-line.ts';
import { type Column, findColumns, usualGap } from './column.ts';
import { growRows } from './grown-row.ts';
import { placeHeadings, placeLastNumbers, placeTitle } from './heading-span.ts';
import { joinBetweenLanes } from './lane.ts';
import { placeMergedNumber } from './merged-number.ts';
import { measureOverlap } from './matrix.ts';
import { placeText, type TableRow } from './placed-text.ts';
import { boxLine, findPitch, type IsParted, type StackedCell, stackCells, widestPitch } from './stacked-cell.ts';
import { gatherRows, placeCells, type StackedRow, stackRows, uniteColumns } from './stacked-row.ts';
import { type TextLine, createLine, readLine } from './text-line.ts';

/** The part of a table without ruling lines that stands on one page. */
export interface AlignedPart {
  run: readonly CutLine[];
  /** Whether its lines are rows, and their pieces cells, told by the order in which they are drawn. */
  drawn: boolean;
  isParted: IsParted;
}

/** A gap of this many times the size of the type parts two cells. */
export const cellGap = 0.7;

/** The letters of a title stand no further apart than so many times their size. */
export const widestLetterSpace = 4;

/** The columns of a table, told by the texts of all its parts, and the rows of each part. */
export function layOutParts(printed: readonly AlignedPart[]): { columns: Column[]; rows: StackedRow[][] } {
  const parts = joinWords(joinBlanks(printed));
  const coarse = findColumns(parts.flatMap(({ run }) => run.map(({ pieces }) => pieces)));
  const pitch = findPitch(
    parts.map(({ run }) => run),
    coarse,
  );
  const stacked = parts.map((part) => ({ part, rows: gatherCells(part, pitch) }));
  const stack = (cells: readonly StackedCell[][], { drawn }: AlignedPart, columns: readonly Column[]): StackedRow[] =>
    drawn ? cells.map((row) => placeCells(row, columns)) : stackRows(cells.flat(), columns);
  const found = findColumns(stacked.flatMap(({ rows }) => rows.map((row) => row.map(measureCell))));
  const columns = uniteColumns(
    found,
    stacked.map(({ part, rows }) => stack(rows, part, found)),
  );
  const rows = stacked.map(({ part, rows: cells }) =>
    placeSpans(
      pitch === null && !part.drawn ? growRows(part.run, columns, part.isParted) : stack(cells, part, columns),
      columns,
    ),
  );
  return { columns, rows: splitRows(placeMergedNumber(placeLastNumbers(rows.flat())), rows) };
}

/** The cells of a part, row by row. */
function gatherCells({ run, drawn, isParted }: AlignedPart, pitch: number | null): StackedCell[][] {
  if (drawn) return run.map(({ pieces }) => pieces.map(boxLine));
  return gatherRows(
    pitch === null ? run.flatMap(({ pieces }) => pieces.map(boxLine)) : stackCells(run, pitch, isParted),
  );
}

/** Puts texts of cells that are merged over several columns into the first of these. */
function placeSpans(rows: readonly StackedRow[], columns: readonly Column[]): StackedRow[] {
  return placeHeadings(rows, columns).map((row) => placeTitle(row, columns));
}

function splitRows(rows: readonly StackedRow[], parts: readonly (readonly StackedRow[])[]): StackedRow[][] {
  let from = 0;
  return parts.map(({ length }) => rows.slice(from, (from += length)));
}

/** The parts with texts told by the gaps of all their lines. */
function joinBlanks(parts: readonly AlignedPart[]): AlignedPart[] {
  const lines = joinBetweenLanes(
    parts.flatMap(({ run }) => run),
    usualGap,
  );
  let from = 0;
  return parts.map((part) => {
    const run = lines.slice(from, (from += part.run.length));
    return part.drawn ? part : { ...part, run };
  });
}

/** A text that alone stands in its column is no cell, but a word of the one that it stands nearer to than cells stand to each other. */
function joinWords(parts: readonly AlignedPart[]): AlignedPart[] {
  const lines = parts.flatMap(({ run }) => run.map(({ pieces }) => pieces));
  const columns = findColumns(lines).map((column) => ({ column, pieces: [] as TextLine[] }));
  for (const piece of lines.flat())
    for (const { column, pieces } of columns)
      if (measureOverlap(column.left, column.right, piece.left, piece.right) > 0) pieces.push(piece);
  const alone = new Set(
    columns.flatMap(({ pieces: [first, other] }) => (first === undefined || other !== undefined ? [] : [first])),
  );
  if (alone.size === 0) return [...parts];
  return parts.map((part) =>
    part.drawn
      ? part
      : { ...part, run: part.run.map(({ line, pieces }) => ({ line, pieces: joinNear(pieces, alone) })) },
  );
}

function joinNear(pieces: readonly TextLine[], alone: ReadonlySet<TextLine>): TextLine[] {
  const joined: TextLine[] = [];
  let last: TextLine | undefined;
  for (const piece of pieces) {
    const near = last !== undefined && piece.left - last.right < piece.size * cellGap;
    if (last !== undefined && near && (alone.has(piece) || alone.has(last)))
      joined.splice(-1, 1, createLine([...(joined.at(-1)?.glyphs ?? []), ...piece.glyphs]));
    else joined.push(piece);
    last = piece;
  }
  return joined;
}

function measureCell(cell: StackedCell): StackedCell & { size: number } {
  return { ...cell, size: cell.lines[0]?.size ?? 0 };
}

/** The texts of a row, each in its column. A cell is at least as wide as the widest text of its column: a line as wide may be full. */
export function placeRow(row: StackedRow, columns: readonly Column[]): TableRow {
  return row.columns.flatMap((pieces, index) => {
    const column = columns[index];
    if (pieces.length === 0 || column === undefined) return [];
    const { left, right } = pieces.at(-1) ?? column;
    const room = column.right - column.left - (right - left);
    const runsOver = pieces.some((piece) => piece.right > column.right + piece.size / 2);
    return [{ ...placeText({ ...column, top: row.top, bottom: row.bottom }, pieces), room, runsOver }];
  });
}

/** Two characters far apart are one word where a text of another line goes through between them. */
export function joinLetters(run: readonly CutLine[]): CutLine[] {
  const all = run.flatMap(({ pieces }) => pieces);
  return run.map(({ line, pieces }) => {
    const joined: TextLine[] = [];
    for (const piece of pieces) {
      const last = joined.at(-1);
      const letters =
        last !== undefined &&
        [last, piece].every((each) => /^\p{Script=Han}$/u.test(readLine(each)) && !isWrapped(each, all));
      const bridged = letters && all.some(({ left, right }) => left < last.right && right > piece.left);
      if (bridged && piece.left - last.right < piece.size * widestLetterSpace)
        joined.splice(-1, 1, createLine([...last.glyphs, ...piece.glyphs]));
      else joined.push(piece);
    }
    return { line, pieces: joined };
  });
}

/** Whether a text stands close above: then a letter is the end of what wraps. */
function isWrapped(piece: TextLine, all: readonly TextLine[]): boolean {
  return all.some(
    ({ left, right, bottom }) =>
      bottom < piece.bottom - piece.size / 2 &&
      piece.bottom - bottom < piece.size * widestPitch &&
      measureOverlap(left, right, piece.left, piece.right) > 0,
  );
}
