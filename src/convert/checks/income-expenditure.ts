import { findFigure } from '../../model/headline.ts';
import { fromFigure } from './sums/operand.ts';
import { checkReadings } from './sums/reading.ts';
import type { CheckRule } from './rule.ts';
import type { Sum } from './sums/sum.ts';

/**
 * A budget balances: what comes in is planned to go out (《预算法》 requires departmental budgets to balance). Where the
 * income is stated without the carryover, carryover is spent with it. Final accounts need not balance within the year.
 */
export const incomeExpenditure: CheckRule = {
  key: 'income-expenditure',
  title: '收入总额等于支出总额',
  evaluate: (disclosure) => {
    const income = findFigure(disclosure, 'income.total');
    const expenditure = findFigure(disclosure, 'expenditure.total');
    if (income === undefined || expenditure === undefined || disclosure.kind !== 'budget') return [];
    const carryover = findFigure(disclosure, 'income.carryover');
    const sum: Sum = {
      section: 'overall-arrangement',
      statement: '预算收入 = 支出预算',
      stated: fromFigure(expenditure, '支出预算'),
      terms: [fromFigure(income, '预算收入')],
    };
    const carried = carryover === undefined ? [] : [fromFigure(carryover, '上年结转')];
    return [checkReadings([sum, { ...sum, terms: [...sum.terms, ...carried] }])];
  },
};
