import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/convert/facts.ts';
import { type Disclosure, disclosureSchema } from '../../../src/model/disclosure.ts';
import { findDepartment, listDepartments } from '../../../src/publish/series/index.ts';
import { bareDisclosure } from '../../charts/fixture.ts';
import { listRefusals } from '../amended.ts';
import { yongqing2023, yongqing2024, yongqing2025 } from '../department-yongqing.ts';

/** A disclosure of Yongqing with nothing in it but its identity. */
function identify(id: string, parts: Partial<Disclosure> = {}): Disclosure {
  const year = Number(/\d{4}$/u.exec(id)?.[0] ?? 2024);
  return bareDisclosure({ id, fiscal_year: year, ...parts });
}

/** Each department as its slug and the ids of its documents. */
function listIds(...disclosures: Disclosure[]): string[] {
  return listDepartments(disclosures).map(
    ({ slug, years }) =>
      `${slug}: ${years.flatMap(({ disclosure, others }) => [disclosure, ...others].map(({ id }) => id)).join(' ')}`,
  );
}

/** What the refusal of these documents says. */
function refuse(...disclosures: Disclosure[]): string[] {
  return listRefusals(() => listDepartments(disclosures)).map(
    ({ place, seen, action }) => `${place.file}: ${seen}. ${action}`,
  );
}

describe('a department over the years', () => {
  it('is joined by name and place, with the years ascending', () => {
    expect(listIds(yongqing2024, yongqing2023)).toEqual(['yongqing-hrss: yongqing-hrss-2023 yongqing-hrss-2024']);
  });

  it('is joined across a renaming that a facts file declares, under its newest name', () => {
    expect(yongqing2025).toMatchObject({
      department: '永清县就业和社会保障局',
      fiscal_year: 2025,
      former_departments: ['永清县人力资源和社会保障局'],
    });
    const [department, ...others] = listDepartments([yongqing2023, yongqing2024, yongqing2025]);
    expect(others).toEqual([]);
    expect(department).toMatchObject({
      slug: 'yongqing-hrss',
      name: '永清县就业和社会保障局',
      formerNames: ['永清县人力资源和社会保障局'],
      place: { province: '河北省', prefecture: '廊坊市', county: '永清县' },
    });
    expect(department?.years.map(({ year, kind }) => [year, kind])).toEqual([
      [2023, 'budget'],
      [2024, 'budget'],
      [2025, 'budget'],
    ]);
  });

  it('is joined whatever place stands before the name and whatever level one document does not state', () => {
    const unstated = { province: '', prefecture: '' };
    expect(
      listIds(
        identify('yq-2022', { ...unstated, department: '永清县 人力资源和社会保障局' }),
        identify('yq-2023', { department: '河北省廊坊市永清县人力资源和社会保障局' }),
        identify('yq-2024', { department: '人力资源和社会保障局' }),
      ),
    ).toEqual(['yq: yq-2022 yq-2023 yq-2024']);
  });

  it('is not joined with the same office of another county, or of the prefecture above it', () => {
    const name = '人力资源和社会保障局';
    expect(
      listIds(
        identify('a-2024', { department: name }),
        identify('b-2024', { department: name, county: '大城县' }),
        identify('c-2024', { department: name, county: '' }),
      ),
    ).toEqual(['a: a-2024', 'b: b-2024', 'c: c-2024']);
  });

  it('is not guessed where a county of one name lies in two prefectures', () => {
    const district = { department: '桥西区教育局', province: '河北省', county: '桥西区' };
    expect(
      listIds(
        identify('x-2022', { ...district, prefecture: '' }),
        identify('sjz-2023', { ...district, prefecture: '石家庄市' }),
        identify('zjk-2023', { ...district, prefecture: '张家口市' }),
      ),
    ).toEqual(['sjz: sjz-2023', 'x: x-2022', 'zjk: zjk-2023']);
  });

  it('is found by a former name from when it was a county', () => {
    expect(
      listIds(
        identify('old-2019', { department: '永清县民政局' }),
        identify('new-2020', { department: '永清区民政局', county: '永清区', former_departments: ['永清县民政局'] }),
      ),
    ).toEqual(['new: old-2019 new-2020']);
  });

  it('does not take in a later office of its former name', () => {
    expect(
      listIds(
        identify('new-2020', { department: '永清县甲局', former_departments: ['永清县乙局'] }),
        identify('other-2021', { department: '永清县乙局' }),
      ),
    ).toEqual(['new: new-2020', 'other: other-2021']);
  });

  it('keeps budget and final accounts of a year apart, and a second edition beside the one published last', () => {
    const source = (published_on: string) => ({ ...identify('x').source, published_on });
    const [department] = listDepartments([
      identify('yq-final-2023', { kind: 'final-accounts' }),
      identify('yq-2023', { source: source('2023-03-01') }),
      identify('yq-revised-2023', { source: source('2023-02-01') }),
    ]);
    expect(
      department?.years.map(({ kind, disclosure, others }) => [kind, disclosure.id, others.map(({ id }) => id)]),
    ).toEqual([
      ['budget', 'yq-2023', ['yq-revised-2023']],
      ['final-accounts', 'yq-final-2023', []],
    ]);
    expect(department?.slug).toBe('yq');
  });

  it('has the address of its newest document where ids differ in more than the year', () => {
    expect(listIds(identify('yongqing-rsj-2023'), identify('yongqing-hrss-2024'))).toEqual([
      'yongqing-hrss: yongqing-rsj-2023 yongqing-hrss-2024',
    ]);
    expect(listIds(identify('yq-2024-draft', { fiscal_year: 2024 }))).toEqual(['yq-draft: yq-2024-draft']);
    expect(listIds(identify('2024', { fiscal_year: 2024 }))).toEqual(['2024: 2024']);
  });

  it('stands alone where its documents name no department', () => {
    const nameless = { department: '' };
    expect(listIds(identify('a-2023', nameless), identify('b-2024', nameless))).toEqual(['a: a-2023', 'b: b-2024']);
  });

  it('is found by any of its documents', () => {
    const departments = listDepartments([yongqing2023, yongqing2024]);
    expect(findDepartment(departments, yongqing2023).slug).toBe('yongqing-hrss');
    expect(() => findDepartment(departments, { id: 'other' })).toThrow('no department has the disclosure other');
  });
});

describe('departments that cannot be told apart', () => {
  it('are refused by one address, naming both and what to write if they are one', () => {
    expect(refuse({ ...yongqing2025, former_departments: [] }, yongqing2024)).toEqual([
      'yongqing-hrss-2025.yaml: two departments would have the address departments/yongqing-hrss/: ' +
        '永清县就业和社会保障局 (yongqing-hrss-2025) and 永清县人力资源和社会保障局 (yongqing-hrss-2024). ' +
        'If it is one department that was renamed, write department_before: [永清县人力资源和社会保障局] there, and the ' +
        'same province, prefecture and county in both facts files; else rename one of the documents.',
    ]);
  });

  it('are refused where former names join two of one year, which is a merger and no renaming', () => {
    const [refusal = '', ...more] = refuse(
      identify('a-2022', { department: '永清县人事局' }),
      identify('b-2022', { department: '永清县劳动局' }),
      identify('c-2023', { former_departments: ['永清县人事局', '永清县劳动局'] }),
    );
    expect(more).toEqual([]);
    expect(refusal).toContain('c-2023.yaml: department_before joins');
    expect(refusal).toContain('永清县人事局 (a-2022)');
    expect(refusal).toContain('永清县劳动局 (b-2022)');
  });
});

describe('former names in a facts file', () => {
  it('are a list of names', () => {
    expect(readFacts('department_before: [永清县人事局, 永清县劳动局]\n', 'x.yaml').department_before).toEqual([
      '永清县人事局',
      '永清县劳动局',
    ]);
  });

  it.each([
    ['one name without a list', 'department_before: 永清县人事局\n', 1],
    ['an empty name', 'county: 永清县\ndepartment_before:\n  - 永清县人事局\n  - " "\n', 4],
  ])('are refused with the line for %s', (_, text, line) => {
    const [problem, ...more] = listRefusals(() => readFacts(text, 'x.yaml'));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      place: { file: 'x.yaml', line },
      expected: 'a list of former names of the department',
    });
    expect(problem?.seen).toContain('invalid department_before');
  });

  it('are none in collections made before they could be declared', () => {
    const older: Partial<Disclosure> = { ...yongqing2024 };
    delete older.former_departments;
    expect(disclosureSchema.parse(older).former_departments).toEqual([]);
  });
});
