import Big from 'big.js';
import { type Money, parseDecimal, toYuan } from './amount.ts';

/**
 * Half a unit of the last printed place, in yuan: `972.3` 万元 was rounded by at most 0.05 万元.
 * Zero stands for nothing at all and carries no rounding.
 */
export function roundingOf({ printed, unit }: Pick<Money, 'printed' | 'unit'>): Big {
  const decimal = parseDecimal(printed);
  if (decimal === null || !/[1-9]/u.test(decimal)) return nothing;
  const point = decimal.indexOf('.');
  const places = point === -1 ? 0 : decimal.length - point - 1;
  const key = `${String(places)} ${unit}`;
  const known = halfUnits.get(key);
  if (known !== undefined) return known;
  const half = new Big(toYuan('1', unit)).times(new Big(10).pow(-places)).div(2);
  halfUnits.set(key, half);
  return half;
}

const nothing = new Big(0);
/** Half a unit of each place and unit met so far: there are few, and every number of every sum asks for one. */
const halfUnits = new Map<string, Big>();
