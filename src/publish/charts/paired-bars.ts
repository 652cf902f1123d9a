import { scaleLinear } from 'd3';
import { showWan } from '../../model/amount.ts';
import { unread } from './bars.ts';
import type { Drawing, Surface } from './frame.ts';
import { drawLegend } from './legend.ts';
import { measureText } from './lettering.ts';
import { drawTip, element } from './markup.ts';
import { drawAmount, placeRows, type Row } from './rows.ts';

/** The same expense in two years; null where the document gives no number. */
export interface Pair extends Row {
  now: string | null;
  before: string | null;
}

const thickness = 15;
const between = 3;

/** Two bars a row from a common zero, this year's above last year's; one where last year is nowhere stated. */
export function drawPairs(
  pairs: readonly Pair[],
  legend: readonly [now: string, before: string | null],
  surface: Surface,
): Drawing {
  const { layout, hatch } = surface;
  const [nowName, beforeName] = legend;
  const key = drawLegend(
    [{ label: nowName, look: 'series-1' }, ...(beforeName === null ? [] : [{ label: beforeName, look: 'chart-rest' }])],
    surface,
  );
  // Under two numbers a bare “没有读到” would not say of which year.
  const gaps = beforeName === null ? [unread] : [`${nowName}${unread}`, `${beforeName}${unread}`];
  const write = (cny: string | null, year: number): string => (cny === null ? (gaps[year] ?? unread) : showWan(cny));
  const say = (years: readonly (string | null)[]): string =>
    years
      .map((cny, year) => (cny === null ? write(cny, year) : `${legend[year] ?? ''} ${write(cny, year)} 万元`))
      .join('，');
  const amounts = pairs.map((pair) => [pair.now, ...(beforeName === null ? [] : [pair.before])]);
  const values = amounts.flat().map((cny) => Number(cny ?? 0));
  const rows = placeRows(pairs, surface, {
    band: beforeName === null ? thickness : 2 * thickness + between,
    right: Math.max(...amounts.flatMap((years) => years.map((cny, year) => measureText(write(cny, year))))) + 10,
    top: key.height,
    labelWidth: 200,
  });
  const x = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || 1])
    .range([rows.left, rows.right]);
  const zero = x(0);
  const marks = pairs.map(({ label }, index) =>
    element(
      'g',
      { class: 'chart-bar' },
      drawTip(`${label}：${say(amounts[index] ?? [])}`),
      rows.labels[index] ?? '',
      ...(amounts[index] ?? []).map((cny, year) => {
        const y = (rows.bands[index] ?? 0) + year * (thickness + between);
        const amount = drawAmount(
          write(cny, year),
          layout.width,
          y + thickness / 2,
          cny === null ? 'chart-tick' : 'chart-amount',
        );
        if (cny === null) return amount;
        const value = Number(cny);
        const width = value === 0 ? 0 : Math.max(1, Math.abs(x(value) - zero));
        const striped = year === 1 || value < 0;
        const rectangle = {
          class: `chart-mark ${value < 0 ? 'chart-negative' : year === 1 ? 'chart-rest' : 'series-1'}`,
          x: value < 0 ? zero - width : zero,
          y,
          width,
          height: thickness,
          ...(striped ? { fill: hatch } : {}),
        };
        return element('rect', rectangle) + amount;
      }),
    ),
  );
  const band = beforeName === null ? thickness : 2 * thickness + between;
  const axis = rows.bands.map((y) => `M${zero.toFixed(1)} ${(y - 2).toFixed(1)}v${String(band + 4)}`);
  return {
    height: rows.height,
    body: [key.body, ...marks, element('path', { class: 'chart-axis', d: axis.join('') })].join(''),
  };
}
