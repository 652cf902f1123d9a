import { ruleOfFigures } from './sums/figure-sum.ts';

/** Transfers announced by the level above (提前通知转移支付) are split in brackets by budget. */
export const incomeTransfers = ruleOfFigures({
  key: 'income-transfers',
  title: '转移支付的两部分之和等于转移支付收入',
  section: 'overall-arrangement',
  statement: '一般公共预算转移支付 + 基金转移支付 = 转移支付收入',
  stated: { figure: 'income.transfers', label: '转移支付收入' },
  terms: [
    { figure: 'income.transfers.general-public-budget', label: '一般公共预算转移支付' },
    { figure: 'income.transfers.government-fund', label: '基金转移支付', optional: true },
  ],
});
