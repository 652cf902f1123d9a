import { scaleLinear } from 'd3';
import { showWan } from '../../model/amount.ts';
import type { Drawing, Surface } from './frame.ts';
import { measureText } from './lettering.ts';
import { drawTip, element } from './markup.ts';
import { drawAmount, placeRows, type Row } from './rows.ts';

/** One bar: an amount under its printed name. */
export interface Bar extends Row {
  /** Yuan. */
  cny: string;
  /** `rest` is a sum of what is not drawn or not explained: striped, for it is no item of the document. */
  kind: 'item' | 'rest';
  /** Which of the six colours; the first where nothing is told apart. */
  series?: 1 | 2 | 3 | 4 | 5 | 6;
}

/** A row without a bar: the document names it and gives no amount, which is written, never drawn as zero. */
export interface UnstatedBar extends Row {
  cny: null;
}

/** What stands for an amount that the document does not give. */
export const unstated = '没有写明';
/**
 * In the place of an amount that was found in no sentence and no table: the document does not have it, or has it in words that
 * were not understood. {@link unstated} stands only where a table or form leaves a place empty.
 */
export const unread = '没有读到';

const thickness = 16;

/**
 * Horizontal bars in the order given, from a common zero; amounts in 万元 stand in a column of their own, so that
 * a bar never meets its number. Zero is a tick, a negative amount a striped bar to the left of zero. `top` is kept free.
 */
export function drawBars(bars: readonly (Bar | UnstatedBar)[], surface: Surface, top = 0): Drawing {
  const { layout, hatch } = surface;
  const amounts = bars.map((bar) => (bar.cny === null ? unstated : showWan(bar.cny)));
  const right = Math.max(...amounts.map((amount) => measureText(amount))) + 10;
  const rows = placeRows(bars, surface, { band: thickness, right, top });
  const values = bars.map((bar) => Number(bar.cny ?? 0));
  const x = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || 1])
    .range([rows.left, rows.right]);
  const zero = x(0);

  const marks = bars.map((bar, index) => {
    const y = rows.bands[index] ?? 0;
    const texts = (rows.labels[index] ?? '') + drawAmount(amounts[index] ?? '', layout.width, y + thickness / 2);
    const tip = drawTip(`${bar.label}：${amounts[index] ?? ''}${bar.cny === null ? '' : ' 万元'}`);
    if (bar.cny === null) return element('g', {}, tip, texts);
    const value = values[index] ?? 0;
    const width = value === 0 ? 0 : Math.max(1, Math.abs(x(value) - zero));
    const striped = value < 0 || bar.kind === 'rest';
    const look =
      value < 0 ? 'chart-negative' : bar.kind === 'rest' ? 'chart-rest' : `series-${String(bar.series ?? 1)}`;
    const rectangle = {
      class: `chart-mark ${look}`,
      x: value < 0 ? zero - width : zero,
      y,
      width,
      height: thickness,
      ...(striped ? { fill: hatch } : {}),
    };
    return element('g', { class: 'chart-bar' }, tip, texts, element('rect', rectangle));
  });
  const ticks = bars.flatMap((bar, index) =>
    bar.cny === null ? [] : [`M${round(zero)} ${round((rows.bands[index] ?? 0) - 2)}v${String(thickness + 4)}`],
  );
  const axis = element('path', { class: 'chart-axis', d: ticks.join('') });
  return { height: rows.height, body: marks.join('') + axis };
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
