import { describe, expect, it } from 'vitest';
import { convertBytes } from '../content.ts';
import { type Given, packWorkbook } from '../workbook-file.ts';

const expenditure: Given[][] = [
  ['某县档案局2024年部门预算'],
  ['部门支出总表'],
  [null, null, null, null, '单位：万元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['201', '一般公共服务支出', 5, 3, 2],
];
const income: Given[][] = [
  ['科目编码', '科目名称', '合计', '一般公共预算拨款', '其他收入'],
  ['201', '一般公共服务支出', 50000, 30000, 20000],
];

const read = async (rows: Given[][]): Promise<string[]> => {
  const { budget_tables: tables } = await convertBytes('a', 'a.xlsx', packWorkbook([{ rows }]));
  return tables.map(({ table, lines }) => `${table} ${lines.map(({ amount_cny: cny }) => cny).join(' ')}`);
};

describe('a table right under another on a sheet, without a blank row and without merged cells', () => {
  const above = 'expenditure 50000.00 30000.00 20000.00';

  it.each<[string, Given[][]]>([
    ['its title over its unit', [['部门收入总表'], [null, null, null, null, '单位：元']]],
    [
      'its title in the middle',
      [
        [null, null, '部门收入总表'],
        ['部门：某局', null, null, null, '单位：元'],
      ],
    ],
    ['its number beside its title', [['部门收入总表', null, null, null, '公开02表'], ['单位：元']]],
    ['its unit beside its title', [['部门收入总表', null, null, null, '单位：元']]],
    ['a note of the table above before its title', [['注：不含结转。'], ['部门收入总表'], ['单位：元']]],
  ])('is read by its own header and in its own unit: %s', async (_, title) => {
    expect(await read([...expenditure, ...title, ...income])).toEqual([above, 'income 50000.00 30000.00 20000.00']);
  });

  it('is read by its own header where nothing says its unit', async () => {
    expect(await read([...expenditure, ['部门收入总表'], ...income])).toEqual([
      above,
      'income 500000000.00 300000000.00 200000000.00',
    ]);
  });

  it('is none where a row of the table has the name of a table', async () => {
    const rows: Given[][] = [
      ['20126', '登记表'],
      ['20127', '档案表', 1, 1, 0],
      ['部门报表'],
      ['20128', '报表', 2, 2, 0],
    ];
    expect(await read([...expenditure, ...rows])).toEqual([`${above} 10000.00 10000.00 0.00 20000.00 20000.00 0.00`]);
  });

  it.each<[string, Given[][]]>([
    ['a row that says what stands under it', [['更换水表'], ['其中', '子项目', '说明']]],
    ['an item without amounts', [['编制报表'], ['编制名册', '待批复']]],
  ])('is none where an item without amounts has such a name, over %s', async (_, items) => {
    const rows: Given[][] = [...items, ['20129', '群众团体事务', 4, 4, 0]];
    expect(await read([...expenditure, ...rows])).toEqual([`${above} 40000.00 40000.00 0.00`]);
  });
});
