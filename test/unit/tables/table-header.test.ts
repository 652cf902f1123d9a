import { describe, expect, it } from 'vitest';
import type { BudgetTable } from '../../../src/model/disclosure.ts';
import { readBudgetTables } from '../../../src/convert/tables/index.ts';
import { readContext } from '../documents.ts';

function readTables(text: string): BudgetTable[] {
  const context = readContext(text);
  return readBudgetTables(context.outline, context).value;
}

describe('the headers of statutory tables', () => {
  const expenditure = [
    '序号\t功能分类科目\t\t合计\t基本支出\t项目支出\t经营支出\t上解上级支出\t对附属单位补助支出',
    '\t科目编码\t科目名称\t\t\t\t\t\t',
    '栏次\t1\t2\t3\t4\t5\t6\t7\t8',
  ];

  it('take a header that the Word dialect prints again on the next page for no row', () => {
    const cells = (...texts: string[]): string => `${texts.map((text) => `\t${text}`).join('\n')}\n\n`;
    const header = cells('科目编码', '科目名称', '合计', '基本支出', '项目支出');
    const first = cells('212', '城乡社区支出', '1000', '', '1000');
    const second = cells('213', '农林水支出', '25.50', '5.50', '20.00');
    const [read, ...others] = readTables(
      `2023年部门预算公开\n部门预算政府性基金预算财政拨款支出表\n${cells('单位：万元')}${header}${first}${header}${second}\n`,
    );
    expect(others).toEqual([]);
    expect(read?.rows.map((row) => row.cells)).toEqual([
      ['212', '城乡社区支出', '1000', '', '1000'],
      ['213', '农林水支出', '25.50', '5.50', '20.00'],
    ]);
    expect(read?.lines.map((line) => [line.code, line.measure, line.amount_cny]).slice(2)).toEqual([
      ['213', 'total', '255000.00'],
      ['213', 'basic', '55000.00'],
      ['213', 'project', '200000.00'],
    ]);
  });

  it('of expenditure are known by their header where they have no title', () => {
    const [read, ...others] = readTables(
      ['2023年部门预算公开', '', ...expenditure, '1\t208\t社会保障支出\t90.00\t50.00\t40.00\t\t\t', ''].join('\n'),
    );
    expect(others).toEqual([]);
    expect([read?.table, read?.title]).toEqual(['expenditure', '']);
    expect(read?.lines.map((line) => [line.code, line.name, line.measure, line.amount_cny])).toEqual([
      ['208', '社会保障支出', 'total', '900000.00'],
      ['208', '社会保障支出', 'basic', '500000.00'],
      ['208', '社会保障支出', 'project', '400000.00'],
    ]);
  });
});
