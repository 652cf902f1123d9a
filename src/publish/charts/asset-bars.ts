import { formatWan, groupThousands, sumYuan } from '../../model/amount.ts';
import type { Disclosure, FixedAsset } from '../../model/disclosure.ts';
import { parseOrdinal } from '../../model/terms.ts';
import { drawBars, unstated } from './bars.ts';
import type { Chart, ChartGap, ChartRow } from './chart.ts';
import { composeChart } from './composition.ts';
import { compareLargestFirst, formatShare, isAll, sayShare, subtractParts } from './share.ts';

const id = 'asset-bars';

interface Holding {
  asset: FixedAsset;
  label: string;
  cny: string | null;
  /** 办公用房 is part of 房屋: 1. */
  depth: number;
}

function readHolding(asset: FixedAsset): Holding {
  const label = parseOrdinal(asset.label)?.rest ?? asset.label;
  return { asset, label, cny: asset.value?.cny ?? null, depth: asset.item === 'offices' ? 1 : 0 };
}

/** Largest first, what has no value last; a part stays under its whole. */
function rankHoldings(holdings: readonly Holding[]): Holding[] {
  const parts = holdings.filter(({ depth }) => depth > 0);
  const ranked = holdings
    .filter(({ depth }) => depth === 0)
    .toSorted((a, b) =>
      a.cny === null || b.cny === null
        ? Number(a.cny === null) - Number(b.cny === null)
        : compareLargestFirst(a.cny, b.cny),
    );
  const withParts = ranked.flatMap((holding) => (holding.asset.item === 'buildings' ? [holding, ...parts] : [holding]));
  return withParts.length === holdings.length ? withParts : [...ranked, ...parts];
}

/** `房屋（平方米）` → `房屋`: the unit in brackets is of the quantity, not of the value. */
function nameHolding({ label }: Holding): string {
  return label.replace(/[（(][^）)]*[）)]\s*$/u, '');
}

/** The fixed assets at the end of last year (固定资产占用情况), by value. */
export function drawAssetBars(disclosure: Disclosure): Chart | ChartGap {
  const gap = (reason: string): ChartGap => ({ id, title: '各类固定资产的价值', reason });
  const { fixed_assets: assets } = disclosure;
  if (assets.length === 0) return gap('文件没有按类列出固定资产');
  const holdings = rankHoldings(assets.filter(({ item }) => item !== 'total').map(readHolding));
  const valued = holdings.filter(({ depth, cny }) => depth === 0 && cny !== null);
  if (valued.length === 0) return gap('文件没有写明各类固定资产的价值');
  if (valued.length === 1) return gap('只有一类固定资产写明了价值，不需要画图');
  // With a table for each unit there are several totals, and none is that of all classes.
  const totals = assets.filter(({ item }) => item === 'total');
  const total = totals.length === 1 ? (totals[0] ?? null) : null;
  const sum = sumYuan(valued.map(({ cny }) => cny ?? '0'));
  const printed = total?.value?.cny ?? null;
  const whole = printed ?? sum;
  const difference = subtractParts(whole, [sum]);
  const [largest] = valued;
  if (largest?.cny === null || largest === undefined) throw new Error('valued assets without a value');

  // A class larger than the printed total, or one below zero, makes no share worth a sentence.
  const sound = !subtractParts(whole, [largest.cny]).startsWith('-') && !valued.some(({ cny }) => cny?.startsWith('-'));
  const share = sound ? sayShare(largest.cny, whole) : '';
  const all = `固定资产 ${formatWan(whole)} 万元`;
  const rows: ChartRow[] = [
    ...holdings.map(({ asset, label, cny }) => ({ asset, label, cny })),
    ...(total === null ? [] : [{ asset: total, label: total.label, cny: printed }]),
  ].map(({ asset, label, cny }) => ({
    cells: [
      label,
      asset.quantity === null ? '' : groupThousands(asset.quantity),
      cny === null ? unstated : formatWan(cny),
      cny === null ? '' : formatShare(cny, whole),
    ],
    line: asset.line,
  }));
  const notes =
    Number(difference) === 0
      ? []
      : [
          `各类之和是 ${formatWan(sum)} 万元，印的总额是 ${formatWan(whole)}，相差 ${formatWan(difference.replace('-', ''))}。`,
        ];
  return composeChart(
    disclosure,
    {
      id,
      title:
        share === '' || isAll(largest.cny, whole)
          ? `${all}，最多的一类是${nameHolding(largest)}：${formatWan(largest.cny)} 万元`
          : `${all}，其中${nameHolding(largest)}占 ${share}`,
      description: `横条图，从大到小，单位万元：${holdings.map((holding) => `${nameHolding(holding)} ${holding.cny === null ? unstated : formatWan(holding.cny)}`).join('；')}。`,
      notes,
      table: { columns: ['类别', '数量', '价值（万元）', '占比'], numeric: [1, 2, 3], rows },
    },
    (surface) =>
      drawBars(
        holdings.map((holding) => {
          const row = { label: nameHolding(holding), depth: holding.depth };
          return holding.cny === null ? { ...row, cny: null } : { ...row, cny: holding.cny, kind: 'item' };
        }),
        surface,
      ),
  );
}
