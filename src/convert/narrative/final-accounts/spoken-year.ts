/** The year that words speak of, where it is not the fiscal year: `before` is 上年, without a number. */
export type SpokenYear = number | 'before' | null;

/**
 * `2016年度支出合计`, `上年收入`: what amounts after it are of. No year that something is measured against or carried over to, no
 * date, and none of a balance from the year before (上年结转).
 */
const named =
  /(?<!(?:比|较|与|同|和|跟|从|由|自|到|至|关于|[-–—~])于?)(?:(?<year>\d{4})年度?(?!\d{1,2}月|末|底|[-–—~至])|(?:上一?年|去年)(?!末|底|度?[^,，。;]*结[转余]))/gu;

/** The year that holds after the words from one quantity to the next: the last one named, else that before. A bracket is an aside. */
export function followYear(words: string, before: SpokenYear, fiscal: number): SpokenYear {
  const last = [...words.replace(/\([^()]*\)/gu, '').matchAll(named)].at(-1);
  if (last === undefined) return before;
  const year = last.groups?.['year'];
  if (year === undefined) return 'before';
  return Number(year) === fiscal ? null : Number(year);
}
