import { describe, expect, it } from 'vitest';
import { convertText } from '../conversions.ts';

/** What becomes of the sums of a table of purchases in 万元: its header, its 合计 row, and the purchases under it. */
function checkRows(...rows: readonly string[]): Record<string, string> {
  const { checks } = convertText(
    [
      '柳林县档案局2024年部门预算信息公开',
      '',
      '七、政府采购预算情况',
      '',
      '部门政府采购预算',
      '单位：万元',
      ...rows,
      '',
      '十、名词解释',
    ].join('\n'),
  ).disclosure;
  return Object.fromEntries(
    checks
      .filter(({ rule }) => rule === 'procurement-rows')
      .map(({ statement, status }) => [statement.replace(/^各项采购(.*)之和 = “合计”行$/u, '$1'), status]),
  );
}

const header = '采购项目名称\t采购物品名称\t数量\t总计\t合计\t一般公共预算拨款\t其他渠道资金';
const first = '档案整理\t整理服务\t1\t6.00\t5.00\t5.00\t1.00';

describe('the sum of all purchases', () => {
  it('is not evaluable where a purchase of 3 万元 does not say what of it the budget pays', () => {
    const printer = '设备购置\t打印机\t2\t3.00\t\t2.00\t1.00';
    expect(checkRows(header, '合计\t\t\t9.00\t7.00\t7.00\t2.00', first, printer)).toEqual({
      总计: 'holds',
      合计: 'not-evaluable',
      一般公共预算拨款: 'holds',
      其他渠道资金: 'holds',
    });
  });

  it('is broken where all purchases say so and add up to another, and in a source that pays for some of them alone', () => {
    // 总计 6 + 3 is 9, and 合计 5 + 3 is 8; the one amount that comes 其他渠道 is 1, and not 2.
    const printer = '设备购置\t打印机\t2\t3.00\t3.00\t3.00\t';
    expect(checkRows(header, '合计\t\t\t9.00\t7.00\t8.00\t2.00', first, printer)).toEqual({
      总计: 'holds',
      合计: 'broken',
      一般公共预算拨款: 'holds',
      其他渠道资金: 'broken',
    });
  });

  it('is not evaluable either where the table has no 总计 and a purchase prints its source alone', () => {
    const short = '采购项目名称\t采购物品名称\t数量\t合计\t一般公共预算拨款\t政府性基金预算拨款';
    const rows = ['档案整理\t整理服务\t1\t5.00\t5.00\t', '设备购置\t打印机\t2\t\t\t2.00'];
    expect(checkRows(short, '合计\t\t\t7.00\t5.00\t2.00', ...rows)).toMatchObject({ 合计: 'not-evaluable' });
  });
});
