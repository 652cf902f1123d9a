import type { Block } from '../../model/block.ts';
import { hasCellPerLine, isGrid } from '../grid.ts';

/**
 * Whether the rows of a text with a row a line have lost the tabs at their ends, as editors take white space off the ends of
 * lines: then a row that is shorter than its table lacks its last cells, all of them empty. Such a text has empty cells inside
 * its rows and none at the end of any; one that has lost empty cells anywhere keeps some at the ends of rows.
 */
export function hasTrimmedRows(blocks: readonly Block[]): boolean {
  const rows = blocks
    .filter(isGrid)
    .flatMap((grid) => grid.rows)
    .filter((row) => row.cells.length > 1 && !hasCellPerLine(row));
  const inside = rows.some(({ cells }) => cells.some(({ lines }, at) => lines.length === 0 && at < cells.length - 1));
  return inside && rows.every(({ cells }) => (cells.at(-1)?.lines.length ?? 0) > 0);
}
