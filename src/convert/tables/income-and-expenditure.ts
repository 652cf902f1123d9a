import type { BudgetTableDefinition } from './budget-table-definition.ts';

/**
 * 部门预算收支总表, 收入支出决算总表: income by source on the left, expenditure by functional class on the right. Final
 * accounts have 年初结转和结余 under the income, 结余分配 and 年末结转和结余 under the expenditure.
 */
export const incomeAndExpenditure: BudgetTableDefinition = {
  key: 'income-and-expenditure',
  title:
    /^(?!.*(财政拨款|基金|国有资本)).*(收支(预算|决算)?(总(体(情况)?)?|情况总)|收入支出((预算)?总(体情况)?|决算(总)?))表$|^(\d{4}年度?)?(部门|单位)收支(预算)?(情况)?表$/u,
  sided: true,
  measures: [
    [/^(预算数|金额|本年预算数?|合计)$/u, 'total'],
    [/^一般公共预算/u, 'general-public-budget'],
    [/^政府性?基金/u, 'government-fund'],
    [/^国有资本/u, 'state-capital'],
    [/^财政专户/u, 'special-account'],
    [/^单位(自有)?资金/u, 'unit-funds'],
    [/^基本支出$/u, 'basic'],
    [/^项目支出$/u, 'project'],
    [/^人员经费$/u, 'personnel'],
    [/^公用经费$/u, 'public'],
  ],
  header: (labels) => labels.has('收入') && labels.has('支出') && labels.has('预算数'),
};
