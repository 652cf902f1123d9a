import { findFigure } from '../../model/headline.ts';
import { fromFigure } from './operand.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sum.ts';

/**
 * Changes named one by one, by function, make up the change of the whole or that of project expenditure: sentences
 * hang the same list on either. They are held against the one they fit, else against the whole.
 */
export const changeDetail: CheckRule = {
  key: 'change-detail',
  title: '所列各项增减之和等于增减额',
  evaluate: (disclosure) => {
    const parts = disclosure.figures.filter((figure) => figure.figure === 'change.part');
    const wholes = [findFigure(disclosure, 'change.total'), findFigure(disclosure, 'change.project')].filter(
      (figure) => figure !== undefined,
    );
    if (parts.length < 2 || wholes.length === 0) return [];
    const checks = wholes.map((whole) =>
      checkSum({
        section: 'overall-arrangement',
        statement: '所列各项增减之和 = 增减额',
        stated: fromFigure(whole, '增减额'),
        terms: parts.map((part) => fromFigure(part, '增减')),
      }),
    );
    const [first] = checks;
    return [checks.find((check) => check.status !== 'broken') ?? first].filter((check) => check !== undefined);
  },
};
