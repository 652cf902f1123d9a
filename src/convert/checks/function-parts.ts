import { findFigure } from '../../model/headline.ts';
import { checkList } from './figure-list.ts';
import type { CheckRule } from './rule.ts';

/**
 * Functions named in a sentence of their own make up the whole expenditure; some documents break down project or
 * general public expenditure instead.
 */
export const functionParts: CheckRule = {
  key: 'function-parts',
  title: '所列各类功能支出之和等于支出总额',
  evaluate: (disclosure) => {
    const parts = disclosure.figures.filter((figure) => figure.figure === 'expenditure.function.part');
    const stated = findFigure(disclosure, 'expenditure.total');
    if (parts.length === 0 || stated === undefined) return [];
    const others = (['expenditure.project', 'expenditure.basic', 'income.general-public-budget'] as const).flatMap(
      (key) => findFigure(disclosure, key) ?? [],
    );
    return [
      checkList(disclosure, {
        section: 'overall-arrangement',
        statement: '所列各类功能支出之和 = 支出预算',
        label: '功能支出',
        parts,
        wholes: [stated, ...others],
        partial: 'parts',
      }),
    ];
  },
};
