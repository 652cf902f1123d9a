import type { Passage, Span } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** Amounts, rates and numbers with decimals; `2024.1.5` is a date, and `第3.2条` a reference. */
const stated =
  /(?<![\d.第])(?:\d[\d,]*(?:\.\d+)?(?:(?:余|多)?(?:亿|百万|千|万)?(?:余|多)?元|个百分点|%|‰|倍)|\d[\d,]*\.\d+(?![\d.])|百分之[零一二三四五六七八九十百点]+)/gu;

/**
 * What a passage mentions and no quantity holds: amounts for each person (`每人500元`), thresholds (`不超过3万元`), percentage
 * points. None is the department's money, and none is to go uncounted.
 */
export function findPassingAmounts(passage: Passage, quantities: readonly Quantity[]): Span[] {
  return [...passage.text.matchAll(stated)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => !quantities.some(({ start, end }) => span.start < end && span.end > start));
}
