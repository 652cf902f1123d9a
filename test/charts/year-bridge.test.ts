import { describe, expect, it } from 'vitest';
import { figure } from './fixture.ts';
import { draw, drawSource, explainGap, readTexts } from './reading.ts';

describe('year bridge', () => {
  it('goes from the printed total of Linxi 2018 to 2019 and shows the difference nobody explains', () => {
    const chart = drawSource('year-bridge', 'linxi-hrss-2019');
    expect(chart.title).toBe('2019 年总额比上年减少 169.61 万元，基本支出增加 90.80 万元，项目支出减少 260.41 万元');
    expect(chart.table.rows.slice(0, 6)).toEqual([
      { cells: ['上年总额', '28,547.71', '写明'], line: 73 },
      { cells: ['基本支出的变化', '90.80', '写明'], line: 73 },
      { cells: ['项目支出的变化', '-260.41', '写明'], line: 73 },
      // 28377.80 - 28547.71 - 90.80 + 260.41
      { cells: ['没有说明的差额', '-0.30', '算出'], line: null },
      { cells: ['2019 年总额', '28,377.80', '写明'], line: 73 },
      { cells: ['总的变化', '-169.61', '写明'], line: 73 },
    ]);
    expect(chart.description).toContain('原文写减少 169.61 万元；28,547.71 − 28,377.80 = 169.91，相差 0.30。');
    // The changes by function are the same money again: in the table, not in the drawing.
    expect(chart.table.rows.slice(6).map((row) => row.cells[1])).toEqual(['2,472.55', '-2,463.00', '-179.16']);
    expect(readTexts(chart, 'chart-label')).toEqual([
      '上年总额',
      '基本支出',
      '项目支出',
      '没有说明的差额',
      '2019 年总额',
    ]);
  });

  it.each([
    ['yongqing-hrss-2024', '23,444.28', ['23,444.28', '−344.63', '+2,233.28', '25,332.93']],
    ['handan-hrss-2018', '20,541.27', ['20,541.27', '+82.75', '+63,123.15', '83,747.17']],
    ['dacheng-hrss-2021', '19,325.98', ['19,325.98', '+263.88', '+850.78', '20,440.64']],
    ['nandagang-lss-2020', '7,725.99', ['7,725.99', '+18.86', '−743.10', '7,001.75']],
  ] as const)('derives the total of the year before %s from the change and says so', (id, before, amounts) => {
    const chart = drawSource('year-bridge', id);
    expect(chart.table.rows[0]).toEqual({ cells: ['上年总额', before, '算出'], line: null });
    expect(readTexts(chart, 'chart-amount')).toEqual(amounts);
    expect(chart.description).toContain('由今年总额减去增减额算出');
    expect(chart.table.rows.some((row) => row.cells[0] === '没有说明的差额')).toBe(false);
  });

  it('stripes what the stated parts leave open', () => {
    const chart = draw('year-bridge', {
      figures: [
        figure('arrangement.total', '预算收支安排', '2000000.00', 1),
        figure('change.total', '预算收支安排', '500000.00', 1),
        figure('change.basic', '基本支出', '-100000.00', 1),
      ],
    });
    expect(readTexts(chart, 'chart-amount')).toEqual(['150.00', '−10.00', '+60.00', '200.00']);
    expect(chart.svg).toMatch(/<rect class="chart-mark chart-rest"[^>]* fill="url/u);
    expect(chart.description).toContain('写明的各项之和是 −10.00 万元，总的变化是 +50.00 万元。');
  });

  it('takes the parts by function where they add up and basic expenditure alone does not', () => {
    const chart = draw('year-bridge', {
      figures: [
        figure('arrangement.total', '预算收支安排', '2000000.00', 1),
        figure('previous-year.total', '预算', '1500000.00', 1),
        figure('change.basic', '基本支出', '100000.00', 1),
        figure('change.part', '卫生健康支出', '300000.00', 2),
        figure('change.part', '农林水支出', '200000.00', 2),
      ],
    });
    expect(readTexts(chart, 'chart-label')).toEqual(['上年总额', '卫生健康支出', '农林水支出', '2024 年总额']);
    expect(chart.title).toBe('2024 年总额比上年增加 50.00 万元');
  });

  it('draws an unchanged total and a total without explanation', () => {
    const same = draw('year-bridge', {
      figures: [figure('arrangement.total', '安排', '100.00', 1), figure('change.total', '安排', '0.00', 1)],
    });
    expect(same.title).toBe('2024 年总额与上年持平');
    expect(same.svg).not.toContain('NaN');
    const plain = draw('year-bridge', {
      figures: [figure('arrangement.total', '安排', '2000000.00', 1), figure('change.total', '安排', '100000.00', 1)],
    });
    expect(readTexts(plain, 'chart-label')).toEqual(['上年总额（算出）', '总的增减（没有读到各项）', '2024 年总额']);
  });

  it('says which number is missing or cannot be', () => {
    expect(explainGap('year-bridge', {})).toBe('没有读到今年的总额');
    const total = figure('arrangement.total', '安排', '1000000.00', 1);
    expect(explainGap('year-bridge', { figures: [total, figure('change.basic', '基本支出', '1.00', 1)] })).toBe(
      '没有读到上年总额，也没有读到总额增减了多少',
    );
    expect(explainGap('year-bridge', { figures: [total, figure('change.total', '安排', '3000000.00', 1)] })).toBe(
      '由今年总额 100.00 万元和增减额算出的上年总额是负数（−200.00 万元）',
    );
  });
});
