import { formatWan, showWan, sumYuan } from '../../model/amount.ts';
import type { Disclosure, ProcurementItem } from '../../model/disclosure.ts';
import { findFigure } from '../../model/headline.ts';
import { drawBars, unstated, type Bar } from './bars.ts';
import type { Chart, ChartGap, ChartRow } from './chart.ts';
import { composeChart } from './composition.ts';
import { compareLargestFirst, formatShare, isAll, sayShare, subtractParts } from './share.ts';

const id = 'procurement-bars';
const mostBars = 20;

interface Priced {
  item: ProcurementItem;
  cny: string;
}

/** 总计, else the 合计 of the year's budget: where a table has both, the first holds the other channels too. */
function readAmount({ total, budgeted }: ProcurementItem): string | null {
  return total?.cny ?? budgeted?.cny ?? null;
}

/** The goods, with the project they are for where the document buys the same goods twice. */
function nameItem(item: ProcurementItem, items: readonly ProcurementItem[]): string {
  const twice = items.filter(({ goods }) => goods === item.goods).length > 1;
  return twice && item.project !== '' ? `${item.goods}（${item.project}）` : item.goods;
}

function sayTitle(ranked: readonly Priced[], total: string): string {
  const [largest] = ranked;
  if (largest === undefined) throw new Error('nothing to buy');
  const share = ranked.some(({ cny }) => cny.startsWith('-')) ? '' : sayShare(largest.cny, total);
  const first = `${String(ranked.length)} 项采购中`;
  return share === '' || isAll(largest.cny, total)
    ? `${first}，金额最多的是${largest.item.goods}：${formatWan(largest.cny)} 万元`
    : `${first}，${largest.item.goods}占 ${share}`;
}

/** What the department buys (政府采购), by amount. */
export function drawProcurementBars(disclosure: Disclosure): Chart | ChartGap {
  const gap = (reason: string): ChartGap => ({ id, title: '采购各项的金额', reason });
  const { procurement } = disclosure;
  if (procurement.length === 0) return gap('文件没有逐项列出政府采购');
  const ranked = procurement
    .flatMap((item): Priced[] => {
      const cny = readAmount(item);
      return cny === null ? [] : [{ item, cny }];
    })
    .toSorted((a, b) => compareLargestFirst(a.cny, b.cny));
  if (ranked.length === 0) return gap('文件没有写明采购各项的金额');
  if (ranked.length === 1) return gap('政府采购只有一项写明了金额，不需要画图');

  const total = sumYuan(ranked.map(({ cny }) => cny));
  const unpriced = procurement.filter((item) => readAmount(item) === null);
  const bars: Bar[] = ranked
    .slice(0, mostBars)
    .map(({ item, cny }) => ({ label: nameItem(item, procurement), cny, kind: 'item' }));
  const others = ranked.slice(mostBars);
  if (others.length > 0)
    bars.push({
      label: `其余 ${String(others.length)} 项合计`,
      cny: sumYuan(others.map(({ cny }) => cny)),
      kind: 'rest',
    });
  const writeRow = (item: ProcurementItem, amount: string, share: string): ChartRow => ({
    cells: [
      item.goods,
      item.project,
      item.quantity === null ? '' : `${item.quantity} ${item.unit}`.trimEnd(),
      amount,
      share,
    ],
    line: item.line,
  });
  const stated = findFigure(disclosure, 'procurement.total')?.amount_cny ?? null;
  const difference = stated === null ? '0.00' : subtractParts(total, [stated]);
  const notes = [
    ...(unpriced.length > 0 ? [`另有 ${String(unpriced.length)} 项没有写明金额，图中没有画出。`] : []),
    ...(Number(difference) !== 0 && stated !== null
      ? [
          `所列各项之和是 ${formatWan(total)} 万元，文字中写的采购${disclosure.kind === 'budget' ? '预算' : '支出'}是 ${formatWan(stated)}，相差 ${formatWan(difference.replace('-', ''))}。`,
        ]
      : []),
  ];
  return composeChart(
    disclosure,
    {
      id,
      title: sayTitle(ranked, total),
      description: `横条图，从大到小，单位万元，占比以所列各项之和 ${formatWan(total)} 为 100%：${bars.map(({ label, cny }) => `${label} ${showWan(cny)}`).join('；')}。`,
      notes,
      table: {
        columns: ['采购物品', '项目', '数量', '金额（万元）', '占比'],
        numeric: [2, 3, 4],
        rows: [
          ...ranked.map(({ item, cny }) => writeRow(item, formatWan(cny), formatShare(cny, total))),
          ...unpriced.map((item) => writeRow(item, unstated, '')),
        ],
      },
    },
    (surface) => drawBars(bars, surface),
  );
}
