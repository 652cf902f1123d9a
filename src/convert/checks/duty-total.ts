import { findFigure } from '../../model/headline.ts';
import { fromFigure, fromMoney } from './sums/operand.ts';
import { findProjectExpenditure } from './sums/project-expenditure.ts';
import { checkReadings } from './sums/reading.ts';
import type { CheckRule } from './rule.ts';
import type { Sum } from './sums/sum.ts';

/**
 * The table of duties distributes project expenditure (表中的年度预算数为项目支出); some departments distribute all they
 * spend.
 */
export const dutyTotal: CheckRule = {
  key: 'duty-total',
  title: '各职责预算之和等于项目支出',
  evaluate: (disclosure) => {
    const duties = disclosure.activities.filter((activity) => activity.parent === null && activity.budget !== null);
    const stated = findProjectExpenditure(disclosure);
    const whole = findFigure(disclosure, 'expenditure.total');
    if (duties.length === 0 || stated === undefined) return [];
    const sum: Sum = {
      section: 'performance',
      statement: '各职责年度预算数之和 = 项目支出',
      stated,
      terms: duties.map((duty) => fromMoney(duty.budget, duty.name, duty.line)),
    };
    const all =
      whole === undefined
        ? []
        : [{ ...sum, statement: '各职责年度预算数之和 = 支出预算', stated: fromFigure(whole, '支出预算') }];
    return [checkReadings([sum, ...all])];
  },
};
