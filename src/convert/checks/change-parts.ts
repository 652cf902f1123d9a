import { findFigure } from '../../model/headline.ts';
import { fromFigure } from './sums/operand.ts';
import { checkReadings } from './sums/reading.ts';
import type { CheckRule } from './rule.ts';
import type { Sum } from './sums/sum.ts';
import { withUnread } from './sums/unread.ts';

/**
 * The change from last year is that of basic and of project expenditure. A third kind of expenditure changes too: where
 * a sentence names its change beside them it is counted.
 */
export const changeParts: CheckRule = {
  key: 'change-parts',
  title: '基本支出与项目支出的增减之和等于总增减',
  evaluate: (disclosure) => {
    const whole = fromFigure(findFigure(disclosure, 'change.total'), '收支安排增减');
    const basic = fromFigure(findFigure(disclosure, 'change.basic'), '基本支出增减');
    const project = fromFigure(findFigure(disclosure, 'change.project'), '项目支出增减');
    const printed = [basic, project].filter((part) => part.cny !== null).length;
    // Final accounts name one of them as the reason, and need not name the other.
    const needed = disclosure.kind === 'budget' ? 1 : 2;
    if (printed < needed || (whole.cny === null && printed < 2)) return [];
    const sum: Sum = {
      section: 'overall-arrangement',
      statement: '基本支出增减 + 项目支出增减 = 收支安排增减',
      stated: whole,
      terms: [basic, project],
    };
    const beside = disclosure.figures
      .filter((figure) => figure.figure === 'change.part')
      .map((figure) => ({ ...sum, terms: [...sum.terms, fromFigure(figure, '其他增减')] }));
    const [, ...unread] = withUnread(disclosure, sum);
    // A change told in words alone (持平) leaves no number; so does one in a kind of expenditure the sentence omits.
    const other = findFigure(disclosure, 'expenditure.other');
    const omitted = other?.amount_cny !== undefined && other.amount_cny !== null && Number(other.amount_cny) !== 0;
    return [checkReadings([{ ...sum, partial: omitted ? 'changes' : undefined }, ...beside, ...unread])];
  },
};
