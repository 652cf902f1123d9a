import { normaliseLabel } from '../../model/terms.ts';
import { fromMoney } from './sums/operand.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sums/sum.ts';

/** 资产总额 is the sum of the numbered rows; what follows 其中 is part of one of them. */
export const assetParts: CheckRule = {
  key: 'asset-parts',
  title: '各类固定资产之和等于资产总额',
  evaluate: (disclosure) => {
    const total = disclosure.fixed_assets.find((asset) => asset.item === 'total');
    const parts = disclosure.fixed_assets.filter(
      ({ item, label }) => item !== 'total' && item !== 'offices' && !normaliseLabel(label).startsWith('其中'),
    );
    if (total === undefined || !parts.some((part) => part.value?.cny)) return [];
    return [
      checkSum({
        section: 'state-assets',
        statement: '房屋 + 车辆 + 大型设备 + 其他固定资产 = 资产总额',
        stated: fromMoney(total.value, total.label, total.line),
        terms: parts.map((part) => fromMoney(part.value, part.label, part.line)),
      }),
    ];
  },
};
