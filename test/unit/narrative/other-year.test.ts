import { describe, expect, it } from 'vitest';
import { listStated, readSentences, type Stated } from './reading.ts';

const arrangement = (...lines: readonly string[]): Stated[] => listStated(readSentences('arrangement', ...lines));
const threePublic = (...lines: readonly string[]): Stated[] => listStated(readSentences('three-public', ...lines));

describe('an amount with a sign of its own beside the year it is compared with', () => {
  it('says by how much this year changed, and is no budget of that year, which would be below zero', () => {
    expect(arrangement('2020年预算收支安排90万元，较2019年预算-10万元。')).toEqual([
      ['arrangement.total', '900000.00'],
      ['change.total', '-100000.00'],
    ]);
    expect(arrangement('2020年收入预算90万元，比上年+5万元。')).toEqual([
      ['income.total', '900000.00'],
      ['change.total', '50000.00'],
    ]);
  });

  it('is that budget without one', () => {
    expect(arrangement('2020年预算收支安排90万元，较2019年预算100万元减少10万元。')).toEqual([
      ['arrangement.total', '900000.00'],
      ['previous-year.total', '1000000.00'],
      ['change.total', '-100000.00'],
    ]);
  });
});

describe('what an amount came from, 由 or 从 another year', () => {
  // Where no sentence names the fiscal year, the year of an amount counts for nothing unless such words tell.
  it('is no level of this year, in a document whose sentences never name it', () => {
    expect(threePublic('公务接待费预算5万元，从2019年公务接待费预算5.5万元减少0.5万元。')).toEqual([
      ['three-public.reception', '50000.00'],
      ['three-public.change.reception', '-5000.00'],
    ]);
    expect(threePublic('“三公”经费预算8万元，由2019年“三公”经费9万元减少1万元。')).toEqual([
      ['three-public.total', '80000.00'],
      ['three-public.previous-year', '90000.00'],
      ['three-public.change', '-10000.00'],
    ]);
  });
});
