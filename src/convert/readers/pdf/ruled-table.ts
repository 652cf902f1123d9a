import { type CellGrid, type GridCell, buildGrid } from './cell-grid.ts';
import type { Glyph, Rule } from './marks.ts';
import type { Box } from './matrix.ts';
import type { PageTable, Stretch } from './page-table.ts';
import { type PlacedText, type TableRow, isFull, placeText } from './placed-text.ts';
import { type TextLine, gatherLines, readLine, splitLine } from './text-line.ts';

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
