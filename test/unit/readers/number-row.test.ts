import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { convertBytes } from '../content.ts';
import { type GridTable, lineUp } from '../merged.ts';
import { both, type Format, formats, header, merge, read, security, service } from './uneven-table.ts';

const readTable = (format: Format, title: string, table: GridTable): Promise<Disclosure> =>
  convertBytes('a', `a.${format}`, formats[format](['某县档案局2024年部门预算', title, '单位：万元', table]));

const listItems = ({ budget_tables: tables }: Disclosure): string[] =>
  tables.flatMap(({ lines }) => lines.map(({ name, printed }) => `${name} ${printed}`));

const listRules = ({ notices }: Disclosure): string[] => notices.map(({ rule }) => rule);

describe('the one row of numbers of a table', () => {
  const items = lineUp(
    '单位名称',
    '三公经费合计',
    '因公出国（境）费',
    '公务用车购置费',
    '公务用车运行费',
    '公务接待费',
  );
  const numbers = lineUp('某县档案局', '50.00', '', '', '44.00', '6.00');

  it.each(both)('is left out and named where one stands under two labels (%s)', async (format) => {
    const disclosure = await readTable(format, '“三公”经费支出表', [items, merge(numbers, 3)]);
    expect(listItems(disclosure)).toEqual([]);
    expect(listRules(disclosure)).toEqual(expect.arrayContaining(['cells-uneven', 'row-without-place']));
  });

  it.each(both)('is read where each has its own, and where nothing stands in the merged cell (%s)', async (format) => {
    for (const row of [numbers, merge(numbers, 2)]) {
      const disclosure = await readTable(format, '“三公”经费支出表', [items, row]);
      expect(listItems(disclosure).map((item) => item.split(' ')[1])).toEqual(['50.00', '44.00', '6.00']);
      expect(listRules(disclosure)).not.toContain('cells-uneven');
    }
  });
});

describe('a number over two columns', () => {
  it.each(both)('is read beside its label alone, and among the labels of a form (%s)', async (format) => {
    const assets = [lineUp('项目', '数量', '价值'), merge(lineUp('资产总额', '58.29', ''), 1)];
    const form = [
      lineUp('项目名称', '档案修复', '主管部门', '档案局'),
      merge(lineUp('预算数', '5.00', '财政资金', '5.00'), 2),
    ];
    for (const table of [assets, form])
      expect(listRules(await readTable(format, '部门支出总表', table))).not.toContain('cells-uneven');
  });
});

describe('a label of a header over two columns', () => {
  const codes = lineUp('', '', '', '', '');

  it.each(both)('that is the label of both is named, whatever empty cells stand under it (%s)', async (format) => {
    const disclosure = await read(format, [merge(header, 3), codes, service, security]);
    expect(listRules(disclosure)).toContain('cells-uneven');
  });

  it.each(both)('that covers those under it is not (%s)', async (format) => {
    const kinds = merge(lineUp('科目编码', '科目名称', '合计', '支出\n（按用途）', ''), 3);
    const disclosure = await read(format, [kinds, lineUp('', '', '', '基本支出', '项目支出'), service, security]);
    expect(listRules(disclosure)).not.toContain('cells-uneven');
  });
});

describe('a label merged with its amount', () => {
  it.each(both)('is named with the amount, which is in no column of amounts (%s)', async (format) => {
    const columns = ['科目编码', '科目名称', '预算数'];
    const total = lineUp('人员经费合计', '', '9.00', '公用经费合计', '', '120.00');
    const table = [
      lineUp(...columns, ...columns),
      lineUp('301', '工资福利支出', '9.00', '302', '商品和服务支出', ''),
      lineUp('303', '对个人和家庭的补助（2.5万元以下）', '', '310', '资本性支出', ''),
      merge(merge(total, 3), 3),
    ];
    const disclosure = await readTable(format, '一般公共预算财政拨款基本支出表', table);
    expect(listItems(disclosure)).toEqual(['工资福利支出 9.00', '人员经费合计 9.00']);
    const named = disclosure.notices.filter(({ rule }) => rule === 'amount-unreadable');
    expect(named).toMatchObject([{ quote: '公用经费合计120.00' }]);
  });

  it.each(both)('is none where a name ends with a number of its own (%s)', async (format) => {
    const table = [
      lineUp('项目名称', '合计', '一般公共预算'),
      lineUp('北河口至G107.5', '', '10.00'),
      lineUp('高标准农田1.5', '', ''),
      lineUp('5G基站', '20.00', '20.00'),
    ];
    const disclosure = await readTable(format, '项目支出表', table);
    expect(listRules(disclosure)).not.toContain('amount-unreadable');
  });
});
