import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../src/convert/index.ts';
import { extractPart } from '../../../src/convert/readers/index.ts';
import { readSource } from '../documents.ts';
import { type Given, packWorkbook } from '../workbook-file.ts';

describe('the nine statutory tables of Yongqing in a file beside the narrative', () => {
  const source = readSource('yongqing-hrss-2024').split('\n');
  const begin = source.indexOf('部门预算收支总表');
  const end = source.findIndex((line, index) => index > begin && line.includes('部门预算信息公开情况说明'));
  const tables = source.slice(begin, end);
  const narrative = [...source.slice(0, begin), ...source.slice(end)].join('\n');
  const texts = tables.map((line) => (line === '' ? [] : line.split('\t')));
  const convert = async (file: string, bytes: Uint8Array) =>
    convertDocument({
      id: 'yongqing-hrss-2024',
      file: 'yongqing-hrss-2024.txt',
      bytes: Buffer.from(narrative),
      extraction: null,
      more: [{ file, bytes, extraction: await extractPart(bytes, file) }],
      facts: {},
    }).disclosure;
  const whole = convertDocument({
    id: 'yongqing-hrss-2024',
    file: 'yongqing-hrss-2024.txt',
    bytes: Buffer.from(source.join('\n')),
    extraction: null,
    facts: {},
  }).disclosure;
  const listLines = ({ budget_tables: budget }: typeof whole) =>
    budget.map(({ table, rows: count, lines }) => ({
      table,
      count: Array.isArray(count) ? count.length : count,
      lines: lines.map((line) => ({ ...line, line: 0 })),
    }));

  it('gives the same budget lines as a sheet for each table, in any order, its corners in one row and its headers merged', async () => {
    const sheets: { name: string; rows: Given[][]; merges: string[] }[] = [];
    texts.forEach((row, index) => {
      const [text = ''] = row;
      if (row.length === 1 && text.startsWith('部门预算') && text.endsWith('表'))
        sheets.push({ name: `${text.slice(4, 30)}${String(sheets.length + 1)}`, rows: [[text]], merges: ['A1:E1'] });
      const sheet = sheets.at(-1);
      if (sheet === undefined || row.length === 0 || sheet.rows[0]?.[0] === text) return;
      if (row.length === 1 && texts[index + 2]?.[0]?.startsWith('预算年度') === true)
        sheet.rows.push([], [text, null, '预算年度：2024', null, '单位：万元']);
      else if (!/^(预算年度|单位)：/u.test(text)) {
        if (text === '序号') sheet.merges.push(`A${String(sheet.rows.length + 1)}:A${String(sheet.rows.length + 2)}`);
        sheet.rows.push(row.map((cell): Given => (/^\d+\.\d\d$/u.test(cell) ? { v: Number(cell), z: '0.00' } : cell)));
      }
    });
    expect(sheets).toHaveLength(9);
    const expected = listLines(whole);
    expect(listLines(await convert('yongqing-hrss-2024.2.xlsx', packWorkbook(sheets)))).toEqual(expected);
    // A title tells what a table is, never its place among the sheets.
    const reversed = packWorkbook(sheets.toReversed());
    expect(listLines(await convert('yongqing-hrss-2024.2.xlsx', reversed))).toEqual(expected.toReversed());
  });

  it('gives the same budget lines as a workbook of figures, and as a csv', async () => {
    const cells = texts.map((row) =>
      row.map((text): Given => (/^\d+\.\d\d$/u.test(text) ? { v: Number(text), z: '0.00' } : text)),
    );
    const csv = texts.map((row) => row.map((text) => `"${text}"`).join(',')).join('\r\n');
    const expected = listLines(whole);
    expect(expected).toHaveLength(9);
    expect(listLines(await convert('yongqing-hrss-2024.2.xlsx', packWorkbook([{ rows: cells }])))).toEqual(expected);
    expect(listLines(await convert('yongqing-hrss-2024.2.csv', Buffer.from(csv)))).toEqual(expected);
  });
});
