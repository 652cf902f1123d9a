import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../src/convert/index.ts';

const rows = (unitFunds: string): string =>
  [
    '某县林业局2024年部门预算',
    '一、部门职责及机构设置情况',
    '部门收入总表',
    '单位：万元',
    '科目编码\t科目名称\t合计\t本年收入\t\t\t\t上年结转',
    '\t\t\t小计\t一般公共预算\t事业收入\t单位资金\t',
    `\t合计\t130.00\t120.00\t80.00\t20.00\t${unitFunds}\t10.00`,
  ].join('\n');

const check = (unitFunds: string) => {
  const bytes = new TextEncoder().encode(rows(unitFunds));
  const { checks, notices } = convertDocument({ id: 'some-county-2024', file: 'a.txt', bytes, facts: {} }).disclosure;
  return {
    notices: notices.filter(({ rule }) => rule === 'unknown-column').map(({ quote }) => quote),
    statuses: checks.filter(({ rule }) => rule === 'table-row').map(({ status }) => status),
  };
};

describe('an amount under a header that no measure fits', () => {
  it('is counted where the row adds up with it: 80 + 20 + 20 = 120', () => {
    expect(check('20.00')).toEqual({ notices: ['本年收入/单位资金'], statuses: ['holds', 'holds'] });
  });

  it('does not hide a sum that is wrong with it and without it', () => {
    expect(check('21.00')).toEqual({ notices: ['本年收入/单位资金'], statuses: ['holds', 'broken'] });
  });
});
