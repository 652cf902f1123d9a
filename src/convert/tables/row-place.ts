import type { GridRow } from '../../model/block.ts';
import { hasCellPerLine, isBlankRow, readRowTexts } from '../grid.ts';
import type { NoticeDraft } from '../notice.ts';

/**
 * Whether nothing tells which columns the cells of a row stand in. Where each cell has a line of its own, a row of another
 * width than its header has lost cells, or gained some, anywhere. In the other dialects it is the last cells that go.
 */
export function hasLostPlace(row: GridRow, width: number): boolean {
  return width > 0 && row.cells.length !== width && hasCellPerLine(row) && !isBlankRow(row);
}

/** One notice for the rows of a table that could not be read, none where there are none. */
export function noteLostRows(rows: readonly GridRow[]): NoticeDraft[] {
  const [first] = rows;
  if (first === undefined) return [];
  return [
    {
      rule: 'row-without-place',
      severity: 'warning',
      message: `有 ${String(rows.length)} 行的单元格数与表头不符，无法确定各值属于哪一栏，未读取`,
      quote: readRowTexts(first)
        .filter((text) => text !== '')
        .join(' '),
      lines: rows.map((row) => row.line),
    },
  ];
}
