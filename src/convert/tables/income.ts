import type { BudgetTableDefinition } from './budget-table-definition.ts';
import { ofOneKind } from './money-kind.ts';

/** 部门预算收入总表: income of each functional item by source. 小计 is the year's own income, without carryover. */
export const income: BudgetTableDefinition = {
  key: 'income',
  title: new RegExp(
    `^(?!.*财政拨款)(.*(?<!${ofOneKind})收入(预算|决算)?(总(体(情况)?)?|情况总)?|(.*(部门|单位))?收入预算情况)表$`,
    'u',
  ),
  sided: false,
  measures: [
    [/^合计$|^总计$|^预算数$/u, 'total'],
    [/小计$|^本年收入(合计)?$/u, 'current-year'],
    [/^(?!使用非财政).*(结转|结余)/u, 'carryover'],
    [/上级补助/u, 'superior-subsidy'],
    [/附属单位/u, 'subordinate-remittance'],
    // 国有资本经营预算 is a budget, and none of what a unit earns by operating.
    [/(?<!国有资本)经营/u, 'operating-income'],
    // What offices charge (行政事业性收费) is none of what an institution earns.
    [/(?<!行政)事业/u, 'business-income'],
    [/财政专户/u, 'special-account'],
    [/单位(自有)?资金/u, 'unit-funds'],
    [/政府性?基金/u, 'government-fund'],
    [/国有资本/u, 'state-capital'],
    [/一般公共预算/u, 'general-public-budget'],
    [/(?<!非)财政拨款/u, 'fiscal-appropriation'],
    [/其他(来源)?收入/u, 'other-income'],
  ],
  header: (labels) => labels.has('本年收入') && labels.has('科目编码'),
};
