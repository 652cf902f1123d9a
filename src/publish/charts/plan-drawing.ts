import Big from 'big.js';
import { groupThousands } from '../../model/amount.ts';
import type { Drawing, Surface } from './frame.ts';
import { drawLine, lineHeight, measureText } from './lettering.ts';
import { drawTip, element } from './markup.ts';
import { placeRows } from './rows.ts';

interface PlanRow {
  label: string;
  /** One for each date; null where none is stated. */
  percents: readonly (string | null)[];
}

interface Plans {
  dates: readonly string[];
  /** The sum of what is stated for each date, and of how many projects. */
  totals: readonly ({ cny: string; count: number } | null)[];
  rows: readonly PlanRow[];
}

/** The number of a cell, and the bar under it. */
const band = 26;
const barTop = 19;
const air = 14;
/** Between the totals of two dates: they may be wider than the bars. */
const apart = 6;

/** A share with one decimal: `74.9%`. */
export function formatPercent(percent: string): string {
  return `${new Big(percent).toFixed(1, Big.roundHalfUp)}%`;
}

/** A row a project, a column a date: in each cell the share as a number and as a bar on a track of one hundred. */
export function drawPlans({ dates, totals, rows }: Plans, surface: Surface): Drawing {
  const { layout } = surface;
  const wide = layout.name === 'wide';
  // On a phone the label of the totals stands above them.
  const totalsTop = 14 + (wide ? 1 : 2) * lineHeight;
  const header = totalsTop + lineHeight + 16;
  const placed = placeRows(rows, surface, { band, right: 0, top: header });
  const step = (placed.right - placed.left) / dates.length;
  const track = step - air;
  const most = Math.max(100, ...rows.flatMap(({ percents }) => percents.map((percent) => Number(percent ?? 0))));
  const xs = dates.map((_, index) => placed.left + index * step);
  const at = (index: number): number => xs[index] ?? 0;
  const cell = (text: string, index: number, y: number, className: string): string =>
    drawLine(text, { x: at(index), y, className });

  // All to the same decimals: beside others, a rounded one would read as a whole number.
  const write = (decimals: number) => (total: { cny: string }) =>
    groupThousands(new Big(total.cny).div(10000).toFixed(decimals, Big.roundHalfUp));
  const known = totals.filter((total) => total !== null);
  const writeTotal = write(known.every((total) => measureText(write(2)(total)) <= step - apart) ? 2 : 0);
  const heads = [
    ...dates.map((date, index) => cell(date, index, 14, 'chart-group')),
    ...totals.map((total, index) =>
      total === null
        ? cell('—', index, totalsTop, 'chart-amount')
        : cell(writeTotal(total), index, totalsTop, 'chart-amount') +
          cell(`${String(total.count)} 个项目`, index, totalsTop + lineHeight, 'chart-tick'),
    ),
    drawLine('写明的合计（万元）', { x: 0, y: 14 + lineHeight, className: 'chart-label' }),
  ];

  const tracks: string[] = [];
  const bars: string[] = [];
  const texts = rows.map(({ label, percents }, row) => {
    const y = placed.bands[row] ?? 0;
    const said = percents.map(
      (percent, index) => `${dates[index] ?? ''} ${percent === null ? '—' : writePercent(percent)}`,
    );
    return element(
      'g',
      {},
      drawTip(`${label}：${said.join('，')}`),
      placed.labels[row] ?? '',
      ...percents.map((percent, index) => {
        if (percent === null) return cell('—', index, y + 13, 'chart-tick');
        const start = `M${trim(at(index))} ${trim(y + barTop)}h`;
        tracks.push(start + trim((track * 100) / most));
        if (Number(percent) > 0) bars.push(start + trim(Math.max(1, (track * Number(percent)) / most)));
        return cell(writePercent(percent), index, y + 13, 'chart-amount');
      }),
    );
  });
  return {
    height: placed.height,
    body: [
      ...heads,
      ...texts,
      element('path', { class: 'chart-thick chart-thick-track', d: tracks.join('') }),
      element('path', { class: 'chart-thick', d: bars.join('') }),
    ].join(''),
  };
}

/** `100%`, `74.9%`. */
function writePercent(percent: string): string {
  return formatPercent(percent).replace('.0%', '%');
}

function trim(value: number): string {
  return String(Math.round(value * 10) / 10);
}
