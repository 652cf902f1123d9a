import { describe, expect, it } from 'vitest';
import { convertText } from '../conversions.ts';

describe('statutory tables', () => {
  it('have the unit over their title, though it ends the section before them', () => {
    const { budget_tables: tables, notices } = convertText(
      '某县档案局2024年部门预算\n一、部门职责\n本年预算收入12005000.00元。\n单位：万元\n部门收入总表\n科目编码\t科目名称\t合计\n201\t档案事务\t1200.50\n',
    ).disclosure;
    expect(tables[0]?.lines).toMatchObject([{ amount_cny: '12005000.00' }]);
    expect(notices.filter(({ rule }) => rule === 'unit-missing')).toEqual([]);
  });

  it('have the unit in their own corner before one over their title, which can be that of the page', () => {
    const { budget_tables: tables } = convertText(
      '某县档案局2024年部门预算\n一、部门职责\n本年预算收入12005000.00元。\n单位：元\n部门收入总表\n编制单位：某县档案局\t\t单位：万元\n科目编码\t科目名称\t合计\n201\t档案事务\t1200.50\n',
    ).disclosure;
    expect(tables[0]?.lines).toMatchObject([{ amount_cny: '12005000.00', printed_unit: '万元' }]);
  });

  it('are named where they state no unit: that of the document can be another', () => {
    const { budget_tables: tables, notices } = convertText(
      '某县档案局2024年部门预算\n一、部门职责\n本年预算收入12005000.00元。\n部门收入总表\n科目编码\t科目名称\t合计\n201\t档案事务\t1200.50\n',
    ).disclosure;
    expect(tables[0]?.lines).toMatchObject([{ printed_unit: '元' }]);
    expect(notices.filter(({ rule }) => rule === 'unit-missing')).toMatchObject([
      { quote: '部门收入总表', lines: [4], severity: 'warning' },
    ]);
  });
});
