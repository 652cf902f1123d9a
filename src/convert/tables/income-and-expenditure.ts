import type { BudgetTableDefinition } from './budget-table.ts';

/** 部门预算收支总表: income by source on the left, expenditure by functional class on the right. */
export const incomeAndExpenditure: BudgetTableDefinition = {
  key: 'income-and-expenditure',
  title: /^(?!.*(财政拨款|基金|国有资本)).*收支(预算)?总(体情况)?表$/u,
  sided: true,
  measures: [[/^(预算数|金额|本年预算数?|合计)$/u, 'total']],
  header: (labels) => labels.has('收入') && labels.has('支出') && labels.has('预算数'),
};
