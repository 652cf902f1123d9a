import { describe, expect, it } from 'vitest';
import { adviseOn, splitTyped } from '../../../src/client/search/advice.ts';
import { pause, stepOption, waitFor } from '../../../src/client/search/box.ts';
import { countOptions } from '../../../src/client/search/facets.ts';
import type { Facets, Findings, FoundPassage } from '../../../src/client/search/findings.ts';
import { readInTurn } from '../../../src/client/search/groups.ts';
import { groupJumps } from '../../../src/client/search/jump.ts';
import { describeCloseness, describeCount, nameDisclosure } from '../../../src/client/search/result.ts';
import { pickUnits } from '../../../src/client/search/suggestions.ts';
import { linkToPlace, narrowBy, readAddress, writeAddress } from '../../../src/client/search/url.ts';
import type { SearchedDisclosure } from '../../../src/publish/search/manifest.ts';

const disclosure: SearchedDisclosure = {
  id: 'yongqing-hrss-2024',
  department: '永清县人力资源和社会保障局',
  place: '河北省廊坊市永清县',
  province: '河北省',
  prefecture: '廊坊市',
  county: '永清县',
  fiscal_year: 2024,
  kind: 'budget',
};

describe('the search box', () => {
  it('walks through the options and back into the input at either end', () => {
    expect(stepOption(-1, 1, 3)).toBe(0);
    expect(stepOption(2, 1, 3)).toBe(-1);
    expect(stepOption(-1, -1, 3)).toBe(2);
    expect(stepOption(0, -1, 3)).toBe(-1);
  });

  it('answers two characters at once and longer queries after a pause', () => {
    expect(waitFor('养老')).toBe(0);
    expect(waitFor('养老保险')).toBe(pause);
  });

  it('suggests the best of each document before the second best of any', () => {
    expect(pickUnits([{ units: [1, 2, 3] }, { units: [10] }], 4)).toEqual([1, 10, 2, 3]);
    expect(pickUnits([{ units: [1, 2] }, { units: [10, 11] }, { units: [20] }], 2)).toEqual([1, 10]);
    expect(pickUnits([], 4)).toEqual([]);
  });

  it('keeps names of a kind together, the kind of the best name first', () => {
    const hit = (kind: 'project' | 'subject', name: string) => ({
      entry: { kind, name, note: '', url: '', count: 1 },
      closeness: 'exact' as const,
      matched: '',
    });
    const groups = groupJumps([hit('subject', '甲'), hit('project', '乙'), hit('subject', '丙')]);
    expect(groups.map(({ label, hits }) => [label, hits.length])).toEqual([
      ['科目', 2],
      ['项目', 1],
    ]);
  });
});

describe('the address of the search page', () => {
  it('keeps query and narrowing, and reads back what it wrote', () => {
    const asked = {
      query: '"养老 保险" -医疗 & 金额>1000万',
      narrowing: { place: '河北省廊坊市永清县', department: '甲局', year: 2024, kind: 'indicator', amount: 6 },
    } as const;
    expect(readAddress(writeAddress(asked))).toEqual(asked);
    expect(writeAddress({ query: '', narrowing: {} })).toBe('');
  });

  it('passes over values that there are not', () => {
    expect(readAddress('?q=%20养老%20&year=never&kind=toString&amount=9&place=')).toEqual({
      query: '养老',
      narrowing: {},
    });
  });

  it('narrows by one dimension and leaves the others', () => {
    expect(narrowBy({ year: 2024 }, 'kind', 'section')).toEqual({ year: 2024, kind: 'section' });
    expect(narrowBy({ year: 2024, kind: 'section' }, 'year', undefined)).toEqual({ kind: 'section' });
  });

  it('hands words over to the page of a result, before the fragment and each once', () => {
    expect(linkToPlace('/open/', 'disclosures/a/source/#L57', ['a b', 'c', 'c'])).toBe(
      '/open/disclosures/a/source/?q=a+b&q=c#L57',
    );
    expect(linkToPlace('/', 'disclosures/a/projects/3/', [])).toBe('/disclosures/a/projects/3/');
  });
});

describe('what the search page says', () => {
  const group = { document: 0, disclosure, units: [1] };

  it('names a disclosure by department, year and kind', () => {
    expect(nameDisclosure(disclosure)).toBe('永清县人力资源和社会保障局 2024 年部门预算');
  });

  it('counts passages and documents', () => {
    expect(describeCount({ count: 412, groups: [group, group], isSure: true })).toBe('在 2 份文件里找到 412 处');
    expect(describeCount({ count: 412, groups: [group, group], isSure: false })).toBe('在约 2 份文件里找到约 412 处');
  });

  it('says what was searched for in place of what was typed', () => {
    expect(describeCloseness({ closeness: 'exact', replaced: [] })).toBe('');
    expect(describeCloseness({ closeness: 'similar', replaced: [{ typed: '养老宝险', found: '养老保险' }] })).toBe(
      '没有和输入完全相同的内容，下面是把“养老宝险”换成“养老保险”找到的。',
    );
  });
});

describe('reading the passages of a document', () => {
  const passage = (unit: number): FoundPassage => ({
    unit,
    document: 0,
    kind: 'section',
    line: unit,
    title: '',
    under: '',
    text: '',
    url: '',
    source: '',
  });

  it('goes on until enough are found, past those that prove not to hold the query', async () => {
    const asked: number[][] = [];
    const reading = readInTurn({ units: [1, 2, 3, 4, 5] }, (units) => {
      asked.push([...units]);
      return Promise.resolve([...units].filter((unit) => unit > 2).map(passage));
    });
    expect((await reading.next(2)).map(({ unit }) => unit)).toEqual([3, 4]);
    expect(asked).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(reading.left()).toBe(1);
    expect((await reading.next(10)).map(({ unit }) => unit)).toEqual([5]);
    expect(reading.left()).toBe(0);
  });
});

describe('facets', () => {
  it('count a narrowed dimension without its own narrowing, so that one value can be changed for another', async () => {
    const narrowed: string[] = [];
    const findings: Findings = { groups: [], count: 0, isSure: true, closeness: 'exact', replaced: [] };
    const facets: Facets = {
      places: [{ value: '甲县', count: 3 }],
      departments: [],
      years: [{ value: 2024, count: 2 }],
      kinds: [{ value: 'section', count: 1 }],
      amounts: [{ value: 6, count: 1 }],
    };
    const options = await countOptions(
      {
        narrow: (_, narrowing) => {
          narrowed.push(JSON.stringify(narrowing));
          return Promise.resolve(findings);
        },
        countFacets: () => Promise.resolve(facets),
      },
      findings,
      { year: 2024 },
    );
    expect(narrowed.sort()).toEqual(['{"year":2024}', '{}']);
    expect(options.year).toEqual([{ value: 2024, label: '2024 年', count: 2 }]);
    expect(options.kind[0]?.label).toBe('正文');
    expect(options.amount[0]?.label).toBe('1 亿元以上');
  });
});

describe('advice where nothing is found', () => {
  it('takes fields, exclusions and quotes away one at a time, then words', () => {
    expect(adviseOn('部门:财政 养老 -医疗').map(({ query }) => query)).toEqual(['部门:财政 养老', '养老 -医疗']);
    expect(adviseOn('"养老保险政策"')[0]).toEqual({ label: '"养老保险政策"不加引号', query: '养老保险政策' });
    expect(adviseOn('年度:2024 职业 技工').map(({ label }) => label)).toEqual([
      '不限“年度:2024”',
      '只找“职业”',
      '只找“技工”',
    ]);
  });

  it('takes quotes away and nothing else', () => {
    expect(adviseOn('养老 "$&保险"')[0]?.query).toBe('养老 $&保险');
  });

  it('tries the halves of a long word, and gives a short one no advice', () => {
    expect(adviseOn('城乡居民养老').map(({ query }) => query)).toEqual(['城乡居', '民养老']);
    expect(adviseOn('龘龘')).toEqual([]);
  });

  it('takes what was typed apart at blanks, quoted phrases whole', () => {
    expect(splitTyped('“三公”经费 "a b" -"c d" 部门:"e f" 养老')).toEqual([
      '“三公”经费',
      '"a b"',
      '-"c d"',
      '部门:"e f"',
      '养老',
    ]);
  });
});
