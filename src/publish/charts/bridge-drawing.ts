import { scaleLinear } from 'd3';
import { groupThousands } from '../../model/amount.ts';
import type { Drawing, Surface } from './frame.ts';
import { drawLine, lineHeight, measureText } from './lettering.ts';
import { drawTip, element } from './markup.ts';
import { drawAmount, placeRows } from './rows.ts';

/** A step of a bridge: a total to start or end at, a change between, or a change that nobody explains. */
export interface Step {
  label: string;
  kind: 'total' | 'change' | 'rest';
  /** Yuan; signed for a change. */
  cny: string;
  /** The amount as it is written beside the step. */
  text: string;
}

const thickness = 16;
/** A total is a mark on the axis, not a bar, where the axis does not begin at zero: a cut bar would tell a lie. */
const markWidth = 4;
/** A difference that nobody explains is seen, however small. */
const leastRest = 5;

interface Span {
  from: number;
  to: number;
}

/** Where each step begins and ends, in 万元: geometry only, the amounts are written from the decimals. */
function spanSteps(steps: readonly Step[]): Span[] {
  let at = 0;
  return steps.map(({ kind, cny }) => {
    const value = Number(cny) / 10000;
    const from = kind === 'total' ? value : at;
    at = kind === 'total' ? value : at + value;
    return { from, to: at };
  });
}

/** Steps from top to bottom; each begins where the one above ended. */
export function drawBridge(steps: readonly Step[], surface: Surface): Drawing {
  const { layout, hatch } = surface;
  const spans = spanSteps(steps);
  const ends = spans.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  // A small change of a large total would be a hair if the axis had to begin at zero.
  const fromZero = low <= high / 2;
  const rows = placeRows(steps, surface, {
    band: thickness,
    right: Math.max(...steps.map(({ text }) => measureText(text))) + 10,
    labelWidth: 200,
  });
  const air = (high - low || Math.abs(high) || 1) * 0.12;
  const x = scaleLinear()
    .domain(fromZero ? [Math.min(0, low), high || 1] : [low - air, high + air])
    .range([rows.left, rows.right]);

  const marks = steps.map((step, index) => {
    const { from, to } = spans[index] ?? { from: 0, to: 0 };
    const y = rows.bands[index] ?? 0;
    const total = step.kind === 'total';
    const [start, end] = [x(total ? Math.min(0, to) : Math.min(from, to)), x(Math.max(from, to))];
    const shape =
      total && !fromZero
        ? { x: x(to) - markWidth / 2, width: markWidth }
        : {
            x: start,
            width: from === to && !total ? 0 : Math.max(step.kind === 'rest' ? leastRest : 1, end - start),
          };
    const look = total ? 'chart-total' : step.kind === 'rest' ? 'chart-rest' : to < from ? 'series-2' : 'series-1';
    return element(
      'g',
      { class: 'chart-bar' },
      drawTip(`${step.label}：${step.text} 万元`),
      rows.labels[index] ?? '',
      element('rect', {
        class: `chart-mark ${look}`,
        ...shape,
        y,
        height: thickness,
        ...(step.kind === 'rest' ? { fill: hatch } : {}),
      }),
      drawAmount(step.text, layout.width, y + thickness / 2),
    );
  });
  const joints = spans.slice(0, -1).map(({ to }, index) => {
    const [y, next] = [(rows.bands[index] ?? 0) + thickness, rows.bands[index + 1] ?? 0];
    return `M${x(to).toFixed(1)} ${y.toFixed(1)}V${next.toFixed(1)}`;
  });
  // On a phone the labels stand between the bars, where joints would cross them out.
  const joined = layout.name === 'wide' ? element('path', { class: 'chart-track', d: joints.join('') }) : '';
  const axisTop = rows.height + 6;
  const ticks = x.ticks(layout.name === 'wide' ? 4 : 3).map((tick) => ({ at: x(tick), text: writeTick(tick) }));
  const axis = [
    element('path', {
      class: 'chart-axis',
      d: [
        `M${String(rows.left)} ${axisTop.toFixed(1)}H${rows.right.toFixed(1)}`,
        ...ticks.map(({ at }) => `M${at.toFixed(1)} ${axisTop.toFixed(1)}v5`),
      ].join(''),
    }),
    ...writeTicks(ticks, layout.width, axisTop + lineHeight + 2),
    fromZero
      ? ''
      : drawLine('横轴不从 0 开始，总额画成标记而不是横条。', {
          x: 0,
          y: axisTop + 2 * lineHeight + 6,
          className: 'chart-note',
        }),
  ];
  return { height: axisTop + (fromZero ? 1 : 2) * lineHeight + 10, body: [joined, ...marks, ...axis].join('') };
}

/** The numbers of an axis, moved inside the drawing at its ends, left out where they would touch. */
function writeTicks(ticks: readonly { at: number; text: string }[], width: number, y: number): string[] {
  let taken = -Infinity;
  return ticks.flatMap(({ at, text }) => {
    const half = measureText(text) / 2;
    const x = Math.min(Math.max(at, half), width - half);
    if (x - half < taken) return [];
    taken = x + half + 8;
    return [drawLine(text, { x, y, anchor: 'middle', className: 'chart-tick' })];
  });
}

function writeTick(value: number): string {
  return value < 0 ? `-${writeTick(-value)}` : groupThousands(String(value));
}
