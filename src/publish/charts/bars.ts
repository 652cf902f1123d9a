import { scaleLinear } from 'd3';
import { formatWan } from '../../model/amount.ts';
import type { Drawing, Surface } from './frame.ts';
import { drawLine, drawText, lineHeight, measureText, wrapText } from './lettering.ts';
import { element, escapeText } from './markup.ts';

/** One bar: an amount under its printed name. */
export interface Bar {
  label: string;
  cny: string;
  /** `rest` is a sum of what is not drawn or not explained: striped, for it is no item of the document. */
  kind: 'item' | 'rest';
}

const thickness = 16;
const gap = 14;

/**
 * Horizontal bars in the order given, from a common zero; amounts in 万元 stand in a column of their own, so that
 * a bar never meets its number. Wide: the label left of its bar; narrow: above it. Zero is a tick, a negative
 * amount a striped bar to the left of zero.
 */
export function drawBars(bars: readonly Bar[], { layout, hatch }: Surface): Drawing {
  const amounts = bars.map((bar) => formatWan(bar.cny));
  const amountWidth = Math.max(...amounts.map((amount) => measureText(amount))) + 10;
  const stacked = layout.name === 'narrow';
  const labelWidth = stacked ? layout.width : 270;
  const left = stacked ? 0 : labelWidth + 14;
  const values = bars.map((bar) => Number(bar.cny));
  const x = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || 1])
    .range([left, layout.width - amountWidth]);
  const zero = x(0);

  let top = 2;
  const parts: string[] = [];
  for (const [index, bar] of bars.entries()) {
    const value = values[index] ?? 0;
    const label = wrapText(bar.label, labelWidth, 2);
    const labelHeight = label.lines.length * lineHeight;
    const rowHeight = stacked ? labelHeight + thickness + 4 : Math.max(labelHeight, thickness);
    const barTop = stacked ? top + labelHeight + 4 : top + (rowHeight - thickness) / 2;
    const labelTop = stacked ? top : top + (rowHeight - labelHeight) / 2;
    const end = x(value);
    const width = value === 0 ? 0 : Math.max(1, Math.abs(end - zero));
    const tip = element('title', {}, escapeText(`${bar.label}：${amounts[index] ?? ''} 万元`));
    parts.push(
      element(
        'g',
        { class: 'chart-bar' },
        tip,
        drawText(label, bar.label, {
          x: 0,
          y: labelTop + 13.5,
          className: 'chart-label',
        }),
        element('rect', {
          class:
            value < 0
              ? 'chart-mark chart-negative'
              : bar.kind === 'rest'
                ? 'chart-mark chart-rest'
                : 'chart-mark series-1',
          x: value < 0 ? zero - width : zero,
          y: barTop,
          width,
          height: thickness,
          ...(value < 0 || bar.kind === 'rest' ? { fill: hatch } : {}),
        }),
        drawLine(amounts[index] ?? '', {
          x: layout.width,
          y: barTop + 13,
          anchor: 'end',
          className: 'chart-amount',
        }),
        element('line', {
          class: 'chart-axis',
          x1: zero,
          x2: zero,
          y1: barTop - 2,
          y2: barTop + thickness + 2,
        }),
      ),
    );
    top += rowHeight + gap;
  }
  return { height: top - gap + 4, body: parts.join('') };
}
