import { describe, expect, it } from 'vitest';
import type { BudgetTable } from '../../../src/model/disclosure.ts';
import type { BudgetTableKey } from '../../../src/model/keys.ts';
import { readBudgetTables } from '../../../src/convert/tables/index.ts';
import { readContext, readSource } from '../documents.ts';

function readTables(text: string): BudgetTable[] {
  const context = readContext(text);
  return readBudgetTables(context.outline, context).value;
}

function find(tables: readonly BudgetTable[], key: BudgetTableKey): BudgetTable {
  const table = tables.find((candidate) => candidate.table === key);
  if (table === undefined) throw new Error(`no table ${key}`);
  return table;
}

/** Printed amounts of one row, by measure. */
function amounts(table: BudgetTable, row: string): Record<string, string> {
  return Object.fromEntries(
    table.lines
      .filter((line) => line.row === row)
      .map((line) => [`${line.side}${line.side === '' ? '' : ' '}${line.measure}`, line.printed]),
  );
}

const yongqing = readTables(readSource('yongqing-hrss-2024'));

describe('the nine statutory tables of 永清县 2024', () => {
  it('are all found, in order, by title', () => {
    expect(yongqing.map((table) => [table.table, table.rows.length, table.line])).toEqual([
      ['income-and-expenditure', 34, 31],
      ['income', 23, 87],
      ['expenditure', 23, 136],
      ['fiscal-appropriation', 37, 181],
      ['general-public-budget', 23, 244],
      ['general-public-basic', 28, 289],
      ['government-fund', 0, 339],
      ['state-capital', 0, 353],
      ['three-public', 9, 367],
    ]);
  });

  it('print 265 amounts, each in 万元', () => {
    const lines = yongqing.flatMap((table) => table.lines);
    expect(lines).toHaveLength(265);
    expect(new Set(lines.map((line) => line.printed_unit))).toEqual(new Set(['万元']));
  });

  it('keep every total', () => {
    expect(amounts(find(yongqing, 'income-and-expenditure'), '32')).toEqual({
      'income total': '24487.92',
      'expenditure total': '25332.93',
    });
    expect(amounts(find(yongqing, 'income-and-expenditure'), '33')).toEqual({ 'income total': '845.01' });
    expect(amounts(find(yongqing, 'income-and-expenditure'), '34')).toEqual({
      'income total': '25332.93',
      'expenditure total': '25332.93',
    });
    expect(amounts(find(yongqing, 'income'), '1')).toEqual({
      total: '25332.93',
      'current-year': '24487.92',
      'fiscal-appropriation': '24487.92',
      carryover: '845.01',
    });
    expect(amounts(find(yongqing, 'expenditure'), '1')).toEqual({
      total: '25332.93',
      basic: '1439.55',
      project: '23893.38',
    });
    expect(amounts(find(yongqing, 'fiscal-appropriation'), '32')).toEqual({
      'income total': '24487.92',
      'expenditure total': '25332.93',
      'expenditure general-public-budget': '25332.93',
    });
    expect(amounts(find(yongqing, 'fiscal-appropriation'), '37')).toEqual({
      'income total': '25332.93',
      'expenditure total': '25332.93',
      'expenditure general-public-budget': '25332.93',
    });
    expect(amounts(find(yongqing, 'general-public-budget'), '1')).toEqual({
      total: '25332.93',
      basic: '1439.55',
      project: '23893.38',
    });
    expect(amounts(find(yongqing, 'general-public-basic'), '1')).toEqual({
      total: '1439.55',
      personnel: '1315.17',
      public: '124.38',
    });
    expect(amounts(find(yongqing, 'three-public'), '1')).toEqual({ total: '2.34', 'general-public-budget': '2.34' });
  });

  it('keep a row under a header whose columns a page break shifted: line 133', () => {
    expect(find(yongqing, 'income').lines.filter((line) => line.line === 133)).toMatchObject([
      { code: '22102', name: '住房改革支出', parent_code: '221', measure: 'total', amount_cny: '1149200.00' },
      { measure: 'current-year', printed: '114.92' },
      { measure: 'fiscal-appropriation', printed: '114.92' },
    ]);
    expect(find(yongqing, 'income').columns.slice(-2)).toEqual(['本年收入/其他收入', '上年结转']);
  });

  it('name each side of a two-sided row: line 49', () => {
    expect(find(yongqing, 'income-and-expenditure').lines.filter((line) => line.line === 49)).toMatchObject([
      { row: '8', side: 'expenditure', code: '', name: '八、社会保障和就业支出', amount_cny: '249014600.00' },
    ]);
  });

  it('give each code its nearest printed ancestor', () => {
    const parents = find(yongqing, 'expenditure').lines.map((line) => [line.code, line.parent_code]);
    expect(parents).toContainEqual(['208', '']);
    expect(parents).toContainEqual(['20826', '208']);
    expect(parents).toContainEqual(['2082602', '20826']);
    expect(find(yongqing, 'general-public-basic').lines.at(-1)).toMatchObject({ code: '30305', parent_code: '303' });
  });

  it('print two tables empty, with their note', () => {
    expect(find(yongqing, 'government-fund').notes).toEqual([
      { line: 351, text: '注：无政府基金预算财政拨款预算，空表列示。' },
    ]);
    expect(find(yongqing, 'state-capital').notes[0]?.line).toBe(365);
  });

  it('keep a carryover between two years where it is printed: line 113', () => {
    expect(amounts(find(yongqing, 'income'), '12')).toEqual({
      total: '1142.29',
      'current-year': '540.72',
      'fiscal-appropriation': '540.72',
      carryover: '601.57',
    });
  });
});

describe('statutory tables in general', () => {
  const table = (title: string, rows: readonly string[], unit = '单位：万元'): string =>
    ['2023年部门预算公开', '', title, '', unit, '', ...rows, ''].join('\n');
  const expenditure = [
    '序号\t功能分类科目\t\t合计\t基本支出\t项目支出\t经营支出\t上解上级支出\t对附属单位补助支出',
    '\t科目编码\t科目名称\t\t\t\t\t\t',
    '栏次\t1\t2\t3\t4\t5\t6\t7\t8',
  ];

  it('are read in 元 with thousands separators where they print it', () => {
    const [read] = readTables(
      table('部门支出总表', [...expenditure, '1\t\t合计\t1,234,567.80\t1,000,000.00\t234,567.80\t\t\t'], '单位：元'),
    );
    expect(read?.lines.map((line) => [line.measure, line.amount_cny, line.printed, line.printed_unit])).toEqual([
      ['total', '1234567.80', '1,234,567.80', '元'],
      ['basic', '1000000.00', '1,000,000.00', '元'],
      ['project', '234567.80', '234,567.80', '元'],
    ]);
  });

  it('go on after a page break with and without their captions and header', () => {
    const [read] = readTables(
      [
        table('部门预算支出总表', [...expenditure, '1\t\t合计\t9.00\t9.00\t\t\t\t']),
        '2\t208\t社会保障和就业支出\t5.00\t5.00\t\t\t\t',
        '',
        '316 某县某局',
        '',
        ...expenditure,
        '3\t213\t农林水支出\t4.00\t4.00\t\t\t\t',
      ].join('\n'),
    );
    expect(read?.rows.map((row) => row.cells[0])).toEqual(['1', '2', '3']);
  });

  it('complete a name that a page break cut, and drop a leftover of one that is whole', () => {
    const [read] = readTables(
      [
        table('部门预算支出总表', [
          ...expenditure,
          '1\t2080799\t其他就业补助\t9.00\t9.00\t\t\t\t',
          '\t\t支出\t\t\t\t\t\t',
          '2\t2080705\t公益性岗位补贴\t1.00\t1.00\t\t\t\t',
        ]),
        ...expenditure,
        '\t\t补贴\t\t\t\t\t\t',
      ].join('\n'),
    );
    expect(read?.rows.map((row) => row.cells[2])).toEqual(['其他就业补助支出', '公益性岗位补贴']);
  });

  it('separate a label from the number that was fused with it', () => {
    const [read] = readTables(
      table('部门预算收支总表', [
        '序号\t收入\t\t支出\t',
        '\t项 目\t预算数\t项 目\t预算数',
        '栏次\t1\t2\t3\t4',
        '1\t收入总计 25332.93\t\t支出总计\t25332.93',
      ]),
    );
    expect(read?.lines.map((line) => [line.side, line.name, line.printed])).toEqual([
      ['income', '收入总计', '25332.93'],
      ['expenditure', '支出总计', '25332.93'],
    ]);
  });

  it('take a dash for no amount', () => {
    const [read] = readTables(table('部门预算支出总表', [...expenditure, '1\t\t合计\t——\t9.00\t\t\t\t']));
    expect(read?.lines.map((line) => line.printed)).toEqual(['9.00']);
    expect(read?.rows[0]?.cells[3]).toBe('——');
  });

  it('are found in the Word dialect too', () => {
    const cells = (...texts: string[]): string => `${texts.map((text) => `\t${text}`).join('\n')}\n\n`;
    const text = `2023年部门预算公开\n部门预算政府性基金预算财政拨款支出表\n${cells('单位：万元')}${cells('科目编码', '科目名称', '合计', '基本支出', '项目支出')}${cells('212', '城乡社区支出', '1000', '', '1000')}${cells('21208', '国有土地使用权出让收入安排的支出', '1000', '', '1000')}\n`;
    const [read] = readTables(text);
    expect(read?.table).toBe('government-fund');
    expect(read?.lines.map((line) => [line.row, line.code, line.measure, line.amount_cny])).toEqual([
      ['1', '212', 'total', '10000000.00'],
      ['1', '212', 'project', '10000000.00'],
      ['2', '21208', 'total', '10000000.00'],
      ['2', '21208', 'project', '10000000.00'],
    ]);
  });

  it('join codes that stand in columns of their own, and take 合计 in their place for a name', () => {
    const [read] = readTables(
      table('部门预算支出总表', [
        '科目编码\t\t\t科目名称\t合计\t基本支出\t项目支出',
        '类\t款\t项\t\t\t\t',
        '213\t\t\t农林水支出\t100.00\t60.00\t40.00',
        '213\t03\t\t水利\t100.00\t60.00\t40.00',
        '213\t03\t01\t行政运行\t60.00\t60.00\t',
        '合计\t\t\t\t100.00\t60.00\t40.00',
      ]),
    );
    expect(
      read?.lines.filter((line) => line.measure === 'total').map((line) => [line.code, line.parent_code, line.name]),
    ).toEqual([
      ['213', '', '农林水支出'],
      ['21303', '213', '水利'],
      ['2130301', '21303', '行政运行'],
      ['', '', '合计'],
    ]);
  });

  it('are read sideways too, where each item of 三公 has a column', () => {
    const [read] = readTables(
      table('部门预算财政拨款“三公”经费支出表', [
        '“三公”经费合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费',
        '\t\t小计\t公务用车购置费\t公务用车运行费\t',
        '2.50\t0.00\t2.00\t0.00\t2.00\t0.50',
      ]),
    );
    expect(read?.lines.map((line) => [line.name, line.measure, line.printed])).toEqual([
      ['“三公”经费合计', 'total', '2.50'],
      ['因公出国（境）费', 'total', '0.00'],
      ['公务用车购置及运行费', 'total', '2.00'],
      ['公务用车购置费', 'total', '0.00'],
      ['公务用车运行费', 'total', '2.00'],
      ['公务接待费', 'total', '0.50'],
    ]);
  });

  it('read this year of several, and say which columns they could not read', () => {
    const text = table('部门预算一般公共预算财政拨款支出表', [
      '科目编码\t科目名称\t2023年预算数\t2024年预算数\t增减额',
      '213\t农林水支出\t100.00\t110.00\t10.00',
    ]);
    const context = readContext(text);
    const { value, notices } = readBudgetTables(context.outline, context);
    expect(value[0]?.lines.map((line) => [line.measure, line.printed])).toEqual([['total', '110.00']]);
    expect(notices.map((notice) => [notice.rule, notice.quote])).toEqual([
      ['unknown-column', '2023年预算数'],
      ['unknown-column', '增减额'],
    ]);
  });

  it('read 小计 under 基本支出 as basic expenditure', () => {
    const [read] = readTables(
      table('部门预算支出总表', [
        '科目编码\t科目名称\t合计\t基本支出\t\t\t项目支出',
        '\t\t\t小计\t人员经费\t公用经费\t',
        '213\t农林水支出\t100.00\t60.00\t50.00\t10.00\t40.00',
      ]),
    );
    expect(read?.lines.map((line) => [line.measure, line.printed])).toEqual([
      ['total', '100.00'],
      ['basic', '60.00'],
      ['personnel', '50.00'],
      ['public', '10.00'],
      ['project', '40.00'],
    ]);
  });
});
