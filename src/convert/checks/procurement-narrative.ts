import { findFigure } from '../../model/headline.ts';
import { fromFigure, fromMoney } from './operand.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sum.ts';

/** The sentence cites the table: 安排政府采购预算…万元，具体内容见下表. */
export const procurementNarrative: CheckRule = {
  key: 'procurement-narrative',
  title: '文字所写采购预算等于表中各项之和',
  evaluate: (disclosure) => {
    const stated = findFigure(disclosure, 'procurement.total');
    const { procurement: items } = disclosure;
    if (stated === undefined || items.length === 0) return [];
    return [
      checkSum({
        section: 'procurement',
        statement: '采购表各项金额之和 = 文字所写政府采购预算',
        stated: fromFigure(stated, '政府采购预算'),
        terms: items.map((item) => fromMoney(item.total ?? item.budgeted, item.goods, item.line)),
      }),
    ];
  },
};
