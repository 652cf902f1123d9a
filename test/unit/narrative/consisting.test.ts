import { describe, expect, it } from 'vitest';
import { listStated, readSentences } from './reading.ts';

describe('what income or expenditure consists of', () => {
  it.each([
    '2020年收支总预算100万元，收入包括一般公共预算收入、政府性基金预算收入，支出包括基本支出、项目支出。',
    '收入包括：一般公共预算收入、上年结转；支出包括：基本支出、项目支出，2020年收支总预算100万元。',
  ])('lacks no amounts: %s', (sentence) => {
    const part = readSentences('arrangement', sentence);
    expect(listStated(part)).toEqual([['arrangement.total', '1000000.00']]);
    expect(part.notices).toEqual([]);
  });

  it('lacks them where an amount is divided', () => {
    const part = readSentences('arrangement', '2020年基本支出60万元，包括人员经费和日常公用经费；项目支出40万元。');
    expect(part.notices.map(({ rule }) => rule)).toEqual(['amount-missing']);
  });
});
