import type { Department } from '../publish/series/index.ts';
import { listPages, type ListPage } from './list-page.ts';

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
function groupDepartments(departments: readonly Department[]): DepartmentPlace[] {
  const byPlace = Map.groupBy(departments, ({ place: { province, prefecture } }) =>
    province === prefecture ? province : `${province}${prefecture}`,
  );
  return [...byPlace]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || collator.compare(a, b))
    .map(([place, own], index) => ({
      place: place === '' ? nameUnplaced(own) : place,
      anchor: `place-${String(index + 1)}`,
      departments: own.toSorted(
        (a, b) => collator.compare(a.place.county, b.place.county) || collator.compare(a.name, b.name),
      ),
    }));
}

/** Departments of no known prefecture: of some the document names the county and no more. */
function nameUnplaced(departments: readonly Department[]): string {
  return departments.some(({ place: { county } }) => county !== '') ? '没有写明省、市' : '没有写明地方';
}

/** A page of the list of departments holds so many. */
const departmentsPerPage = 240;

/** Where its pages stand from the second on. No department has an underscore in its address. */
export const departmentsBelow = 'by_place/';

/** The list of departments in pages; a place that does not fit goes on at the top of the next. */
export function listDepartmentPages(
  departments: readonly Department[],
): (Pick<ListPage<Department>, 'number'> & { groups: DepartmentPlace[] })[] {
  const groups = groupDepartments(departments);
  const placed = groups.flatMap((group) => group.departments.map((department) => ({ group, department })));
  return listPages(placed, departmentsPerPage).map(({ number, shown }) => ({
    number,
    groups: [...Map.groupBy(shown, ({ group }) => group)].map(([group, own]) => ({
      ...group,
      departments: own.map(({ department }) => department),
    })),
  }));
}

/** A place as a page names it that is too short for its departments. */
export interface PlaceEntry {
  place: string;
  departments: number;
  /** Where the list of departments has it, below `departments/`: `by_place/2/#place-3`. */
  address: string;
}

/** Every place once, with where its departments begin. */
export function listPlaces(departments: readonly Department[]): PlaceEntry[] {
  const pages = listDepartmentPages(departments);
  return groupDepartments(departments).map(({ place, anchor, departments: own }) => {
    const page = pages.find(({ groups }) => groups.some((group) => group.anchor === anchor))?.number ?? 1;
    return {
      place,
      departments: own.length,
      address: `${page === 1 ? '' : `${departmentsBelow}${String(page)}/`}#${anchor}`,
    };
  });
}
