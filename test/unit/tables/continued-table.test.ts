import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { convertText } from '../conversions.ts';

const captions = ['部门：某县水务局', '单位：万元'];
const header = '科目编码\t科目名称\t合计\t基本支出\t项目支出';
const total = '合计\t\t12.00\t5.00\t7.00';
const above = '201\t一般公共服务支出\t5.00\t5.00\t';
const below = '208\t社会保障和就业支出\t7.00\t\t7.00';

const read = (...lines: readonly string[]): Disclosure =>
  convertText(['某县水务局2024年部门预算', '', ...lines].join('\n')).disclosure;

const listTables = ({ budget_tables: tables }: Disclosure): string[][] =>
  tables.map(({ lines }) => lines.map(({ code, measure, printed }) => `${code} ${measure} ${printed}`));

const service = ['201 total 5.00', '201 basic 5.00'];
const security = ['208 total 7.00', '208 project 7.00'];
const all = [' total 12.00', ' basic 5.00', ' project 7.00', ...service, ...security];

describe('a table that goes on under a title', () => {
  it.each([
    '部门支出总表（续）',
    '部门支出总表(续表)',
    '部门支出总表 续1',
    '表3 部门支出总表（续）',
    '部门支出总表（续） 公开03表',
  ])('that says so is one table: %s', (title) => {
    const disclosure = read(
      '部门支出总表',
      ...captions,
      '',
      header,
      total,
      above,
      '',
      title,
      ...captions,
      '',
      header,
      below,
    );
    expect(listTables(disclosure)).toEqual([all]);
    expect(disclosure.unclaimed).toEqual([]);
    expect(disclosure.checks.filter(({ status }) => status !== 'holds')).toEqual([]);
  });

  it('that is the same again is one table, where one page alone has the total', () => {
    const title = '部门支出总表';
    const first = read(title, ...captions, '', header, total, above, '', title, ...captions, '', header, below);
    expect(listTables(first)).toEqual([all]);
    expect(first.checks.filter(({ status }) => status !== 'holds')).toEqual([]);
    const last = read(title, ...captions, '', header, above, '', title, ...captions, '', header, below, total);
    expect(listTables(last)).toEqual([[...service, ...security, ' total 12.00', ' basic 5.00', ' project 7.00']]);
  });

  it('goes on without its header, too', () => {
    const title = '部门支出总表';
    const disclosure = read(title, ...captions, '', header, total, above, '', title, ...captions, '', below);
    expect(listTables(disclosure)).toEqual([all]);
  });
});

describe('a table under the title of the one above it', () => {
  const title = '部门支出总表';
  const own = (...rows: string[]): string[] => [title, ...captions, '', header, ...rows, ''];

  it('is another where it has a total of its own', () => {
    const disclosure = read(...own('合计\t\t5.00\t5.00\t', above), ...own('合计\t\t7.00\t\t7.00', below));
    expect(listTables(disclosure)).toHaveLength(2);
  });

  it('is another where the rows above it make their total by themselves, by classes or without codes', () => {
    const complete = own('合计\t\t12.00\t5.00\t7.00', above, '20101\t人大事务\t5.00\t5.00\t', below);
    const byUse = own('301\t工资福利支出\t5.00\t5.00\t', '302\t商品和服务支出\t7.00\t\t7.00');
    expect(listTables(read(...complete, ...byUse))).toHaveLength(2);
    const projects = ['项目支出表', '单位：万元', '', '项目名称\t合计\t一般公共预算'];
    const [first, next] = read(
      ...projects,
      '1\t2\t3',
      '合计\t30.00\t30.00',
      '河道治理\t10.00\t10.00',
      '水库维修\t20.00\t20.00',
      '',
      ...projects,
      '水文站监测\t8.00\t8.00',
    ).budget_tables;
    expect(first?.rows).toHaveLength(3);
    expect(next?.rows).toHaveLength(1);
  });

  it('is another where it is of another unit', () => {
    const other = [title, '部门：某县水文站', '单位：万元', '', header, below];
    expect(listTables(read(...own(total, above), ...other))).toHaveLength(2);
  });

  it('is another where it has other columns, or prints a row again', () => {
    const wider = [title, ...captions, '', '科目编码\t科目名称\t合计\t人员经费\t公用经费', below];
    expect(listTables(read(...own(total, above), ...wider))).toHaveLength(2);
    expect(listTables(read(...own(total, above), ...own('201\t一般公共服务支出\t6.00\t6.00\t', below)))).toHaveLength(
      2,
    );
  });

  it('is another where it goes on with further columns: its amounts are those of its own header', () => {
    const wider = '科目编码\t科目名称\t项目支出\t上缴上级支出\t经营支出';
    const further = ['部门支出总表（续）', ...captions, '', wider, '208\t社会保障和就业支出\t7.00\t\t'];
    expect(listTables(read(...own(total, above, below), ...further))[1]).toEqual(['208 project 7.00']);
  });

  it('is another where it goes on in another unit of money', () => {
    const inYuan = ['部门支出总表（续）', '单位：元', '', header, '208\t社会保障和就业支出\t70000\t\t70000'];
    const [, next] = read(...own(total, above), ...inYuan).budget_tables;
    expect(next?.lines.map(({ amount_cny: cny }) => cny)).toEqual(['70000.00', '70000.00']);
  });
});
