import { expect, it } from 'vitest';
import { listDepartments } from '../../../src/publish/series/index.ts';
import { listDepartmentPages, listPlaces } from '../../../src/site/department-places.ts';
import { bareDisclosure } from '../../charts/fixture.ts';

/** So many departments of a prefecture, one document each. */
function found(prefecture: string, key: string, count: number): ReturnType<typeof bareDisclosure>[] {
  return Array.from({ length: count }, (_, index) =>
    bareDisclosure({
      ...{ id: `${key}-d${String(index)}-2024`, province: '河北省', prefecture, county: '', fiscal_year: 2024 },
      department: `${prefecture}第${String(index)}局`,
    }),
  );
}

it('lists departments by place in pages of 240, and tells for each place on which page it begins', () => {
  const departments = listDepartments([
    ...found('保定市', 'bd', 230),
    ...found('沧州市', 'cz', 20),
    ...found('邢台市', 'xt', 5),
  ]);
  expect(
    listDepartmentPages(departments).map(({ number, groups }) => [
      number,
      ...groups.map(({ place, anchor, departments: own }) => `${place} ${anchor} ${String(own.length)}`),
    ]),
  ).toEqual([
    [1, '河北省保定市 place-1 230', '河北省沧州市 place-2 10'],
    [2, '河北省沧州市 place-2 10', '河北省邢台市 place-3 5'],
  ]);
  expect(listPlaces(departments)).toEqual([
    { place: '河北省保定市', departments: 230, address: '#place-1' },
    { place: '河北省沧州市', departments: 20, address: '#place-2' },
    { place: '河北省邢台市', departments: 5, address: 'by_place/2/#place-3' },
  ]);
});

it('says of departments whose county alone is known that the documents name no province and prefecture', () => {
  const inCounty = {
    ...bareDisclosure({}),
    province: '',
    prefecture: '',
    county: '临溪县',
    department: '临溪县水务局',
  };
  const nowhere = { ...inCounty, id: 'b-2024', county: '', department: '水务局' };
  expect(listPlaces(listDepartments([inCounty])).map(({ place }) => place)).toEqual(['没有写明省、市']);
  expect(listPlaces(listDepartments([nowhere])).map(({ place }) => place)).toEqual(['没有写明地方']);
});
