import { describe, expect, it } from 'vitest';
import { figure } from './fixture.ts';
import { draw, drawSource, explainGap, findRow, readTexts } from './reading.ts';

describe('three public expenses with last year', () => {
  it('takes the change of Nandagang 2020 off each amount, and says what was not stated', () => {
    const chart = drawSource('three-public-change', 'nandagang-lss-2020');
    expect(chart.title).toBe('“三公”经费 0.50 万元，比上年减少 5.00 万元');
    expect(chart.table.rows.map((row) => row.cells)).toEqual([
      ['“三公”经费合计', '0.50', '-5.00', '5.50', '写明'],
      ['因公出国（境）', '0.00', '没有读到', '没有读到', ''],
      ['公务用车购置及运行维护', '0.00', '-4.50', '4.50', '算出'],
      ['其中：购置', '0.00', '没有读到', '没有读到', ''],
      ['其中：运行维护', '0.00', '没有读到', '没有读到', ''],
      ['公务接待', '0.50', '-0.50', '1.00', '算出'],
    ]);
    expect(chart.table.rows.map((row) => row.line)).toEqual([45, 48, 46, 46, 46, 47]);
    expect(chart.svg).toContain('上年没有读到');
  });

  it('computes the total of the year before Linxi 2019 and Yongqing 2024', () => {
    expect(findRow(drawSource('three-public-change', 'linxi-hrss-2019'), '“三公”经费合计').slice(3)).toEqual([
      '7.00',
      '算出',
    ]);
    expect(findRow(drawSource('three-public-change', 'yongqing-hrss-2024'), '“三公”经费合计').slice(3)).toEqual([
      '2.35',
      '算出',
    ]);
  });

  it('draws one year where Handan 2018 states no change', () => {
    const chart = drawSource('three-public-change', 'handan-hrss-2018');
    expect(chart.title).toBe('“三公”经费 53.39 万元');
    expect(chart.description).toContain('没有读到与上年相比增减了多少');
    expect(chart.svg).not.toContain('chart-rest');
    expect(findRow(chart, '公务接待').slice(1)).toEqual(['10.99', '没有读到', '没有读到', '']);
  });

  it('says where the computed numbers of last year do not fit (Dacheng 2021)', () => {
    const chart = drawSource('three-public-change', 'dacheng-hrss-2021');
    expect(findRow(chart, '“三公”经费合计').slice(1)).toEqual(['6.10', '-1.10', '7.20', '算出']);
    expect(findRow(chart, '公务用车购置及运行维护').slice(1)).toEqual(['6.00', '-1.00', '7.00', '算出']);
    expect(findRow(chart, '其中：运行维护').slice(1)).toEqual(['6.00', '-6.00', '没有读到', '对不上，没有算']);
    expect(chart.description).toContain('公务用车的上年数是 7.00，其中各项之和是 12.00，两者对不上');
    expect(readTexts(chart, 'chart-amount')).not.toContain('12.00');
  });

  it('reads this year from the statutory table where no sentence states it', () => {
    const chart = drawSource('three-public-change', 'yongqing-hrss-2024', () => ({ figures: [] }));
    expect(chart.table.rows.map((row) => row.absent ?? false)).toEqual([false, true, false, true, false, true]);
    expect(chart.table.rows.map((row) => [row.cells[1], row.line])).toEqual([
      ['2.34', 379],
      ['没有读到', null],
      ['2.34', 383],
      ['没有读到', null],
      ['2.34', 385],
      ['没有读到', null],
    ]);
  });

  it('draws a computed amount below zero left of zero', () => {
    const chart = draw('three-public-change', {
      figures: [
        figure('three-public.total', '三公', '10000.00', 1),
        figure('three-public.change', '三公', '30000.00', 1),
      ],
    });
    expect(findRow(chart, '“三公”经费合计').slice(3)).toEqual(['-2.00', '算出']);
    expect(chart.svg).toContain('chart-negative');
  });

  it('is a gap without numbers, with one, with zeros only', () => {
    expect(explainGap('three-public-change', {})).toBe('没有读到“三公”经费的金额');
    expect(explainGap('three-public-change', { figures: [figure('three-public.total', '三公', '1.00', 1)] })).toBe(
      '“三公”经费只写明了一个数，不需要画图',
    );
    expect(
      explainGap('three-public-change', {
        figures: [figure('three-public.total', '三公', '0.00', 1), figure('three-public.overseas', '出国', '0.00', 1)],
      }),
    ).toBe('“三公”经费写明的各项都是 0');
  });
});
