import { hierarchy, partition, type HierarchyRectangularNode } from 'd3';
import { formatWan } from '../../model/amount.ts';
import type { Drawing, Surface } from './frame.ts';
import { drawLine, drawText, lineHeight, measureText, wrapText } from './lettering.ts';
import { drawTip, element } from './markup.ts';

/** An amount and the amounts printed under it. */
export interface Branch {
  label: string;
  /** As printed; null where none is. Zero and negative amounts have no area: they are left to the table. */
  cny: string | null;
  /** The column it stands in, from 0: by its code, for a level between can be missing. */
  level: number;
  branches: readonly Branch[];
}

interface Icicle {
  /** One caption a column. */
  captions: readonly string[];
  branches: readonly Branch[];
  /** The printed total of all branches, or null. */
  total: string | null;
}

/** Shares of the width by number of columns: names get longer from level to level. */
const columnShares: Readonly<Record<number, readonly number[]>> = { 2: [0.4, 0.6], 3: [0.26, 0.3, 0.44] };
const tallest = 480;
const header = 26;
const pad = 5;

/** What of a branch has an area: its printed amount where it is positive. */
function size(branch: Branch): number {
  return Math.max(0, Number(branch.cny ?? 0));
}

/** The room a branch takes: its own amount, or what its branches take where that is more. */
function room(branch: Branch): number {
  return Math.max(size(branch), sumRooms(branch.branches));
}

function sumRooms(branches: readonly Branch[]): number {
  return branches.reduce((sum, branch) => sum + room(branch), 0);
}

/**
 * Columns from the whole to its parts, heights in proportion to the printed amounts, largest on top. Nothing is
 * scaled to fit: where branches amount to less than their parent, or to more, the difference is a striped area.
 */
export function drawIcicle({ captions, branches, total }: Icicle, { layout, hatch }: Surface): Drawing {
  const whole: Branch = { label: '', cny: total, level: -1, branches };
  const root = hierarchy(whole, ({ branches: below }) => [...below])
    .sum((branch) => Math.max(0, size(branch) - sumRooms(branch.branches)))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const laidOut = partition<Branch>().size([tallest, 1])(root);
  const scale = tallest / (laidOut.value ?? 1);
  const columns = placeColumns(captions.length, layout.width);

  const drawStripe = (level: number, top: number, bottom: number, label: string): string => {
    const area = { ...(columns[level] ?? { x: 0, width: 0 }), y: top + header, height: bottom - top };
    if (area.height < 1) return '';
    const rectangle = element('rect', { class: 'chart-stripe', ...area, fill: hatch });
    return area.height < lineHeight ? rectangle : rectangle + drawTileText(label, null, area, 'chart-halo');
  };
  const drawNode = ({ data, x0, x1, children = [] }: HierarchyRectangularNode<Branch>): string => {
    const taken = children.at(-1)?.x1 ?? x0;
    const own = data.cny === null ? taken : x0 + size(data) * scale;
    const here = data.level;
    const mark =
      data.cny === null
        ? drawStripe(here, x0, taken, data.label)
        : drawTile(data, data.cny, { ...(columns[here] ?? { x: 0, width: 0 }), y: x0 + header, height: own - x0 });
    const below = children.map(drawNode).join('');
    const open = children.length > 0 && here + 1 < columns.length;
    const rest = open ? drawStripe(here + 1, taken, own, '未说明') : '';
    return mark + drawStripe(here, own, x1, '下级多出') + below + rest;
  };
  const heads = captions.map((caption, level) =>
    drawLine(caption, { x: (columns[level]?.x ?? 0) + pad, y: 14, className: 'chart-group' }),
  );
  const trees = (laidOut.children ?? []).map((node, index) =>
    element('g', { class: `series-${String((index % 6) + 1)}` }, drawNode(node)),
  );
  const remainder = drawStripe(0, laidOut.children?.at(-1)?.x1 ?? 0, tallest, '未说明');
  return { height: tallest + header + 2, body: [...heads, ...trees, remainder].join('') };
}

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

function placeColumns(count: number, width: number): { x: number; width: number }[] {
  const shares = columnShares[count] ?? Array.from({ length: count }, () => 1 / count);
  let x = 0;
  return shares.map((share) => {
    const column = { x, width: share * width };
    x += column.width;
    return column;
  });
}

function drawTile({ label }: Branch, cny: string, area: Area): string {
  if (area.height <= 0) return '';
  const amount = formatWan(cny);
  const rectangle = { class: 'chart-tile', ...area, height: Math.max(1, area.height) };
  return element(
    'g',
    { class: 'chart-bar' },
    drawTip(`${label}：${amount} 万元`),
    element('rect', rectangle),
    drawTileText(label, amount, area),
  );
}

/** A name in as many lines as its tile holds, and the amount under it, or beside it, where there is room left. */
function drawTileText(
  label: string,
  amount: string | null,
  { x, y, width, height }: Area,
  className = 'chart-label',
): string {
  const most = Math.floor((height - 2) / lineHeight);
  if (most < 1) return '';
  const within = width - 2 * pad;
  const place = { x: x + pad, y: y + Math.min(14.5, height / 2 + 5), className };
  const oneLine = amount === null ? label : `${label} ${amount}`;
  if (measureText(oneLine) <= within) return drawLine(oneLine, place);
  const name = wrapText(label, within, Math.max(1, Math.min(most - 1, 4)));
  const withAmount = amount !== null && name.lines.length < most && measureText(amount) <= within;
  const lines = withAmount ? [...name.lines, amount] : wrapText(label, within, Math.min(most, 4)).lines;
  return drawText({ lines, cut: name.cut }, amount === null ? label : `${label} ${amount}`, place);
}
