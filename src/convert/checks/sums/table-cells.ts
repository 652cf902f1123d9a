import type { BudgetLine, BudgetTable } from '../../../model/disclosure.ts';
import type { BudgetTableKey, Measure, Side } from '../../../model/keys.ts';
import { bareName } from '../../../model/terms.ts';
import { quote } from './arithmetic.ts';
import type { Unchecked } from '../rule.ts';

/** The tables of one kind: a form repeated for each unit has several. */
export function findTables(disclosure: Unchecked, ...keys: readonly BudgetTableKey[]): BudgetTable[] {
  return disclosure.budget_tables.filter((table) => keys.includes(table.table));
}

/** Which row of a table is meant: by label, normalised and without its number. */
export function findCell(
  table: BudgetTable | undefined,
  side: Side,
  measure: Measure,
  name: RegExp,
): BudgetLine | undefined {
  return table?.lines.find((line) => line.side === side && line.measure === measure && name.test(bareName(line.name)));
}

/**
 * A source of the year's income in a two-sided table: above 本年收入合计, for the carryover under it is split by the same
 * names.
 */
export function findSource(table: BudgetTable | undefined, name: RegExp): BudgetLine | undefined {
  const cell = findCell(table, 'income', 'total', name);
  if (table === undefined || cell === undefined) return undefined;
  const isBorder = (text: string): boolean => /^本年收入(合计|小计)$/u.test(bareName(text));
  return table.rows.some((row) => row.line < cell.line && row.cells.some(isBorder)) ? undefined : cell;
}

/** The cells of tables by their bare names, as they were asked for before: a table is looked through for each label of each column. */
const bareCells = new WeakMap<BudgetTable, readonly string[]>();

/** All cells of a table by their bare names. */
export function listBareCells(table: BudgetTable): readonly string[] {
  const known = bareCells.get(table);
  if (known !== undefined) return known;
  const cells = table.rows.flatMap((row) => row.cells.map(bareName));
  bareCells.set(table, cells);
  return cells;
}

/** `“208 社会保障和就业支出”`, `“合计”（基本支出栏）`: a cell by its row, and by its column where that is not 合计. */
export function nameCell({ code, name, measure }: BudgetLine): string {
  const row = quote([code, name].filter((text) => text !== '').join(' '));
  return measure === 'total' ? row : `${row}（${measureNames[measure]}栏）`;
}

/** What the columns are called in a statement. */
export const measureNames: Readonly<Record<Measure, string>> = {
  total: '合计',
  'current-year': '本年收入',
  'fiscal-appropriation': '财政拨款收入',
  'general-public-budget': '一般公共预算',
  'government-fund': '政府性基金',
  'state-capital': '国有资本经营预算',
  'special-account': '财政专户收入',
  'unit-funds': '单位资金',
  'business-income': '事业收入',
  'operating-income': '经营收入',
  'superior-subsidy': '上级补助收入',
  'subordinate-remittance': '附属单位上缴收入',
  'other-income': '其他收入',
  carryover: '上年结转',
  basic: '基本支出',
  project: '项目支出',
  'operating-expenditure': '经营支出',
  'remitted-to-superior': '上解上级支出',
  'subsidy-to-subordinate': '对附属单位补助支出',
  personnel: '人员经费',
  public: '公用经费',
  'year-end-balance': '年末结转和结余',
};
