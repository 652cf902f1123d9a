import Big from 'big.js';
import { formatWan, groupThousands, parseDecimal, showWan, type Money } from '../model/amount.ts';

/** Yuan in 万元 for a table cell, a true minus sign before negatives; empty where there is none. */
export function cellWan(cny: string | null): string {
  return cny === null ? '' : showWan(cny);
}

/** Money in 万元 for a table cell; the printed word (`——`, `无`) where no number was printed. */
export function cellMoney(money: Money | null): string {
  if (money === null) return '';
  return money.cny === null ? money.printed : cellWan(money.cny);
}

/** A printed number with thousands separators; anything else as it stands. */
export function cellPrinted(printed: string): string {
  const decimal = parseDecimal(printed);
  return decimal === null ? printed : groupThousands(decimal);
}

/** A change in words: `增加 1,888.65 万元`, `减少 0.01 万元`, `持平`. */
export function nameChange(cny: string): string {
  const amount = new Big(cny);
  if (amount.eq(0)) return '持平';
  return `${amount.gt(0) ? '增加' : '减少'} ${formatWan(amount.abs().toFixed(2))} 万元`;
}

/** What `change` is of the amount it started from, as a percentage with one decimal; null where that was nothing. */
export function changeRate(amount: string, change: string): string | null {
  const before = new Big(amount).minus(change);
  return before.gt(0) ? new Big(change).abs().div(before).times(100).toFixed(1) : null;
}

/** A sentence whose amounts stay whole at the end of a line: 万元 does not begin the next one. */
export function keepUnits(sentence: string): string {
  return sentence.replace(/(?<=\d) (?=[万亿]?元)/gu, '\u00a0');
}

export interface SplitAmount {
  number: string;
  unit: string;
}

/** An amount as number, with a true minus sign, and unit, for setting them in two sizes: 亿元 from one hundred million on, else 万元. */
export function splitAmount(cny: string): SplitAmount {
  const amount = new Big(cny);
  const [number, unit] = amount.abs().gte('100000000')
    ? [groupThousands(amount.div('100000000').toFixed(2, Big.roundHalfUp)), '亿元']
    : [formatWan(cny), '万元'];
  return { number: number.replace('-', '−'), unit };
}

/** An amount as people say it, `2.53 亿元`, beside the exact one in 万元: null below one hundred million, where the two are one. */
export function sayRoundly(cny: string): string | null {
  const { number, unit } = splitAmount(cny);
  if (unit === '万元') return null;
  const isExact = new Big(cny).eq(new Big(number.replaceAll(',', '').replace('−', '-')).times('100000000'));
  return `${isExact ? '合' : '约'} ${number} ${unit}`;
}

/** A share for a sentence: whole percents, with decimals only where it would read as all or nothing. */
export function wholeShare(part: string, whole: string): string {
  const percent = new Big(part).div(whole).times(100);
  const rounded = percent.round(0);
  const misleading = (rounded.eq(0) && !percent.eq(0)) || (rounded.eq(100) && !percent.eq(100));
  return `${misleading ? percent.toFixed(2) : rounded.toFixed(0)}%`;
}
