import { scaleLinear, scaleSqrt } from 'd3';
import type { ValueKind } from '../../model/keys.ts';
import type { Drawing, Surface } from './frame.ts';
import { drawLegend } from './legend.ts';
import { drawLine, lineHeight, measureText } from './lettering.ts';
import { drawTip, element } from './markup.ts';
import { drawAmount, placeRows, type Row } from './rows.ts';

/** How many indicators promise one percentage. */
export interface PercentGroup {
  /** A plain decimal. */
  value: string;
  count: number;
}

interface Targets {
  /** The kinds of value that occur, by name, and the same in the same order by kind. */
  legend: readonly string[];
  looks: readonly ValueKind[];
  /** The counts of those kinds in the same order. */
  rows: readonly (Row & { counts: readonly number[] })[];
  /** Between 0 and 100, ascending; none where there is no strip to draw. */
  percents: readonly PercentGroup[];
}

const lookOf: Readonly<Record<ValueKind, string>> = {
  number: 'series-1',
  date: 'series-2',
  text: 'chart-rest',
  blank: 'chart-blank',
};
const thickness = 16;
const largestDot = 13;

/** Counts as bars divided by the kind of value, and under them a strip of the percentages promised. */
export function drawTargets({ legend, looks, rows, percents }: Targets, surface: Surface): Drawing {
  const { layout, hatch } = surface;
  const entries = legend.map((label, index) => ({ label, look: lookOf[looks[index] ?? 'blank'] }));
  const key = drawLegend(entries, surface);
  const sums = rows.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const placed = placeRows(rows, surface, {
    band: thickness,
    right: measureText(`${String(Math.max(...sums))} 项`) + 10,
    top: key.height,
    labelWidth: 150,
  });
  const scale = scaleLinear()
    .domain([0, Math.max(...sums) || 1])
    .range([0, placed.right - placed.left]);
  const marks = rows.map(({ label, counts }, row) => {
    const y = placed.bands[row] ?? 0;
    let x = placed.left;
    const segments = counts.map((count, index) => {
      if (count === 0) return '';
      const width = scale(count);
      const look = lookOf[looks[index] ?? 'blank'];
      const segment = element('rect', {
        class: `chart-mark ${look}`,
        x,
        y,
        width,
        height: thickness,
        ...(look === 'chart-rest' ? { fill: hatch } : {}),
      });
      x += width;
      return segment;
    });
    const said = counts.flatMap((count, index) => (count === 0 ? [] : [`${legend[index] ?? ''} ${String(count)}`]));
    return element(
      'g',
      { class: 'chart-bar' },
      drawTip(`${label}：${String(sums[row] ?? 0)} 项（${said.join('，')}）`),
      placed.labels[row] ?? '',
      ...segments,
      drawAmount(`${String(sums[row] ?? 0)} 项`, layout.width, y + 8),
    );
  });
  const strip =
    percents.length === 0 ? { height: placed.height, body: '' } : drawStrip(percents, placed.height + 14, layout.width);
  return { height: strip.height, body: [key.body, ...marks, strip.body].join('') };
}

/** One dot a percentage, its area the number of indicators; the numbers beside the dots that have room. */
function drawStrip(percents: readonly PercentGroup[], top: number, width: number): Drawing {
  const count = percents.reduce((sum, group) => sum + group.count, 0);
  const most = Math.max(...percents.map((group) => group.count));
  const x = scaleLinear()
    .domain([0, 100])
    .range([largestDot + 2, width - largestDot - 14]);
  const radius = scaleSqrt().domain([0, most]).range([0, largestDot]);
  const middle = top + 2 * lineHeight + largestDot + 14;
  const heading = drawLine(`百分数的目标值，${String(count)} 项（点越大项数越多）`, {
    x: 0,
    y: top + 14,
    className: 'chart-group',
  });
  const dots = percents.map((group) =>
    element(
      'circle',
      {
        class: 'chart-dot',
        cx: x(Number(group.value)),
        cy: middle,
        r: Math.max(2, radius(group.count)),
      },
      drawTip(`${group.value}%：${String(group.count)} 项`),
    ),
  );
  const taken: { from: number; to: number }[] = [];
  const labels = percents
    .toSorted((a, b) => b.count - a.count)
    .map((group) => {
      const text = `${group.value}%：${String(group.count)} 项`;
      const half = measureText(text) / 2;
      const centre = Math.min(Math.max(x(Number(group.value)), half), width - half);
      const span = { from: centre - half - 6, to: centre + half + 6 };
      if (taken.some(({ from, to }) => span.from < to && span.to > from)) return '';
      taken.push(span);
      return drawLine(text, { x: centre, y: middle - largestDot - 7, anchor: 'middle', className: 'chart-label' });
    });
  const axisY = middle + largestDot + 6;
  const ticks = [0, 20, 40, 60, 80, 100];
  const axis = element('path', {
    class: 'chart-axis',
    d: [
      `M${x(0).toFixed(1)} ${axisY.toFixed(1)}H${x(100).toFixed(1)}`,
      ...ticks.map((tick) => `M${x(tick).toFixed(1)} ${axisY.toFixed(1)}v5`),
    ].join(''),
  });
  const numbers = ticks.map((tick) =>
    drawLine(`${String(tick)}%`, { x: x(tick), y: axisY + lineHeight + 2, anchor: 'middle', className: 'chart-tick' }),
  );
  return { height: axisY + lineHeight + 10, body: [heading, ...dots, ...labels, axis, ...numbers].join('') };
}
