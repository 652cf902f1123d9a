import { findFigure } from '../../model/headline.ts';
import { fromFigure, fromMoney } from './sums/operand.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sums/sum.ts';

/** The sentence cites the table: 上年末固定资产金额（详见下表）. */
export const assetNarrative: CheckRule = {
  key: 'asset-narrative',
  title: '文字所写固定资产金额等于表中总额',
  evaluate: (disclosure) => {
    const stated = findFigure(disclosure, 'fixed-assets.total');
    const total = disclosure.fixed_assets.find((asset) => asset.item === 'total');
    if (stated === undefined || total === undefined) return [];
    return [
      checkSum({
        section: 'state-assets',
        statement: '固定资产表的资产总额 = 文字所写固定资产金额',
        stated: fromFigure(stated, '固定资产金额'),
        terms: [fromMoney(total.value, total.label, total.line)],
        places: { term: '表中', stated: '文字' },
      }),
    ];
  },
};
