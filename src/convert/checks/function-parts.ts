import { findFigure } from '../../model/headline.ts';
import { fromFigure } from './operand.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sum.ts';

/** Functions named in a sentence of their own make up the whole expenditure. */
export const functionParts: CheckRule = {
  key: 'function-parts',
  title: '所列各类功能支出之和等于支出总额',
  evaluate: (disclosure) => {
    const parts = disclosure.figures.filter((figure) => figure.figure === 'expenditure.function.part');
    const stated = findFigure(disclosure, 'expenditure.total');
    if (parts.length === 0 || stated === undefined) return [];
    return [
      checkSum({
        section: 'overall-arrangement',
        statement: '所列各类功能支出之和 = 支出预算',
        stated: fromFigure(stated, '支出预算'),
        terms: parts.map((part) => fromFigure(part, '功能支出')),
        partial: parts.some((part) => part.quote.includes('主要')),
      }),
    ];
  },
};
