import { ruleOfFigures } from './figure-sum.ts';

/** A budget balances: what comes in is planned to go out (《预算法》 requires departmental budgets to balance). */
export const incomeExpenditure = ruleOfFigures({
  key: 'income-expenditure',
  title: '收入总额等于支出总额',
  section: 'overall-arrangement',
  statement: '预算收入 = 支出预算',
  stated: { figure: 'expenditure.total', label: '支出预算' },
  terms: [{ figure: 'income.total', label: '预算收入' }],
});
