import { describe, expect, it } from 'vitest';
import { budgetTables } from '../../../src/convert/tables/index.ts';
import { findDefinition } from '../../../src/convert/tables/budget-table.ts';
import { convertText } from '../conversions.ts';

const known: Record<string, string> = {
  部门收支总体表: 'income-and-expenditure',
  部门收支情况总表: 'income-and-expenditure',
  '2025年部门收支预算表': 'income-and-expenditure',
  部门收入总体表: 'income',
  部门支出情况总表: 'expenditure',
  部门收入预算情况表: 'income',
  部门支出预算情况表: 'expenditure',
  // A department can be called after what is income of one kind elsewhere.
  临河县非税收入管理局收入总表: 'income',
  临河县事业单位登记管理局2024年单位收入表: 'income',
  临河县住房公积金管理中心收入总表: 'income',
  临河县专项资金管理局收入预算总表: 'income',
  临河县机关事业单位人员管理中心2024年部门收入预算总表: 'income',
  临河县公用事业局支出总表: 'expenditure',
  临河县政府债务管理办公室2024年部门支出表: 'expenditure',
  一般公共预算基本支出部门预算支出经济分类表: 'general-public-basic',
  财政拨款收支预算情况表: 'fiscal-appropriation',
  财政拨款收支情况总表: 'fiscal-appropriation',
  财政拨款收支总体表: 'fiscal-appropriation',
  财政拨款收支表: 'fiscal-appropriation',
  财政拨款预算收支总表: 'fiscal-appropriation',
  一般公共预算支出总表: 'general-public-budget',
  一般公共预算支出总体情况表: 'general-public-budget',
  政府性基金预算支出明细表: 'government-fund',
  国有资本经营预算支出总表: 'state-capital',
};

const others = [
  // Income and expenditure of one kind of money, not of the department.
  '非税收入收支预算表',
  '食堂收支情况表',
  '政府性基金预算收支表',
  // By other items than those of the statutory tables.
  '一般公共预算支出总表（按支出经济分类科目）',
  '会议费支出情况表',
  // Of one kind alone.
  '非税收入预算表',
  '政府性基金预算收入表',
  '国有资本经营预算收入表',
  '一般公共预算收入表',
  '财政专户管理资金收入表',
  '上级补助收入表',
  '纳入预算管理的行政事业性收费收入预算表',
  '事业收入情况总表',
  '专项收入表',
  '财政补助收入表',
  '拨款收入表',
  '住房公积金收入总表',
  '资本性支出表',
  '债务还本付息支出表',
  '还本支出预算表',
  '基本建设支出表',
  '水费收入表',
  '债务收入预算表',
  '会议费支出表',
  '单位资金支出预算表',
  '财政专户支出表',
  '上年结转支出预算表',
  '人员支出表',
  '对下转移支付支出预算表',
];

describe('the title of a statutory table', () => {
  it.each(Object.entries(known))('can be %s', (title, key) => {
    expect(findDefinition(budgetTables, title)?.key).toBe(key);
  });

  it.each(others)('is none in %s', (title) => {
    expect(findDefinition(budgetTables, title)).toBeUndefined();
  });
});

describe('a title straight under the last cell of the table before, in text with a cell a line,', () => {
  const cells = (...rows: string[][]) => rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n');
  const listTables = (last: string, title: string) => {
    const expenditure = cells(
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['213', '农林水支出', '402.10', '302.10', '100.00'],
      ['21303', '水利', '402.10', '302.10', last],
    );
    const fiscal = cells(
      ['收入', '支出'],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款收入', '402.10', '一、农林水支出', '402.10'],
      ['收入总计', '402.10', '支出总计', '402.10'],
    );
    const { budget_tables: tables, unclaimed } = convertText(
      `云山县水务局2023年部门预算\n部门支出总表\n\n${expenditure}\n${title}\n\n${fiscal}\n`,
    ).disclosure;
    return {
      tables: tables.map(({ table, rows, lines }) => [table, rows.at(-1)?.cells.at(-1), lines.length]),
      unclaimed,
    };
  };

  it.each([
    ['约3', '财政拨款收支总表\n单位：万元', 5],
    ['约3', '财政拨款收支总表', 5],
    ['——', '财政拨款收支总表', 5],
    ['待定', '财政拨款收支总表\n金额单位：万元', 5],
    ['100.00', '财政拨款收支总表\n单位：万元', 6],
  ])('is no more of it: %s, %j', (last, title, amounts) => {
    expect(listTables(last, title)).toEqual({
      tables: [
        ['expenditure', last, amounts],
        ['fiscal-appropriation', '402.10', 4],
      ],
      unclaimed: [],
    });
  });

  it.each([
    ['in the middle of a row', ['21303', '水利\n部门支出总表\n单位：万元', '402.10'], 3],
    ['behind a dash in the middle of one', ['21303', '——\n一般公共预算支出表\n单位：万元', '402.10'], 3],
    ['its own, as the head of a page', ['21303', '水利', '——\n部门支出总表（续）\n单位：万元'], 2],
    ['which a remark goes on with', ['21303', '水利', '402.10', '见7\n一般公共预算支出表'], 3],
  ])('but no title ends a table %s', (_, broken, amounts) => {
    const { budget_tables: tables } = convertText(
      [
        '云山县水务局2023年部门预算',
        '部门支出总表\n单位：万元\n',
        cells(
          ['科目编码', '科目名称', '合计', ...(broken.length > 3 ? ['备注'] : [])],
          ['213', '农林水支出', '402.10', ...(broken.length > 3 ? ['无'] : [])],
          broken,
          ['21302', '林业', '102.10', ...(broken.length > 3 ? ['无'] : [])],
        ),
      ].join('\n'),
    ).disclosure;
    expect(tables.map(({ table, rows, lines }) => [table, rows.map((row) => row.cells[0]), lines.length])).toEqual([
      ['expenditure', ['213', '21303', '21302'], amounts],
    ]);
  });

  it('but an item called after a table goes on with it', () => {
    const { projects } = convertText(
      [
        '云山县水务局2023年部门预算',
        '部门支出总表\n',
        cells(['科目编码', '科目名称', '合计'], ['213', '农林水支出', '402.10']),
        '\n一、部门项目预算安排情况及绩效目标',
        '1、信息化绩效目标表',
        '',
        cells(['项目名称', '信息化'], ['一级指标', '二级指标', '三级指标', '指标值']),
        '',
        '\t产出指标\n\t数量指标\n\t系统自动生成\n部门收支总表\n\t≥1张',
      ].join('\n'),
    ).disclosure;
    expect(projects[0]?.indicators[0]?.level3).toBe('系统自动生成部门收支总表');
  });
});
