import { describe, expect, it } from 'vitest';
import { chartIds, drawChart, isGap, type Chart } from '../../src/publish/charts/index.ts';
import { convertSource } from '../unit/conversions.ts';
import {
  activity,
  figure,
  nandagangProjects,
  project,
  purchase,
  yongqingExpenditure,
  yongqingFigures,
} from './fixture.ts';
import { draw, explainGap, readTexts, readWidths } from './reading.ts';

describe('expenditure by function', () => {
  const chart = draw('expenditure-by-function', {
    figures: [...yongqingFigures],
    budget_tables: [yongqingExpenditure],
  });

  it('ranks the classes of the expenditure table and leaves items below a class out', () => {
    expect(chart.title).toBe('支出的 98% 用于社会保障和就业');
    expect(chart.table.columns).toEqual(['科目编码', '功能分类', '金额（万元）', '占比']);
    expect(chart.table.rows).toEqual([
      { cells: ['208', '社会保障和就业支出', '24,901.46', '98.3%'], line: 148 },
      { cells: ['213', '农林水支出', '316.55', '1.2%'], line: 164 },
      { cells: ['221', '住房保障支出', '114.92', '0.5%'], line: 177 },
    ]);
    expect(readTexts(chart, 'chart-label')).toEqual(['社会保障和就业支出', '农林水支出', '住房保障支出']);
    expect(readTexts(chart, 'chart-amount')).toEqual(['24,901.46', '316.55', '114.92']);
  });

  it('draws bars in proportion to the amounts', () => {
    const [first = 0, second = 0, third = 0] = readWidths(chart);
    expect(second / first).toBeCloseTo(316.55 / 24901.46, 2);
    expect(third / first).toBeCloseTo(114.92 / 24901.46, 2);
  });

  it('reads functions named in a sentence where there is no table (Linxi 2019)', () => {
    const drawn = draw('expenditure-by-function', {
      figures: [
        figure('expenditure.total', '支出预算', '283778000.00', 71),
        figure('expenditure.function.part', '社会保障和就业支出支出', '115638000.00', 71),
        figure('expenditure.function.part', '卫生健康支出', '157290000.00', 71),
        figure('expenditure.function.part', '创业担保贷款贴息支出', '850000.00', 71),
      ],
    });
    expect(drawn.title).toBe('支出的 55% 用于卫生健康');
    expect(drawn.table.columns).toEqual(['功能分类', '金额（万元）', '占比']);
    expect(drawn.table.rows).toEqual([
      { cells: ['卫生健康支出', '15,729.00', '55.4%'], line: 71 },
      { cells: ['社会保障和就业支出支出', '11,563.80', '40.7%'], line: 71 },
      { cells: ['创业担保贷款贴息支出', '85.00', '0.3%'], line: 71 },
      // 城乡社区支出 1000 is left out of this test's figures: the rest is shown, not spread.
      { cells: ['未说明', '1,000.00', '3.5%'], line: null },
    ]);
  });

  it('shows zero as a bar of no width and a negative amount left of zero, striped', () => {
    const lines = yongqingExpenditure.lines.map((line) =>
      line.code === '213'
        ? { ...line, amount_cny: '0.00' }
        : line.code === '221'
          ? { ...line, amount_cny: '-1149200.00' }
          : line,
    );
    const drawn = draw('expenditure-by-function', {
      budget_tables: [{ ...yongqingExpenditure, lines }],
    });
    expect(readTexts(drawn, 'chart-amount')).toEqual(['24,901.46', '0.00', '−114.92', '546.39']);
    // What is missing from 25332.93 when 114.92 is taken off 24901.46 instead of added.
    expect(readWidths(drawn)[1]).toBe(0);
    const axis = Number(/<path class="chart-axis" d="M([\d.]+) /u.exec(drawn.svg)?.[1]);
    const negative = /<rect class="chart-mark chart-negative" x="([\d.]+)"[^>]* width="([\d.]+)"[^>]* fill="url/u.exec(
      drawn.svg,
    );
    expect(Number(negative?.[1])).toBeLessThan(axis);
    expect(Number(negative?.[1]) + Number(negative?.[2])).toBeCloseTo(axis, 0);
  });

  it('says so where the document names no functions', () => {
    expect(explainGap('expenditure-by-function', { figures: [...yongqingFigures] })).toBe('文件没有按功能分类列出支出');
  });
});

describe('projects by budget', () => {
  it('ranks the projects of Nandagang 2020 and keeps the line of each', () => {
    const chart = draw('projects-by-budget', {
      projects: [...nandagangProjects],
    });
    // 4023.1 + 1078.41 + 920 of 6580.51
    expect(chart.title).toBe('6 个项目中，预算最多的 3 个占 92%');
    expect(chart.table.rows).toEqual([
      {
        cells: ['1', '社会养老保险基金财政补助', '4,023.10', '61.1%'],
        line: 92,
      },
      {
        cells: ['2', '港诚人力资源招聘人员费用', '1,078.41', '16.4%'],
        line: 567,
      },
      {
        cells: ['3', '社会医疗保险基金财政补助', '920.00', '14.0%'],
        line: 187,
      },
      { cells: ['4', '创业孵化基地专项补助', '469.00', '7.1%'], line: 472 },
      { cells: ['5', '办公楼修缮', '80.00', '1.2%'], line: 282 },
      { cells: ['6', '人员招聘费用', '10.00', '0.2%'], line: 377 },
    ]);
    expect(readTexts(chart, 'chart-amount')).toEqual(['4,023.10', '1,078.41', '920.00', '469.00', '80.00', '10.00']);
    const widths = readWidths(chart);
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  });

  it('draws ten projects and sums the rest in one striped bar, but lists all in the table', () => {
    const projects = Array.from({ length: 30 }, (_, index) =>
      project(index + 1, `项目${String(index + 1)}`, `${String((index + 1) * 10000)}.00`),
    );
    const chart = draw('projects-by-budget', { projects });
    const labels = readTexts(chart, 'chart-label');
    expect(labels).toHaveLength(11);
    expect(labels[0]).toBe('项目30');
    expect(labels[10]).toBe('其余 20 个项目合计');
    // 1 + 2 + … + 20 万元
    expect(readTexts(chart, 'chart-amount')[10]).toBe('210.00');
    expect(chart.table.rows).toHaveLength(30);
  });

  it('lists a project without a budget as not stated, not as zero', () => {
    const chart = draw('projects-by-budget', {
      projects: [project(1, '甲', null), project(2, '乙', '0.00'), project(3, '丙', '5000000.00')],
    });
    expect(chart.table.rows.map((row) => row.cells.slice(1, 3))).toEqual([
      ['丙', '500.00'],
      ['乙', '0.00'],
      ['甲', '没有写明'],
    ]);
    expect(chart.description).toContain('另有 1 个项目没有写明预算数');
  });

  it('says whether the projects or only their budgets are missing', () => {
    expect(explainGap('projects-by-budget', { projects: [project(1, '甲', null)] })).toBe('文件没有给出各项目的预算数');
    expect(explainGap('projects-by-budget', {})).toBe('文件没有逐个列出项目');
  });
});

describe('every chart', () => {
  const hostile = '<img src=x onerror=alert(1)>{process.exit()}';
  const { disclosure } = convertSource('yongqing-hrss-2024');
  const full = {
    ...disclosure,
    budget_tables: disclosure.budget_tables.map((table) => ({
      ...table,
      lines: table.lines.map((line) => (line.code === '' ? line : { ...line, name: hostile + line.name })),
    })),
    projects: [
      { ...project(1, hostile, '20000.00'), plan_measure: 'percent' as const, plan_june: '40', plan_december: '100' },
      { ...project(2, '"\'&\u0000', '10000.00'), indicators: disclosure.projects[0]?.indicators ?? [] },
      project(3, '一个名称很长的项目'.repeat(12), '5000.00'),
    ],
    activities: [
      activity(1, null, hostile, '30000.00'),
      activity(2, 1, `${hostile}甲`, '20000.00'),
      activity(3, 1, `${hostile}乙`, '10000.00'),
    ],
    procurement: [purchase(1, hostile, '20000.00'), purchase(2, hostile, '10000.00')],
    fixed_assets: disclosure.fixed_assets.map((asset) => ({ ...asset, label: hostile + asset.label })),
  };
  const drawAll = (drawn: typeof full) => chartIds.map((id) => drawChart(id, drawn));
  const charts = drawAll(full).filter((drawn): drawn is Chart => !isGap(drawn));

  it('is drawn when the document has its numbers, under the id of its registry entry', () => {
    expect(charts.map((chart) => chart.id)).toEqual(chartIds);
  });

  it('shows of final accounts what was spent, not what was budgeted in the column before', () => {
    const spent = { phase: 'final-accounts', amount_cny: '10000.00' } as const;
    const { rows } = draw('expenditure-by-function', {
      kind: 'final-accounts',
      budget_tables: [
        { ...yongqingExpenditure, lines: yongqingExpenditure.lines.flatMap((line) => [line, { ...line, ...spent }]) },
      ],
    }).table;
    const classes = rows.filter(({ line }) => line !== null);
    expect(classes.map(({ cells: [code, , amount] }) => [code, amount])).toEqual([
      ['208', '1.00'],
      ['213', '1.00'],
      ['221', '1.00'],
    ]);
  });

  it('escapes what the document says', () => {
    const all = charts.map((chart) => chart.svg).join('');
    expect(all).not.toMatch(/<img/iu);
    expect(all).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(all).toContain('&quot;&#39;&amp;');
    expect(all.includes('\u0000')).toBe(false);
  });

  it('holds no style, script or link, which the content security policy would refuse', () => {
    for (const { svg } of charts) expect(svg).not.toMatch(/<(style|script)|<[^>]*\s(style|href|on\w+)=/iu);
  });

  it('has an accessible name and description, and no id twice on a page', () => {
    const all = charts.map((chart) => chart.svg).join('');
    const ids = [...all.matchAll(/\sid="([^"]+)"/gu)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const names = [...all.matchAll(/<svg [^>]*role="img" aria-labelledby="([^"]+)"/gu)];
    expect(names).toHaveLength(charts.length * 2);
    for (const [, labelledBy = ''] of names) for (const id of labelledBy.split(' ')) expect(ids).toContain(id);
  });

  it('keeps the whole of a name that had to be cut', () => {
    const chart = charts.find(({ id }) => id === 'projects-by-budget');
    expect(chart?.svg).toContain('…');
    expect(chart?.svg).toContain(`<title>${'一个名称很长的项目'.repeat(12)}</title>`);
  });

  it('is the same to the byte when drawn again', () => {
    expect(drawAll(full)).toEqual(drawAll(structuredClone(full)));
  });
});
