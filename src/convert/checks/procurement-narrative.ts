import { findFigure } from '../../model/headline.ts';
import { fromFigure, fromMoney } from './sums/operand.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sums/sum.ts';

/** The sentence cites the table: 安排政府采购预算…万元，具体内容见下表. Its total row counts, else the sum of its rows. */
export const procurementNarrative: CheckRule = {
  key: 'procurement-narrative',
  title: '文字所写采购预算等于采购表合计',
  evaluate: (disclosure) => {
    const stated = findFigure(disclosure, 'procurement.total');
    const { procurement: items, procurement_totals: totals } = disclosure;
    if (stated === undefined || items.length === 0) return [];
    const whole = totals.find((total) => /^[合总]\s*计$/u.test(total.label));
    // The sentence can mean the year's budget (合计) or all money with other channels (总计): one of the two fits.
    const checks = (['total', 'budgeted'] as const).flatMap((column) => {
      const printed = whole?.[column] ?? null;
      const parts = items.filter((item) => item[column] !== null);
      if (printed === null && parts.length === 0) return [];
      return [
        checkSum({
          section: 'procurement',
          statement: '采购表合计 = 文字所写政府采购预算',
          stated: fromFigure(stated, '政府采购预算'),
          terms:
            whole === undefined || printed === null
              ? parts.map((item) => fromMoney(item[column], item.goods, item.line))
              : [fromMoney(printed, '合计行', whole.line)],
          places: { term: '表中', stated: '文字' },
        }),
      ];
    });
    const [first] = checks;
    return [checks.find((check) => check.status !== 'broken') ?? first].filter((check) => check !== undefined);
  },
};
