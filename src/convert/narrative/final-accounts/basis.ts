/** What a change is measured against: the accounts of the year before, or a budget or a year further back. */
export type Basis = 'year-before' | 'other';

/**
 * `与2022年度相比`, `比2019年（疫情前）决算数`, `较年初预算`, `同比`, and with a few words before the year: `与本部门2022年度相比`,
 * `比疫情前的2019年`, `在上年基础上`.
 */
const comparator =
  /(?:(?:比|较|与|同)(?:于|(?:本|我|该)[^,，。;年\d]{1,8}?)?|[比较][^,，。;\d]{1,8}?(?=\d{4}年|上一?年|去年)|在(?=[^,，。;]{2,15}基础))(?:(?<year>\d{4})年度?|上一?年度?|去年度?|上一度|(?<own>当年|本年|全年|年初|调整后?的?)|(?=预算))(?:\([^()]*\))?的?(?<budget>(?:年初|全年|调整后?的?|部门)*预算)?|同比/gu;

/** The last one that words name; null where they name none. Without the fiscal year every year named is the one before. */
export function findBasis(words: string, fiscal: number | null): Basis | null {
  const last = [...words.matchAll(comparator)].at(-1);
  if (last === undefined) return null;
  const { year, own, budget } = last.groups ?? {};
  if (own !== undefined || budget !== undefined) return 'other';
  return isYearBefore(year, fiscal) ? 'year-before' : 'other';
}

/** Whether a year printed, or 上年 where none is, is the one before the fiscal year. */
export function isYearBefore(year: string | undefined, fiscal: number | null): boolean {
  return year === undefined || fiscal === null || Number(year) === fiscal - 1;
}
