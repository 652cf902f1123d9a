import { describe, expect, it } from 'vitest';
import { convertText } from '../conversions.ts';

/** The status of the sum of a summary table's income, whose rows are given with amounts in 万元. */
function checkIncome(total: string, ...rows: readonly string[]): string | undefined {
  const { disclosure } = convertText(
    [
      '某县统计局2024年部门预算信息公开',
      '一、部门职责及机构设置情况',
      '1、组织统计调查。',
      '二、部门预算安排的总体情况',
      '2024年支出预算123万元。',
      '部门收支总表',
      '单位：万元',
      '收入\t\t支出\t',
      '项目\t预算数\t项目\t预算数',
      ...rows.map((row, at) => `${row}\t${at === 0 ? `一般公共服务支出\t${total}` : '\t'}`),
      `收入总计\t${total}\t支出总计\t${total}`,
    ].join('\n'),
  );
  return disclosure.checks.find(({ statement }) => statement.endsWith('收入：各项之和 = 总计'))?.status;
}

describe('budgets printed under 财政拨款', () => {
  it('are its parts where the general public budget is the first of them', () => {
    const parts = ['财政拨款（补助）\t100.00', '一般公共预算\t60.00', '政府性基金预算\t40.00', '事业收入\t5.00'];
    expect(checkIncome('105.00', ...parts)).toBe('holds');
    expect(checkIncome('205.00', ...parts)).toBe('broken');
  });

  it('stand beside it where it is that of the general public budget alone', () => {
    const items = ['财政拨款收入\t100.00', '政府性基金收入\t40.00', '国有资本经营预算收入\t60.00'];
    expect(checkIncome('200.00', ...items)).toBe('holds');
    expect(checkIncome('100.00', ...items)).toBe('broken');
  });
});
