import type { Figure } from '../../model/disclosure.ts';
import { findFigure } from '../../model/headline.ts';
import type { FigureKey } from '../../model/keys.ts';
import { fromFigure } from './operand.ts';
import type { CheckDraft, CheckRule } from './rule.ts';
import { checkSum } from './sum.ts';

/** Kinds of figures a sentence has many of by its nature: a second one is another part, not the same again. */
const lists: ReadonlySet<FigureKey> = new Set([
  'expenditure.project.part',
  'expenditure.function.part',
  'change.part',
  'change.part.percent',
]);

/** A figure printed twice is the same twice; the year-on-year paragraph repeats the total (收支安排). */
export const repeatedFigure: CheckRule = {
  key: 'repeated-figure',
  title: '重复出现的同一数前后一致',
  evaluate: (disclosure) => {
    const arrangement = findFigure(disclosure, 'arrangement.total');
    const income = findFigure(disclosure, 'income.total');
    const again = disclosure.figures.filter((figure) => {
      const first = findFigure(disclosure, figure.figure);
      return first !== figure && !lists.has(figure.figure) && figure.amount_cny !== null;
    });
    return [
      ...(arrangement === undefined || income === undefined ? [] : [compare(arrangement, income)]),
      ...again.map((figure) => compare(figure, findFigure(disclosure, figure.figure))),
    ];
  },
};

function compare(figure: Figure, first: Figure | undefined): CheckDraft {
  return checkSum({
    section: figure.section,
    statement: `再次写出的“${figure.label}” = 前文的“${first?.label ?? ''}”`,
    stated: fromFigure(figure, ''),
    terms: [fromFigure(first, '')],
  });
}
