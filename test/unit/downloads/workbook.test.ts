import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { tables } from '../../../src/publish/downloads/tables/index.ts';
import { formatWorkbook } from '../../../src/publish/downloads/workbook/index.ts';
import { packWorkbook } from '../../../src/publish/downloads/workbook/package.ts';
import { formatSheet, nameColumn, type SheetCell } from '../../../src/publish/downloads/workbook/sheet.ts';
import { site } from '../downloads-blank.ts';
import { nandagang } from '../downloads-nandagang.ts';
import { yongqing } from '../downloads-yongqing.ts';

const read = (bytes: Uint8Array): XLSX.WorkBook =>
  XLSX.read(bytes, { type: 'buffer', cellStyles: true, cellNF: true, cellFormula: true });
const open = (disclosure: typeof yongqing): XLSX.WorkBook =>
  read(
    formatWorkbook(
      disclosure,
      tables.map((table) => ({ table, rows: table.readRows(disclosure) })),
      site,
    ),
  );
const readOne = (cells: SheetCell[]): XLSX.WorkSheet =>
  read(packWorkbook([{ name: '表', rows: [cells], frozen: 0 }])).Sheets['表'] ?? {};
const cellAt = (sheet: XLSX.WorkSheet | undefined, address: string): Partial<XLSX.CellObject> =>
  (sheet?.[address] ?? {}) as Partial<XLSX.CellObject>;

describe('the workbook of a disclosure', () => {
  test('has a sheet that explains, a sheet for each table with rows, the printed tables, the columns and the sources', () => {
    expect(open(yongqing).SheetNames).toEqual([
      '说明',
      '公开文件',
      '预算表金额',
      '项目',
      '职责与工作活动',
      '工作活动绩效指标',
      '勾稽校验',
      '原表1 部门预算收入总表',
      '原表2 部门预算收入总表',
      '字段',
      '来源',
    ]);
  });

  test('names on its first sheet the document, the unit, and the tables that have no rows', () => {
    const sheet = open(nandagang).Sheets['说明'];
    if (sheet === undefined) throw new Error('no first sheet');
    const text = XLSX.utils.sheet_to_csv(sheet);
    expect(cellAt(sheet, 'A1').v).toBe('沧州市南大港管理区劳动和社会保障局2020年部门预算信息公开');
    expect(text).toContain('https://mingzhang.example.org/budget/disclosures/nandagang-lss-2020/');
    expect(text).toContain('金额一律是元');
    expect(text).toMatch(/没有行的表,部门职责、分项绩效目标、/u);
  });

  test('says the unit in the header, and holds amounts as numbers with two decimals', () => {
    const sheet = open(nandagang).Sheets['项目'];
    expect(cellAt(sheet, 'E1').v).toBe('预算数（元）');
    expect(cellAt(sheet, 'E2')).toMatchObject({ t: 'n', v: 10784100, z: '#,##0.00', w: '10,784,100.00' });
    // 其他资金 is not printed: blank, never 0.
    expect(cellAt(sheet, 'G2').v).toBeUndefined();
  });

  test('holds codes as texts, dates as dates, decreases as negative numbers', () => {
    expect(cellAt(open(yongqing).Sheets['预算表金额'], 'E3')).toMatchObject({ t: 's', v: '2080101' });
    expect(cellAt(open(nandagang).Sheets['固定资产'], 'F2')).toMatchObject({ t: 'n', w: '2019-12-31' });
    expect(cellAt(open(nandagang).Sheets['正文数字'], 'E3')).toMatchObject({ t: 'n', v: -7242400 });
  });

  test('keeps a text that looks like a formula as text, as printed', () => {
    const sheets = open(yongqing).Sheets;
    expect(cellAt(sheets['项目'], 'D2')).toMatchObject({ t: 's', v: "=cmd|' /C calc'!A0" });
    for (const sheet of Object.values(sheets))
      for (const address of Object.keys(sheet).filter((key) => !key.startsWith('!')))
        expect(cellAt(sheet, address).f).toBeUndefined();
  });

  test('shows a statutory table as printed, what was read as an amount as a number, its code as text', () => {
    const sheet = open(yongqing).Sheets['原表1 部门预算收入总表'];
    expect(cellAt(sheet, 'B3')).toMatchObject({ t: 's', v: '2080101' });
    expect(cellAt(sheet, 'D3')).toMatchObject({ t: 'n', v: 1324.63 });
    expect(cellAt(sheet, 'F3').v).toBeUndefined();
  });

  test('names each source with its address and hash', () => {
    const sheet = open(yongqing).Sheets['来源'];
    expect(['A2', 'C2', 'F2'].map((address) => cellAt(sheet, address).v)).toEqual([
      'yongqing-hrss-2024.txt',
      'https://budget.example.org/yongqing.pdf',
      '2faeed285c539389140ea2a5d6321789fc423fbdea03b32d00fb62a0cd943f28',
    ]);
  });
});

describe('a sheet', () => {
  test('writes the decimal text itself, and keeps as text what a double cannot hold', () => {
    const xml = formatSheet({
      name: '表',
      frozen: 0,
      rows: [
        [
          { type: 'amount', value: '9999999999999.99' },
          { type: 'amount', value: '-12345678901234.56' },
          { type: 'number', value: '0.000000000000012345' },
        ],
      ],
    });
    expect(xml).toContain('<v>9999999999999.99</v>');
    expect(xml).not.toContain('<v>-12345678901234.56</v>');
    expect(xml).toContain('>-12345678901234.56</t>');
    expect(xml).toContain('<v>0.000000000000012345</v>');
  });

  test('freezes its header', () => {
    const rows: SheetCell[][] = [[{ type: 'heading', value: '列' }], [{ type: 'string', value: '值' }]];
    expect(formatSheet({ name: '表', frozen: 1, rows })).toMatch(/<pane ySplit="1"[^>]*state="frozen"/u);
  });

  test('keeps markup, control characters and what looks like their escapes', () => {
    const texts = ['<b>&"\'', 'a\u0008b', '_x0008_', '  两端  ', '一\n二', '\uD800'];
    const sheet = readOne(texts.map((value): SheetCell => ({ type: 'string', value })));
    expect(texts.map((_, index) => cellAt(sheet, `${nameColumn(index)}1`).v)).toEqual(texts);
  });

  test('cuts a text that no cell can hold, and says where all of it stands', () => {
    const sheet = readOne([{ type: 'string', value: '长'.repeat(40_000) }]);
    const text = String(cellAt(sheet, 'A1').v);
    expect(text).toHaveLength(32_767);
    expect(text).toMatch(/长……（单元格放不下全文，全文见 CSV 和 JSON）$/u);
  });

  test('counts columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(nameColumn)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
