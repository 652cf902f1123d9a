import { normaliseLabel } from '../../model/terms.ts';
import type { BudgetTableDefinition } from './budget-table-definition.ts';
import { type BudgetColumn, balance, isSubtotal } from './column-role.ts';

/**
 * The same expenditure can be named a second time, by another classification: the government's economic one (政府经济分类) beside the
 * department's. What names it again is no code or name of the row.
 */
export function setAside(columns: readonly BudgetColumn[], sided: boolean): BudgetColumn[] {
  if (sided) return setAsideHalf(columns);
  const again = /政府.*经济/u;
  return columns.map((column) => {
    const isAgain =
      isLabel(column) &&
      again.test(column.title) &&
      columns.some((other) => other.role === column.role && other.side === column.side && !again.test(other.title));
    return isAgain ? { ...column, role: 'aside' } : column;
  });
}

/**
 * A table of two sides can list its expenditure by functions, and again by kind (基本支出, 项目支出) and by economic use, each with names
 * and amounts of their own: those would be counted twice. The first is read, unless it is the economic one.
 */
function setAsideHalf(columns: readonly BudgetColumn[]): BudgetColumn[] {
  const names = columns.filter(({ role, side }) => role === 'name' && side === 'expenditure');
  const own = names.find(({ title }) => !title.includes('经济')) ?? names[0];
  let inside = false;
  return columns.map((column, at) => {
    if (isLabel(column)) {
      const name = columns.slice(at).find(({ role }) => role === 'name');
      inside = column.side === 'expenditure' && name !== undefined && name !== own;
    }
    if (!inside) return column;
    return { ...column, role: isLabel(column) ? 'aside' : null };
  });
}

function isLabel({ role }: BudgetColumn): boolean {
  return role === 'code' || role === 'name';
}

/**
 * 基本支出 under 合计, 本年预算 and 上年结转 in turn: the first is the whole, and the others are parts of it, which no measure has a word
 * for. Beside names of its own a column begins anew.
 */
export function dropRepeated(columns: readonly BudgetColumn[]): BudgetColumn[] {
  let seen = new Set<string>();
  return columns.map((column) => {
    const { role, side, phase, title } = column;
    if (role === 'name') seen = new Set();
    const key = [role, side, phase, title.split('/').at(-1)].join(' ');
    const isRepeated = role !== null && !['row', 'code', 'name', 'aside', 'item'].includes(role) && seen.has(key);
    seen.add(key);
    return isRepeated ? { ...column, role: null } : column;
  });
}

/**
 * Items of final accounts stand in columns under 预算数 and again under 决算数. Where one of these labels is lost, or stands over the middle
 * of its columns alone, nothing tells which of two amounts was planned: none of them is read. A second 合计 alone does not tell so:
 * it can be that of 三公 with 会议费 and 培训费. `stated`: whether the labels of each column say so.
 */
export function dropUnclearItems(
  columns: readonly BudgetColumn[],
  stated: readonly boolean[],
): readonly BudgetColumn[] {
  const items = columns.flatMap((column, at) => (column.role === 'item' ? [{ ...column, at }] : []));
  const isUnclear = items.some(
    ({ at, item, title }) =>
      !isSubtotal(normaliseLabel(item)) &&
      items.some(
        (other) => other.at !== at && other.item === item && (other.title === title || stated[at] !== stated[other.at]),
      ),
  );
  return isUnclear ? columns.map((column) => (column.role === 'item' ? { ...column, role: null } : column)) : columns;
}

/**
 * A list of projects names beside each its unit, its functions and its economic use, each with a code: where a column is called
 * as the rows are, the others are no code or name of theirs. What was carried over can stand by its sources alone, without their sum.
 */
export function nameByRows(
  columns: readonly BudgetColumn[],
  rows: BudgetTableDefinition['rows'],
): readonly BudgetColumn[] {
  if (rows === undefined) return columns;
  const isCalled = (column: BudgetColumn, form: RegExp): boolean =>
    form.test(normaliseLabel(listLabels(column).at(-1) ?? ''));
  const named = columns.some((column) => isCalled(column, rows.name));
  const summed = new Set(
    columns.flatMap((column) => (column.role === 'carryover' ? listLabels(column).slice(0, 1) : [])),
  );
  return columns.map((column) => {
    const [first = '', second] = listLabels(column);
    if (column.role === null && second !== undefined && balance.test(normaliseLabel(first)) && !summed.has(first))
      return { ...column, role: 'carryover' };
    const isOwn = isCalled(column, column.role === 'code' ? rows.code : rows.name);
    return named && (column.role === 'code' || column.role === 'name') && !isOwn
      ? { ...column, role: 'aside' }
      : column;
  });
}

function listLabels({ title }: BudgetColumn): string[] {
  return title.split('/');
}
