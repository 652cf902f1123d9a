/** Between two amounts of a list, which can each have a verb: `分别增加5万元、减少6万元`. */
const mark = '^(?:[、,，和及与]|以及)(?:增加|增长|上升|提高|减少|下降|降低)?了?';
const join = new RegExp(`${mark}$`, 'u');
const next = new RegExp(`${mark}\\d`, 'u');

/**
 * Whether the number after this one is shared out with it among several names or years: `收、支总计各是100，98万元`,
 * `2023年、2022年支出合计分别为100万元、98万元`.
 */
export function sharesOut(
  { words, between, after }: { words: string; between: string; after: string },
  lacksUnit: boolean,
  wasListed: boolean,
): boolean {
  return next.test(after) && (lacksUnit || /分别[^\d%]*$/u.test(words) || (wasListed && join.test(between)));
}
