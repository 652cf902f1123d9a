import type { Passage, Span } from './passage.ts';
import { findUnclearAmounts } from './unclear-amount.ts';

/** A number with its unit, or the place where one is missing. Years, dates, ordinals, counts, rates and thresholds are none. */
export interface Quantity extends Span {
  /** `blank`: a unit without a number (`一般公共预算收入万元`); `unclear`: an amount whose value is in doubt (`2·3万元`). */
  kind: 'amount' | 'percent' | 'blank' | 'unclear';
  /** Where its first digit stands. */
  at: number;
  /** As printed, without sign and unit; empty for a blank, all of it where it is unclear. */
  printed: string;
  /** `万元`, `%`; empty where the document lost it. */
  unit: string;
  /** `-` for a minus or 负, `+` for a plus; empty where neither is printed. */
  sign: '-' | '+' | '';
}

const number = /(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?/gu;
/** `20余万元`, `20万余元`. */
const moneyUnit = /^(?:余|多)?((?:亿|百万|千|万)?)(?:余|多)?(元)/u;
/** `2.3（万元）`. */
const bracketedUnit = /^\((?:单位:)?((?:亿|百万|千|万)?)(元)\)/u;
/** 万 without 元 is money only where nothing else is counted in it (`3万人`). */
const shortUnit = /^(万|亿)(?=$|[，,。;:)、]|\((?:其中|含|包括)|[和及与比较同的]|增|减|下降|上升|提高|降低)/u;
const percentWords = '百分之';
/** What can stand after a number whose unit was lost: an end, or words that go on about money (`12165资金`). */
const unitLost = /^(?:$|[，,。;:()、]|\.(?!\d)|资金|经费|和|及|较|比|增|减|下降|上升|同比)/u;
/** An amount for each person or piece, or a threshold, states nothing about the department's money. */
const rateBefore = /(?:每人|人均|每户|每次|每辆|每台|每月|单价在?|标准为?|不超过|不低于)$/u;
const rateAfter = /^(?:\/|每|\(含\)|及?以上|以下|以内)/u;
/** `2019预算`, `较2018减少`: a year whose 年 was left out. */
const bareYear = /^(?:19|20|21)\d{2}$/u;
const blank = /[_×Xx*]*(万元|亿元|%)(?=$|[，,。;()、和及]|\.(?!\d))/gu;

/** As many characters before a number say what it is. */
const reach = 8;

/** Every quantity of a passage in order. */
export function findQuantities(passage: Passage): Quantity[] {
  const { text } = passage;
  const unclear = findUnclearAmounts(text);
  const isFree = ({ start, end }: Span): boolean => !unclear.some((span) => start < span.end && end > span.start);
  const found = [
    ...unclear.map((span): Quantity => describeUnclear(text, span)),
    ...[...text.matchAll(number)]
      .map((match) => readQuantity(text, match[0], match.index))
      .filter((quantity) => quantity !== null && isFree(quantity)),
  ].filter((quantity) => quantity !== null);
  for (const match of text.matchAll(blank)) {
    const start = match.index;
    const inside = found.some((quantity) => start < quantity.end && start >= quantity.start);
    // `单位：万元` above a table is no missing amount, and `余万元` has its number before it.
    const before = text.charAt(start - 1);
    if (inside || !/[\p{Script=Han})]/u.test(before) || /[余多几]/u.test(before)) continue;
    const end = start + match[0].length;
    found.push({ start, at: start, end, kind: 'blank', printed: '', unit: match[1] ?? '', sign: '' });
  }
  return found.sort((one, other) => one.start - other.start);
}

function describeUnclear(text: string, { start, end }: Span): Quantity {
  return { start, at: start, end, kind: 'unclear', printed: text.slice(start, end), unit: '元', sign: '' };
}

function readQuantity(text: string, digits: string, index: number): Quantity | null {
  const end = index + digits.length;
  // A form prints brackets round the place for the number: `（2.3）万元`.
  const boxed =
    text[index - 1] === '(' && text[end] === ')' && /^(?:(?:亿|百万|千|万)?元|%)/u.test(text.slice(end + 1));
  const from = boxed ? index - 1 : index;
  const before = text.slice(Math.max(0, from - reach), from);
  const after = text.slice(boxed ? end + 1 : end);
  if (/[\d/第№]$|\d\.$|[\d年月][-~–—]$/u.test(before) || /^(?:[-~–—/.]\d|[A-Za-z])/u.test(after)) return null;
  const sign = readSign(before);
  const base = { start: from - (sign === '' ? 0 : 1), at: index, printed: digits, sign };
  const stop = text.length - after.length;
  if (before.endsWith(percentWords))
    return { ...base, start: index - percentWords.length, end, kind: 'percent', unit: '%' };
  if (after.startsWith('%')) return { ...base, end: stop + 1, kind: 'percent', unit: '%' };
  const unit = moneyUnit.exec(after) ?? bracketedUnit.exec(after) ?? shortUnit.exec(after);
  if (unit !== null) {
    const rest = after.slice(unit[0].length);
    if (rateBefore.test(before) || rateAfter.test(rest)) return null;
    return { ...base, end: stop + unit[0].length, kind: 'amount', unit: `${unit[1] ?? ''}${unit[2] ?? ''}` };
  }
  // `1、` and `（1）` number an item, `A020299` is a code, `（图1：…）` and `附表2` number a picture and a table.
  if (/[A-Za-z(图表]$/u.test(before) || (/(?:^|[。;:!?])$/u.test(before) && /^[、.]/u.test(after))) return null;
  if (!unitLost.test(after) || bareYear.test(digits)) return null;
  return { ...base, end, kind: 'amount', unit: '' };
}

function readSign(before: string): Quantity['sign'] {
  if (/(?:^|[^\d])[-−]$|负$/u.test(before)) return '-';
  return before.endsWith('+') ? '+' : '';
}
