import Big from 'big.js';

/** Whether `part` of `whole` can be said as a share: the whole is positive. */
function isWhole(whole: string): boolean {
  return new Big(whole).gt(0);
}

/**
 * A share for tables: one decimal, `96.7%`, and more where it takes them for a part not to read as everything or as
 * nothing (`0.04%`). Empty where there is no positive whole.
 */
export function formatShare(part: string, whole: string): string {
  return roundShare(part, whole, [1, 2, 3]);
}

/**
 * A share for a sentence: whole percents, `97%`; with as many decimals as it takes for a part not to read as
 * everything or as nothing (`99.96%`, `0.3%`). Empty where there is no positive whole.
 */
export function sayShare(part: string, whole: string): string {
  return roundShare(part, whole, [0, 1, 2, 3]);
}

function roundShare(part: string, whole: string, precisions: readonly number[]): string {
  if (!isWhole(whole)) return '';
  const percent = new Big(part).div(whole).times(100);
  for (const decimals of precisions) {
    const rounded = percent.round(decimals);
    if (percent.eq(100) || percent.eq(0) || !(rounded.eq(100) || rounded.eq(0))) return `${rounded.toFixed(decimals)}%`;
  }
  return percent.gt(50) ? '99.999%' : '0.001%';
}

/** Whether a part is the whole, to the fen. */
export function isAll(part: string, whole: string): boolean {
  return new Big(part).eq(whole);
}

/** `whole` minus all of `parts`, with two decimals. */
export function subtractParts(whole: string, parts: readonly string[]): string {
  return parts.reduce((rest, part) => rest.minus(part), new Big(whole)).toFixed(2);
}

/** Comparison for sorting, largest first. */
export function compareLargestFirst(a: string, b: string): number {
  return new Big(b).cmp(a);
}
