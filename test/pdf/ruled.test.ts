import { describe, expect, it } from 'vitest';
import { convertBytes } from '../unit/content.ts';
import { convertSource } from '../unit/conversions.ts';
import { type Id, ids, readSource } from '../unit/documents.ts';
import { listDifferences } from './difference.ts';
import { listPrintedContent, preparePrinter, type Print, renderPrint, usualPrint } from './printed.ts';

const print = preparePrinter();

const prints: readonly (readonly [string, Print])[] = [
  ['with columns as wide as their texts', usualPrint],
  [
    'with columns that are all as wide, so that most cells wrap, in larger type and from the top of each row',
    {
      ...usualPrint,
      even: true,
      size: 10.5,
      words: 'center',
      amounts: 'center',
      middle: false,
      padding: 4,
      foot: '第 # 页',
    },
  ],
];

describe.each(ids)('%s says the same as a PDF', (id) => {
  const expected = listPrintedContent(convertSource(id).disclosure);

  it.each(prints)('%s', async (_, look) => {
    const bytes = await print(renderPrint(readSource(id), look), look.foot);
    const disclosure = await convertBytes(id, `${id}.pdf`, bytes);
    expect(listPrintedContent(disclosure)).toEqual(expected);
    expect(disclosure.transcript_pages.at(-1)).toBeGreaterThan(5);
  });
});

describe.each(ids)('%s as a PDF with a head on each page', (id) => {
  const head = '某县人力资源和社会保障局部门预算信息公开';

  it('says the same, and names the head', async () => {
    const look: Print = { ...usualPrint, repeats: false, foot: '第 # 页' };
    const bytes = await print(renderPrint(readSource(id), look), look.foot, head);
    const disclosure = await convertBytes(id, `${id}.pdf`, bytes);
    expect(listDifferences(convertSource(id).disclosure, disclosure)).toEqual([]);
    const named = disclosure.notices.filter(({ rule }) => rule === 'running-line');
    expect(named.map(({ quote }) => quote)).toEqual([head]);
    expect(named[0]?.lines.length).toBeGreaterThan(5);
  });
});

describe.each(ids)('%s as a PDF with lines over and under its rows alone', (id) => {
  /** What is left out, and the text of the line that says so: a heading over seven columns has no edge, the end of a cell no columns. */
  const leftOut: Partial<Record<Id, readonly [RegExp, string]>> = {
    'dacheng-hrss-2021': [/^procurement\.0\./u, '其他办公设备'],
    'yongqing-hrss-2024': [/^projects\.21\.indicators\.5\.basis$/u, '【2019】2号'],
  };

  it('says the same, but for what it names as left out', async () => {
    const look: Print = { ...usualPrint, ruled: 'rows' };
    const disclosure = await convertBytes(id, `${id}.pdf`, await print(renderPrint(readSource(id), look), look.foot));
    const { notices, unclaimed, transcript } = disclosure;
    const [path, text] = leftOut[id] ?? [/^$/u, ''];
    const differing = listDifferences(convertSource(id).disclosure, disclosure);
    expect(differing.filter((each) => !path.test(each.path))).toEqual([]);
    const named = notices.filter(({ rule }) => rule === 'row-without-place').flatMap(({ lines }) => lines);
    const lines = [...named.map((line) => transcript[line - 1]), ...unclaimed.map((line) => line.text)];
    expect(differing.length === 0 || lines.some((line) => line?.includes(text))).toBe(true);
  });
});
