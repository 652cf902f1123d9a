import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../src/convert/index.ts';

const text = [
  '松岭区教育局2024年部门预算',
  '第一部分 部门概况',
  '一、主要职能',
  '1.管理教育。',
  '第二部分 2024年部门预算表',
  '收支预算总表',
  '单位：万元',
  '收入\t\t支出\t\t\t\t\t',
  '项目\t2024年预算\t项目（按功能分类）\t2024年预算\t项目（按支出性质）\t2024年预算\t项目（按经济分类）\t2024年预算',
  '一、财政拨款\t900.00\t一、教育支出\t820.00\t一、基本支出\t700.00\t一、工资福利支出\t600.00',
  '二、财政专户管理资金\t20.00\t二、社会保障和就业支出\t100.00\t二、项目支出\t220.00\t二、商品和服务支出\t320.00',
  '本年收入合计\t920.00\t本年支出合计\t920.00\t本年支出合计\t920.00\t本年支出合计\t920.00',
  '收入总计\t920.00\t支出总计\t920.00\t支出总计\t920.00\t支出总计\t920.00',
].join('\n');

describe('expenditure that a table of two sides lists by functions, by kind and by economic use', () => {
  const bytes = new TextEncoder().encode(text);
  const {
    budget_tables: tables,
    checks,
    notices,
  } = convertDocument({ id: 'a', file: 'a.txt', bytes, facts: {} }).disclosure;

  it('is read once, by functions, and the rest is named', () => {
    const lines = tables[0]?.lines.filter(({ side }) => side === 'expenditure') ?? [];
    expect(lines.map(({ name, printed }) => [name, printed])).toEqual([
      ['一、教育支出', '820.00'],
      ['二、社会保障和就业支出', '100.00'],
      ['本年支出合计', '920.00'],
      ['支出总计', '920.00'],
    ]);
    expect(notices.filter(({ rule }) => rule === 'unknown-column').map(({ lines }) => lines)).toEqual([
      [10, 11, 12, 13],
    ]);
  });

  it('adds up to the whole once', () => {
    expect(checks.filter(({ status }) => status === 'broken')).toEqual([]);
    expect(checks.filter(({ rule, status }) => rule === 'table-balance' && status === 'holds').length).toBeGreaterThan(
      2,
    );
  });
});

describe('a second column of names on the side of the expenditure', () => {
  const opening = text.split('\n').slice(0, 7);
  const readExpenditure = (...rows: string[]) => {
    const bytes = new TextEncoder().encode([...opening, ...rows].join('\n'));
    const { budget_tables: tables } = convertDocument({ id: 'a', file: 'a.txt', bytes, facts: {} }).disclosure;
    const lines = tables[0]?.lines.filter(({ side }) => side === 'expenditure') ?? [];
    return lines.map(({ code, name, printed }) => [code, name, printed]);
  };

  it('is beside the names of the row where no amounts stand between', () => {
    const lines = readExpenditure(
      '收入\t\t支出\t\t\t',
      '项目\t预算数\t科目编码\t科目名称\t项目\t预算数',
      '一、财政拨款\t900.00\t205\t教育支出\t学校运转\t820.00',
      '二、财政专户管理资金\t20.00\t208\t社会保障和就业支出\t养老保险\t100.00',
      '收入总计\t920.00\t\t支出总计\t\t920.00',
    );
    expect(lines).toEqual([
      ['205', '教育支出', '820.00'],
      ['208', '社会保障和就业支出', '100.00'],
      ['', '支出总计', '920.00'],
    ]);
  });

  it('names the row where the first does not name all of them', () => {
    const lines = readExpenditure(
      '收入\t\t支出\t\t\t',
      '项目\t预算数\t科目编码\t科目名称\t项目\t预算数',
      '一、财政拨款\t900.00\t205\t教育支出\t一、教育支出\t820.00',
      '二、财政专户管理资金\t20.00\t208\t社会保障和就业支出\t二、社会保障和就业支出\t100.00',
      '收入总计\t920.00\t\t\t支出总计\t920.00',
    );
    expect(lines.map(([, ...line]) => line)).toEqual([
      ['一、教育支出', '820.00'],
      ['二、社会保障和就业支出', '100.00'],
      ['支出总计', '920.00'],
    ]);
  });

  it.each([
    ['in one row', ['收入\t预算数\t支出（按功能分类）\t预算数\t支出（按经济分类）\t预算数']],
    [
      'under 收入 and 支出',
      ['收入\t\t支出\t\t\t', '收入\t预算数\t支出（按功能分类）\t预算数\t支出（按经济分类）\t预算数'],
    ],
  ])('is told by 支出（按经济分类） over its names, which are called 项目 nowhere: %s', (_name, header) => {
    const lines = readExpenditure(
      ...header,
      '一般公共预算拨款\t900.00\t一、教育支出\t820.00\t一、工资福利支出\t600.00',
      '财政专户管理资金\t20.00\t二、社会保障和就业支出\t100.00\t二、商品和服务支出\t320.00',
      '收入总计\t920.00\t支出总计\t920.00\t支出总计\t920.00',
    );
    expect(lines.map(([, ...line]) => line)).toEqual([
      ['一、教育支出', '820.00'],
      ['二、社会保障和就业支出', '100.00'],
      ['支出总计', '920.00'],
    ]);
  });

  const halves = ['收入\t\t支出\t\t\t', '项目\t预算数\t项目\t预算数\t项目\t预算数'];

  it('goes on with the functions of the first', () => {
    const lines = readExpenditure(
      ...halves,
      '一、财政拨款\t900.00\t一、一般公共服务支出\t300.00\t十一、城乡社区支出\t120.00',
      '二、财政专户管理资金\t20.00\t五、教育支出\t400.00\t十二、农林水支出\t100.00',
      '收入总计\t920.00\t\t\t支出总计\t920.00',
    );
    expect(lines.map(([, ...line]) => line)).toEqual([
      ['一、一般公共服务支出', '300.00'],
      ['十一、城乡社区支出', '120.00'],
      ['五、教育支出', '400.00'],
      ['十二、农林水支出', '100.00'],
      ['支出总计', '920.00'],
    ]);
  });

  it('is left out where its rows are kinds, whatever it is called', () => {
    const lines = readExpenditure(
      ...halves,
      '一、财政拨款\t900.00\t一、教育支出\t820.00\t一、基本支出\t700.00',
      '二、财政专户管理资金\t20.00\t二、社会保障和就业支出\t100.00\t二、项目支出\t220.00',
      '收入总计\t920.00\t支出总计\t920.00\t支出总计\t920.00',
    );
    expect(lines.map(([, ...line]) => line)).toEqual([
      ['一、教育支出', '820.00'],
      ['二、社会保障和就业支出', '100.00'],
      ['支出总计', '920.00'],
    ]);
  });

  it('is read before the first where that is by kind and it is by functions', () => {
    const lines = readExpenditure(
      '收入\t\t支出\t\t\t',
      '项目\t预算数\t项目（按支出性质）\t预算数\t项目（按功能分类）\t预算数',
      '一、财政拨款\t900.00\t一、基本支出\t700.00\t一、教育支出\t820.00',
      '二、财政专户管理资金\t20.00\t二、项目支出\t220.00\t二、社会保障和就业支出\t100.00',
      '收入总计\t920.00\t支出总计\t920.00\t支出总计\t920.00',
    );
    expect(lines.map(([, ...line]) => line)).toEqual([
      ['一、教育支出', '820.00'],
      ['二、社会保障和就业支出', '100.00'],
      ['支出总计', '920.00'],
    ]);
  });
});
