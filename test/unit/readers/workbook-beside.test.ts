import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { convertBytes } from '../content.ts';
import { type Given, type GivenSheet, packWorkbook } from '../workbook-file.ts';

const read = (sheet: GivenSheet): Promise<Disclosure> =>
  convertBytes('a', 'a.xlsx', packWorkbook([{ rows: [['某县水务局2024年部门预算']] }, sheet]));

const listAmounts = ({ budget_tables: tables }: Disclosure): string[] =>
  tables.flatMap(({ table, lines }) =>
    lines.map(({ side, code, name, measure, printed }) =>
      [table, side, code, name, measure, printed].filter((text) => text !== '').join(' '),
    ),
  );

const two: Given[][] = [
  ['部门支出总表', null, null, null, null, '政府性基金预算支出表', null, null],
  ['部门：某县水务局', null, null, '单位：万元', null, '部门：某县水务局', null, '单位：万元'],
  ['科目编码', '科目名称', '合计', '项目支出', null, '科目编码', '科目名称', '合计'],
  ['201', '一般公共服务支出', 5, null, null, '212', '城乡社区支出', 7],
  ['212', '城乡社区支出', 7, 7, null, null, null, null],
];

describe('two tables side by side on a sheet', () => {
  it('are read one after the other', async () => {
    const disclosure = await read({ rows: two, merges: ['A1:D1', 'F1:H1'] });
    expect(listAmounts(disclosure)).toEqual([
      'expenditure 201 一般公共服务支出 total 5',
      'expenditure 212 城乡社区支出 total 7',
      'expenditure 212 城乡社区支出 project 7',
      'government-fund 212 城乡社区支出 total 7',
    ]);
    expect(disclosure.unclaimed).toEqual([]);
  });
});

describe('income and expenditure with an empty column between them', () => {
  const rows: Given[][] = [
    ['收入', null, null, '支出', null],
    ['项目', '预算数', null, '项目', '预算数'],
    ['一、一般公共预算拨款收入', 5, null, '一、一般公共服务支出', 5],
    ['本年收入合计', 5, null, '本年支出合计', 5],
  ];
  const amounts = [
    'income-and-expenditure income 一、一般公共预算拨款收入 total 5',
    'income-and-expenditure expenditure 一、一般公共服务支出 total 5',
    'income-and-expenditure income 本年收入合计 total 5',
    'income-and-expenditure expenditure 本年支出合计 total 5',
  ];

  it('are one table under its title', async () => {
    const above: Given[][] = [['部门收支总表'], ['部门：某县水务局', null, null, null, '单位：万元']];
    const merges = ['A1:E1', 'A3:B3', 'D3:E3'];
    expect(listAmounts(await read({ rows: [...above, ...rows], merges }))).toEqual(amounts);
  });

  it('and where the name of the sheet is its title', async () => {
    expect(listAmounts(await read({ name: '部门收支总表', rows, merges: ['A1:B1', 'D1:E1'] }))).toEqual(amounts);
  });

  it.each([
    ['收入', '支出', ['部门：某县水务局', null, null, '单位：万元']],
    ['部门收入', '部门支出', ['单位：万元', null, null, '单位：万元']],
  ] satisfies [string, string, Given[]][])(
    'and with corners on each side, under %s and %s',
    async (left, right, corners) => {
      const [, ...body] = rows;
      const sheet: Given[][] = [[left, null, null, right, null], corners, ...body];
      const disclosure = await read({ name: '部门收支总表', rows: sheet, merges: ['A1:B1', 'D1:E1'] });
      expect(listAmounts(disclosure)).toEqual(amounts);
      expect(disclosure.checks.map(({ rule, status }) => `${rule} ${status}`)).toContain('table-balance holds');
    },
  );
});

describe('the number of a form or a department beside the title of its table', () => {
  it.each([
    ['预算公开01表', ['expenditure 201 一般公共服务支出 total 5', 'expenditure 201 一般公共服务支出 basic 5']],
    // Whether the department or the title is the table's, nothing tells.
    ['某县水务局', []],
  ])('does not split the table under them: %s', async (beside, amounts) => {
    const rows: Given[][] = [
      [beside, null, null, '部门支出总表', null, null],
      ['部门：某县水务局', null, null, '单位：万元', null, null],
      ['科目编码', '科目名称', null, '合计', '基本支出', '项目支出'],
      ['201', '一般公共服务支出', null, 5, 5, null],
    ];
    const three: Given[][] = [['“三公”经费支出表'], ['单位：万元'], ['项目', '预算数'], ['公务接待费', 3]];
    const bytes = packWorkbook([
      { rows: [['某县水务局2024年部门预算'], ...three] },
      { rows, merges: ['A1:B1', 'D1:F1'] },
    ]);
    const disclosure = await convertBytes('a', 'a.xlsx', bytes);
    expect(disclosure.transcript).toContain('201\t一般公共服务支出\t5\t5\t');
    expect(listAmounts(disclosure)).toEqual(['three-public 公务接待费 total 3', ...amounts]);
  });
});
