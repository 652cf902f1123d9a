import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { convertBytes } from '../content.ts';
import { escapeXml } from '../docx-file.ts';
import { type Given, packWorkbook } from '../workbook-file.ts';

const title = '某县档案局2024年部门预算';
const income: Given[][] = [
  [title],
  ['部门收入总表'],
  [null, null, null, '单位：元'],
  ['科目编码', '科目名称', '合计', '其他收入'],
  ['201', '一般公共服务支出', 50000, 20000],
];
const expenditure: Given[][] = [
  ['部门支出总表'],
  ['科目编码', '科目名称', '合计', '项目支出'],
  ['201', '一般公共服务支出', 5, 2],
];

/** Two sheets; the second has the head on its pages. */
function pack(head: string, rows: Given[][], place = 'oddHeader'): Uint8Array {
  const parts = unzipSync(packWorkbook([{ rows: income }, { rows }]));
  const name = 'xl/worksheets/sheet2.xml';
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const printed = `<headerFooter><${place}>${escapeXml(head)}</${place}></headerFooter>`;
  return zipSync({ ...parts, [name]: strToU8(xml.replace('</worksheet>', `${printed}</worksheet>`)) });
}

/** The amounts of the table of expenditure, in yuan, and what is said of its unit. */
const read = async (bytes: Uint8Array, file = 'a.xlsx'): Promise<string[]> => {
  const { budget_tables: tables, notices } = await convertBytes('a', file, bytes);
  return [
    ...tables
      .filter(({ table }) => table === 'expenditure')
      .flatMap(({ lines }) => lines.map((line) => line.amount_cny)),
    ...notices.filter(({ rule }) => rule === 'unit-missing').map(({ rule }) => rule),
  ];
};

describe('a unit that is printed above the pages of a sheet and stands nowhere on it', () => {
  it.each([
    ['&L部门：某县档案局&R&"宋体,常规"&10单位：万元', 'oddHeader'],
    ['&C第&P页&R（单位:万元）', 'oddFooter'],
    ['&R&K000000&B金额单位：万元', 'firstHeader'],
  ])('is the unit of its table: %s', async (head, place) => {
    expect(await read(pack(head, expenditure, place))).toEqual(['50000.00', '20000.00']);
  });

  it('is the unit of a table of a workbook in the XML of Excel 2003', async () => {
    const xml = Buffer.from(packWorkbook([{ rows: income }, { rows: expenditure }], 'xlml')).toString();
    const at = xml.lastIndexOf('</Worksheet>');
    const options =
      '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><PageSetup><Header x:Data="&amp;R单位：万元"/></PageSetup></WorksheetOptions>';
    const bytes = Buffer.from(xml.slice(0, at) + options + xml.slice(at));
    expect(await read(bytes, 'a.xls')).toEqual(['50000.00', '20000.00']);
  });

  it('is none where the table says its own, and what else is printed there is no text of the sheet', async () => {
    const [first = [], ...rest] = expenditure;
    expect(await read(pack('&R单位：万元', [first, ['单位：元'], ...rest]))).toEqual(['5.00', '2.00']);
    const { transcript } = await convertBytes('a', 'a.xlsx', pack('&L打印人：张三&R单位：万元', expenditure));
    expect(transcript.join('\n')).not.toContain('张三');
  });

  it('is none where another unit stands on the sheet, under its table or over another one', async () => {
    expect(await read(pack('&R单位：万元', [...expenditure, [null], ['以上单位：元']]))).not.toContain('50000.00');
    const other: Given[][] = [
      ['（金额单位：元）'],
      [null],
      ['部门收入总表'],
      ['科目编码', '科目名称', '合计', '一般公共预算'],
      ['201', '一般公共服务支出', 5, 5],
      [null],
    ];
    expect(await read(pack('&R单位：万元', [...other, ...expenditure]))).not.toContain('50000.00');
    expect(await read(pack('&R单位：万元', [...expenditure, [null], ['以上单位：万元']]))).toContain('50000.00');
  });

  it('is missed by name where nothing says it', async () => {
    expect(await read(pack('&R第&P页', expenditure))).toEqual(['5.00', '2.00', 'unit-missing']);
  });
});
