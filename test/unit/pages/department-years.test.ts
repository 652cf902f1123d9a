import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import type { Headline } from '../../../src/model/headline.ts';
import { compareYears, listDepartments, type Series, type TrendPoint } from '../../../src/publish/series/index.ts';
import { withFigures, yongqing2023, yongqing2024, yongqing2025 } from '../department-yongqing.ts';

/** The series of one department's documents. */
function compare(...disclosures: Disclosure[]): Series[] {
  return listDepartments(disclosures).flatMap(compareYears);
}

/** The points of a key figure in the first series. */
function readPoints(key: keyof Headline, ...disclosures: Disclosure[]): readonly TrendPoint[] {
  return compare(...disclosures)[0]?.trends.find((trend) => trend.key === key)?.points ?? [];
}

describe('the trend of a key figure', () => {
  it('has amount, line and change of each year, and what the document states beside it', () => {
    const points = readPoints('expenditure', yongqing2023, yongqing2024, yongqing2025);
    expect(points).toEqual([
      expect.objectContaining({ year: 2023, amount: '234442800.00', change: null }),
      {
        year: 2024,
        disclosure: 'yongqing-hrss-2024',
        amount: '253329300.00',
        line: 424,
        // 1888.65 of 23444.28
        change: { amount: '18886500.00', percent: '8.1', from: 2023 },
        stated: {
          amount: '18886500.00',
          percent: null,
          before: null,
          line: 430,
          quote: '较 2023 年预算增加 1888.65 万元',
          difference: '0.00',
        },
      },
      {
        year: 2025,
        disclosure: 'yongqing-hrss-2025',
        amount: '270000000.00',
        line: 424,
        // 27000.00 less 25332.93, of 25332.93
        change: { amount: '16670700.00', percent: '6.6', from: 2024 },
        stated: expect.objectContaining({ amount: '16670700.00', difference: '0.00' }) as unknown,
      },
    ]);
  });

  it('tells a decrease by its sign, in money and percent', () => {
    // 1439.55 less 1784.18, of 1784.18
    expect(readPoints('basic', yongqing2023, yongqing2024)[1]?.change).toEqual({
      amount: '-3446300.00',
      percent: '-19.3',
      from: 2023,
    });
  });

  it('shows by how much a statement differs from the two documents', () => {
    // Both years print 2.34, and 2025 still says 减少 0.01.
    const [, point] = readPoints('threePublic', yongqing2024, yongqing2025);
    expect(point?.change).toEqual({ amount: '0.00', percent: '0.0', from: 2024 });
    expect(point?.stated).toMatchObject({ amount: '-100.00', difference: '-100.00' });
  });

  it('compares with the document before where a year is missing, and holds no statement against it', () => {
    const [, point] = readPoints('expenditure', yongqing2023, yongqing2025);
    // 27000.00 less 23444.28
    expect(point?.change).toEqual({ amount: '35557200.00', percent: '15.2', from: 2023 });
    expect(point?.stated).toMatchObject({ amount: '16670700.00', difference: null });
  });

  it('has no change where one of the amounts is not stated, and no rate where it started from nothing', () => {
    const silent = { ...yongqing2023, figures: withFigures(yongqing2023, { 'operating-costs.total': null }) };
    const [first, second] = readPoints('operatingCosts', silent, yongqing2024);
    expect(first).toMatchObject({ amount: null, line: null, change: null });
    expect(second).toMatchObject({ amount: '1243800.00', change: null });
    const nothing = { ...yongqing2023, figures: withFigures(yongqing2023, { 'three-public.total': '0.00' }) };
    expect(readPoints('threePublic', nothing, yongqing2024)[1]?.change).toEqual({
      amount: '23400.00',
      percent: null,
      from: 2023,
    });
  });

  it('knows the line of an amount that only a statutory table prints', () => {
    const silent = { ...yongqing2024, figures: [] };
    // Line 85 of the text: 34 收入总计 25332.93 支出总计 25332.93
    expect(readPoints('expenditure', silent)[0]).toMatchObject({ amount: '253329300.00', line: 85 });
    expect(readPoints('basic', silent)[0]).toMatchObject({ amount: '14395500.00', line: 147 });
  });

  it('takes the stated change of 预算收支安排 for income where income and expenditure are one amount', () => {
    expect(readPoints('income', yongqing2023, yongqing2024)[1]?.stated?.amount).toBe('18886500.00');
    const unlike = { ...yongqing2024, figures: withFigures(yongqing2024, { 'income.total': '253329400.00' }) };
    expect(readPoints('income', yongqing2023, unlike)[1]?.stated).toBeNull();
  });
});

describe('budgets and final accounts', () => {
  const accounts: Disclosure = {
    ...yongqing2023,
    id: 'yongqing-hrss-final-2023',
    kind: 'final-accounts',
    figures: withFigures(yongqing2023, { 'expenditure.total': '240000000.00' }),
  };

  it('are series of their own, never compared with each other', () => {
    const series = compare(yongqing2023, accounts, yongqing2024);
    expect(series.map(({ kind, years, steps }) => [kind, years.map(({ year }) => year), steps.length])).toEqual([
      ['budget', [2023, 2024], 1],
      ['final-accounts', [2023], 0],
    ]);
    const expenditure = series[0]?.trends.find(({ key }) => key === 'expenditure');
    expect(expenditure?.points.map(({ amount }) => amount)).toEqual(['234442800.00', '253329300.00']);
  });
});

describe('a step over years', () => {
  it('says whether it is from one year to the next', () => {
    const isNextYear = (...disclosures: Disclosure[]) => compare(...disclosures)[0]?.steps[0]?.isNextYear;
    expect(isNextYear(yongqing2024, yongqing2025)).toBe(true);
    expect(isNextYear(yongqing2023, yongqing2025)).toBe(false);
  });
});
