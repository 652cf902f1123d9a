import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCsv, readWorkbook } from '../../../src/convert/readers/workbook/index.ts';
import { convertBytes } from '../content.ts';
import { escapeXml } from '../docx-file.ts';
import { packWorkbook } from '../workbook-file.ts';

/** A cell with text, one that is empty and has borders, or none. */
type Bordered = string | null;

/** A sheet as Excel writes it: an empty cell with a format is a cell without a value. */
function packBordered(rows: readonly (readonly Bordered[])[]): Uint8Array {
  const cells = rows.map((row, r) =>
    row.map((text, c) => {
      const place = `r="${String.fromCharCode(65 + c)}${String(r + 1)}" s="0"`;
      if (text === null) return '';
      return text === '' ? `<c ${place}/>` : `<c ${place} t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
    }),
  );
  const data = cells.map((row, r) => `<row r="${String(r + 1)}">${row.join('')}</row>`).join('');
  const parts = unzipSync(packWorkbook([{ rows: [['甲']] }]));
  const name = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const changed = xml
    .replace(/<sheetData>.*<\/sheetData>/su, `<sheetData>${data}</sheetData>`)
    .replace(/<dimension [^>]*>/u, '<dimension ref="A1:Z99"/>');
  return zipSync({ ...parts, [name]: strToU8(changed) });
}

const read = (rows: readonly (readonly Bordered[])[]): string[] => readWorkbook(packBordered(rows), 'a.xlsx').lines;

const header = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
const whole = [
  ['201', '一般公共服务支出', '5.00', '5.00', ''],
  ['208', '社会保障和就业支出', '7.00', '', '7.00'],
];

describe('a row of a sheet that lost a cell, those behind it moved to the left,', () => {
  it('is written with the cells that it has where empty cells of the table have borders', () => {
    expect(read([header, ...whole, ['210', '卫生健康支出', '9.00', '']])).toEqual([
      header.join('\t'),
      '201\t一般公共服务支出\t5.00\t5.00\t',
      '208\t社会保障和就业支出\t7.00\t\t7.00',
      '210\t卫生健康支出\t9.00\t',
    ]);
  });

  it('gives no amount to another column, and is named', async () => {
    const rows = [
      ['某县档案局2024年部门预算'],
      ['部门支出总表'],
      ['单位：万元'],
      header,
      ...whole,
      ['210', '卫生健康支出', '9.00', ''],
    ];
    const { budget_tables: tables, notices } = await convertBytes('a', 'a.xlsx', packBordered(rows));
    expect(tables.flatMap(({ lines }) => lines.map(({ code, measure, printed }) => [code, measure, printed]))).toEqual([
      ['201', 'total', '5.00'],
      ['201', 'basic', '5.00'],
      ['208', 'total', '7.00'],
      ['208', 'project', '7.00'],
    ]);
    expect(notices.filter(({ rule }) => rule === 'row-without-place')).toMatchObject([
      { quote: '210 卫生健康支出 9.00' },
    ]);
  });

  it('is found by the words at the ends of the other rows where no cell of the table is empty', () => {
    const rows = [
      ['单位名称', '单位性质', '单位规格', '经费保障形式'],
      ['某县档案局', '行政', '正科级', '财政拨款'],
      ['某县档案馆', '股级', '财政拨款'],
    ];
    expect(read(rows)).toEqual(rows.map((row) => row.join('\t')));
  });

  it('is found in comma-separated values, which have a comma for each empty cell', () => {
    const csv = [header, ...whole, ['210', '卫生健康支出', '9.00', '']].map((row) => row.join(',')).join('\r\n');
    expect(readCsv(Buffer.from(csv), 'a.csv').lines.at(-1)).toBe('210\t卫生健康支出\t9.00\t');
  });
});

describe('a row of a sheet that ends before the others', () => {
  it('has all its cells where empty ones have no borders', () => {
    const rows = [header, ['201', '一般公共服务支出', '5.00', '5.00', null], ['208', '社会保障', '7.00', null, '7.00']];
    expect(read(rows).slice(1)).toEqual(['201\t一般公共服务支出\t5.00\t5.00\t', '208\t社会保障\t7.00\t\t7.00']);
  });

  it('has all its cells where the number at its end may be missing', () => {
    const rows = [
      ['项目', '数量', '价值'],
      ['资产总额', '——', '58.29'],
      ['车辆', '1', null],
      ['其他固定资产', '108', '58.29'],
    ];
    expect(read(rows)[2]).toBe('车辆\t1\t');
  });

  it('has all its cells where what stands behind the table alone is formatted', () => {
    const rows = [header, ...whole, ['合计', '', '12.00', '5.00', '7.00']].map((row, at) => [
      ...row,
      ...(at < 3 ? [''] : []),
    ]);
    expect(read(rows).slice(-1)).toEqual(['合计\t\t12.00\t5.00\t7.00']);
  });
});
