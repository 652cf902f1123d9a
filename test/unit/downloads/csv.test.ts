import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { formatCsv, formatExcelCsv, formatExcelHeader } from '../../../src/publish/downloads/csv.ts';
import { neutraliseFormula } from '../../../src/publish/downloads/formula.ts';
import { formatJsonRow } from '../../../src/publish/downloads/json.ts';
import type { Column } from '../../../src/publish/downloads/table.ts';

describe('CSV', () => {
  test('ends every record with CRLF and starts without a byte order mark', () => {
    expect(
      formatCsv([
        ['id', 'line'],
        ['a', 1],
      ]),
    ).toBe('id,line\r\na,1\r\n');
  });

  test('keeps quotes, commas and line breaks inside a cell for an independent reader', () => {
    const cells = ['指除"事业收入"等以外的收入,主要是租房收入。', '1、确保\n2、提供', 'a\r\nb', ' 空格 ', ''];
    expect(parse(formatCsv([cells]), { record_delimiter: '\r\n' })).toEqual([cells]);
  });

  test('quotes a cell with a line break of any kind, for strict readers end a record there', () => {
    expect(formatCsv([['a\nb', 'c\rd', 'e\r\nf']])).toBe('"a\nb","c\rd","e\r\nf"\r\n');
    expect(formatExcelCsv([['a\nb']])).toBe('"a\nb"\r\n');
  });

  test('leaves blank empty, never 0', () => {
    expect(formatCsv([[null, '', 0, '0.00']])).toBe(',,0,0.00\r\n');
  });
});

describe('CSV for spreadsheets', () => {
  test.each([
    "=cmd|' /C calc'!A0",
    '@SUM(1)',
    '-2+3',
    '+1+1',
    '\t=1',
    '\r=1',
    '＝1+1',
    '－2+3',
    '＋A1',
    '＠SUM(1)',
    ' =1+1',
    '\n=1',
    '-',
  ])('puts an apostrophe before %j', (text) => {
    expect(neutraliseFormula(text)).toBe(`'${text}`);
  });

  test.each(['-169.61', '+8', '-1,234.50', '-8.1%', '7001.75', '≥95%', '——', '1、房屋', 'a=b', ''])(
    'leaves %j alone',
    (text) => {
      expect(neutraliseFormula(text)).toBe(text);
    },
  );

  test('starts with a byte order mark once, in its header', () => {
    expect(formatExcelHeader(['id', 'name'])).toBe('\uFEFFid,name\r\n');
    expect(formatExcelCsv([['=A1', -2]])).toBe("'=A1,-2\r\n");
  });

  test('quotes what a spreadsheet might split', () => {
    expect(formatExcelCsv([['好;=1+1', 'a\tb']])).toBe('"好;=1+1","a\tb"\r\n');
  });
});

describe('JSON rows', () => {
  const columns: Column[] = [
    { name: 'name', title: '', description: '', type: 'string' },
    { name: 'line', title: '', description: '', type: 'integer' },
    { name: 'budget_cny', title: '', description: '', type: 'amount' },
    { name: 'value', title: '', description: '', type: 'number' },
    { name: 'as_of', title: '', description: '', type: 'date' },
  ];

  test('keep amounts as strings and write plain decimals as numbers', () => {
    expect(JSON.parse(formatJsonRow(columns, ['"甲"', 3, '204406400.00', '95.50', '2019-12-31']))).toEqual({
      name: '"甲"',
      line: 3,
      budget_cny: '204406400.00',
      value: 95.5,
      as_of: '2019-12-31',
    });
  });

  test('write an empty text for no text and null for everything else that is missing', () => {
    expect(JSON.parse(formatJsonRow(columns, [null, null, null, null, '']))).toEqual({
      name: '',
      line: null,
      budget_cny: null,
      value: null,
      as_of: null,
    });
  });

  test('write every digit of a decimal, and no zero before another digit', () => {
    expect(formatJsonRow(columns.slice(3, 4), ['-007.12345678901234567890'])).toBe('{"value":-7.12345678901234567890}');
  });
});
