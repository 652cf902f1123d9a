import { scaleLinear } from 'd3';
import type { Disclosure } from '../../../model/disclosure.ts';
import type { Drawing, Surface } from '../frame.ts';
import { drawLine, drawText, lineHeight, measureText, wrapText } from '../lettering.ts';
import { element, escapeText } from '../markup.ts';

/** A bar with its number as it is to be written, whatever its unit. */
export interface ValueBar {
  label: string;
  /** A second line that is never cut: `2024 年预算`. Empty for none. */
  note: string;
  /** Null where there is no number: `text` says so, and no mark is drawn, for it is not zero. */
  value: number | null;
  /** `25,332.93`, `94.3%`, `没有读到`. */
  text: string;
  /** Budgets and final accounts have colours of their own; labels say the same. */
  kind: Disclosure['kind'];
}

const thickness = 16;
const gap = 14;
const widestLabel = 270;

/**
 * Horizontal bars in the order given, from a common zero, numbers in a column of their own. Wide: the label left of its
 * bar; narrow: above it. Zero is a tick, a negative value a striped bar to the left of zero. `whole` is what a full bar
 * stands for, drawn as a pale ground: 100 for a share; null where there is none.
 */
export function drawValueBars(bars: readonly ValueBar[], whole: number | null, surface: Surface): Drawing {
  const { layout } = surface;
  const stacked = layout.name === 'narrow';
  const labelWidth = Math.min(
    widestLabel,
    Math.max(...bars.flatMap((bar) => [bar.label, bar.note].map((text) => measureText(text)))) + 2,
  );
  const textWidth = Math.max(...bars.map((bar) => measureText(bar.text))) + 10;
  const values = bars.flatMap((bar) => bar.value ?? []);
  const x = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, whole ?? 0, ...values) || 1])
    .range([stacked ? 0 : labelWidth + 14, layout.width - textWidth]);

  let top = 2;
  const parts: string[] = [];
  for (const bar of bars) {
    const label = wrapText(bar.label, stacked ? layout.width : labelWidth, 2);
    const lines = label.lines.length + (bar.note === '' ? 0 : 1);
    const labelHeight = lines * lineHeight;
    const rowHeight = stacked ? labelHeight + thickness + 4 : Math.max(labelHeight, thickness);
    const labelTop = stacked ? top : top + (rowHeight - labelHeight) / 2;
    const barTop = stacked ? top + labelHeight + 4 : top + (rowHeight - thickness) / 2;
    const said = [bar.label, bar.note].filter((part) => part !== '').join('，');
    parts.push(
      element(
        'g',
        { class: 'chart-bar' },
        element('title', {}, escapeText(`${said}：${bar.text}`)),
        drawText(label, bar.label, { x: 0, y: labelTop + 13.5, className: 'chart-label' }),
        bar.note === ''
          ? ''
          : drawLine(bar.note, {
              x: 0,
              y: labelTop + 13.5 + label.lines.length * lineHeight,
              className: 'chart-note',
            }),
        ...drawMark(bar, barTop, x, whole, surface),
        drawLine(bar.text, { x: layout.width, y: barTop + 13, anchor: 'end', className: 'chart-amount' }),
      ),
    );
    top += rowHeight + gap;
  }
  return { height: top - gap + 4, body: parts.join('') };
}

function drawMark(
  { value, kind }: ValueBar,
  top: number,
  x: (value: number) => number,
  whole: number | null,
  { hatch }: Surface,
): string[] {
  // Not even a tick, which would say zero.
  if (value === null) return [];
  const zero = x(0);
  const axis = element('line', { class: 'chart-axis', x1: zero, x2: zero, y1: top - 2, y2: top + thickness + 2 });
  const width = value === 0 ? 0 : Math.max(1, Math.abs(x(value) - zero));
  const ground =
    whole === null
      ? ''
      : element('rect', { class: 'chart-hatch-ground', x: zero, y: top, width: x(whole) - zero, height: thickness });
  const mark = element('rect', {
    class: `chart-mark ${value < 0 ? 'chart-negative' : kind === 'budget' ? 'series-1' : 'series-2'}`,
    x: value < 0 ? zero - width : zero,
    y: top,
    width,
    height: thickness,
    ...(value < 0 ? { fill: hatch } : {}),
  });
  return [ground, mark, axis];
}
