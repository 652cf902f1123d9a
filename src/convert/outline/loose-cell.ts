import type { Block, Grid } from '../../model/block.ts';
import { findHighest, hasCellPerLine, isGrid } from '../grid.ts';
import type { NoticeDraft } from '../notice.ts';
import { describeCells, isFilled, type LooseCell } from './loose/cell.ts';
import { readHeader } from './loose/header.ts';
import { mendRaggedHeader } from './loose/ragged-header.ts';
import { readStretch } from './loose/stretch.ts';

/** Blocks in which cells without rows have rows, and what there is to say of those for which none were found. */
export interface PlacedCells {
  blocks: Block[];
  /** The lines of the cells without a place: nothing reads them, and they stay unclaimed. */
  lost: number[];
  notices: NoticeDraft[];
}

/**
 * Finds rows for the stretches of cells that nothing divides into rows, by the headers and labels of the form. A cell that can
 * have more than one place is left out: no figure may stand in a wrong one.
 */
export function placeLooseCells(blocks: readonly Block[]): PlacedCells {
  const placed: PlacedCells = { blocks: [], lost: [], notices: [] };
  for (const block of blocks) {
    if (!isGrid(block) || (block.loose !== true && !hasLostEmptyCells(block))) {
      placed.blocks.push(isGrid(block) ? mendRaggedHeader(block) : block);
      continue;
    }
    const { rows, lost } = readStretch(describeCells(listCells(block)));
    if (rows.length > 0) placed.blocks.push({ type: 'grid', rows });
    const lines = [...new Set(lost.flatMap(({ cell }) => [cell.line, ...cell.lines.map(({ line }) => line)]))];
    placed.lost.push(...lines);
    if (lost.length > 0) placed.notices.push(noteLostCells(lost, lines));
  }
  return placed;
}

/**
 * Whether a table with a row a line has none of its empty cells left: its rows differ in width, and so do those of its header. The
 * line of a row then tells less than the labels do.
 */
function hasLostEmptyCells({ rows }: Grid): boolean {
  const widths = rows.map(({ cells }) => cells.length);
  if (
    new Set(widths).size === 1 ||
    wrapsOnce(widths) ||
    rows.some((row) => row.cells.length > 1 && hasCellPerLine(row))
  )
    return false;
  const cells = describeCells(rows.flatMap((row) => row.cells));
  return cells.every(isFilled) && cells.some((_, at) => readHeader(cells, at) !== null);
}

/** Two short rows alone, one under the other, are one row that wraps: together they have its width, the broken cell counted twice. */
function wrapsOnce(widths: readonly number[]): boolean {
  const width = findHighest(widths);
  const [first, second, ...others] = widths.flatMap((cells, at) => (cells < width ? [at] : []));
  if (first === undefined || second === undefined || others.length > 0) return false;
  return second === first + 1 && (widths[first] ?? 0) + (widths[second] ?? 0) - 1 === width;
}

function listCells({ rows }: Grid): Grid['rows'][number]['cells'] {
  return rows.flatMap(({ cells }) => cells);
}

function noteLostCells(cells: readonly LooseCell[], lines: readonly number[]): NoticeDraft {
  return {
    rule: 'row-without-place',
    severity: 'warning',
    message: `表格未写明各行的起止或缺少空单元格，无法确定其中 ${String(cells.length)} 个单元格属于哪一行哪一栏，未读取`,
    quote: cells
      .slice(0, 6)
      .map(({ text }) => text)
      .join(' '),
    lines: [...lines],
  };
}
