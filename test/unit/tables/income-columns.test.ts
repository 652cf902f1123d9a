import { describe, expect, it } from 'vitest';
import { convertText } from '../conversions.ts';

describe('the columns of the table of income', () => {
  it('have what offices charge apart from what institutions earn', () => {
    const { disclosure } = convertText(
      [
        '某县水利局2024年部门预算信息公开',
        '一、部门职责及机构设置情况',
        '管理水库。',
        '部门收入总表',
        '单位：万元',
        '\t科目编码\t科目名称\t合计\t一般公共预算\t事业收入\t行政事业性收费收入',
        '\t21303\t水利\t50\t30\t5\t15',
      ].join('\n'),
    );
    expect(disclosure.budget_tables[0]?.lines.map(({ measure, printed }) => [measure, printed])).toEqual([
      ['total', '50'],
      ['general-public-budget', '30'],
      ['business-income', '5'],
    ]);
    expect(disclosure.notices.filter(({ rule }) => rule === 'unknown-column').map(({ quote }) => quote)).toEqual([
      '行政事业性收费收入',
    ]);
  });
});
