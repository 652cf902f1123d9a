import { describe, expect, it } from 'vitest';
import { openCatalogue, type CatalogueHit } from '../../../src/client/search/catalogue-search.ts';
import { findNearest } from '../../../src/client/search/similar-name.ts';
import { five, writeCatalogue } from './catalogue-fixture.ts';

const { read, directory, files } = writeCatalogue(five);
const catalogue = await openCatalogue(read, directory);

const find = (typed: string, most = 8): Promise<CatalogueHit[]> => catalogue.find(typed, most);
const names = async (typed: string, most = 8): Promise<string[]> =>
  (await find(typed, most)).map(({ entry }) => entry.name);
const search = (query: string): string => `search/?q=${encodeURIComponent(query)}`;

describe('the catalogue of a small site', () => {
  it('is one file', () => {
    expect([...files.keys()]).toEqual([directory]);
    expect(directory).toMatch(/^catalogue\.[0-9a-f]{10}\.json$/u);
  });

  it('leads from a department, a place and a year to what they stand for', async () => {
    const hits = await find('永清');
    expect(hits.map(({ entry }) => [entry.kind, entry.name, entry.note, entry.url])).toEqual([
      ['place', '永清县', '河北省廊坊市', search('地区:永清县')],
      ['department', '永清县人力资源和社会保障局', '河北省廊坊市永清县 2024年', 'disclosures/yongqing-hrss-2024/'],
    ]);
    expect((await find('2024'))[0]?.entry).toEqual({
      kind: 'year',
      name: '2024年',
      note: '',
      url: search('年度:2024'),
      count: 1,
    });
    expect((await find('河北'))[0]?.entry).toMatchObject({ name: '河北省', count: 5, url: search('地区:河北省') });
    expect((await find('廊坊市'))[0]?.entry).toMatchObject({ name: '廊坊市', count: 2, note: '河北省 · 2 份公开' });
  });

  it('leads from a subject to a search for its code', async () => {
    expect((await find('职业年金缴费'))[0]).toEqual({
      entry: {
        kind: 'subject',
        name: '机关事业单位职业年金缴费支出',
        note: '2080506',
        url: search('科目:2080506'),
        count: 1,
      },
      closeness: 'exact',
      matched: '职业年金缴费',
    });
  });

  it('leads from the name of one place to that place, from one of several to a search for it', async () => {
    expect((await find('社会养老保险基金财政补助'))[0]?.entry).toMatchObject({
      kind: 'project',
      url: 'disclosures/nandagang-lss-2020/projects/1/',
      note: '沧州市南大港管理区劳动和社会保障局 2020',
      count: 1,
    });
    // Handan, line 654, and Linxi, line 211.
    expect((await find('高技能人才的培养和管理'))[0]?.entry).toEqual({
      kind: 'activity',
      name: '高技能人才的培养和管理',
      note: '2 份公开',
      url: search('"高技能人才的培养和管理"'),
      count: 2,
    });
    // Yongqing alone explains it.
    expect((await find('单位资金收入'))[0]?.entry).toMatchObject({
      kind: 'term',
      url: 'disclosures/yongqing-hrss-2024/#term-3',
    });
    expect((await find('三公经费'))[0]).toMatchObject({
      entry: { kind: 'term', name: '“三公”经费', count: 5, url: search('"三公经费"') },
      matched: '三公”经费',
    });
    expect((await find('小额货款'))[0]?.entry.url).toBe('disclosures/handan-hrss-2018/#activity-7');
  });

  it('finds subject codes whole or by their beginning, in the order of codes', async () => {
    expect((await find('20805')).map(({ entry, matched }) => [entry.name, matched])).toEqual([
      ['行政事业单位养老支出', '20805'],
      ['机关事业单位职业年金缴费支出', '2080506'],
      ['对机关事业单位基本养老保险基金的补助', '2080507'],
    ]);
    expect(await names('２０８０５０７')).toEqual(['对机关事业单位基本养老保险基金的补助']);
    expect(await find('2080508')).toEqual([]);
  });

  it('finds project codes whole or by their beginning', async () => {
    expect(await names('13102323P0072351005')).toHaveLength(3);
    for (const typed of ['323-0404-JBN-S7QC', '323-0404', '323-0404-jbn'])
      expect(await names(typed)).toEqual(['社会养老保险基金财政补助']);
    expect(await find('13102323P00723510059')).toEqual([]);
  });

  it('finds 养老保险 by the initials of its pinyin', async () => {
    const hits = await find('ylbx', 40);
    expect(hits.every(({ closeness }) => closeness === 'exact')).toBe(true);
    expect(hits.map(({ entry }) => entry.name)).toEqual(
      expect.arrayContaining([
        '养老保险政策的贯彻和实施',
        '财政对基本养老保险基金的补助',
        '社会养老保险基金财政补助',
        '社会医疗保险基金财政补助',
      ]),
    );
    expect(new Set(hits.map(({ matched }) => matched))).toEqual(new Set(['养老保险', '医疗保险']));
  });

  it('finds 养老 by its pinyin, with spaces or without, and before it is finished', async () => {
    for (const typed of ['yanglao', 'yang lao', 'yanglaobaoxian', 'yanglaobaox', 'YangLao']) {
      const hits = await find(typed, 40);
      expect(hits.map(({ entry }) => entry.name)).toContain('养老保险政策实施及管理');
      expect(hits.map(({ entry }) => entry.name)).not.toContain('社会医疗保险基金财政补助');
    }
  });

  it('knows a character of several readings by each that it has in a name', async () => {
    expect(await names('xingzhengyunxing')).toEqual(['行政运行']);
    expect(await names('zhongcan')).toEqual([
      '重残、贫困等困难群体代缴个人缴费补贴-县级补贴',
      '重残、贫困等困难群体代缴个人缴费补贴-上级（省级补贴）',
    ]);
    expect(await names('yqx')).toContain('永清县');
  });

  it('finds names with a wrong, a missing or an added character and says so', async () => {
    for (const [typed, name, matched] of [
      ['养老宝险', '社会养老保险基金财政补助', '养老保险'],
      ['社会养老保检基金财政补助', '社会养老保险基金财政补助', '社会养老保险基金财政补助'],
      ['办公楼修善', '办公楼修缮', '办公楼修缮'],
      ['办公楼的修缮', '办公楼修缮', '办公楼修缮'],
      ['职业年缴费支出', '机关事业单位职业年金缴费支出', '职业年金缴费支出'],
    ] as const) {
      const hits = await find(typed, 40);
      expect(hits.every(({ closeness }) => closeness === 'similar')).toBe(true);
      const hit = hits.find(({ entry }) => entry.name === name);
      expect([typed, hit?.matched]).toEqual([typed, matched]);
    }
  });

  it('leads from a short name to its department: its place, and characters of its name in their order', async () => {
    const departments = async (typed: string): Promise<string[]> =>
      (await find(typed)).filter(({ entry }) => entry.kind === 'department').map(({ entry }) => entry.name);
    expect((await find('大城人社局'))[0]).toMatchObject({
      entry: { name: '大城县人力资源和社会保障局', url: 'disclosures/dacheng-hrss-2021/' },
      closeness: 'similar',
      matched: '大城',
    });
    expect(await departments('邯郸人社局')).toEqual(['邯郸市人力资源和社会保障局']);
    expect(await departments('大城 人社局')).toEqual(['大城县人力资源和社会保障局']);
    expect(await departments('南大港劳社局')).toEqual(['沧州市南大港管理区劳动和社会保障局']);
    for (const other of ['大城教育局', '大城局社人', '城县卫健局']) expect(await departments(other)).toEqual([]);
  });

  it('finds names that sound like what was typed, also short ones', async () => {
    expect((await find('永青县'))[0]).toMatchObject({ entry: { name: '永清县' }, closeness: 'similar' });
  });

  it('takes no number for another', async () => {
    // Yongqing prints 廊财金【2022】34号, 36号 and 48号.
    expect(await find('廊财金【2022】35号关于提前下达')).toEqual([]);
    expect((await find('廊财金【2022】36号')).map(({ entry }) => entry.url)).toEqual([
      'disclosures/yongqing-hrss-2024/projects/2/',
    ]);
  });

  it('finds what is longer than Fuse takes in one piece', async () => {
    const name = '廊财社【2023】88号廊坊市财政局关于提前下达2024年中央财政城乡居民基本养老保险补助经费预算的通知';
    expect(await names(name)).toEqual([name]);
    expect(await names(name.slice(0, 45))).toEqual([name]);
  });

  it('narrows with each word and leaves out what is excluded', async () => {
    expect(await names('永清 2024')).toEqual(['永清县人力资源和社会保障局']);
    expect(await find('永清 2023')).toEqual([]);
    expect(await names('办公楼 修缮')).toEqual(['办公楼修缮']);
    expect(await names('社会 保险基金')).toContain('社会医疗保险基金财政补助');
    expect(await names('社会 保险基金 -医疗')).toEqual(['社会保险基金监督检查', '社会养老保险基金财政补助']);
  });

  it('finds simplified names by traditional characters', async () => {
    const variants = new Map([...'養养險险'.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]));
    const written = writeCatalogue(five, variants);
    const folding = await openCatalogue(written.read, written.directory, variants);
    expect((await folding.find('養老保險', 1))[0]).toMatchObject({ closeness: 'exact', matched: '养老保险' });
  });

  it('finds nothing for nothing, and takes any text as text', async () => {
    for (const typed of ['', ' 　', '“”', '-', '没有这个名字的', '.*', '金额>1000万', 'constructor', 'zzzz'])
      expect([typed, await find(typed)]).toEqual([typed, []]);
    for (const typed of ['\\', "'养老", '=cmd|', '养'.repeat(500), 'a'.repeat(500), 'xianxianxianxianxianxianxianxian'])
      await expect(find(typed)).resolves.toBeDefined();
  });

  it('gives the same file for the same disclosures', () => {
    expect(writeCatalogue(five).directory).toBe(directory);
  });
});

describe('the nearest stretch', () => {
  it('has the fewest characters wrong, missing or added', () => {
    const near = (text: string, pattern: string): string => {
      const { start, end } = findNearest(text, pattern);
      return text.slice(start, end);
    };
    expect(near('对机关事业单位基本养老保险基金的补助', '养老宝险')).toBe('养老保险');
    expect(near('机关事业单位职业年金缴费支出', '职业年缴费')).toBe('职业年金缴费');
    expect(near('办公楼修缮', '办公楼的修缮')).toBe('办公楼修缮');
  });
});
