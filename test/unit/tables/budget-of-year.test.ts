import { describe, expect, it } from 'vitest';
import { convertText } from '../conversions.ts';

/** The one statutory table under a title: its amounts as `name measure printed`, and the checks of its rows as `sum status`. */
function readTable(title: string, ...rows: readonly string[]): { amounts: string[]; checks: string[] } {
  const { disclosure } = convertText(
    ['永清县档案局2024年部门预算信息公开', '', title, '单位：万元', ...rows, '', '十、名词解释'].join('\n'),
  );
  const [table] = disclosure.budget_tables;
  return {
    amounts: table?.lines.map(({ name, measure, printed }) => `${name} ${measure} ${printed}`) ?? [],
    checks: disclosure.checks
      .filter(({ rule }) => rule === 'table-row')
      .map(({ statement, status }) => `${statement.replace(/^.*”/u, '')} ${status}`),
  };
}

describe('本年预算 beside 合计', () => {
  it('is the budget of the year in a list of projects, beside what was carried over and what the unit earns', () => {
    expect(
      readTable(
        '部门预算项目支出表',
        '项目名称\t合计\t本年预算\t上年结转\t单位资金',
        '档案整理\t28\t20\t5\t3',
        '库房改造\t22\t20\t2\t',
      ),
    ).toEqual({
      amounts: [
        '档案整理 total 28',
        '档案整理 current-year 20',
        '档案整理 carryover 5',
        '档案整理 unit-funds 3',
        '库房改造 total 22',
        '库房改造 current-year 20',
        '库房改造 carryover 2',
      ],
      checks: ['本年收入 + 上年结转 + 单位资金 = 合计 holds', '本年收入 + 上年结转 = 合计 holds'],
    });
  });

  it('holds what the unit earns where the amounts say so, and is broken where neither adds up', () => {
    const read = (row: string) =>
      readTable('部门预算项目支出表', '项目名称\t合计\t本年预算\t上年结转\t单位资金', row).checks;
    const sum = '本年收入 + 上年结转 + 单位资金 = 合计';
    expect(read('档案整理\t25\t20\t5\t3')).toEqual([`${sum} holds`]);
    expect(read('档案整理\t40\t20\t5\t3')).toEqual([`${sum} broken`]);
  });

  it('is the budget of the year in the table of income, in the words of the form too', () => {
    expect(
      readTable(
        '部门预算收入总表',
        '科目编码\t科目名称\t合计\t2024年预算数\t上年结转',
        '201\t一般公共服务支出\t25\t20\t5',
      ),
    ).toEqual({
      amounts: ['一般公共服务支出 total 25', '一般公共服务支出 current-year 20', '一般公共服务支出 carryover 5'],
      checks: ['本年收入 + 上年结转 = 合计 holds'],
    });
  });

  it('is the total where no column is 合计', () => {
    expect(readTable('部门预算项目支出表', '项目名称\t本年预算', '档案整理\t20').amounts).toEqual([
      '档案整理 total 20',
    ]);
  });
});

describe('其中 over sources of money', () => {
  it.each([
    ['the first of the sources alone', '项目支出表', '项目名称\t预算数\t其中：一般公共预算', '档案整理\t60\t50'],
    [
      'a part of 财政拨款 beside it',
      '项目支出表',
      '项目名称\t预算数\t财政拨款\t其中：一般公共预算',
      '档案整理\t60\t50\t50',
    ],
    ['income', '收入总表', '科目编码\t科目名称\t预算数\t其中：一般公共预算', '201\t一般公共服务支出\t60\t50'],
  ])('need not make up the whole: %s', (_name, title, header, row) => {
    const { amounts, checks } = readTable(title, header, row);
    expect(amounts.map((amount) => amount.split(' ').slice(1).join(' '))).toContain('total 60');
    expect(amounts.map((amount) => amount.split(' ').slice(1).join(' '))).toContain('general-public-budget 50');
    expect(checks.filter((check) => check.endsWith('broken'))).toEqual([]);
    expect(checks.filter((check) => check.includes('= 合计'))).toEqual([]);
  });

  it('make it up where they go down to the last of them', () => {
    const header = '项目名称\t预算数\t其中：一般公共预算\t政府性基金\t单位资金';
    const { checks } = readTable('项目支出表', header, '档案整理\t60\t40\t15\t5', '库房改造\t70\t40\t15\t5');
    expect(checks).toEqual([
      '一般公共预算 + 政府性基金 + 单位资金 = 合计 holds',
      '一般公共预算 + 政府性基金 + 单位资金 = 合计 broken',
    ]);
  });
});
