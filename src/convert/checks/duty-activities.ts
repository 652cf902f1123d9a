import { quote } from './sums/arithmetic.ts';
import { fromMoney } from './sums/operand.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sums/sum.ts';

/** A duty's budget is that of its activities; activities without one are paid out of basic expenditure. */
export const dutyActivities: CheckRule = {
  key: 'duty-activities',
  title: '工作活动预算之和等于所属职责预算',
  evaluate: ({ activities }) =>
    activities.flatMap((duty) => {
      const own = activities.filter((activity) => activity.parent === duty.activity && activity.budget !== null);
      if (duty.parent !== null || own.length === 0) return [];
      return [
        checkSum({
          section: 'performance',
          statement: `${quote(duty.name)}各项工作活动预算之和 = 职责预算`,
          stated: fromMoney(duty.budget, duty.name, duty.line),
          terms: own.map((activity) => fromMoney(activity.budget, activity.name, activity.line)),
        }),
      ];
    }),
};
