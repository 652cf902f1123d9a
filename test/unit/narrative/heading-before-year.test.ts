import { describe, expect, it } from 'vitest';
import { listStated, readDocument } from './reading.ts';

describe('a heading before a sentence of the year', () => {
  it.each(['（一）政府采购情况：', '1.政府采购情况：', '（一）政府采购情况。'])('heads it: %s', (heading) => {
    const { value } = readDocument(
      [
        '一、部门职责',
        '1、组织审计调查。',
        '二、部门预算安排的总体情况',
        '2020年支出预算100万元。',
        '三、其他重要事项的情况说明',
        `${heading}2020年政府采购预算80万元。`,
        '四、名词解释',
        '1、基本支出：指为保障机构正常运转发生的支出。',
      ].join('\n'),
      2020,
    );
    expect(listStated({ value })).toEqual([
      ['expenditure.total', '1000000.00'],
      ['procurement.total', '800000.00'],
    ]);
  });
});
