import { ruleOfFigures } from './sums/figure-sum.ts';

/** Every yuan of income has a source: 预算收入 is the sum of the sources its sentence names. */
export const incomeSources = ruleOfFigures({
  key: 'income-sources',
  title: '各项收入之和等于收入总额',
  section: 'overall-arrangement',
  statement: '各来源收入之和 = 预算收入',
  stated: { figure: 'income.total', label: '预算收入' },
  terms: [
    { figure: 'income.general-public-budget', label: '一般公共预算收入', optional: true },
    { figure: 'income.government-fund', label: '政府性基金收入', optional: true },
    { figure: 'income.state-capital', label: '国有资本经营收入', optional: true },
    { figure: 'income.special-account', label: '财政专户收入', optional: true },
    { figure: 'income.unit-funds', label: '单位资金', optional: true, several: true },
    // Transfers and carryover stand beside the budgets in one document and inside them in another.
    { figure: 'income.transfers', label: '转移支付收入', optional: true, nested: true },
    { figure: 'income.other', label: '其他收入', optional: true, several: true, inside: 'income.unit-funds' },
    { figure: 'income.carryover', label: '上年结转', optional: true, nested: true },
  ],
  open: true,
  // Final accounts name 财政拨款收入 and 事业收入, for which the sentences of budgets have no key.
  only: 'budget',
});
