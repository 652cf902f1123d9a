import type { Department } from '../publish/series/index.ts';
import { compareNames, comparePlaces } from './overview.ts';

/** So many departments are listed with their figures; more are folded by place. */
export const mostUnfolded = 24;

/** So many are named on the home page; of more it names the places, and the list of departments has them. */
export const mostNamed = 240;

/** The departments of one place. */
export interface HomePlace {
  /** `大城县`, or what is known of the place. */
  name: string;
  departments: Department[];
}

/** The places below one prefecture, or of a province's own level. */
export interface HomeRegion {
  /** `河北省廊坊市`; empty where no document states it. */
  name: string;
  places: HomePlace[];
}

/** The newest year first, then by place. */
export function sortDepartments(departments: readonly Department[]): Department[] {
  return departments.toSorted(
    (a, b) =>
      b.newest.fiscal_year - a.newest.fiscal_year || comparePlaces(a.place, b.place) || compareNames(a.name, b.name),
  );
}

/** Departments by prefecture and county; a prefecture's own come first, those of no known place last. */
export function groupByPlace(departments: readonly Department[]): HomeRegion[] {
  const regionOf = ({ place: { province, prefecture } }: Department): string =>
    province === prefecture ? province : province + prefecture;
  return [...Map.groupBy(departments, regionOf)]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || compareNames(a, b))
    .map(([region, own]) => ({
      name: region,
      places: [...Map.groupBy(own, ({ place }) => place.county)]
        .sort(([a], [b]) => Number(a !== '') - Number(b !== '') || compareNames(a, b))
        .map(([county, members]) => ({
          name: county === '' ? (members[0]?.place.prefecture ?? '') || region || '没有写明地方' : county,
          departments: members.toSorted((a, b) => compareNames(a.name, b.name)),
        })),
    }));
}
