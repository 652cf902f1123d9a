import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellBreak } from '../../../src/convert/readers/extraction.ts';
import { extractPart } from '../../../src/convert/readers/index.ts';
import { readCsv, readWorkbook } from '../../../src/convert/readers/workbook/index.ts';
import { type Given, type GivenSheet, packWorkbook } from '../workbook-file.ts';

const read = (...sheets: GivenSheet[]): string[] => readWorkbook(packWorkbook(sheets), 'a.xlsx').lines;
const show = (v: number, z: string): string | undefined => read({ rows: [['甲', { v, z }]] })[0]?.split('\t')[1];

/** Changes the XML of the first sheet of a workbook, as another program might have written it. */
function rewrite(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
}

describe('a sheet', () => {
  const rows: Given[][] = [
    ['部门预算收支总表'],
    ['某县档案局', null, null, '单位：万元'],
    ['收入', null, '支出', null],
    ['项目', '预算数', '项目', '预算数'],
    ['一般公共预算\n拨款收入', { v: 1234.5, z: '#,##0.00' }, '基本支出', { v: 60, z: '0.00' }],
    ['注：含上年结转。'],
  ];

  it('has its name above it where it says more than its title does, a number aside', () => {
    const name = (given: string): string | undefined => read({ name: given, rows })[0];
    for (const same of ['部门预算收支总表', 'Z01 部门预算收支总表', '1-2.部门预算收支总表', '收支总表'])
      expect(name(same)).toBe('部门预算收支总表');
    for (const other of ['2024部门预算收支总表', '某县档案局部门预算收支总表', '附表一'])
      expect(name(other)).toBe(other);
  });

  it('is a table with its title, its corners and its notes as lines of their own', () => {
    expect(read({ rows, merges: ['A1:D1', 'A3:B3', 'C3:D3', 'A6:D6'] })).toEqual([
      '部门预算收支总表',
      '某县档案局',
      '单位：万元',
      '收入\t\t支出\t',
      '项目\t预算数\t项目\t预算数',
      `一般公共预算${cellBreak}拨款收入\t1,234.50\t基本支出\t60.00`,
      '',
      '注：含上年结转。',
    ]);
  });

  it('is the same in the format of Excel 97', () => {
    const sheets = [{ rows, merges: ['A1:D1', 'A3:B3', 'C3:D3', 'A6:D6'] }];
    expect(readWorkbook(packWorkbook(sheets, 'biff8'), 'a.xls')).toEqual(readWorkbook(packWorkbook(sheets), 'a.xlsx'));
  });

  it('is read in the encoding that Excel 95 names', () => {
    const bytes = Buffer.from(packWorkbook([{ rows: [['ABCD', 5]] }], 'biff5'));
    // 工资 in GBK for the four letters, and its code page for that of Latin letters.
    bytes.set(Buffer.from('b9a4d7ca', 'hex'), bytes.indexOf('ABCD'));
    bytes.writeUInt16LE(936, bytes.indexOf(Buffer.from('42000200', 'hex')) + 4);
    expect(readWorkbook(bytes, 'a.xls').lines).toEqual(['工资\t5']);
  });

  it('has a cell merged over rows in the first of them, and none of what a merged cell covers', () => {
    expect(
      read({
        rows: [
          ['科目', '名称', '金额'],
          ['208', '社会保障', 1],
          ['旧', '就业', 2],
        ],
        merges: ['A2:A3'],
      }),
    ).toEqual(['科目\t名称\t金额', '208\t社会保障\t1', '\t就业\t2']);
  });

  it('holds several tables, with blank rows between them or a title over the next', () => {
    const lines = ['收入表', '项目\t预算数', '工资\t5', '', '支出表', '单位：元', '科目\t预算数', '津贴\t6'];
    const income: Given[][] = [['收入表'], ['项目', '预算数'], ['工资', 5]];
    const expenditure: Given[][] = [['支出表'], [null, '单位：元'], ['科目', '预算数'], ['津贴', 6]];
    expect(read({ rows: [...income, [], [], ...expenditure] })).toEqual(lines);
    expect(read({ rows: [...income, ...expenditure], merges: ['A4:B4'] })).toEqual(lines);
    expect(read({ rows: [['项目', '数'], ['工资', 5], [], ['科目', '数'], ['津贴', 6]] })).toEqual([
      '项目\t数',
      '工资\t5',
      '',
      '科目\t数',
      '津贴\t6',
    ]);
  });

  it('takes a label in its header for no corner, and those who sign under it for no row', () => {
    expect(
      read({
        rows: [
          ['某局', null, '单位：万元'],
          ['项目', '其中：财政拨款'],
          ['工资', 5],
          ['负责人：甲', null, '填表人：乙'],
        ],
      }),
    ).toEqual(['某局', '单位：万元', '项目\t其中：财政拨款', '工资\t5', '', '负责人：甲', '填表人：乙']);
  });

  it('goes on after a row of its form that nobody filled in', () => {
    expect(read({ rows: [['项目', '预算数'], [], ['工资', 5], [null, null], ['合计', 5]] })).toEqual([
      '项目\t预算数',
      '工资\t5',
      '合计\t5',
    ]);
  });

  it('has no columns and rows that nothing stands in', () => {
    expect(read({ rows: [[], [null, '项目', null, '金额', null, ' '], [null, '工资', null, 5], []] })).toEqual([
      '项目\t金额',
      '工资\t5',
    ]);
  });

  it('has its name above it where its title does not say it, and none that a program gave', () => {
    const table: Given[][] = [
      ['项目', '金额'],
      ['工资', 5],
    ];
    const lines = ['项目\t金额', '工资\t5'];
    expect(read({ name: '收入总表', rows: table }, { rows: table })).toEqual(['收入总表', ...lines, '', ...lines]);
    expect(read({ name: '收入总表', rows: [['2024年部门收入 总表'], ...table] })).toEqual([
      '2024年部门收入 总表',
      ...lines,
    ]);
  });

  it('is out when it is hidden, and so are hidden rows and columns', () => {
    const rows: Given[][] = [
      ['项目', '身份证号', '金额'],
      ['工资', '11', 5],
      ['作废', '22', 6],
    ];
    expect(
      read({ rows, hidden: true }, { name: '空表', rows: [] }, { rows, hiddenRows: [2], hiddenColumns: [1] }),
    ).toEqual(['项目\t金额', '工资\t5']);
  });

  it('keeps rows of a folded group', () => {
    const bytes = packWorkbook([
      {
        rows: [
          ['项目', '金额'],
          ['工资', 5],
        ],
        hiddenRows: [1],
      },
    ]);
    const folded = rewrite(bytes, (xml) => xml.replace('hidden="1"', 'hidden="1" outlineLevel="1"'));
    expect(readWorkbook(folded, 'a.xlsx').lines).toEqual(['项目\t金额', '工资\t5']);
  });
});

describe('a number is shown', () => {
  it.each([
    [12.345, '0.00', '12.35'],
    // Half away from nought, as spreadsheets do, where binary fractions fall short of the half.
    [1.005, '0.00', '1.01'],
    [-1.005, '#,##0.00', '-1.01'],
    [1234567.885, '#,##0.00', '1,234,567.89'],
    [0.12345, '0.00%', '12.35%'],
    [0.1 + 0.2, 'General', '0.3'],
    [131023000001, 'General', '131023000001'],
    [1234500, '#,##0.00,', '1,234.50'],
    [1234.5, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '1,234.50'],
    [45366, 'm/d/yy', '2024/3/15'],
    [45366, 'yyyy"年"m"月"d"日"', '2024年3月15日'],
  ])('%d as %s: %s', (value, format, expected) => {
    expect(show(value, format)).toBe(expected);
  });

  it('nowhere when its format hides it', () => {
    expect(
      read({
        rows: [
          ['工资', '奖金', 7],
          ['甲', { v: 0, z: '0.00;-0.00;;@' }, 8],
        ],
      }),
    ).toEqual(['工资\t奖金\t7', '甲\t\t8']);
  });

  it('by the value saved with its formula', () => {
    expect(read({ rows: [['合计', { v: 62.5, f: 'SUM(C1:C9)', z: '0.00' }]] })).toEqual(['合计\t62.50']);
  });
});

describe('a workbook is refused', () => {
  const bytes = packWorkbook([{ rows: [['合计', { v: 62.5, f: 'SUM(C1:C9)' }]] }]);

  it('when a formula was never calculated, which would be read as nought', async () => {
    const uncalculated = rewrite(bytes, (xml) => xml.replace('<v>62.5</v>', '<v></v>'));
    await expect(extractPart(uncalculated, 'a.xlsx')).rejects.toThrow('a.xlsx: missing value: the formula in B1');
  });

  it('when it is damaged', async () => {
    await expect(extractPart(bytes.slice(0, 900), 'a.xlsx')).rejects.toThrow('a.xlsx: damaged file');
    const cut = rewrite(bytes, (xml) => xml.slice(0, -40));
    await expect(extractPart(cut, 'a.xlsx')).rejects.toThrow(
      'a.xlsx: damaged file: xl/worksheets/sheet1.xml has no end',
    );
    const others = Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !name.includes('sheet1')));
    await expect(extractPart(zipSync(others), 'a.xlsx')).rejects.toThrow('a.xlsx: damaged file');
    await expect(extractPart(packWorkbook([{ rows }], 'biff8').slice(0, 1500), 'a.xls')).rejects.toThrow(
      'a.xls: damaged file',
    );
  });

  it('when it is under a password', async () => {
    const locked = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage\0', 'utf16le'),
    ]);
    await expect(extractPart(locked, 'a.xlsx')).rejects.toThrow('a.xlsx: unknown format');
    await expect(extractPart(locked, 'a.xlsx')).rejects.toThrow('password');
  });

  it('when nothing stands in it', async () => {
    await expect(extractPart(packWorkbook([{ rows: [[]] }]), 'a.xlsx')).rejects.toThrow('empty file: no text in it');
  });
});

const rows: Given[][] = [
  ['项目', '金额'],
  ['工资', 5],
];

describe('comma-separated values', () => {
  const text = '部门预算收入总表,,\r\n单位：万元,,\r\n科目,"本年,预算",\r\n"一般 ""公共""\n预算","1,234.50",\r\n';
  const lines = ['部门预算收入总表', '单位：万元', '科目\t本年,预算', `一般 "公共"${cellBreak}预算\t1,234.50`];

  it('are a sheet whose figures stay as they are written', async () => {
    expect((await extractPart(Buffer.from(`\uFEFF${text}`), 'a.csv'))?.lines).toEqual(lines);
  });

  it('are read in UTF-16 with tabs, as Excel saves “Unicode text”, and with semicolons', () => {
    const utf16 = Buffer.from('\uFEFF项目\t金额\r\n工资\t"1,005.00"\r\n', 'utf16le');
    expect(readCsv(utf16, 'a.csv').lines).toEqual(['项目\t金额', '工资\t1,005.00']);
    expect(readCsv(Buffer.from('项目;金额\n"工资;奖金";1,005.00\n'), 'a.csv').lines).toEqual([
      '项目\t金额',
      '工资;奖金\t1,005.00',
    ]);
  });

  it('are read in GBK, and with tabs for commas', () => {
    const gbk = Buffer.from('cfeec4bf2cbdf0b6ee0d0ab9a4d7ca2c352e30300d0a', 'hex');
    expect(readCsv(gbk, 'a.csv').lines).toEqual(['项目\t金额', '工资\t5.00']);
    expect(readCsv(Buffer.from('项目\t金额\n工资\t1,005.00\n'), 'a.csv').lines).toEqual([
      '项目\t金额',
      '工资\t1,005.00',
    ]);
  });
});
