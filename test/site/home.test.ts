import { describe, expect, inject, it } from 'vitest';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { listDepartments } from '../../src/publish/series/index.ts';
import { groupByPlace, sortDepartments } from '../../src/site/home.ts';
import { blankParts, blankSource } from '../blank.ts';
import { readBuilt } from './built-files.ts';

const { root } = inject('sites');

function makeDisclosure(id: string, fields: Partial<Disclosure>): Disclosure {
  return {
    ...blankParts,
    id,
    title: '',
    department: '',
    department_code: '',
    province: '河北省',
    prefecture: '',
    county: '',
    division_code: '',
    fiscal_year: 2024,
    kind: 'budget',
    printed_unit: '万元',
    source: { ...blankSource, file: `${id}.txt`, sha256: '0'.repeat(64), bytes: 0 },
    ...fields,
  };
}

describe('departments on the home page', () => {
  const departments = listDepartments([
    makeDisclosure('b-2023', { prefecture: '廊坊市', county: '大城县', department: '大城县财政局', fiscal_year: 2023 }),
    makeDisclosure('b-2024', { prefecture: '廊坊市', county: '大城县', department: '大城县财政局' }),
    makeDisclosure('a-2024', { prefecture: '廊坊市', county: '安次区', department: '安次区财政局' }),
    makeDisclosure('c-2025', { prefecture: '廊坊市', department: '廊坊市财政局', fiscal_year: 2025 }),
    makeDisclosure('d-2024', { prefecture: '保定市', county: '定兴县', department: '定兴县财政局' }),
    makeDisclosure('e-2024', { province: '', department: '某局' }),
  ]);

  it('stand by prefecture and county in the order of their reading, a prefecture before its counties', () => {
    const regions = groupByPlace(departments).map(({ name, places }) => [name, places.map((place) => place.name)]);
    expect(regions).toEqual([
      ['河北省保定市', ['定兴县']],
      ['河北省廊坊市', ['廊坊市', '安次区', '大城县']],
      ['', ['没有写明地方']],
    ]);
  });

  it('are each listed once, with all their years', () => {
    const listed = groupByPlace(departments).flatMap(({ places }) => places.flatMap((place) => place.departments));
    expect(listed).toHaveLength(5);
    expect(listed.find(({ slug }) => slug === 'b')?.years.map(({ year }) => year)).toEqual([2023, 2024]);
  });

  it('in a short list begin with the newest year', () => {
    expect(sortDepartments(departments)[0]?.name).toBe('廊坊市财政局');
  });
});

describe('the built home page', () => {
  it('leads to every part of the site, and to each department', () => {
    const html = readBuilt(root, 'index.html');
    for (const part of [
      'projects',
      'targets',
      'compare',
      'checks',
      'data',
      'activities',
      'procurement',
      'assets',
      'glossary',
    ])
      expect(html).toContain(`href="/${part}/"`);
    for (const id of [
      'dacheng-hrss-2021',
      'handan-hrss-2018',
      'linxi-hrss-2019',
      'nandagang-lss-2020',
      'yongqing-hrss-2024',
    ])
      expect(html).toContain(`href="/disclosures/${id}/"`);
  });
});
