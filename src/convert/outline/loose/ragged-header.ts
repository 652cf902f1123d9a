import type { Grid, GridRow } from '../../../model/block.ts';
import { findHighest, hasCellPerLine } from '../../grid.ts';
import { describeCells } from './cell.ts';
import { readHeader } from './header.ts';

/**
 * A table with a row a line whose header rows differ in width has lost empty cells of its header: each label behind them would
 * stand over another column. Where its labels can be read in one way, and give the columns that its rows have, the header is
 * written anew; else it is as it was.
 */
export function mendRaggedHeader(grid: Grid): Grid {
  const { rows } = grid;
  if (new Set(rows.map(({ cells }) => cells.length)).size < 2) return grid;
  if (rows.some((row) => row.cells.length > 1 && hasCellPerLine(row))) return grid;
  const header = readHeader(describeCells(rows.flatMap(({ cells }) => cells)), 0);
  if (header?.kind !== 'budget') return grid;
  const last = header.rows.at(-1)?.cells.findLast(({ lines }) => lines.length > 0)?.line ?? 0;
  const size = rows.findIndex(({ line }) => line > last);
  const widths = rows.slice(0, size === -1 ? rows.length : size).map(({ cells }) => cells.length);
  const body = size === -1 ? [] : rows.slice(size);
  if (!header.rows.every(standsOnOneLine)) return grid;
  if (new Set(widths).size < 2 || header.columns.length !== findHighest(rows.map(({ cells }) => cells.length)))
    return grid;
  return { ...grid, rows: [...header.rows, ...body] };
}

/** The labels of one level are those of one row. */
function standsOnOneLine({ cells }: GridRow): boolean {
  return new Set(cells.filter(({ lines }) => lines.length > 0).map(({ line }) => line)).size === 1;
}
