import { scaleBand, scaleLinear } from 'd3';
import { formatReadable, showWan } from '../../../model/amount.ts';
import type { Disclosure } from '../../../model/disclosure.ts';
import type { Drawing, Surface } from '../frame.ts';
import { drawLine, drawText, lineHeight, measureText, wrapText } from '../lettering.ts';
import { element, escapeText } from '../markup.ts';
import { nameDocument } from './wording.ts';

/** One small panel: a department's amounts by year, of one kind of document. */
export interface YearPanel {
  name: string;
  kind: Disclosure['kind'];
  /** Ascending; every year is of a document that states the amount, in yuan. At least two. */
  points: readonly { year: number; amount: string }[];
}

const gap = 20;
const nameHeight = 2 * lineHeight + 6;
const plotHeight = 64;
const panelHeight = nameHeight + plotHeight + 2 * lineHeight + 14;

/**
 * Panels side by side, three on a wide screen and two on a narrow one. Each has a scale of its own from zero, for
 * departments of unlike size; years without a number keep their place and stay empty.
 */
export function drawPanels(panels: readonly YearPanel[], surface: Surface): Drawing {
  const across = surface.layout.name === 'narrow' ? 2 : 3;
  const width = (surface.layout.width - gap * (across - 1)) / across;
  const body = panels.map((panel, index) => {
    const left = (index % across) * (width + gap);
    const top = Math.floor(index / across) * (panelHeight + gap);
    return element(
      'g',
      { transform: `translate(${left.toFixed(1)} ${String(top)})` },
      drawPanel(panel, width, surface),
    );
  });
  return { height: Math.ceil(panels.length / across) * (panelHeight + gap) - gap, body: body.join('') };
}

function drawPanel({ name, kind, points }: YearPanel, width: number, { hatch }: Surface): string {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) throw new Error(`no points of ${name}`);
  const years = Array.from({ length: last.year - first.year + 1 }, (_, index) => first.year + index);
  const x = scaleBand<number>().domain(years).range([0, width]).paddingInner(0.25);
  const values = points.map(({ amount }) => Number(amount));
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || 1])
    .range([nameHeight + plotHeight, nameHeight]);
  const zero = y(0);
  const bars = points.map(({ year, amount }) => {
    const value = Number(amount);
    const height = value === 0 ? 0 : Math.max(1, Math.abs(y(value) - zero));
    const mark = element(
      'rect',
      {
        class: `chart-mark ${value < 0 ? 'chart-negative' : kind === 'budget' ? 'series-1' : 'series-2'}`,
        x: x(year) ?? 0,
        y: value < 0 ? zero : zero - height,
        width: x.bandwidth(),
        height,
        ...(value < 0 ? { fill: hatch } : {}),
      },
      element('title', {}, escapeText(`${name}，${nameDocument({ year, kind })}：${showWan(amount)} 万元`)),
    );
    return element('g', { class: 'chart-bar' }, mark);
  });
  const bottom = nameHeight + plotHeight;
  const ends = [
    { ...first, at: 0, anchor: 'start' as const },
    { ...last, at: width, anchor: 'end' as const },
  ].flatMap(({ year, amount, at, anchor }) => [
    drawLine(nameDocument({ year, kind }), { x: at, y: bottom + lineHeight, anchor, className: 'chart-note' }),
    drawLine(formatReadable(amount), { x: at, y: bottom + 2 * lineHeight, anchor, className: 'chart-amount' }),
  ]);
  return [
    drawText(wrapText(name, Math.max(width, measureText('一')), 2), name, { x: 0, y: 13.5, className: 'chart-label' }),
    ...bars,
    element('line', { class: 'chart-axis', x1: 0, x2: width, y1: zero, y2: zero }),
    ...ends,
  ].join('');
}
