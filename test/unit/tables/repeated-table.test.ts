import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { convertText } from '../conversions.ts';

const title = '部门支出总表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n';
const rows = '201\t一般公共服务支出\t30.00\t20.00\t10.00\n20126\t档案事务\t30.00\t20.00\t10.00\n';
const other = '201\t一般公共服务支出\t31.00\t21.00\t10.00\n20126\t档案事务\t31.00\t21.00\t10.00\n';
const rest = '20129\t群众团体事务\t4.00\t4.00\t\n20132\t组织事务\t3.00\t3.00\t\n';

const read = (...tables: readonly string[]): Disclosure =>
  convertText(
    `某县档案局2024年部门预算\n一、部门职责\n1、管理档案。\n${tables.map((table) => `${title}${table}\n`).join('')}`,
  ).disclosure;

const listAmounts = ({ budget_tables: tables }: Disclosure): string[] =>
  tables.flatMap(({ lines }) => lines.map(({ code, amount_cny }) => `${code} ${amount_cny}`));
const listRepeated = ({ notices }: Disclosure) => notices.filter(({ rule }) => rule === 'table-repeated');

describe('a statutory table that is printed twice', () => {
  it('gives its amounts once where both say the same, with a notice and no line left unclaimed', () => {
    const disclosure = read(rows, rows);
    expect(listAmounts(disclosure)).toEqual(listAmounts(read(rows)));
    expect(listRepeated(disclosure)).toMatchObject([{ severity: 'notice', quote: '部门支出总表', lines: [10] }]);
    expect(disclosure.unclaimed).toEqual([]);
  });

  it('gives those of both where they differ, with a warning', () => {
    const disclosure = read(rows, other);
    expect(disclosure.budget_tables).toHaveLength(2);
    expect(listRepeated(disclosure)).toMatchObject([{ severity: 'warning', lines: [10] }]);
  });

  it('is none where it goes on under its title with other rows', () => {
    const disclosure = read(rows, rest);
    expect(listAmounts(disclosure)).toContain('20132 30000.00');
    expect(listRepeated(disclosure)).toEqual([]);
  });
});
