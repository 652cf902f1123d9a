import type { Disclosure } from '../model/disclosure.ts';

/** A page that lists what all documents print shows about so many rows; a list ten times as long is for the downloads. */
export const mostRows = 400;

const collator = new Intl.Collator('zh-Hans-u-co-pinyin-kn-true');

/** Chinese by its reading, numbers within it by their value. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}

type Place = Pick<Disclosure, 'province' | 'prefecture' | 'county'>;

/** From the widest level to the narrowest. */
export function comparePlaces(a: Place, b: Place): number {
  return (
    compareNames(a.province, b.province) || compareNames(a.prefecture, b.prefecture) || compareNames(a.county, b.county)
  );
}

/** By place, then department, the newest year first. */
export function sortByPlace(disclosures: readonly Disclosure[]): Disclosure[] {
  return disclosures.toSorted(
    (a, b) =>
      comparePlaces(a, b) ||
      compareNames(a.department, b.department) ||
      b.fiscal_year - a.fiscal_year ||
      (a.id < b.id ? -1 : 1),
  );
}

/** The first groups, as many as have room for their rows (at least one), and those that are left. */
export function splitGroups<Group>(
  groups: readonly Group[],
  countRows: (group: Group) => number,
  most: number = mostRows,
): { shown: Group[]; rest: Group[] } {
  let rows = 0;
  const fitting = groups.findIndex((group, index) => {
    rows += countRows(group);
    return index > 0 && rows > most;
  });
  const end = fitting === -1 ? groups.length : fitting;
  return { shown: groups.slice(0, end), rest: groups.slice(end) };
}
