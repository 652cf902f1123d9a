import type { BudgetTableDefinition } from './budget-table-definition.ts';

/** 部门预算财政拨款收支总表: appropriations on the left, expenditure by functional class and budget on the right. */
export const fiscalAppropriation: BudgetTableDefinition = {
  key: 'fiscal-appropriation',
  title: /^(?!.*(基金|国有资本)).*财政拨款(预算)?(收支|收入支出)(预算|决算)?(总(体(情况)?)?|情况总?)?表$/u,
  sided: true,
  measures: [
    [/^(预算数|金额|合计|小计|总计)$/u, 'total'],
    [/一般公共预算/u, 'general-public-budget'],
    [/政府性?基金/u, 'government-fund'],
    [/国有资本/u, 'state-capital'],
  ],
  header: (labels) =>
    labels.has('收入') && labels.has('支出') && [...labels].some((label) => /^一般公共预算(财政)?拨款$/u.test(label)),
};
