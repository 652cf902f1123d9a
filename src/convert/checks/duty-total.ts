import { findFigure } from '../../model/headline.ts';
import { fromFigure, fromMoney } from './operand.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sum.ts';

/** The table of duties distributes project expenditure (表中的年度预算数为项目支出). */
export const dutyTotal: CheckRule = {
  key: 'duty-total',
  title: '各职责预算之和等于项目支出',
  evaluate: (disclosure) => {
    const duties = disclosure.activities.filter((activity) => activity.parent === null && activity.budget !== null);
    const stated = findFigure(disclosure, 'expenditure.project');
    if (duties.length === 0 || stated === undefined) return [];
    return [
      checkSum({
        section: 'performance',
        statement: '各职责年度预算数之和 = 项目支出',
        stated: fromFigure(stated, '项目支出'),
        terms: duties.map((duty) => fromMoney(duty.budget, duty.name, duty.line)),
      }),
    ];
  },
};
