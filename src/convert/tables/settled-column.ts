import { normaliseLabel } from '../../model/terms.ts';
import { withoutUnit } from '../table-statement.ts';
import type { BudgetTableDefinition } from './budget-table-definition.ts';
import { type BudgetColumn, isBudgetMeasure, isSubtotal, normaliseYear } from './column-role.ts';

/** 支出 can be printed over the last column of the income; its half begins with its first code or name. */
export function startHalves(columns: readonly BudgetColumn[]): readonly BudgetColumn[] {
  const first = columns.findIndex(({ role, side }) => side === 'expenditure' && (role === 'code' || role === 'name'));
  return columns.map((column, at) =>
    column.side === 'expenditure' && at < first ? { ...column, side: 'income' } : column,
  );
}

/** Where the items are the rows, the one column called after all of them (`2025年“三公”经费预算数`) has their amounts. */
export function amountOfItems(columns: readonly BudgetColumn[], year: number): readonly BudgetColumn[] {
  const items = columns.filter(({ role }) => role === 'item');
  const isWhole = items.length === 1 && items.every(({ item }) => /^三公.*数$/u.test(normaliseYear(item, year)));
  return isWhole ? columns.map((column) => (column.role === 'item' ? { ...column, role: 'total' } : column)) : columns;
}

/**
 * 财政拨款 under 一般公共预算 is what that budget pays, but beside others under the same label (行政事业性收费) it is itself, and beside their
 * 小计 a part that no measure has a word for.
 */
export function partBudgets(columns: readonly BudgetColumn[]): readonly BudgetColumn[] {
  return columns.map((column) => {
    const parent = /^(.*\/)(?:其中[:：])?财政拨款$/u.exec(column.title)?.[1];
    if (parent === undefined || !isBudgetMeasure(column.role)) return column;
    const others = columns.filter((other) => other !== column && other.title.startsWith(parent));
    if (others.length === 0) return column;
    const isSummed = others.some(({ title }) => isSubtotal(normaliseLabel(title.slice(parent.length))));
    return { ...column, role: isSummed ? null : 'fiscal-appropriation' };
  });
}

/** 本年预算 beside 合计 is the budget of the year alone, without what was carried over: one row has one total. */
export function partBudgetOfYear(
  columns: readonly BudgetColumn[],
  { measures }: BudgetTableDefinition,
  year: number,
): readonly BudgetColumn[] {
  const isLabelled = ({ role, title }: BudgetColumn, wording: RegExp): boolean =>
    role === 'total' && wording.test(withoutUnit(normaliseYear(title.split('/').at(-1) ?? '', year)));
  const parts = measures.some(([, measure]) => measure === 'current-year');
  if (!parts || !columns.some((column) => isLabelled(column, /^(合计|总计)$/u))) return columns;
  return columns.map((column) => (isLabelled(column, /^预算数$/u) ? { ...column, role: 'current-year' } : column));
}

/** The label of the budget that a table is on stands over its amounts where none is called 合计. */
export function measureBudget({ budget }: BudgetTableDefinition): (column: BudgetColumn) => BudgetColumn {
  return (column) => {
    const label = normaliseLabel(column.title.split('/').at(-1) ?? '');
    return column.role === null && budget?.test(label) === true ? { ...column, role: 'total' } : column;
  };
}

/** Where the rows of a table are the units, the unit's name is that of the row. */
export function nameByUnit(column: BudgetColumn): BudgetColumn {
  return column.role === 'aside' && column.title.endsWith('名称') ? { ...column, role: 'name' } : column;
}
