import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCatalogue, type Catalogue } from '../../../src/client/search/catalogue-search.ts';
import { five, makeDisclosures, makeWord, writeCatalogue, type WrittenCatalogue } from './catalogue-fixture.ts';

const count = 300;

let written: WrittenCatalogue;
let catalogue: Catalogue;
let sizes: Map<string, number>;

function measure(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}

beforeAll(async () => {
  written = writeCatalogue(makeDisclosures(count));
  catalogue = await openCatalogue(written.read, written.directory);
  sizes = new Map([...written.files].map(([name, text]) => [name, measure(text)]));
});

async function names(typed: string, most = 8): Promise<string[]> {
  return (await catalogue.find(typed, most)).map(({ entry }) => entry.name);
}

describe('the catalogue of a large site', () => {
  it('is in many small files', () => {
    expect(written.files.size).toBeGreaterThan(50);
    expect(Math.max(...sizes.values())).toBeLessThan(12_000);
  });

  it('fetches little for a query, and nothing twice', async () => {
    const spent: number[] = [];
    for (const typed of [
      '养老保险',
      'ylbx',
      'yanglaobaoxian',
      '养老宝险',
      '20805',
      '办公楼修缮',
      '2024',
      '永清 2024',
    ]) {
      const fresh = await openCatalogue(written.read, written.directory);
      written.fetched.length = 0;
      await fresh.find(typed, 8);
      expect(new Set(written.fetched).size).toBe(written.fetched.length);
      spent.push(written.fetched.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0));
      written.fetched.length = 0;
      await fresh.find(typed, 8);
      expect(written.fetched).toEqual([]);
    }
    expect(Math.max(...spent)).toBeLessThan(60_000);
  });

  it('finds every name of the five documents by its own words', async () => {
    for (const { projects, activities, glossary } of five)
      for (const name of [...projects, ...activities, ...glossary.map(({ term }) => ({ name: term }))].map(
        (item) => item.name,
      ))
        expect(await names(name)).toContain(name);
  });

  it('finds departments, places, years and subjects', async () => {
    expect(await names('永清')).toEqual(['永清县', '永清县人力资源和社会保障局']);
    expect((await catalogue.find('2024', 8))[0]?.entry).toMatchObject({ kind: 'year', count: count / 5 });
    expect((await catalogue.find('永清 2024', 8))[0]?.entry.url).toBe('disclosures/yongqing-hrss-2024/');
    expect((await names('20805')).slice(0, 3)).toEqual([
      '行政事业单位养老支出',
      '机关事业单位职业年金缴费支出',
      '对机关事业单位基本养老保险基金的补助',
    ]);
    expect((await names(makeWord(123))).slice(0, 2)).toEqual([
      `${makeWord(123)}县`,
      `${makeWord(123)}县人力资源和社会保障局`,
    ]);
  });

  it('finds a project by its code', async () => {
    expect((await names('323-0404-JBN-S7QC-8'))[0]).toBe(`${makeWord(8 * 37 + 1)}社会养老保险基金财政补助`);
    expect((await names('323-0404-JBN-S7QC'))[0]).toBe('社会养老保险基金财政补助');
  });

  it('finds 养老保险 by initials and by pinyin', async () => {
    for (const typed of ['ylbx', 'yanglao', 'yanglaobaoxian']) {
      const hits = await catalogue.find(typed, 8);
      expect(hits.map(({ entry }) => entry.name)).toContain('养老保险政策的贯彻和实施');
      expect(hits.every(({ closeness }) => closeness === 'exact')).toBe(true);
    }
  });

  it('finds names in spite of one wrong character, wherever it stands', async () => {
    for (const typed of ['养老宝险', '养老区险', '大老保险', '养大保险', '养老保大']) {
      const hits = await catalogue.find(typed, 8);
      expect([typed, hits.some(({ entry }) => entry.name.includes('养老保险'))]).toEqual([typed, true]);
      expect(hits.every(({ closeness }) => closeness === 'similar')).toBe(true);
    }
    expect(await names('办公楼修善')).toContain('办公楼修缮');
    expect(await names('社会养老保检基金财政补助')).toContain('社会养老保险基金财政补助');
    expect(await names('职业年缴费支出')).toContain('机关事业单位职业年金缴费支出');
  });

  it('finds nothing where there is nothing', async () => {
    for (const typed of ['没有这个名字的', '2080508', '13102323P00723510059', 'zzzz', ''])
      expect([typed, await names(typed)]).toEqual([typed, []]);
  });

  it('asks again for a file that could not be fetched', async () => {
    let broken = true;
    const shaky = await openCatalogue(
      (name) => (broken && name !== written.directory ? Promise.reject(new Error('offline')) : written.read(name)),
      written.directory,
    );
    await expect(shaky.find('养老保险', 8)).rejects.toThrow('offline');
    broken = false;
    await expect(shaky.find('养老保险', 8)).resolves.toHaveLength(8);
  });
});
