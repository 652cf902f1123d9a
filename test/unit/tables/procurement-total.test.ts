import { describe, expect, it } from 'vitest';
import { convertText } from '../conversions.ts';

/** The goods and the totals of a procurement table in 万元, with their amounts. */
function readPurchases(...rows: readonly string[]): { goods: unknown[]; totals: unknown[] } {
  const { disclosure } = convertText(
    [
      '永清县档案局2024年部门预算信息公开',
      '',
      '七、政府采购预算情况',
      '',
      '部门政府采购预算',
      '单位：万元',
      ...rows,
      '',
      '十、名词解释',
    ].join('\n'),
  );
  return {
    goods: disclosure.procurement.map(({ goods, budgeted }) => [goods, budgeted?.cny]),
    totals: disclosure.procurement_totals.map(({ label, budgeted }) => [label, budgeted?.cny]),
  };
}

describe('the label of a total in the column of the goods', () => {
  it('behind the column of the numbers is a total and no purchase', () => {
    expect(
      readPurchases(
        '序号\t采购品目\t数量\t计量单位\t预算金额\t一般公共预算',
        '\t合 计\t\t\t7\t7',
        '1\t电脑\t1\t台\t5\t5',
        '2\t物业\t2\t项\t2\t2',
      ),
    ).toEqual({
      goods: [
        ['电脑', '50000.00'],
        ['物业', '20000.00'],
      ],
      totals: [['合 计', '70000.00']],
    });
  });

  it('in the first column is one too, above the purchases and below them', () => {
    expect(
      readPurchases(
        '采购项目名称\t采购目录\t数量\t计量单位\t金额',
        '合计\t\t\t\t7',
        '档案整理服务\tC0801\t1\t项\t5',
        '物业\tC0802\t2\t项\t2',
        '小计\t\t\t\t7',
      ),
    ).toEqual({
      goods: [
        ['档案整理服务', '50000.00'],
        ['物业', '20000.00'],
      ],
      totals: [
        ['合计', '70000.00'],
        ['小计', '70000.00'],
      ],
    });
  });

  it('is not what only ends like one: goods called 会计 stay a purchase', () => {
    expect(readPurchases('采购品目\t数量\t计量单位\t预算金额', '电子会计\t1\t套\t3', '合计\t\t\t3')).toEqual({
      goods: [['电子会计', '30000.00']],
      totals: [['合计', '30000.00']],
    });
  });
});
