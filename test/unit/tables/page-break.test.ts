import { describe, expect, it } from 'vitest';
import { convertText } from '../conversions.ts';

/** The statutory tables of a document of these lines: the names of their rows with the amount in 万元 that the first column prints. */
function readRows(...lines: readonly string[]): { rows: string[][]; unread: number } {
  const { disclosure } = convertText(
    ['永清县档案局2024年部门预算信息公开', '', ...lines, '', '十、名词解释'].join('\n'),
  );
  return {
    rows: disclosure.budget_tables.map((table) =>
      table.lines.filter(({ measure }) => measure === 'total').map(({ name, printed }) => `${name} ${printed}`),
    ),
    unread: disclosure.notices.filter(({ rule }) => rule === 'table-unread').length,
  };
}

const generalBudget = [
  '部门预算一般公共预算财政拨款支出预算表',
  '单位：万元',
  '科目编码\t科目名称\t合计\t基本支出\t项目支出',
  '201\t一般公共服务支出\t100\t60\t40',
  '20126\t档案事务\t100\t60\t40',
];
const threePublic = [
  '部门预算财政拨款“三公”经费支出预算表',
  '单位：万元',
  '项目\t2024年预算数',
  '合计\t10',
  '公务用车购置及运行费\t8',
  '公务接待费\t2',
];

describe('a line between a statutory table and rows of its width', () => {
  it.each([
    ['国有资产占有情况', ['1\t房屋\t500\t60\t']],
    ['政府购买服务项目清单', ['302\t物业管理\t30\t\t30', '302\t保洁服务\t20\t\t20']],
    ['甲中心', ['201\t一般公共服务支出\t100\t60\t40', '20126\t档案事务\t100\t60\t40']],
  ])('is the title of another table where it is printed once: %s', (title, rows) => {
    expect(readRows(...generalBudget, '', title, ...rows).rows).toEqual([['一般公共服务支出 100', '档案事务 100']]);
  });

  it.each([
    ['with the same header', ['项目\t2024年预算数']],
    ['without a header', []],
  ])('is one over other expenses of the same form, %s, and what stands there is said to be unread', (_name, header) => {
    expect(readRows(...threePublic, '', '会议费、培训费预算情况', ...header, '会议费\t3', '培训费\t2')).toEqual({
      rows: [['合计 10', '公务用车购置及运行费 8', '公务接待费 2']],
      unread: 1,
    });
  });

  it('is one over income and expenditure of other units', () => {
    const header = '项目\t预算数\t项目\t预算数';
    const { rows, unread } = readRows(
      '部门预算收支总表',
      '单位：万元',
      '收入\t\t支出\t',
      header,
      '一般公共预算\t90\t基本支出\t60',
      '单位资金\t10\t项目支出\t40',
      '收入合计\t100\t支出合计\t100',
      '',
      '所属单位收支情况',
      header,
      '一般公共预算\t30\t基本支出\t20',
      '收入合计\t30\t支出合计\t30',
    );
    expect(rows).toEqual([
      ['一般公共预算 90', '基本支出 60', '单位资金 10', '项目支出 40', '收入合计 100', '支出合计 100'],
    ]);
    expect(unread).toBe(1);
  });

  const incomeAndExpenditure = [
    '部门预算收支总表',
    '单位：万元',
    '收入\t\t支出\t',
    '项目\t预算数\t项目\t预算数',
    '一、一般公共预算拨款\t90\t一、农林水支出\t70',
    '\t\t二、住房保障支出\t20',
    '本年收入合计\t90\t本年支出合计\t90',
  ];

  it.each([
    ['of the width of the table', '上年结转\t\t结转下年\t'],
    ['that lost the tab at its end', '上年结转\t\t结转下年'],
  ])('ends a page, and the next begins with an item that has no amounts, %s', (_name, item) => {
    expect(readRows(...incomeAndExpenditure, '- 4 -', item, '收入总计\t90\t支出总计\t90').rows).toEqual([
      [
        '一、一般公共预算拨款 90',
        '一、农林水支出 70',
        '二、住房保障支出 20',
        '本年收入合计 90',
        '本年支出合计 90',
        '收入总计 90',
        '支出总计 90',
      ],
    ]);
  });

  it('ends a page, and what the next begins with labels its amounts: it is the header of another table', () => {
    const { rows } = readRows(
      ...incomeAndExpenditure,
      '- 4 -',
      '资产\t数量\t负债\t数量',
      '房屋\t5\t借款\t3',
      '车辆\t2\t其他\t1',
    );
    expect(rows.map((names) => names.length)).toEqual([5]);
  });

  it.each([['第 3 页'], ['3/20'], ['续表'], ['县级部门预算公开 3']])(
    'is the foot or head of a page where it is a number, 续表 or printed again: %s',
    (line) => {
      expect(
        readRows(
          '县级部门预算公开 2',
          '',
          ...generalBudget,
          '',
          line,
          '2012601\t行政运行\t60\t60\t',
          '2012604\t档案馆\t40\t\t40',
        ).rows,
      ).toEqual([['一般公共服务支出 100', '档案事务 100', '行政运行 60', '档案馆 40']]);
    },
  );

  it.each([
    ['a header that is not the table’s', ['编号\t名称\t合计\t面积\t数量', '7\t房屋\t500\t60\t2']],
    ['a row that the table has', ['201\t一般公共服务支出\t30\t20\t10', '20128\t民主党派事务\t5\t5\t']],
    ['a total that the table has', ['\t合计\t30\t20\t10']],
  ])('leads to no further rows of it where they begin with %s', (_name, rows) => {
    const total = '\t合计\t100\t60\t40';
    expect(readRows('县级部门预算公开', '', ...generalBudget, total, '', '县级部门预算公开', ...rows).rows).toEqual([
      ['一般公共服务支出 100', '档案事务 100', '合计 100'],
    ]);
  });

  it('leads to the last row of its own table under its header printed again, though another table has the same words there', () => {
    const head = ['收入\t\t支出\t\t\t', '项目\t预算数\t项目\t合计\t一般公共预算\t政府性基金预算'];
    const { rows } = readRows(
      '财政拨款收支总表',
      '单位：万元',
      ...head,
      '一、本年收入\t100\t一、本年支出\t100\t90\t10',
      '- 8 -',
      ...head,
      '收入总计\t100\t支出总计\t100\t90\t10',
    );
    expect(rows).toEqual([['一、本年收入 100', '一、本年支出 100', '收入总计 100', '支出总计 100']]);
  });

  it.each([
    ['', '收入总计\t100\t支出总计\t100\t90\t10'],
    [', under a note in a cell of its own', '收入总计\t100\t支出总计\t100\t90\t10\n注：以上均为预算数。\t\t\t\t\t'],
  ])(
    'leads to a table that lost its title where the one above has its 总计, though both have the same header%s',
    (_name, end) => {
      const head = ['收入\t\t支出\t\t\t', '项目\t预算数\t项目\t合计\t一般公共预算\t政府性基金预算'];
      const { rows } = readRows(
        '财政拨款收支总表',
        '单位：万元',
        ...head,
        '一、本年收入\t100\t一、本年支出\t100\t90\t10',
        end,
        '- 8 -',
        ...head,
        '一、财政拨款收入\t130\t一、基本支出\t130\t120\t10',
        '收入总计\t130\t支出总计\t130\t120\t10',
      );
      expect(rows).toEqual([
        ['一、本年收入 100', '一、本年支出 100', '收入总计 100', '支出总计 100'],
        ['一、财政拨款收入 130', '一、基本支出 130', '收入总计 130', '支出总计 130'],
      ]);
    },
  );
});
