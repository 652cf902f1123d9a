import { utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { convertBytes } from '../content.ts';
import { cell, packDocx, paragraph, row, run, table } from '../docx-file.ts';
import { grid, pdf, rows, text } from '../pdf-file.ts';

const captions = ['某县档案局2024年部门预算', '部门支出总表', '单位：万元'];
const header = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
const whole = ['201', '一般公共服务支出', '71.94', '70.00', '1.94'];

/** The amounts of the table, and what notices say of marks. */
const listAmounts = ({ budget_tables: tables }: Disclosure): string[][] =>
  tables.flatMap(({ lines }) => lines.map(({ measure, printed, amount_cny }) => [measure, printed, amount_cny]));
const expected = [
  ['total', '71.94', '719400.00'],
  ['basic', '70.00', '700000.00'],
  ['project', '1.94', '19400.00'],
];
const read = (file: string, bytes: Uint8Array): Promise<Disclosure> => convertBytes('a', file, bytes);

describe('the mark of a note after an amount is no digit of it', () => {
  it.each(['①', '[1]', '*', '注1', ' ㉑', '²'])('written as %s', async (mark) => {
    const rows = [header, whole.map((text, at) => (at === 2 ? `${text}${mark}` : text))];
    const lines = [...captions, ...rows.map((cells) => cells.join('\t'))];
    const { notices, ...disclosure } = await read('a.txt', Buffer.from(`${lines.join('\n')}\n`));
    expect(listAmounts({ notices, ...disclosure })).toEqual(expected);
    expect(notices.filter(({ rule }) => rule === 'footnote-mark')).toMatchObject([{ quote: mark, lines: [5] }]);
  });

  it('as raised digits in Word', async () => {
    const amount = `<w:p>${run('71.94')}${run('12', '<w:vertAlign w:val="superscript"/>')}</w:p>`;
    const cells = whole.map((text, at) => cell(at === 2 ? amount : text));
    const rows = table(row(...header.map((label) => cell(label))), row(...cells));
    const disclosure = await read('a.docx', packDocx(captions.map((words) => paragraph(words)).join('') + rows));
    expect(listAmounts(disclosure)).toEqual(expected);
    expect(disclosure.transcript).toContain('201\t一般公共服务支出\t71.94¹²\t70.00\t1.94');
  });

  it('as raised digits in a web page, where those after words are as they were', async () => {
    const cells = whole.map((text, at) => `<td>${text}${at === 2 ? '<sup>1</sup>' : ''}</td>`).join('');
    const rows = `<table><tr>${header.map((label) => `<td>${label}</td>`).join('')}</tr><tr>${cells}</tr></table>`;
    const body = `${captions.map((words) => `<p>${words}</p>`).join('')}${rows}<p>注：房屋50m<sup>2</sup>。</p>`;
    const disclosure = await read('a.html', Buffer.from(`<html><meta charset="utf-8"><body>${body}</body></html>`));
    expect(listAmounts(disclosure)).toEqual(expected);
    expect(disclosure.transcript.at(-1)).toBe('注：房屋50m2。');
  });

  it('as raised digits in a workbook', async () => {
    const given = [
      ...captions.map((words) => [words]),
      header,
      whole.map((text, at) => (at === 2 ? '71.94MARK' : text)),
    ];
    const book = utils.book_new(utils.aoa_to_sheet(given));
    const parts = unzipSync(new Uint8Array(write(book, { type: 'array', bookSST: true }) as ArrayBuffer));
    const name = 'xl/sharedStrings.xml';
    const rich =
      '<r><t>71.94</t></r><r><rPr><vertAlign val="superscript"/><sz val="11"/></rPr><t xml:space="preserve">1</t></r>';
    const xml = strFromU8(parts[name] ?? new Uint8Array()).replace(/<t[^>]*>71\.94MARK<\/t>/u, rich);
    const disclosure = await read('a.xlsx', zipSync({ ...parts, [name]: strToU8(xml) }));
    expect(listAmounts(disclosure)).toEqual(expected);
  });

  it('as small digits above the line in a PDF', async () => {
    const [xs, ys] = [
      [50, 150, 300, 380, 460, 540],
      [100, 120, 140],
    ];
    const titles = captions.map((words, at) => text(50, 40 + at * 20, words));
    const draws = [...titles, ...grid(xs, ys), ...rows(xs, ys, [header, whole]), text(329, 129, '1', 6)];
    const disclosure = await read('a.pdf', pdf([{ draws }]));
    expect(listAmounts(disclosure)).toEqual(expected);
  });

  it.each(['②', '²', '[2]', '*', '注2'])('written as %s before the unit of a sentence', async (mark) => {
    const sentence = `2024年预算收入204.00${mark}万元，其中：一般公共预算收入204.00万元。`;
    const lines = [
      '某县档案局2024年部门预算',
      '一、部门职责及机构设置情况',
      '1、管理档案。',
      '二、部门预算安排的总体情况',
      '1、收入说明',
      sentence,
    ];
    const { figures, notices } = await read('a.txt', Buffer.from(`${lines.join('\n')}\n`));
    expect(figures.map(({ figure, amount_cny: amount }) => [figure, amount])).toEqual([
      ['income.total', '2040000.00'],
      ['income.general-public-budget', '2040000.00'],
    ]);
    expect(notices.filter(({ rule }) => rule === 'footnote-mark')).toMatchObject([{ quote: mark, lines: [6] }]);
  });
});
