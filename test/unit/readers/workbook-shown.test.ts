import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { convertBytes } from '../content.ts';
import { type Given, type GivenSheet, packWorkbook } from '../workbook-file.ts';

const captions: Given[][] = [['某县档案局2024年部门预算'], ['部门支出总表'], ['单位：万元']];
const header: Given[] = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];

const read = (sheet: Omit<GivenSheet, 'rows'> & { rows: Given[][] }): Promise<Disclosure> =>
  convertBytes('a', 'a.xlsx', packWorkbook([{ ...sheet, rows: [...captions, header, ...sheet.rows] }]));

const listAmounts = ({ budget_tables: tables }: Disclosure): string[] =>
  tables.flatMap(({ lines }) => lines.map(({ code, measure, printed }) => `${code} ${measure} ${printed}`));

/** The lines that a rule names, as the cells that begin them. */
const listNamed = ({ notices, transcript }: Disclosure, rule: string): string[] =>
  notices
    .filter((notice) => notice.rule === rule)
    .flatMap(({ lines }) => lines.map((line) => transcript[line - 1]?.split('\t')[0] ?? ''));

describe('a negative number of a sheet', () => {
  it.each(['0.00;[Red]0.00', '#,##0.00_);(#,##0.00)', '0.00_);[Red]\\(0.00\\)', '0.00', '0.00;-0.00'])(
    'has its sign, however it is shown: %s',
    async (z) => {
      const disclosure = await read({ rows: [['201', '一般公共服务支出', { v: -5, z }, null, { v: -5, z }]] });
      expect(disclosure.budget_tables[0]?.lines.map(({ amount_cny: cny }) => cny)).toEqual(['-50000.00', '-50000.00']);
    },
  );

  it.each([
    ['0.00;"－"0.00', '－5.00'],
    ['0.00;"–"0.00', '–5.00'],
    ['0.00;"减少"0.00', '减少5.00'],
    ['0.00"万元";[Red]0.00"万元"', '-5.00万元'],
    ['"¥"0.00;[Red]"¥"0.00', '-¥5.00'],
    ['"约"General"万元"', '-约5万元'],
    ['General;"减少"General', '减少5'],
  ])('has the one that the sheet shows, and no second: %s', async (z, shown) => {
    const { transcript } = await read({ rows: [['201', '一般公共服务支出', { v: -5, z }, { v: 1, z }]] });
    expect(transcript.find((line) => line.startsWith('201'))?.split('\t')[2]).toBe(shown);
  });

  it('has none where it is shown as nought', async () => {
    const z = '0.00;[Red]0.00';
    expect(listAmounts(await read({ rows: [['201', '一般公共服务支出', { v: -0.001, z }]] }))).toEqual([
      '201 total 0.00',
    ]);
  });
});

describe('yuan that are shown in ten thousands by their format', () => {
  it.each([
    ['0!.0000', '54.3210'],
    ['0\\.0000', '54.3210'],
    ['0!.0,', '54.3'],
    ['0"."0,', '54.3'],
    ['0!.0,_ ', '54.3'],
    ['#,##0!.0,;-#,##0!.0,', '54.3'],
    ['#!.0,"万元"', '54.3'],
  ])('are read as they are shown: %s', async (z, shown) => {
    const rows: Given[][] = [['201', '一般公共服务支出', { v: 543_210, z }, { v: -543_210, z }]];
    expect(listAmounts(await read({ rows }))).toEqual([`201 total ${shown}`, `201 basic -${shown}`]);
  });

  it('and in thousands', async () => {
    const rows: Given[][] = [
      ['201', '一般公共服务支出', { v: 54_321_600, z: '#,##0.00,' }, { v: 54_321_650, z: '0.0,,' }],
    ];
    expect(listAmounts(await read({ rows }))).toEqual(['201 total 54,321.60', '201 basic 54.3']);
  });
});

describe('a format whose sections have conditions', () => {
  const inSteps = '[>=100000000]0!.00,,"亿";[>=10000]0!.0,"万";0';
  it.each([
    ['[>=10000]0!.0,"万元";0"元"', 123_456.78, '12.3万元'],
    ['[>=10000]0!.0,"万元";0"元"', 9999, '9999元'],
    ['[>=10000]0!.0,"万元";0"元"', -123_456.78, '-123457元'],
    [inSteps, 1_000_000_000, '10.00亿'],
    [inSteps, 123_456.78, '12.3万'],
    [inSteps, 5, '5'],
    ['[>=10000]0\\.0,;[<=-10000]-0\\.0,;0', -123_456.78, '-12.3'],
    ['[<0]-0.0;0.0', -5, '-5.0'],
    ['[<0]"减少"0.0;0.0', -5, '减少5.0'],
    ['[=0]"-";0.00', 1.005, '1.01'],
    ['[=0]"-";0.00;@', -5, '-5.00'],
    ['[>=10000]0"；;";0.0', 5, '5.0'],
    ['[>100]0.00;[Red]0.0;0', 5, '5'],
    ['[<=100]0.0', 123.25, '123.25'],
  ])('shows a number by the section for it: %s of %s', async (z, v, shown) => {
    const { transcript } = await read({ rows: [['201', '一般公共服务支出', { v, z }, { v: 1 }]] });
    expect(transcript.find((line) => line.startsWith('201'))?.split('\t')[2]).toBe(shown);
  });

  it('shows a number that none is for as #, which is left out and named', async () => {
    const z = '[>=10000]0!.0,;[>=0]0.00';
    const disclosure = await read({ rows: [['201', '一般公共服务支出', { v: -5, z }, { v: 123_456.78, z }]] });
    expect(listAmounts(disclosure)).toEqual(['201 basic 12.3']);
    expect(listNamed(disclosure, 'amount-unreadable')).toEqual(['201']);
  });
});

describe('a number in a cell', () => {
  it.each([
    [1234.56, '@', '12345600.00'],
    [0.1 + 0.2, '@', '3000.00'],
    [1234.56, 'General"元"', '1234.56'],
    [-1234.56, 'General"元"', '-1234.56'],
  ])('for texts, or with a unit behind it, keeps its decimals: %s in %s', async (v, z, yuan) => {
    const { budget_tables: tables } = await read({ rows: [['201', '一般公共服务支出', { v, z }]] });
    expect(tables[0]?.lines.map(({ amount_cny: cny }) => cny)).toEqual([yuan]);
  });

  it.each([
    [0.5, '#,###.00', '0.50'],
    [-0.5, '#,###.00_);(#,###.00)', '-0.50'],
    [0, '#.00', '0.00'],
  ])('that shows nothing before its point has a nought there: %s in %s', async (v, z, shown) => {
    expect(listAmounts(await read({ rows: [['201', '一般公共服务支出', { v, z }]] }))).toEqual([`201 total ${shown}`]);
  });

  it('that is a code keeps the points that its format writes between its parts', async () => {
    const rows: Given[][] = [['201', '一般公共服务支出', 5, { v: 2_080_501, z: '0"."00"."00' }]];
    const { transcript } = await read({ rows });
    expect(transcript.at(-1)).toContain('208.05.01');
  });
});

describe('a formula that gave no number', () => {
  it.each(['#REF!', '#N/A', '#DIV/0!', '#VALUE!'])('is no amount, and named: %s', async (error) => {
    const rows: Given[][] = [
      ['201', '一般公共服务支出', error, 5, null],
      ['208', '社会保障和就业支出', 7, null, 7],
    ];
    const disclosure = await read({ rows });
    expect(listAmounts(disclosure)).toEqual(['201 basic 5', '208 total 7', '208 project 7']);
    expect(listNamed(disclosure, 'amount-unreadable')).toEqual(['201']);
  });
});

describe('an amount in a merged cell of a sheet', () => {
  const rows: Given[][] = [
    ['201', '一般公共服务支出', 5, 5, null],
    ['208', '社会保障和就业支出', 7, null, 7],
    ['210', '卫生健康支出', 9, 6, 3],
    ['合计', null, 21, 11, 10],
  ];
  const [service, security, health] = [
    ['201 total 5', '201 basic 5'],
    ['208 total 7', '208 project 7'],
    ['210 total 9', '210 basic 6', '210 project 3'],
  ];
  const total = [' total 21', ' basic 11', ' project 10'];

  it('is left out and named over two columns', async () => {
    const disclosure = await read({ rows, merges: ['C5:D5'] });
    expect(listAmounts(disclosure)).toEqual([...security, ...health, ...total]);
    expect(listNamed(disclosure, 'cells-uneven')).toEqual(['201']);
  });

  it('and over two rows', async () => {
    const disclosure = await read({ rows, merges: ['C6:C7'] });
    expect(listAmounts(disclosure)).toEqual([...service, ...total]);
    expect(listNamed(disclosure, 'cells-uneven')).toEqual(['208', '210']);
  });

  it('is read beside the label of a total over two columns, and the code of a group over its rows', async () => {
    const units: Given[][] = [
      ['1', '303001', '某县档案局', 5],
      ['2', null, '某县档案馆', 7],
    ];
    const disclosure = await read({ rows, merges: ['A8:B8'] });
    expect(listAmounts(disclosure)).toEqual([...service, ...security, ...health, ...total]);
    expect(disclosure.notices.map(({ rule }) => rule)).not.toContain('cells-uneven');
    const bytes = packWorkbook([
      { rows: [...captions, ['序号', '单位编码', '单位名称', '合计'], ...units], merges: ['B5:B6'] },
    ]);
    const { notices, budget_tables: tables } = await convertBytes('a', 'a.xlsx', bytes);
    expect(tables.flatMap(({ lines }) => lines.map(({ printed }) => printed))).toEqual(['5', '7']);
    expect(notices.map(({ rule }) => rule)).not.toContain('cells-uneven');
  });
});

describe('类 款 项 as numbers in three columns of a sheet', () => {
  it('have two digits each behind the first, whatever is shown of them', async () => {
    const rows: Given[][] = [
      ...captions,
      ['科目编码', null, null, '科目名称', '合计'],
      ['类', '款', '项', null, null],
      [208, 5, 1, '行政单位离退休', 5],
      [208, { v: 5, z: '00' }, { v: 2, z: '00' }, '事业单位离退休', 7],
      [208, 99, null, '其他社会保障和就业支出', 9],
    ];
    const bytes = packWorkbook([{ rows, merges: ['A4:C4', 'D4:D5', 'E4:E5'] }]);
    expect(listAmounts(await convertBytes('a', 'a.xlsx', bytes))).toEqual([
      '2080501 total 5',
      '2080502 total 7',
      '20899 total 9',
    ]);
  });
});

describe('类 款 项 in three columns', () => {
  it.each([
    ['科目编码', null],
    [null, '科目编码'],
    ['项目', null],
  ])('are the parts of a code, wherever its label stands over them: %s, %s', async (first, second) => {
    const rows: Given[][] = [
      ...captions,
      [first, second, null, '科目名称', '合计'],
      ['类', '款', '项', null, null],
      ['208', '05', '01', '行政单位离退休', 5],
    ];
    expect(listAmounts(await convertBytes('a', 'a.xlsx', packWorkbook([{ rows }])))).toEqual(['2080501 total 5']);
  });
});

describe('a raised digit in a text that the sheet itself holds', () => {
  const readAmounts = async (runs: string): Promise<(string | null)[]> => {
    const parts = unzipSync(
      packWorkbook([{ rows: [...captions, header, ['201', '一般公共服务支出', 'MARK', 5, null]] }]),
    );
    const name = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[name] ?? new Uint8Array()).replace(
      /<c r="C5"[^>]*>.*?<\/c>/u,
      `<c r="C5" t="inlineStr"><is>${runs}</is></c>`,
    );
    expect(xml).toContain(runs);
    const disclosure = await convertBytes('a', 'a.xlsx', zipSync({ ...parts, [name]: strToU8(xml) }));
    return disclosure.budget_tables[0]?.lines.map(({ amount_cny: cny }) => cny) ?? [];
  };
  const plain = (text: string): string => `<r><t>${text}</t></r>`;
  const high = (text: string): string =>
    `<r><rPr><vertAlign val="superscript"/><sz val="11"/></rPr><t xml:space="preserve">${text}</t></r>`;

  it('is no digit of the amount before it', async () => {
    expect(await readAmounts(plain('71.94') + high('1'))).toEqual(['719400.00', '50000.00']);
    expect(await readAmounts(plain('71.94') + high('1') + high('2'))).toEqual(['719400.00', '50000.00']);
  });

  it('is one of the amount where that is raised whole, or from its point on', async () => {
    expect(await readAmounts(high('71.94'))).toEqual(['719400.00', '50000.00']);
    expect(await readAmounts(high('7') + high('1'))).toEqual(['710000.00', '50000.00']);
    expect(await readAmounts(plain('71') + high('.94'))).toEqual(['719400.00', '50000.00']);
  });
});
