import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/client/search-engine.ts';
import { cutExcerpt, findClosest, markMatches } from '../../src/client/search-highlight.ts';
import { buildSearchIndex } from '../../src/publish/search/records.ts';
import { nandagang, yongqing } from './search-fixture.ts';

const search = createSearch(buildSearchIndex([nandagang, yongqing]));

function titles(query: string): string[] {
  return search(query).map((hit) => hit.record.title);
}

function marked(text: string, query: string): string[] {
  return markMatches(text, query)
    .filter((piece) => piece.marked)
    .map((piece) => piece.text);
}

describe('searching', () => {
  it('finds two characters in names first, then in text, each department among them', () => {
    const hits = search('养老');
    expect(hits.slice(0, 4).map((hit) => [hit.record.kind, hit.record.title])).toEqual([
      ['project', '社会养老保险基金财政补助'],
      ['project', '人社局城乡居民社会养老保险'],
      ['project', '廊财社【2023】88号廊坊市财政局关于提前下达2024年中央财政城乡居民基本养老保险补助经费预算的通知'],
      ['budget-line', '2080507 对机关事业单位基本养老保险基金的补助'],
    ]);
    expect(hits.slice(4).map((hit) => hit.record.kind)).toEqual(['section']);
    expect(hits.every((hit) => hit.closeness === 'exact')).toBe(true);
  });

  it('finds a subject code, also in full-width digits, and no other code', () => {
    for (const query of ['2080507', '２０８０５０７'])
      expect(titles(query)).toEqual(['2080507 对机关事业单位基本养老保险基金的补助']);
    expect(search('2080508')).toEqual([]);
  });

  it('finds a project by its code, and no project of a similar one', () => {
    expect(search('13102323P00723510051N').map((hit) => hit.record.line)).toEqual([589]);
    expect(search('13102323p00723510051n').map((hit) => hit.record.line)).toEqual([589]);
    expect(search('13102323P00723510052A')).toEqual([]);
    expect(titles('廊财金【2022】35号')).toEqual([]);
  });

  it('finds half a sentence and leads to its line', () => {
    const [hit] = search('主要用于日常维修、办公用房水电费');
    expect(hit?.record.url).toBe('disclosures/yongqing-hrss-2024/source/#L434');
    // The document prints it with other spaces and punctuation.
    expect(search('2024年,我部门机关运行经费共计安排124.38万元')[0]?.record.line).toBe(434);
  });

  it('finds an amount with or without thousands separators', () => {
    for (const query of ['25332.93', '25,332.93']) {
      const lines = search(query).map((hit) => hit.record.line);
      expect(lines).toContain(424);
      expect(lines).toContain(147);
    }
    expect(search('25332.94')).toEqual([]);
  });

  it('finds 养老保险 for 养老宝险 and says that it is not what was typed', () => {
    const hits = search('养老宝险');
    expect(hits[0]?.record.title).toContain('养老保险');
    expect(hits.map((hit) => hit.record.title)).toContain('社会养老保险基金财政补助');
    expect(hits.every((hit) => hit.closeness === 'similar')).toBe(true);
  });

  it('finds a missing and an added character', () => {
    expect(titles('享受小额担保贷款贴人数')).toContain('享受小额担保贷款贴息人数');
    expect(titles('办公楼的修缮')).toContain('办公楼修缮');
  });

  it('finds words in another order and with others between them', () => {
    expect(titles('城乡居民养老补助')).toContain(
      '廊财社【2023】88号廊坊市财政局关于提前下达2024年中央财政城乡居民基本养老保险补助经费预算的通知',
    );
  });

  it('narrows by department, place or year, which alone answer nothing but the department', () => {
    expect(search('永清 养老').every((hit) => hit.disclosure.id === 'yongqing-hrss-2024')).toBe(true);
    expect(search('南大港 养老')[0]?.record.title).toBe('社会养老保险基金财政补助');
    expect(search('南大港管理区').map((hit) => hit.record.kind)).toEqual(['department']);
  });

  it('finds 三公 with quotes, without, and with other ones', () => {
    for (const query of ['三公经费', '“三公”经费', '"三公"经费'])
      expect(titles(query)).toContain('四、财政拨款“三公”经费预算情况及增减变化原因');
  });

  it('answers nothing to an empty query or one of quotes', () => {
    expect(search('')).toEqual([]);
    expect(search(' 　“” ')).toEqual([]);
  });

  it('takes a query of any characters as text', () => {
    for (const query of ['.*', '\\', "'养老", '!养老', '=cmd|', '$', '<img src=x onerror=alert(1)>', 'constructor'])
      expect(() => search(query)).not.toThrow();
    expect(search('.*')).toEqual([]);
    expect(search('养'.repeat(500))).toEqual([]);
  });
});

describe('highlighting', () => {
  it('marks every place as printed, through what folding took out', () => {
    expect(marked('财政拨款“三公”经费与“三公” 经费', '三公经费')).toEqual(['三公”经费', '三公” 经费']);
    expect(marked('共计 1,888.65 万元', '1888.65')).toEqual(['1,888.65']);
  });

  it('marks the closest words where a typo was searched', () => {
    expect(marked('财政对城乡居民基本养老保险基金的补助', '养老宝险')).toEqual(['养老保险']);
    expect(findClosest('农林水支出', '养老宝险')).toBeNull();
  });

  it('marks each word of a query', () => {
    expect(marked('办公用房水电费、办公用房取暖费', '水电 取暖')).toEqual(['水电', '取暖']);
  });

  it('returns pieces that make up the text', () => {
    for (const text of ['𠮷祥养老㈱', '<b>养老</b>', ''])
      expect(
        markMatches(text, '养老')
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
  });

  it('cuts an excerpt around the match', () => {
    const text = `${'甲'.repeat(150)}养老保险${'乙'.repeat(150)}`;
    const excerpt = cutExcerpt(text, '养老', 80);
    expect(excerpt).toContain('养老保险');
    expect([...excerpt]).toHaveLength(82);
    expect(cutExcerpt('短', '养老', 80)).toBe('短');
  });
});
