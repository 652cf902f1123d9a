import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { drawSeries, type SeriesId } from '../../src/publish/charts/across/index.ts';
import { type Chart, type ChartGap, isGap } from '../../src/publish/charts/chart.ts';
import { listDepartments } from '../../src/publish/series/index.ts';
import { withFigures, yongqing2023, yongqing2024, yongqing2025 } from '../unit/department-yongqing.ts';
import { readTexts, readWidths } from './reading.ts';

/** A chart of the one department that these documents are of. */
function draw(id: SeriesId, ...disclosures: Disclosure[]): Chart | ChartGap {
  const [department, ...others] = listDepartments(disclosures);
  if (department === undefined || others.length > 0) throw new Error('not one department');
  return drawSeries(id, department);
}

function drawChart(id: SeriesId, ...disclosures: Disclosure[]): Chart {
  const drawn = draw(id, ...disclosures);
  if (isGap(drawn)) throw new Error(`gap: ${drawn.reason}`);
  return drawn;
}

describe('a figure of one department by year', () => {
  it('follows it across a renaming, with the change to the year before', () => {
    const chart = drawChart('total-by-year', yongqing2023, yongqing2024, yongqing2025);
    // 27000.00 less 23444.28 is 15.2 % of 23444.28
    expect(chart.title).toBe('支出：2023 年预算 2.34 亿元，2025 年预算 2.70 亿元，增加 15.2%');
    expect(chart.table.rows).toEqual([
      { cells: ['2023', '预算', '23,444.28', '', '', ''], line: 424, disclosure: 'yongqing-hrss-2023' },
      { cells: ['2024', '预算', '25,332.93', '2023', '1,888.65', '8.1%'], line: 424, disclosure: 'yongqing-hrss-2024' },
      { cells: ['2025', '预算', '27,000.00', '2024', '1,667.07', '6.6%'], line: 424, disclosure: 'yongqing-hrss-2025' },
    ]);
  });

  it('names a year without a document and one whose document does not state the figure', () => {
    const silent = {
      ...yongqing2024,
      id: 'yongqing-hrss-2021',
      fiscal_year: 2021,
      figures: withFigures(yongqing2024, { 'three-public.total': null }),
      budget_tables: [],
    };
    const chart = drawChart('three-public-by-year', silent, yongqing2023, yongqing2024);
    expect(readTexts(chart, 'chart-label')).toEqual(['2021 年预算', '2022 年', '2023 年预算', '2024 年预算']);
    expect(readTexts(chart, 'chart-amount')).toEqual(['没有读到', '没有文件', '2.35', '2.34']);
    expect(readWidths(chart)).toHaveLength(2);
    expect(chart.title).toBe('“三公”经费：2023 年预算 2.35 万元，2024 年预算 2.34 万元，减少 0.4%');
  });

  it('draws budget and final accounts of a year apart and compares budgets with budgets', () => {
    const accounts: Disclosure = {
      ...yongqing2023,
      id: 'yongqing-hrss-final-2023',
      kind: 'final-accounts',
      figures: withFigures(yongqing2023, { 'expenditure.basic': '20000000.00' }),
    };
    const chart = drawChart('basic-by-year', yongqing2023, accounts, yongqing2024);
    expect(readTexts(chart, 'chart-label')).toEqual(['2023 年预算', '2023 年决算', '2024 年预算']);
    expect(chart.title).toBe('基本支出：2023 年预算 1,784.18 万元，2024 年预算 1,439.55 万元，减少 19.3%');
    expect(chart.table.rows.at(-1)?.cells).toEqual(['2024', '预算', '1,439.55', '2023', '-344.63', '-19.3%']);
    expect(chart.description).toContain('预算和决算分别画');
  });

  it('is no chart for one year, nor for a budget and final accounts alone', () => {
    const reason = (...disclosures: Disclosure[]): string => {
      const drawn = draw('project-by-year', ...disclosures);
      return isGap(drawn) ? drawn.reason : 'drawn';
    };
    expect(reason(yongqing2024)).toBe('这个部门现在只有一年的文件');
    const accounts: Disclosure = { ...yongqing2023, id: 'yongqing-hrss-final-2023', kind: 'final-accounts' };
    expect(reason(accounts, yongqing2024)).toBe('同一种文件中，写明项目支出的不到两年');
  });
});
