import { describe, expect, it } from 'vitest';
import type { BudgetTable } from '../../../src/model/disclosure.ts';
import { readBudgetTables } from '../../../src/convert/tables/index.ts';
import { readContext } from '../documents.ts';
import { convertDocument } from '../../../src/convert/index.ts';
import { renderDocx } from '../rendered.ts';
import { extractPart } from '../../../src/convert/readers/index.ts';

function readTables(text: string): BudgetTable[] {
  const context = readContext(text);
  return readBudgetTables(context.outline, context).value;
}

const accounts = [
  '江北市水务局2022年度部门决算',
  '第一部分 部门概况',
  '一、主要职能',
  '1.管理水务。',
  '第二部分 2022年度部门决算表',
  '',
  '财政拨款“三公”经费支出决算表',
  '公开07表',
  '部门：江北市水务局\t2022年度\t金额单位：万元',
  '预算数\t\t\t\t\t\t决算数\t\t\t\t\t',
  '合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费\t合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费',
  '\t\t小计\t公务用车购置费\t公务用车运行维护费\t\t\t\t小计\t公务用车购置费\t公务用车运行维护费\t',
  '9.09\t\t6.06\t\t6.06\t3.03\t7.07\t\t5.05\t\t5.05\t2.02',
  '',
].join('\n');

const readAmounts = (table: BudgetTable | undefined): unknown[] | undefined =>
  table?.lines.map(({ name, phase, printed }) => [name, phase, printed]);

const amounts = [
  ['合计', 'budget', '9.09'],
  ['公务用车购置及运行维护费', 'budget', '6.06'],
  ['公务用车运行维护费', 'budget', '6.06'],
  ['公务接待费', 'budget', '3.03'],
  ['合计', 'final-accounts', '7.07'],
  ['公务用车购置及运行维护费', 'final-accounts', '5.05'],
  ['公务用车运行维护费', 'final-accounts', '5.05'],
  ['公务接待费', 'final-accounts', '2.02'],
];

describe('a row over a table that says the department, the year and the unit', () => {
  it('is no row of its header, in a text', () => {
    const bytes = new TextEncoder().encode(accounts);
    const { budget_tables: tables } = convertDocument({ id: 'a', file: 'a.txt', bytes, facts: {} }).disclosure;
    expect(tables.map(({ columns }) => columns[0])).toEqual(['预算数/合计']);
    expect(tables.map(readAmounts)).toEqual([amounts]);
  });

  it('is none in Word, where its cells are merged over the columns', async () => {
    const bytes = renderDocx(accounts);
    const extraction = await extractPart(bytes, 'a.docx');
    const { budget_tables: tables } = convertDocument({
      id: 'a',
      file: 'a.docx',
      bytes,
      extraction,
      facts: {},
    }).disclosure;
    expect(tables.map(readAmounts)).toEqual([amounts]);
  });

  it('does not go on with the row under it, where both together are as wide as the table', () => {
    const [table] = readTables(
      [
        '2024年部门预算公开',
        '2024年“三公”经费预算表',
        '单位名称：青河市审计局\t单位：万元',
        '项目\t2024年预算数',
        '\t小计\t其中：一般公共预算安排数',
        '（一）公务接待费\t14.83\t14.81',
        '（二）公务用车费\t6.80\t6.79',
        '',
      ].join('\n'),
    );
    expect(table?.columns).toEqual(['项目', '2024年预算数/小计', '2024年预算数/其中：一般公共预算安排数']);
    expect(table?.lines.map(({ name, measure, printed }) => [name, measure, printed])).toEqual([
      ['（一）公务接待费', 'total', '14.83'],
      ['（一）公务接待费', 'general-public-budget', '14.81'],
      ['（二）公务用车费', 'total', '6.80'],
      ['（二）公务用车费', 'general-public-budget', '6.79'],
    ]);
  });

  it('is a row of the header where it has the years of its columns and no more', () => {
    const [table] = readTables(
      [
        '2024年部门预算公开',
        '“三公”经费支出预算表',
        '单位：万元',
        '项目\t2023年\t2024年',
        '公务接待费\t4.00\t3.50',
        '',
      ].join('\n'),
    );
    expect(table?.columns).toEqual(['项目', '2023年', '2024年']);
  });

  it('is a row of the header where several years stand beside a unit in the corner', () => {
    const [table] = readTables(
      ['2024年部门预算公开', '“三公”经费支出预算表', '单位：万元\t2023年\t2024年', '公务接待费\t4.00\t3.50', ''].join(
        '\n',
      ),
    );
    expect(table?.columns).toEqual(['单位：万元', '2023年', '2024年']);
  });
});

describe('a row without an item', () => {
  it('that stands over the items of a unit is named after the unit', () => {
    const [table] = readTables(
      [
        '2024年部门预算公开',
        '部门收入预算总表',
        '单位：元',
        '单位名称\t科目编码\t\t\t科目名称\t合计\t一般公共预算\t财政专户管理资金',
        '\t类\t款\t项\t\t\t\t',
        '松岭区教育局\t\t\t\t\t920.00\t900.00\t20.00',
        '松岭区教育局\t205\t\t\t教育支出\t920.00\t900.00\t20.00',
        '松岭区教育局\t205\t02\t\t普通教育\t920.00\t900.00\t20.00',
        '',
      ].join('\n'),
    );
    expect(table?.lines.slice(0, 4).map(({ code, name, measure, printed }) => [code, name, measure, printed])).toEqual([
      ['', '松岭区教育局', 'total', '920.00'],
      ['', '松岭区教育局', 'general-public-budget', '900.00'],
      ['', '松岭区教育局', 'special-account', '20.00'],
      ['205', '教育支出', 'total', '920.00'],
    ]);
  });
});
