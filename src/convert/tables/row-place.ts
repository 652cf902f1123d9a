import type { Cell, GridRow } from '../../model/block.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { hasCellPerLine, isBlankRow, readCellText, readRowTexts } from '../grid.ts';
import type { NoticeDraft } from '../notice.ts';
import type { BudgetColumn } from './column-role.ts';
import { printsAmount } from './unreadable-amount.ts';

/**
 * Whether a row has a value in a cell whose place is in doubt, or has lost a cell beside one; words alone are read, and the line is
 * named in a notice.
 */
export function isDoubtful(row: GridRow): boolean {
  return (row.doubtful === true || row.short === true) && readRowTexts(row).some((text) => /\d/u.test(text));
}

/**
 * Whether nothing tells which columns the cells of a row stand in. Where each cell has a line of its own, a row of another
 * width than its header has lost cells, or gained some, anywhere; so has a row that is one line, unless it can have lost its last
 * cells alone, the tabs of empty ones trimmed away (`trimmed`: that of the outline).
 */
export function hasLostPlace(row: GridRow, width: number, trimmed: boolean): boolean {
  if (isDoubtful(row)) return true;
  if (row.short === true) return !isBlankRow(row);
  if (width === 0 || row.cells.length === width || isBlankRow(row)) return false;
  return hasCellPerLine(row) || !trimmed;
}

/** The same for a table of amounts: a short row that is one line and has no number cannot give one to the wrong column. */
export function hasLostAmounts(row: GridRow, width: number, trimmed: boolean): boolean {
  const isHarmless = row.short !== true && !hasCellPerLine(row) && row.cells.length < width && !hasNumber(row);
  return isDoubtful(row) || (hasLostPlace(row, width, trimmed) && !isHarmless);
}

/**
 * The row of a total whose label covers the columns of code and name: where a merged cell is one cell, with the blanks it stands
 * for. Any other row is left as it is.
 */
export function spreadTotal(row: GridRow, columns: readonly Pick<BudgetColumn, 'role'>[]): GridRow {
  const labels = columns.findIndex(({ role }) => role === null || !['row', 'code', 'name', 'aside'].includes(role));
  const missing = columns.length - row.cells.length;
  const [label, ...amounts] = row.cells;
  if (label === undefined || missing < 1 || missing !== labels - 1) return row;
  const covers = /^(合计|总计)$/u.test(normaliseLabel(readCellText(label))) && printsAmount(readCellText(amounts[0]));
  return covers
    ? { line: row.line, cells: [label, ...Array<Cell>(missing).fill({ line: label.line, lines: [] }), ...amounts] }
    : row;
}

/**
 * The rows of a table without the blank cell that those of one line have beyond its header. The header can have lost a label instead, and
 * the last column be blank: so its width must be borne out, by another row of the header or by half of the rows under it.
 */
export function dropBlankEnds<Page extends { header: readonly GridRow[]; rows: readonly GridRow[] }>(
  pages: readonly Page[],
  width: number,
): Page[] {
  const rows = pages.flatMap((page) => page.rows).filter((row) => !isBlankRow(row));
  const isWhole = ({ cells }: GridRow): boolean => cells.length === width;
  const isWide = (row: GridRow): boolean => row.cells.length === width + 1 && !hasCellPerLine(row);
  const isBlank = (row: GridRow): boolean => isWide(row) && row.cells.at(-1)?.lines.length === 0;
  // The header of a further page can have lost the same label again.
  const isEven = pages.some(({ header }) => header.length > 1) && pages.every(({ header }) => header.every(isWhole));
  const borneOut = isEven || rows.filter(isWhole).length * 2 >= rows.length;
  if (!borneOut || !rows.every((row) => row.cells.length <= width || isBlank(row))) return [...pages];
  return pages.map((page) => ({
    ...page,
    rows: page.rows.map((row) => (isWide(row) ? { ...row, cells: row.cells.slice(0, -1) } : row)),
  }));
}

function hasNumber(row: GridRow): boolean {
  return readRowTexts(row).some((text, index) => index > 0 && printsAmount(text));
}

/** One notice for the rows of a table that could not be read, none where there are none. */
export function noteLostRows(rows: readonly GridRow[]): NoticeDraft[] {
  const seen = rows[0]?.doubtful === true ? '行列不能确定' : '单元格数与表头不符';
  return noteRows(rows, `有 ${String(rows.length)} 行的${seen}，无法确定各值属于哪一栏，未读取`);
}

function noteRows(rows: readonly GridRow[], message: string): NoticeDraft[] {
  const [first] = rows;
  if (first === undefined) return [];
  const quote = readRowTexts(first)
    .filter((text) => text !== '')
    .join(' ');
  return [{ rule: 'row-without-place', severity: 'warning', message, quote, lines: rows.map((row) => row.line) }];
}

/** One for a row that lost a cell and is read all the same, as far as its labels tell what stands beside them. */
export function noteShortRow(row: GridRow): NoticeDraft[] {
  if (row.short !== true || isBlankRow(row)) return [];
  return noteRows([row], '这一行缺少单元格，只读取了紧接栏名的内容');
}

/** One for a table whose header does not name its columns, none for a table without rows: `missing` are the labels that were not found. */
export function noteHeadless(table: string, missing: readonly string[], rows: readonly GridRow[]): NoticeDraft[] {
  const labels = missing.map((label) => `“${label}”`).join('、');
  return noteRows(rows, `${table}的表头没有${labels}，无法确定各值属于哪一栏，全表未读取`);
}
