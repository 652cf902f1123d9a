import { findFigure } from '../../model/headline.ts';
import { fromFigure } from './sums/operand.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sums/sum.ts';

/**
 * Where last year's budget is printed, this year less last year is the change. Few documents print it; without it
 * there is nothing to recompute.
 */
export const previousYear: CheckRule = {
  key: 'previous-year',
  title: '本年预算减上年预算等于增减额',
  evaluate: (disclosure) => {
    const change = findFigure(disclosure, 'change.total');
    const previous = findFigure(disclosure, 'previous-year.total');
    const current = findFigure(disclosure, 'arrangement.total') ?? findFigure(disclosure, 'expenditure.total');
    if (change === undefined || previous === undefined || current === undefined) return [];
    return [
      checkSum({
        section: 'overall-arrangement',
        statement: '本年预算 − 上年预算 = 增减额',
        stated: fromFigure(change, '增减额'),
        terms: [fromFigure(current, '本年预算'), { ...fromFigure(previous, '上年预算'), subtract: true }],
      }),
    ];
  },
};
