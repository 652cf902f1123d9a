import { describe, expect, it } from 'vitest';
import type { StatedKey } from '../../src/model/keys.ts';
import type { Chart } from '../../src/publish/charts/index.ts';
import { figure } from './fixture.ts';
import { draw, readTexts } from './reading.ts';

const cutAxis = '横轴不从 0 开始，总额画成标记而不是横条。';

/** The bridge of these figures in 万元. */
function drawBridge(figures: readonly (readonly [StatedKey, number])[]): Chart {
  return draw('year-bridge', { figures: figures.map(([key, wan]) => figure(key, '', `${String(wan)}0000.00`, 1)) });
}

interface Extent {
  from: number;
  to: number;
}

/** Where the bars begin and end, and the axis, in the layout for wide screens. */
function measureBars({ svg }: Chart): { bars: Extent[]; axis: Extent } {
  const wide = svg.slice(0, svg.indexOf('</svg>'));
  const bars = [...wide.matchAll(/<rect class="chart-mark[^>]*>/gu)].map(([rect]) => {
    const read = (name: string): number => Number(new RegExp(` ${name}="([\\d.-]+)"`, 'u').exec(rect)?.[1]);
    return { from: read('x'), to: read('x') + read('width') };
  });
  const [, left, right] = /<path class="chart-axis" d="M([\d.]+) [\d.]+H([\d.]+)/u.exec(wide) ?? [];
  return { bars, axis: { from: Number(left), to: Number(right) } };
}

/** The same in 万元, on the axis on which the bar of number `at` is from 0 to `wan`. */
function readBars(chart: Chart, at: number, wan: number): [number, number][] {
  const { bars } = measureBars(chart);
  const known = bars[at];
  if (known === undefined) throw new Error('missing bar of the bridge');
  const toWan = (x: number): number => Math.round(((x - known.from) / (known.to - known.from)) * wan);
  return bars.map(({ from, to }) => [toWan(from), toWan(to)]);
}

describe('the axis of the year bridge', () => {
  it('begins at zero where the changes are large, and each bar where the one above ended', () => {
    const chart = drawBridge([
      ['previous-year.total', 50],
      ['change.basic', 150],
      ['change.project', -40],
      ['arrangement.total', 160],
    ]);
    expect(readBars(chart, 0, 50)).toEqual([
      [0, 50],
      [50, 200],
      [160, 200],
      [0, 160],
    ]);
    expect(readTexts(chart, 'chart-note')).not.toContain(cutAxis);
    const { bars, axis } = measureBars(chart);
    expect(bars[0]?.from).toBe(axis.from);
  });

  it('begins below zero where a decrease is larger than what was there, and totals still begin at zero', () => {
    const chart = drawBridge([
      ['previous-year.total', 50],
      ['change.basic', -80],
      ['change.project', 190],
      ['arrangement.total', 160],
    ]);
    expect(readBars(chart, 0, 50)).toEqual([
      [0, 50],
      [-30, 50],
      [-30, 160],
      [0, 160],
    ]);
    expect(readTexts(chart, 'chart-note')).not.toContain(cutAxis);
    const { bars, axis } = measureBars(chart);
    expect(Math.min(...bars.map(({ from }) => from))).toBe(axis.from);
    expect(Math.max(...bars.map(({ to }) => to))).toBeCloseTo(axis.to, 0);
  });

  it('does not begin at zero where the changes would be hairs: totals are marks then, and it says so', () => {
    const chart = drawBridge([
      ['previous-year.total', 1000],
      ['change.basic', 30],
      ['change.project', -20],
      ['arrangement.total', 1010],
    ]);
    // Without 0 on the axis, the bar of 30 万元 tells its scale: 20 万元 are two thirds of it, and end at its end.
    expect(readBars(chart, 1, 30).slice(1, 3)).toEqual([
      [0, 30],
      [10, 30],
    ]);
    const [before, basic, project, after] = measureBars(chart).bars.map(({ from, to }) => ({
      from,
      middle: (from + to) / 2,
    }));
    expect(before?.middle).toBeCloseTo(basic?.from ?? 0, 0);
    expect(after?.middle).toBeCloseTo(project?.from ?? 0, 0);
    expect(readTexts(chart, 'chart-note')).toContain(cutAxis);
  });
});
