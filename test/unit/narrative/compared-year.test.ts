import { describe, expect, it } from 'vitest';
import { listStated, readSentences, type Stated } from './reading.ts';

const arrangement = (...lines: readonly string[]): Stated[] => listStated(readSentences('arrangement', ...lines));

describe('a change against another year than the last', () => {
  it('has no key, nor has its rate', () => {
    expect(arrangement('2020年收入预算120万元，比2018年增加20万元，增长20%，比2019年增加10万元，增长9.09%。')).toEqual([
      ['income.total', '1200000.00'],
      ['change.total', '100000.00'],
      ['change.total.percent', '9.09%'],
    ]);
    expect(arrangement('2020年收入预算120万元，较2018年预算100万元增加20万元，增长20%。')).toEqual([
      ['income.total', '1200000.00'],
    ]);
    expect(
      arrangement('2019年收入预算110万元，比2018年增加10万元。2020年收入预算120万元，比2019年增加10万元。'),
    ).toEqual([
      ['previous-year.total', '1100000.00'],
      ['income.total', '1200000.00'],
      ['change.total', '100000.00'],
    ]);
  });
});
