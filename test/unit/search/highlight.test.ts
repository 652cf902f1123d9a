import { describe, expect, it } from 'vitest';
import { cutExcerpt, listMarked, listSought, markMatches, type Sought } from '../../../src/client/search/highlight.ts';
import { parseQuery } from '../../../src/publish/search/query.ts';

const variants = new Map([['養', '养']]);

function seek(typed: string, replaced: { typed: string; found: string }[] = []): Sought {
  const closeness = replaced.length > 0 ? 'similar' : 'exact';
  return listSought(parseQuery(typed, variants), { replaced, closeness }, variants);
}

function marked(text: string, typed: string, replaced: { typed: string; found: string }[] = []): string[] {
  return markMatches(text, seek(typed, replaced)).flatMap((piece) => (piece.marked ? [piece.text] : []));
}

const textOf = (pieces: readonly { text: string }[]): string => pieces.map(({ text }) => text).join('');

describe('marking what was found', () => {
  it('marks every place as printed, through what folding took out', () => {
    expect(marked('财政拨款“三公”经费与“三公” 经费', '三公经费')).toEqual(['三公”经费', '三公” 经费']);
    expect(marked('共计 1,888.65 万元', '1888.65')).toEqual(['1,888.65']);
    expect(marked('城乡居民养老', '養老')).toEqual(['养老']);
  });

  it('marks each word of a query, and a subject asked for by name', () => {
    expect(marked('办公用房水电费、办公用房取暖费', '水电 取暖')).toEqual(['水电', '取暖']);
    expect(marked('20805 行政事业单位养老支出', '科目:养老')).toEqual(['养老']);
  });

  it('marks what was searched for in place of a typo, and the typo itself where it stands nowhere else', () => {
    expect(marked('财政对基本养老保险基金的补助', '养老宝险', [{ typed: '养老宝险', found: '养老保险' }])).toEqual([
      '养老保险',
    ]);
    const near: Sought = { ...seek('养老宝险'), near: true };
    expect(markMatches('财政对基本养老保险基金的补助', near)[1]).toEqual({ text: '养老保险', marked: true });
    expect(marked('财政对基本养老保险基金的补助', '养老宝险')).toEqual([]);
  });

  it('marks the part of a phrase that goes on in the next passage', () => {
    expect(marked('预算支出主要用于养老', '用于养老保险')).toEqual(['用于养老']);
    expect(marked('保险基金的补助', '用于养老保险')).toEqual(['保险']);
  });

  it('marks an amount in the unit it is printed in', () => {
    expect(marked('1 合计 25332.93 24487.92 845.01', '2.53亿')).toEqual(['25332.93']);
    expect(marked('预算收入25,332.93万元，比上年增加1888.65万元', '2.53亿')).toEqual(['25,332.93']);
    expect(marked('资产总额 253329300 元', '2.53亿')).toEqual(['253329300']);
  });

  it('takes no year, number of people or row number for an amount', () => {
    expect(marked('8 八、社会保障和就业支出 24901.46', '金额>2亿')).toEqual(['24901.46']);
    expect(marked('2019年预算收入28377.8万元，发放30000人', '金额>2亿')).toEqual(['28377.8']);
  });

  it('returns pieces that make up the text', () => {
    for (const text of ['𠮷祥养老㈱', '<b>养老</b>', '']) expect(textOf(markMatches(text, seek('养老')))).toBe(text);
  });
});

describe('cutting an excerpt', () => {
  it('keeps the match, and leaves a short text alone', () => {
    const pieces = markMatches(`${'甲'.repeat(150)}养老保险${'乙'.repeat(150)}`, seek('养老'));
    const excerpt = textOf(cutExcerpt(pieces, 80));
    expect(excerpt).toContain('养老保险');
    expect([...excerpt]).toHaveLength(82);
    expect(textOf(cutExcerpt(markMatches('短', seek('养老')), 80))).toBe('短');
  });

  it('shows where most of the words stand together', () => {
    const text = `养老${'甲'.repeat(200)}养老与医疗${'乙'.repeat(200)}`;
    expect(listMarked(cutExcerpt(markMatches(text, seek('养老 医疗')), 60))).toEqual(['养老', '医疗']);
  });
});
