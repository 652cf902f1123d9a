import type { BudgetTableDefinition } from './budget-table-definition.ts';

/**
 * 一般公共预算财政拨款基本支出表: basic expenditure by departmental economic classification (301, 30101). Final accounts
 * print 人员经费 in the left half and 公用经费 in the right, each with codes of its own.
 */
export const generalPublicBasic: BudgetTableDefinition = {
  key: 'general-public-basic',
  title: /一般公共预算.*基本支出((部门(支出|预算|预算支出)?)?经济分类)?(预算|决算)?(情况)?(明细)?表$/u,
  sided: false,
  classification: /经济/u,
  measures: [
    [/^(合计|总计|小计|预算数|金额|基本支出)$/u, 'total'],
    [/^人员经费(支出)?$/u, 'personnel'],
    [/^(日常)?公用经费(支出)?$/u, 'public'],
  ],
  budget: /^一般公共预算(支出|拨款)?$/u,
  // 支出总表 can have 人员经费 and 公用经费 too, by functions (208, 20805).
  header: (labels) =>
    labels.has('人员经费') &&
    [...labels].some((label) => /^(日常)?公用经费$/u.test(label)) &&
    ![...labels].some((label) => /^2\d{2}(\d{2}){0,2}$/u.test(label)),
};
