import Big from 'big.js';
import { roundingOf } from '../../model/rounding.ts';
import { writeNamed } from './sums/arithmetic.ts';
import { fromMoney, listLines, toTerm } from './sums/operand.ts';
import type { CheckRule } from './rule.ts';

/** 其中：办公用房 is part of 房屋 and cannot be worth more. */
export const assetOffices: CheckRule = {
  key: 'asset-offices',
  title: '办公用房不超过房屋',
  evaluate: ({ fixed_assets: assets }) => {
    const find = (item: 'buildings' | 'offices') => assets.find((asset) => asset.item === item && asset.value?.cny);
    const [buildings, offices] = [find('buildings'), find('offices')];
    if (buildings === undefined || offices === undefined) return [];
    const whole = fromMoney(buildings.value, buildings.label, buildings.line);
    const part = fromMoney(offices.value, offices.label, offices.line);
    const difference = new Big(whole.cny ?? 0).minus(part.cny ?? 0);
    const tolerance = roundingOf(whole).plus(roundingOf(part));
    const status = difference.gte(0) ? 'holds' : difference.abs().lte(tolerance) ? 'rounding' : 'broken';
    const verdict = { holds: '不超过', rounding: '在四舍五入以内不超过', broken: '超过' }[status];
    return [
      {
        section: 'state-assets',
        statement: '其中：办公用房 ≤ 房屋',
        status,
        terms: [toTerm(part, '+'), toTerm(whole, '=')],
        stated_cny: whole.cny,
        computed_cny: part.cny,
        difference_cny: difference.toFixed(2),
        tolerance_cny: tolerance.toFixed(),
        lines: listLines([whole, part]),
        explanation: `${writeNamed(part, whole.unit)} ${whole.unit}${verdict}${writeNamed(whole, whole.unit)} ${whole.unit}。`,
      },
    ];
  },
};
