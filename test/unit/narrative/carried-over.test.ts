import { describe, expect, it } from 'vitest';
import { listStated, readSentences } from './reading.ts';

describe('what was carried over', () => {
  it('is not what one budget carried over of it', () => {
    const part = readSentences(
      'arrangement',
      '2020年收入预算合计90万元，包括本年收入70万元，上年结转结余20万元。其中：',
      '上年结转结余的一般公共预算收入14万元，占15.56%；',
      '上年结转结余的政府性基金预算收入6万元，占6.67%；',
    );
    expect(listStated(part)).toEqual([
      ['income.total', '900000.00'],
      ['income.carryover', '200000.00'],
    ]);
    expect(part.unkeyed.map(({ quote }) => quote)).toContain('上年结转结余的政府性基金预算收入6万元');
  });

  it('is what the one budget that has a carry-over carried over', () => {
    expect(
      listStated(readSentences('arrangement', '2020年收入预算90万元，其中：一般公共预算上年结转20万元。')),
    ).toEqual([
      ['income.total', '900000.00'],
      ['income.carryover', '200000.00'],
    ]);
  });

  it('is what one budget carried over where the sentence tells of no other carry-over', () => {
    expect(
      listStated(
        readSentences(
          'arrangement',
          '2020年收入预算100万元，其中：一般公共预算收入90万元，上年结转的一般公共预算资金10万元。',
        ),
      ),
    ).toEqual([
      ['income.total', '1000000.00'],
      ['income.general-public-budget', '900000.00'],
      ['income.carryover', '100000.00'],
    ]);
    const several = readSentences(
      'arrangement',
      '2020年收入预算20万元，其中：上年结转的一般公共预算资金14万元，上年结转的政府性基金6万元。',
    );
    expect(listStated(several)).toEqual([['income.total', '200000.00']]);
  });

  it('is income where 由 stands before the year that it comes from', () => {
    for (const from of ['由上年结转', '由2019年结转', '从上年结转资金中安排']) {
      const part = readSentences('arrangement', `2020年收入预算100万元，其中：一般公共预算95万元，${from}5万元。`);
      expect(listStated(part)).toEqual([
        ['income.total', '1000000.00'],
        ['income.general-public-budget', '950000.00'],
        ['income.carryover', '50000.00'],
      ]);
    }
  });
});
