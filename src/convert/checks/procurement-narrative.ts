import { findFigure } from '../../model/headline.ts';
import { fromFigure, fromMoney } from './operand.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sum.ts';

/** The sentence cites the table: 安排政府采购预算…万元，具体内容见下表. Its total row counts, else the sum of its rows. */
export const procurementNarrative: CheckRule = {
  key: 'procurement-narrative',
  title: '文字所写采购预算等于采购表合计',
  evaluate: (disclosure) => {
    const stated = findFigure(disclosure, 'procurement.total');
    const { procurement: items, procurement_totals: totals } = disclosure;
    if (stated === undefined || items.length === 0) return [];
    const whole = totals.find((total) => /^[合总]\s*计$/u.test(total.label));
    const printed = whole?.total ?? whole?.budgeted ?? null;
    const terms =
      whole === undefined || printed === null
        ? items.map((item) => fromMoney(item.total ?? item.budgeted, item.goods, item.line))
        : [fromMoney(printed, '合计行', whole.line)];
    return [
      checkSum({
        section: 'procurement',
        statement: '采购表合计 = 文字所写政府采购预算',
        stated: fromFigure(stated, '政府采购预算'),
        terms,
        places: { term: '表中', stated: '文字' },
      }),
    ];
  },
};
