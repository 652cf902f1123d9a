import type { Measure, Phase, Side } from '../../model/keys.ts';
import { normaliseLabel } from '../../model/terms.ts';
import type { BudgetTableDefinition } from './budget-table-definition.ts';
import { nameOfBudget, withoutUnit } from '../table-statement.ts';

/**
 * What a column of a statutory table holds. `item`: the column itself is an item, its label the item's name. `aside`: the unit
 * that a row belongs to, by code or by name, beside the code and the name of the row.
 */
export type ColumnRole = 'row' | 'code' | 'name' | 'item' | 'aside' | Measure | null;

/** A column of a statutory table. */
export interface BudgetColumn {
  /** The header flattened with `/`: `本年收入/小计`. */
  title: string;
  role: ColumnRole;
  side: Side;
  /** The name of the item, for a column that is one. */
  item: string;
  phase: Phase;
  /** The label that makes it a column beside those of the year (`2023年执行数`, `增减额`); empty for a column of the year. */
  beside: string;
}

/**
 * Columns beside those of the year: `2023年执行数`, `上年预算数` with all that stands under them, `增减额`, `占比`. Their amounts are none
 * of this year's budget.
 */
export function isComparison(label: string, year: number): boolean {
  return (
    isOfOtherYear(label, year) || /增减|增长|比(上年|去年|\d{4}年)|^占|比重|(?<!\d)%$/u.test(normaliseLabel(label))
  );
}

/** A label that names another year and nothing else: `2023年执行数`, `上年决算数`. */
export function isOfOtherYear(label: string, year: number): boolean {
  const text = normaliseLabel(label);
  const named = /^(\d{4})年度?(部门|年初|调整)?(预算|预计执行|执行|决算|完成|批复|实际支出)?(数|额|情况)?$/u.exec(
    text,
  )?.[1];
  return (
    (named !== undefined && named !== String(year)) ||
    /^(上年|去年|上一年)度?(初)?(预算|执行|决算|完成|批复)/u.test(text)
  );
}

/** `2024年预算数`, `2024年预算数合计` and `本年预算` are 预算数 in the budget of 2024; the column of another year keeps its year and is not read as this one's. */
export function normaliseYear(label: string, year: number): string {
  const printed = normaliseLabel(label);
  const ofYear = `${String(year)}年`;
  const bare = printed.startsWith(ofYear) ? printed.slice(ofYear.length).replace(/^度/u, '') : printed;
  return /^(本|当)?(年度?)?预算(数|金额)?(合计)?$/u.test(bare) ? '预算数' : bare;
}

/** Whether the cells of a column are amounts. */
export function isAmountRole(role: ColumnRole): boolean {
  return role !== null && !['row', 'code', 'name', 'aside'].includes(role);
}

/** A label that says only that its column is the whole of what stands over it. */
export function isSubtotal(label: string): boolean {
  return /^(小计|合计|总计|)$/u.test(label);
}

/** What the labels of a column, from top to bottom, say it holds. 小计 under 基本支出 is basic expenditure. */
export function readPathRole(labels: readonly string[], definition: BudgetTableDefinition): ColumnRole {
  const leaf = withoutUnit(labels.at(-1) ?? '');
  const parent = withoutUnit(labels.at(-2) ?? '');
  if (definition.items?.test(isSubtotal(leaf) ? parent : leaf) === true) return 'item';
  // 一般公共预算 under 上年结转 is a part of what was carried over, not income of the year.
  if (balance.test(parent) && !isSubtotal(leaf)) return null;
  // The parts of a code, whatever stands over them: 科目编码, 项目, or nothing where that was written over the middle one.
  if (/^[类款项]$/u.test(leaf)) return 'code';
  const own = readRole(leaf, definition);
  // 事业收入 over 金额 and 其中：教育收费.
  const isWhole = isSubtotal(leaf) || (leaf === '金额' && own === null);
  const above = isWhole ? readRole(parent, definition) : null;
  // 小计 of something that no measure covers (其他资金) is no total of the row.
  if (above === null && leaf === '小计' && own !== null && names(parent)) return null;
  // 财政拨款 under 一般公共预算 is what that budget pays.
  const budget = own === 'fiscal-appropriation' ? readRole(parent, definition) : null;
  if (budget !== null && isBudgetMeasure(budget)) return leaf.startsWith('其中') ? null : budget;
  // 小计 under 基本支出 is basic expenditure; 合计 under 科目编码 is the label of the first row, merged with the header.
  return above ?? own;
}

/** Whether a column holds the amounts of one of the three budgets that 财政拨款 comes from. */
export function isBudgetMeasure(role: ColumnRole): boolean {
  return role === 'general-public-budget' || role === 'government-fund' || role === 'state-capital';
}

/** A label over the sources of what was carried over. */
export const balance = /^(上年|年初|年末|以前年度|财政拨款)[^收支]*(结转|结余)/u;

/** Whether a label over a subtotal says of what it is: 其他资金; 收入 and 2024年预算 do not. */
function names(label: string): boolean {
  return label !== '' && !/^(本年)?(收入|支出)|预算|决算|合计|总计|金额/u.test(label);
}

function readRole(label: string, definition: BudgetTableDefinition): ColumnRole {
  const leaf = nameOfBudget(label.replace(/^其中:/u, ''));
  if (/^(序号|行次|栏次)$/u.test(leaf)) return 'row';
  if (/^(预算)?(单位|部门)(\((单位|部门)\))?(编码|代码|名称)$/u.test(leaf)) return 'aside';
  if (/编码$|代码$/u.test(leaf)) return 'code';
  if (nameLabel.test(leaf) || nameLabel.test(withoutClassification(leaf))) return 'name';
  return definition.measures.find(([wording]) => wording.test(leaf))?.[1] ?? null;
}

/** `项目(按功能分类)` is 项目. */
export function withoutClassification(label: string): string {
  return label.replace(/\((按[^()]*|[^()]*(分类|科目)[^()]*)\)$/u, '');
}

const classification = '(支出)?(功能|(部门|政府)?(预算)?(支出)?经济)';
const nameLabel = new RegExp(
  `^((收入|支出)?项目|科目|(科目|项目)?名称|${classification}(分类|分)?(科目|科目名称|名称)|(支出)?(功能|经济)分类|(单位|部门)(名称)?\\(((功能)?(分类)?科目(名称)?|项目(名称)?|科目[、/,]项目)\\)(名称)?)$`,
  'u',
);
