import { describe, expect, it } from 'vitest';
import { convertText } from '../conversions.ts';
import { type Id, readSource } from '../documents.ts';
import { aSection, mark } from './a-disclosure.ts';

/** What one rule says of a document that was changed. */
function markChanged(id: Id, rule: string, change: (text: string) => string): [number[], string][] {
  const before = readSource(id);
  const after = change(before);
  expect(after).not.toBe(before);
  return convertText(after)
    .disclosure.notices.filter((notice) => notice.rule === rule)
    .map(({ lines, message }) => [lines, message]);
}

/** Takes out what stands from the last occurrence of one text up to the next of another. */
const without = (from: string, to: string) => (text: string) => {
  const start = text.lastIndexOf(from);
  return text.slice(0, start) + text.slice(text.indexOf(to, start));
};

describe('sections of the prescribed form', () => {
  it('are missed where neither heading nor words are left, and named at their place in the contents', () => {
    expect(markChanged('yongqing-hrss-2024', 'section-absent', without('三、机关运行经费', '四、财政拨款'))).toEqual([
      [[21], '文件中没有机关运行经费的说明，目录中却列有'],
    ]);
    expect(markChanged('nandagang-lss-2020', 'section-absent', without('七、国有资产', '八、名词'))).toEqual([
      [[4], '文件中没有国有资产的说明'],
    ]);
    expect(markChanged('linxi-hrss-2019', 'section-absent', without('四、财政拨款“三公”', '五、绩效'))).toEqual([
      [[4], '文件中没有“三公”经费的说明'],
    ]);
  });

  it('are not missed where the matter is explained under another heading', () => {
    const moved = (text: string): string =>
      without('七、国有资产', '八、名词')(text).replace('三、机关', '上年末固定资产金额为58.29万元。\n三、机关');
    expect(markChanged('nandagang-lss-2020', 'section-absent', moved)).toEqual([]);
  });

  it('are not missed in final accounts, nor in a document of few sections', () => {
    const cut = (text: string): string => without('五、绩效', '九、其他')(text);
    expect(markChanged('linxi-hrss-2019', 'section-absent', (text) => cut(text).replaceAll('预算', '决算'))).toEqual(
      [],
    );
    expect(mark('section-absent', aSection('glossary', ['1、基本支出：指人员支出。']))).toEqual([]);
  });

  it('are empty where a heading is followed by the next one or by nothing', () => {
    const emptied = (text: string): string => text.replace('我部门无其他需要说明的事项。', '');
    expect(markChanged('yongqing-hrss-2024', 'section-empty', emptied)).toEqual([
      [[1232], '“其他需要说明的事项”只有标题，没有内容'],
    ]);
    // A section that says 无 has said it.
    const none = (text: string): string => text.replace('我部门无其他需要说明的事项。', '无。');
    expect(markChanged('yongqing-hrss-2024', 'section-empty', none)).toEqual([]);
  });
});

describe('tables', () => {
  it('that a sentence announces are missed where nothing follows it', () => {
    expect(markChanged('nandagang-lss-2020', 'cited-table', without('\t部门固定资产占用', '八、名词'))).toEqual([
      [[752], '文中写明见下表，其后没有表'],
    ]);
    expect(
      markChanged('nandagang-lss-2020', 'cited-table', without('[bookmark: _Toc503971530]部门', '七、国有')),
    ).toEqual([
      [[665], '文中写明见下表，其后没有表'],
      [[667], '文中写明详见政府采购预算表，本文件中没有这张表（可能另附）'],
    ]);
  });

  it('in an annex are not missed: it may be published on its own', () => {
    expect(mark('cited-table', aSection('state-assets', ['固定资产金额为1936.75万元（详见附表）。']))).toEqual([]);
  });

  it('that are empty must say so', () => {
    const line = '注：无政府基金预算财政拨款预算，空表列示。\n';
    expect(markChanged('yongqing-hrss-2024', 'table-without-note', (text) => text.replace(line, ''))).toEqual([
      [[339], '“部门预算政府性基金预算财政拨款支出表”没有任何金额，也没有注明空表列示'],
    ]);
    const note = '注：无政府采购预算，空表列示。\n';
    expect(markChanged('yongqing-hrss-2024', 'table-without-note', (text) => text.replace(note, ''))).toEqual([
      [[1185], '政府采购表没有任何一行，也没有注明空表列示'],
    ]);
    // The same said in a sentence elsewhere will do.
    const said = (text: string): string =>
      text.replace(line, '').replace('我部门无其他需要说明的事项。', '我部门无政府性基金预算。');
    expect(markChanged('yongqing-hrss-2024', 'table-without-note', said)).toEqual([]);
  });

  it('of the regulation are missed one by one where the document holds the others', () => {
    const cut = (text: string): string => text.replace(/部门预算收入总表\n\n316[^]*?(?=部门预算支出总表\n\n316)/u, '');
    expect(markChanged('yongqing-hrss-2024', 'statutory-tables', cut)).toEqual([
      [[8], '本文件的预算表中没有收入总表，目录中却列有'],
    ]);
    // 国有资本经营 is no table of the regulation of 2016.
    const capital = (text: string): string =>
      text.replace(
        /部门预算国有资本经营预算财政拨款支出表\n\n316[^]*?(?=部门预算财政拨款“三公”经费支出表\n\n316)/u,
        '',
      );
    expect(markChanged('yongqing-hrss-2024', 'statutory-tables', capital)).toEqual([]);
  });

  it('under a title that no reader knows are not missed', () => {
    const titled = (text: string): string => text.replace('三、机关', '2019年部门收支预算明细表\n三、机关');
    expect(markChanged('linxi-hrss-2019', 'statutory-tables', titled)).toEqual([]);
  });
});

describe('a list of contents', () => {
  const contents = (...pages: readonly number[]) => ({
    transcript: [
      '目录',
      ...pages.map((page, index) => `第${'一二三四五六'[index] ?? ''}章 说明\t${String(page)}`),
      '正文',
    ],
  });

  it('runs backwards where a page is smaller than the one before', () => {
    expect(mark('contents-order', contents(1, 5, 9, 7, 12)).map(({ lines, quote }) => [lines, quote])).toEqual([
      [[5], '第四章 说明 7'],
    ]);
  });

  it('may repeat a page, and begin again at the first for a second part', () => {
    expect(mark('contents-order', contents(1, 5, 5, 9))).toEqual([]);
    expect(mark('contents-order', contents(1, 5, 9, 1, 4, 8))).toEqual([]);
  });

  it('is none without its heading: a table can look like one', () => {
    const { transcript } = contents(1, 5, 9, 7, 12);
    expect(mark('contents-order', { transcript: transcript.slice(1) })).toEqual([]);
  });
});
