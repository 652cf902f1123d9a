import type { Department } from '../publish/series/index.ts';

/** The departments of one prefecture, or of a province's own level. */
export interface DepartmentPlace {
  /** `河北省廊坊市` */
  place: string;
  /** Stable on a page: `place-3`. */
  anchor: string;
  departments: readonly Department[];
}

const collator = new Intl.Collator('zh-Hans-CN');

/** Departments by province and prefecture, in the order of their pinyin; those of no known place last. */
export function groupDepartments(departments: readonly Department[]): DepartmentPlace[] {
  const byPlace = Map.groupBy(departments, ({ place: { province, prefecture } }) =>
    province === prefecture ? province : `${province}${prefecture}`,
  );
  return [...byPlace]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || collator.compare(a, b))
    .map(([place, own], index) => ({
      place: place === '' ? '没有写明地方' : place,
      anchor: `place-${String(index + 1)}`,
      departments: own.toSorted(
        (a, b) => collator.compare(a.place.county, b.place.county) || collator.compare(a.name, b.name),
      ),
    }));
}
