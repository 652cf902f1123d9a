import type { CheckStatus } from './check-status.ts';
import type { Change, ComparedPart, Version } from '../model/version.ts';
import {
  checkStatusTitles,
  figureTitles,
  kindTitles,
  measureTitles,
  phaseTitles,
  sideTitles,
} from '../publish/downloads/key-titles.ts';

export const partWords: Readonly<Record<ComparedPart, string>> = {
  figures: '说明文字里的数',
  'budget-tables': '预算表里的数',
  checks: '核对',
  projects: '项目',
  indicators: '绩效指标',
  activities: '职责与工作活动',
  procurement: '政府采购',
  'fixed-assets': '固定资产',
  organisations: '机构',
  responsibilities: '部门职责',
  goals: '绩效目标',
  glossary: '名词解释',
};

const fieldWords: Readonly<Record<string, string>> = {
  name: '名称',
  budget: '预算数',
  fiscal: '财政资金',
  other: '其他资金',
  purpose: '资金用途',
  goal: '绩效目标',
  indicators: '绩效指标',
  plan_march: '支出计划（3 月底）',
  plan_june: '支出计划（6 月底）',
  plan_october: '支出计划（10 月底）',
  plan_december: '支出计划（12 月底）',
  description: '内容描述',
  value: '数值',
  scoring: '评分标准',
  basis: '确定依据',
  excellent: '优',
  good: '良',
  fair: '中',
  poor: '差',
  goods: '采购物品',
  quantity: '数量',
  project_funds: '项目预算资金',
  unit_price: '单价',
  total: '总计',
  budgeted: '合计',
  general_public_budget: '一般公共预算',
  government_fund: '政府性基金预算',
  state_capital: '国有资本经营预算',
  special_account: '财政专户',
  unit_funds: '单位资金',
  other_sources: '其他来源收入',
  other_channels: '其他渠道资金',
  sme_reserved: '预留中小微企业份额',
  as_of: '截止时间',
  nature: '单位性质',
  rank: '单位规格',
  funding: '经费保障形式',
  definition: '解释',
};

/** Titles of the keys that the fields of figures and tables are made of: phase, side, measure or figure. */
const keyWords: Readonly<Record<string, string>> = {
  ...measureTitles,
  ...figureTitles,
  budget: '',
  'adjusted-budget': phaseTitles['adjusted-budget'],
  'final-accounts': kindTitles['final-accounts'],
  income: sideTitles.income,
  expenditure: sideTitles.expenditure,
};

/** What of a thing changed, in words; empty where its name says it all. */
export function nameField({ part, field }: Change): string {
  if (part === 'checks' || field === 'text') return '';
  if (part !== 'figures' && part !== 'budget-tables') return fieldWords[field] ?? field;
  return field
    .split('/')
    .map((key) => keyWords[key] ?? key)
    .filter((word) => word !== '')
    .join(' · ');
}

/** What a version prints; a check says its result first. */
export function writePrinted({ part }: Change, printed: string): string {
  if (part !== 'checks') return printed;
  return printed.replace(/^([a-z-]+): /u, (_, status: CheckStatus) => `${checkStatusTitles[status]}：`);
}

/** The changes of a version by part, in the order of the disclosure. */
export function groupChanges({ changes }: Version): { part: ComparedPart; changes: Change[] }[] {
  return [...Map.groupBy(changes, ({ part }) => part)].map(([part, group]) => ({ part, changes: group }));
}
