import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../src/convert/index.ts';

const rows = (debt: string): string =>
  [
    '某县林业局2024年部门预算',
    '一、部门职责及机构设置情况',
    '部门收入总表',
    '单位：万元',
    '科目编码\t科目名称\t合计\t本年收入\t\t\t\t上年结转',
    '\t\t\t小计\t一般公共预算\t事业收入\t债务资金\t',
    `\t合计\t130.00\t120.00\t80.00\t20.00\t${debt}\t10.00`,
  ].join('\n');

const check = (debt: string) => {
  const bytes = new TextEncoder().encode(rows(debt));
  const { checks, notices } = convertDocument({ id: 'some-county-2024', file: 'a.txt', bytes, facts: {} }).disclosure;
  return {
    notices: notices.filter(({ rule }) => rule === 'unknown-column').map(({ quote }) => quote),
    statuses: checks.filter(({ rule }) => rule === 'table-row').map(({ status }) => status),
  };
};

describe('an amount under a header that no measure fits', () => {
  it('is counted where the row adds up with it: 80 + 20 + 20 = 120', () => {
    expect(check('20.00')).toEqual({ notices: ['本年收入/债务资金'], statuses: ['holds', 'holds'] });
  });

  it('does not hide a sum that is wrong with it and without it', () => {
    expect(check('21.00')).toEqual({ notices: ['本年收入/债务资金'], statuses: ['holds', 'broken'] });
  });
});

describe('a measure that comes again in a row', () => {
  it('is read once, under the whole; its parts by year are reported', () => {
    const text = [
      '某县林业局2024年部门预算',
      '一、部门职责及机构设置情况',
      '部门支出总表',
      '单位：元',
      '科目编码\t科目名称\t合计\t\t\t本年预算\t\t\t上年结转\t\t',
      '\t\t小计\t基本支出\t项目支出\t小计\t基本支出\t项目支出\t小计\t基本支出\t项目支出',
      '213\t农林水支出\t1,300,000.00\t800,000.00\t500,000.00\t1,200,000.00\t780,000.00\t420,000.00\t100,000.00\t20,000.00\t80,000.00',
    ].join('\n');
    const bytes = new TextEncoder().encode(text);
    const { disclosure } = convertDocument({ id: 'some-county-2024', file: 'a.txt', bytes, facts: {} });
    expect(disclosure.budget_tables[0]?.lines.map(({ measure, amount_cny: amount }) => [measure, amount])).toEqual([
      ['total', '1300000.00'],
      ['basic', '800000.00'],
      ['project', '500000.00'],
    ]);
    const reported = disclosure.notices.filter(({ rule }) => rule === 'unknown-column').map(({ quote }) => quote);
    expect(reported).toContain('本年预算/基本支出');
    expect(reported).toContain('上年结转/基本支出');
  });
});
