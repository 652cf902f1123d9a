import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Findings } from '../../../src/client/search/findings.ts';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { openFullText } from '../../../src/client/search/full-text.ts';
import { foldText } from '../../../src/publish/search/fold.ts';
import { parseQuery } from '../../../src/publish/search/query.ts';
import { hashContent } from '../../../src/publish/search/search-folder.ts';
import { convertDisclosures, openIndex, type OpenedIndex } from './index.ts';

const opening = openIndex(convertDisclosures());
let disclosures: readonly Disclosure[];
let index: OpenedIndex;
beforeAll(async () => {
  disclosures = await convertDisclosures();
  index = await opening;
});

const places = (passages: readonly { source: string }[]): string[] =>
  passages.map(({ source }) => source.replace('disclosures/', '').replace('source/', ''));

const unitsOf = ({ groups }: Findings): number[] => groups.flatMap(({ units }) => [...units]);

describe('full text', () => {
  it('finds every stretch of 2 to 40 characters of the five documents in its document', async () => {
    const missed: string[] = [];
    let tried = 0;
    for (const { id, transcript } of disclosures) {
      const whole = transcript.join('\n');
      for (let at = 0; at + 40 < whole.length; at += 3) {
        const typed = whole.slice(at, at + 2 + ((at * 31) % 39));
        const text = foldText(typed);
        if (text === '') continue;
        tried += 1;
        const query = { ...parseQuery(''), terms: [{ text, typed, quoted: true, amount: null }] };
        const findings = await index.fullText.find(query);
        const group = findings.groups.find(({ disclosure }) => disclosure.id === id);
        if (group === undefined) missed.push(`${id} ${typed}`);
      }
    }
    expect(missed).toEqual([]);
    expect(tried).toBeGreaterThan(30_000);
  });

  it('counts what stands there and nothing else', async () => {
    for (const text of ['养老保险', '2080507', '20805', '公用经费', '政府采购']) {
      const { findings } = await index.find(text);
      for (const { disclosure, units } of findings.groups) {
        const passages = await index.fullText.read(units, parseQuery(text), findings);
        expect(`${disclosure.id} ${text} ${String(units.length)}`).toBe(
          `${disclosure.id} ${text} ${String(passages.length)}`,
        );
      }
    }
  });

  it('lists as many passages as it counts, for every kind of text whose parts stand elsewhere too', async () => {
    const typed = [
      '社会保险',
      '机关事业单位',
      '2018',
      '100%',
      '00000',
      '22222',
      '科目:208',
      '职业支能',
      '机宝事业单位',
    ];
    for (const text of typed) {
      const { query, findings } = await index.find(text, { confirm: true });
      const passages = await index.fullText.read(unitsOf(findings), query, findings);
      expect(findings.isSure).toBe(true);
      expect(`${text} ${String(findings.count)}`).toBe(`${text} ${String(passages.length)}`);
      expect(passages.length).toBeGreaterThan(0);
    }
    for (const text of ['99999', '养老 99999', '科目:99999', '科目:05'])
      expect((await index.find(text, { confirm: true })).findings.count).toBe(0);
  });

  it('leaves out what holds an excluded text, and not what holds only its parts', async () => {
    const { findings: all } = await index.find('养老');
    const { findings } = await index.find('养老 -社会保险', { confirm: true });
    const { query, findings: both } = await index.find('"社会保险"', { confirm: true });
    const holding = await index.fullText.read(unitsOf(all), query, both);
    expect(holding.length).toBeGreaterThan(0);
    expect(findings.count).toBe(all.count - holding.length);
  });

  it('shows a phrase as long as a query can be, over the ends of files of texts', async () => {
    for (const { id, transcript } of disclosures) {
      const whole = transcript.join('\n').replaceAll(/["“”「」『』]/gu, '');
      for (let at = 7; at + 190 < whole.length; at += 1201) {
        const passages = await index.show(
          `"${whole
            .slice(at, at + 190)
            .replaceAll(/\s+/gu, ' ')
            .trim()}"`,
        );
        expect(`${String(at)} ${passages.map(({ source }) => source).join(' ')}`).toContain(`/${id}/`);
      }
    }
  });

  it('forgives a wrong character at every place of a word', async () => {
    const { findings } = await index.find('城乡居民养老保险', { confirm: true });
    for (const at of '城乡居民养老保险'.split('').keys()) {
      const typed = `${'城乡居民养老保险'.slice(0, at)}龘${'城乡居民养老保险'.slice(at + 1)}`;
      const { findings: similar } = await index.find(typed, { confirm: true });
      expect(`${typed} ${String(similar.count)}`).toBe(`${typed} ${String(findings.count)}`);
    }
  });

  it('finds a classification code whole on its three lines, and by its beginning', async () => {
    expect(places(await index.show('2080507'))).toEqual([
      'yongqing-hrss-2024/#L105',
      'yongqing-hrss-2024/#L154',
      'yongqing-hrss-2024/#L262',
    ]);
    // 20805, 2080506 and 2080507, each in three tables.
    expect(places(await index.show('20805')).length).toBe(9);
  });

  it('finds a project by its code and lands on its page', async () => {
    const [first] = await index.show('323-0410-JBN-GULN');
    expect(first).toMatchObject({
      kind: 'project',
      title: '社会医疗保险基金财政补助',
      url: 'disclosures/nandagang-lss-2020/projects/2/',
    });
  });

  it('finds an amount printed in 万元 by 亿 within its precision, and not by a neighbour', async () => {
    const { findings } = await index.find('2.53亿');
    expect(findings.groups.map(({ disclosure }) => disclosure.id)).toEqual(['yongqing-hrss-2024']);
    expect(places(await index.show('2.53亿'))).toContain('yongqing-hrss-2024/#L85');
    const { findings: neighbour } = await index.find('2.52亿');
    expect(neighbour.groups.map(({ disclosure }) => disclosure.id)).not.toContain('yongqing-hrss-2024');
  });

  it('forgives one wrong character and says what it found instead', async () => {
    for (const typed of ['养老宝险', '养考保险', '城乡居民基本养考保险']) {
      const { findings } = await index.find(typed);
      expect(findings.closeness).toBe('similar');
      expect(findings.replaced[0]).toEqual({ typed, found: typed.replace('宝', '保').replace('考', '老') });
      expect(findings.count).toBeGreaterThan(40);
    }
    // Two characters are another word, and a similar number is another number.
    expect((await index.find('养佬')).findings.count).toBe(0);
    expect((await index.find('25332.94')).findings.count).toBe(0);
    // In quotes as typed or not at all.
    expect((await index.find('"养老宝险"')).findings.count).toBe(0);
  });

  it('wants every word in the document or its name, and shows the passages that hold most of them', async () => {
    const { findings } = await index.find('永清 2024 养老');
    expect(findings.groups.map(({ disclosure }) => disclosure.id)).toEqual(['yongqing-hrss-2024']);
    for (const { text } of await index.show('劳务派遣 补贴', 3)) expect(text).toMatch(/劳务派遣|补贴/u);
    expect((await index.find('养老 龘龘')).findings.count).toBe(0);
  });

  it('finds words written without a blank', async () => {
    const { findings } = await index.find('永清县养老保险补助资金');
    expect(findings.groups.map(({ disclosure }) => disclosure.id)).toEqual(['yongqing-hrss-2024']);
    expect(findings.closeness).toBe('similar');
  });

  it('leaves out what is excluded and keeps to the fields', async () => {
    const all = (await index.find('养老')).findings.count;
    const fewer = (await index.find('养老 -企业')).findings.count;
    expect(fewer).toBeLessThan(all);
    for (const { text } of await index.show('养老 -企业')) expect(text).not.toContain('企业');
    const fields = ['部门:永清 养老', '地区:廊坊 年度:2024 养老', '年度:2022-2026 养老'];
    for (const typed of fields) {
      const { findings } = await index.find(typed);
      expect(findings.groups.map(({ disclosure }) => disclosure.id)).toEqual(['yongqing-hrss-2024']);
    }
    expect(places(await index.show('科目:2080507'))).toEqual(places(await index.show('2080507')));
  });

  it('compares amounts to the fen', async () => {
    // 6,747.00 万元 stands in three rows; the next larger amount of a row of this subject does not exist.
    expect(places(await index.show('科目:2080507 金额≥6747万'))).toEqual(places(await index.show('2080507')));
    expect((await index.find('科目:2080507 金额>6747万')).findings.count).toBe(0);
  });

  it('reads traditional and full-width characters', async () => {
    const { findings } = await index.find('養老保險');
    expect(findings).toMatchObject({ closeness: 'exact', count: (await index.find('养老保险')).findings.count });
    expect((await index.find('２０８０５０７')).findings.count).toBe(3);
  });

  it('narrows by what its facets count', async () => {
    const { findings } = await index.find('养老保险');
    const facets = await index.fullText.countFacets(findings);
    for (const { value, count } of facets.kinds)
      expect((await index.fullText.narrow(findings, { kind: value })).count).toBe(count);
    for (const { value, count } of facets.amounts)
      expect((await index.fullText.narrow(findings, { amount: value })).count).toBe(count);
    expect(facets.years.map(({ value }) => value)).toEqual([2024, 2021, 2020, 2019, 2018]);
    expect(facets.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(findings.count);
  });

  it('finds a sentence that a page break cut in the document', async () => {
    const mended = disclosures.flatMap(({ id, sections, transcript }) => {
      const whole = foldText(transcript.join(''));
      return sections
        .flatMap(({ text }) => text.match(/[^。！？\n]+。/gu) ?? [])
        .filter((sentence) => !whole.includes(foldText(sentence)))
        .map((sentence) => ({ id, sentence }));
    });
    expect(mended.length).toBeGreaterThan(0);
    for (const { id, sentence } of mended) {
      const { findings } = await index.find(`"${sentence.replaceAll(/["“”]/gu, '')}"`);
      expect(findings.groups.map(({ disclosure }) => disclosure.id)).toContain(id);
    }
  });

  it('writes files named by their content, small, and compressed beside', () => {
    const folder = join(index.folder, 'search');
    for (const name of readdirSync(folder, { recursive: true }).map(String)) {
      if (!/\.(bin|json)$/u.test(name)) continue;
      const content = readFileSync(join(folder, name));
      expect(brotliDecompressSync(readFileSync(join(folder, `${name}.br`))).equals(content)).toBe(true);
      expect(gunzipSync(readFileSync(join(folder, `${name}.gz`))).equals(content)).toBe(true);
      expect(content.length).toBeLessThan(100_000);
      if (name !== 'manifest.json' && !name.startsWith('texts')) expect(name).toContain(hashContent(content));
    }
  });

  it('writes the same files for the same disclosures', async () => {
    expect((await openIndex(disclosures)).manifest).toEqual(index.manifest);
  });
});

describe('a file of the index that arrived cut off', () => {
  it.each(['pairs', 'traits'])('of %s is an error, not an empty answer', async (folder) => {
    const cut = await openFullText((name) => {
      const bytes = new Uint8Array(readFileSync(join(index.folder, 'search', name)));
      return Promise.resolve(name.startsWith(`${folder}/`) ? bytes.subarray(0, bytes.length - 3) : bytes);
    }, index.manifest);
    const ask = async (): Promise<unknown> => cut.countFacets(await cut.find(parseQuery('养老保险')));
    await expect(ask()).rejects.toThrow('invalid search file');
  });
});
