import { cellBreak } from '../extraction.ts';
import type { AlignedPart } from './aligned-part.ts';
import { type CellGrid, type GridCell, buildGrid } from './cell-grid.ts';
import type { Glyph, Rule } from './marks.ts';
import type { Box } from './matrix.ts';
import {
  type TextLine,
  gatherLines,
  isBound,
  joinWrapped,
  measureFirstWord,
  readLine,
  splitLine,
} from './text-line.ts';

/** A table as its page prints it. */
export interface PageTable extends Box {
  /** Without ruling lines: its lines, for the columns stand where the texts of all its pages do. */
  part?: AlignedPart;
  /** Stretches of rows from top to bottom; most tables are one stretch. */
  stretches: Stretch[];
}

/** Rows with the same columns. Forms stack rows with other columns (of a project, of its indicators) in one frame. */
export interface Stretch {
  /** Where its columns begin, and where the last ends. */
  xs: number[];
  rows: TableRow[];
}

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

/** A cell and what it holds. */
interface FilledCell {
  cell: GridCell;
  glyphs: Glyph[];
  isFused?: boolean;
}

/** Reads the rows of a ruled table. `glyphs` are those that stand within it. */
export function readRuledTable(grid: CellGrid, glyphs: readonly Glyph[]): PageTable {
  const { grid: parted, filled } = partStackedRows(grid, fillCells(grid, glyphs), glyphs);
  const { left, top, right, bottom } = grid;
  const stretches = findStretches(parted).map(({ from, to, xs }): Stretch => {
    const rows: TableRow[] = [];
    for (let row = from; row < to; row += 1) {
      const texts = filled
        .filter(({ cell, glyphs: own }) => cell.row === row && own.length > 0)
        .map(({ cell, glyphs: own, isFused }): PlacedText => ({
          ...placeText(cell, gatherLines(own)),
          isFused: isFused === true,
        }))
        .sort((one, other) => one.left - other.left);
      if (texts.length > 0) rows.push(texts);
    }
    return { xs, rows };
  });
  return { left, top, right, bottom, stretches: stretches.filter(({ rows }) => rows.length > 0) };
}

/** Where the columns of a table change. */
function findStretches(grid: CellGrid): { from: number; to: number; xs: number[] }[] {
  const stretches: { from: number; to: number; edges: Set<number> }[] = [];
  for (let row = 0; row < grid.ys.length - 1; row += 1) {
    const own = grid.cells.filter((cell) => cell.row <= row && cell.row + cell.rows > row);
    const edges = new Set(own.flatMap((cell) => [cell.column, cell.column + cell.columns]));
    const last = stretches.at(-1);
    const alike = last !== undefined && shareEdges(last.edges, edges);
    if (last !== undefined && (alike || own.some((cell) => cell.row < row))) {
      last.to = row + 1;
      last.edges = last.edges.union(edges);
    } else stretches.push({ from: row, to: row + 1, edges });
  }
  return stretches.map(({ from, to, edges }) => ({ from, to, xs: grid.xs.filter((_, index) => edges.has(index)) }));
}

/** Whether of two sets of edges the smaller has, between the outer edges, at least half in common with the other. */
function shareEdges(edges: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  const inner = Math.min(edges.size, others.size) - 2;
  return edges.intersection(others).size - 2 >= inner / 2;
}

/** Puts each glyph into the cell that its middle stands in; a text that runs over the edge of its cell stays whole. */
function fillCells(grid: CellGrid, glyphs: readonly Glyph[]): FilledCell[] {
  const filled = grid.cells.map((cell): FilledCell => ({ cell, glyphs: [] }));
  for (const line of gatherLines(glyphs))
    for (const chain of splitLine(line, 0.25)) {
      const owner = findOwner(filled, chain);
      const isFused = holdsFusedNumbers(filled, chain);
      for (const glyph of chain.glyphs) {
        const own = owner ?? findCell(filled, glyph);
        own?.glyphs.push(glyph);
        if (own !== undefined && isFused) own.isFused = true;
      }
    }
  return filled;
}

function findCell(filled: readonly FilledCell[], { left, top, right, bottom }: Box): FilledCell | undefined {
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  return filled.find(({ cell }) => x >= cell.left && x <= cell.right && y >= cell.top && y <= cell.bottom);
}

/**
 * The cell of a text that runs over an edge between two cells: a line goes through one of its glyphs. A number runs
 * over to the left of its cell, words to the right of theirs.
 */
function findOwner(filled: readonly FilledCell[], chain: TextLine): FilledCell | undefined {
  const [first] = chain.glyphs;
  const last = chain.glyphs.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const cells = chain.glyphs.map((glyph) => findCell(filled, glyph));
  if (!isCrossed(cells, chain) || new Set(cells).size < 2) return undefined;
  return /^[\d.,%-]+$/u.test(readLine(chain)) ? cells.at(-1) : cells[0];
}

/** Whether an edge between cells goes through a glyph of a text. */
function isCrossed(cells: readonly (FilledCell | undefined)[], { glyphs }: TextLine): boolean {
  return glyphs.some((glyph, index) => {
    const cell = cells[index]?.cell;
    const slack = (glyph.right - glyph.left) * 0.25;
    return cell !== undefined && (glyph.left < cell.left - slack || glyph.right > cell.right + slack);
  });
}

/** Whether a text is several numbers with decimals that are wider than their cells; those that fill their cells, one each, are not. */
function holdsFusedNumbers(filled: readonly FilledCell[], chain: TextLine): boolean {
  const points = /^[-−\d,.]+$/u.test(readLine(chain)) ? readLine(chain).split('.').length - 1 : 0;
  if (points < 2) return false;
  const cells = chain.glyphs.map((glyph) => findCell(filled, glyph));
  const count = new Set(cells).size;
  return count > 1 && (count !== points || isCrossed(cells, chain));
}

/** A number as amounts are printed. */
const amount = /^[-−]?[\d,]*\d(\.\d+)?%?$/u;

/**
 * Some tables have lines between columns but none between rows: then a cell holds several numbers, one under the
 * other, and each is a row.
 */
function partStackedRows(
  grid: CellGrid,
  filled: FilledCell[],
  glyphs: readonly Glyph[],
): { grid: CellGrid; filled: FilledCell[] } {
  const added: Rule[] = [];
  for (let row = 0; row < grid.ys.length - 1; row += 1) {
    const own = filled.filter(({ cell }) => cell.row <= row && cell.row + cell.rows > row);
    if (own.some(({ cell }) => cell.rows > 1)) continue;
    const stacks = own.flatMap(({ cell, glyphs: some }) => {
      const lines = gatherLines(some);
      const stacked =
        lines.length > 1 && lines.every((line) => amount.test(readLine(line)) && !isFull(cell, line, line.size));
      return stacked ? [lines] : [];
    });
    const stack = stacks.reduce<TextLine[]>((longest, lines) => (lines.length > longest.length ? lines : longest), []);
    stack.slice(1).forEach((line, index) => {
      const above = stack[index];
      if (above === undefined) return;
      added.push({ axis: 'horizontal', at: (above.bottom + line.top) / 2, from: grid.left, to: grid.right });
    });
  }
  const parted = added.length === 0 ? null : buildGrid([...grid.rules, ...added]);
  return parted === null ? { grid, filled } : { grid: parted, filled: fillCells(parted, glyphs) };
}

/** Whether a line leaves no room in its cell for what follows it. */
function isFull(cell: Box, line: TextLine, next: number): boolean {
  return cell.right - cell.left - (line.right - line.left) < next + padding;
}

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
