import { parseDecimal } from '../../../model/amount.ts';
import type { LooseCell } from './cell.ts';
import type { HeaderPath } from './header-tree.ts';
import type { TableKind } from './table-kind.ts';

/** What the cells of a column look like. */
export type ColumnKind = 'row' | 'code' | 'name' | 'amount' | 'text';

/** The grades under 评价标准 that a header does not print: some documents lose the row that names them. */
const unprintedGrades: readonly ColumnKind[] = ['text', 'text', 'text'];

/** The look of each column of a table. */
export function readColumnKinds({ kind, columns }: { kind: TableKind; columns: readonly HeaderPath[] }): ColumnKind[] {
  const kinds = columns.map((path): ColumnKind => {
    const leaf = path.at(-1)?.label ?? '';
    if (/^(序号|行次)$/u.test(leaf)) return 'row';
    if (kind === 'assets') return /^(数量|价值|金额)/u.test(leaf) ? 'amount' : 'name';
    if (kind === 'activities') return leaf === '年度预算数' ? 'amount' : 'text';
    if (kind === 'procurement')
      return /^(数量|单价.*|.*资金|.*拨款|.*收入|合计|总计|小计|.*份额|财政专户.*)$/u.test(leaf) ? 'amount' : 'text';
    if (kind !== 'budget') return 'text';
    if (/(编码|代码)$|^[类款项]$/u.test(leaf)) return 'code';
    return /^(项目|名称)$|名称$|科目$/u.test(leaf) ? 'name' : 'amount';
  });
  const graded = kind === 'activities' && columns.at(-1)?.at(-1)?.label === '评价标准';
  return graded ? [...kinds, ...unprintedGrades] : kinds;
}

/** An amount, or the dash that stands in its place. */
export function isAmount({ label }: LooseCell): boolean {
  return parseDecimal(label) !== null || /^[-—－–─/]+$|^无$/u.test(label);
}

/** A code of a classification, or a part of one: 208, 20801, 2080101; 01. */
export function isCode({ label }: LooseCell): boolean {
  return /^(\d{2}|\d{3}(\d{2}){0,2})$/u.test(label);
}

/** Whether a cell can stand in a column. An empty one always can, but for the number of its row. */
export function fitsColumn(cell: LooseCell, kind: ColumnKind): boolean {
  if (cell.label === '') return kind !== 'row';
  if (kind === 'row') return /^\d{1,4}$/u.test(cell.label);
  if (kind === 'code') return /^\d+$/u.test(cell.label) || /^(合计|总计|小计)$/u.test(cell.label);
  if (kind === 'name') return !isAmount(cell);
  return kind !== 'amount' || isAmount(cell);
}
