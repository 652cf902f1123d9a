import Big from 'big.js';
import { formatWan } from '../model/amount.ts';
import { listYearSlots, nameYears } from '../publish/charts/across/year-slots.ts';
import type { Series, TrendPoint } from '../publish/series/index.ts';
import { cellWan, nameChange } from './amounts.ts';

/** A key figure of one year as its row shows it. */
export interface FigureYear {
  /** `2024 年`, or `2021–2022 年` where no document is of these years. */
  year: string;
  /** Null where there is no document. */
  point: TrendPoint | null;
  /** What the two documents give: `增加 1,667.07 万元（6.6%）`; null where there is nothing to compare with. */
  computed: string | null;
  /** What the newer document says of itself, in the same words; null where it says nothing. */
  stated: string | null;
  /** What must be known of the two: the arithmetic of a difference, or which year the statement is about. */
  remark: string | null;
}

/** One key figure over the years of a series. */
export interface FigureTrend {
  key: string;
  label: string;
  years: FigureYear[];
}

/** The rows of the table of key figures, those that no document states left out. */
export function listFigureTrends({ trends }: Series): FigureTrend[] {
  return trends
    .filter(({ points }) => points.some(({ amount, stated }) => amount !== null || stated !== null))
    .map(({ key, label, points }) => ({
      key,
      label,
      years: listYearSlots(points).flatMap((slot) =>
        'entries' in slot
          ? slot.entries.map((point) => describePoint(point, points))
          : [{ year: nameYears(slot), point: null, computed: null, stated: null, remark: null }],
      ),
    }));
}

function describePoint(point: TrendPoint, points: readonly TrendPoint[]): FigureYear {
  const { year, change, stated } = point;
  const before = points[points.indexOf(point) - 1];
  return {
    year: `${String(year)} 年`,
    point,
    computed: change === null ? null : sayChange(change.amount, change.percent),
    stated: stated === null ? null : sayStated(stated),
    remark: stated === null ? null : remarkOn(point, before),
  };
}

function sayChange(amount: string, percent: string | null): string {
  const rate = percent === null || new Big(amount).eq(0) ? '' : `（${percent.replace('-', '')}%）`;
  return `${nameChange(amount)}${rate}`;
}

function sayStated({ amount, percent, before }: NonNullable<TrendPoint['stated']>): string {
  if (amount !== null) return sayChange(amount, percent);
  if (percent !== null) return `${percent.startsWith('-') ? '减少' : '增加'} ${percent.replace('-', '')}%`;
  return `上年 ${cellWan(before)} 万元`;
}

/** A difference is shown as the arithmetic it is; which of the documents is right it does not say. */
function remarkOn({ amount, change, stated, year }: TrendPoint, before: TrendPoint | undefined): string | null {
  if (stated === null) return null;
  if (before?.year !== year - 1) return `文件是和 ${String(year - 1)} 年比，这里没有那一年的同类文件`;
  if (stated.difference === null || stated.amount === null || change === null || amount === null) return null;
  if (new Big(stated.difference).eq(0)) return '与两份文件相减一致';
  const [earlier, later] = [before.amount ?? '0.00', amount].map(formatWan);
  return `${later ?? ''} − ${earlier ?? ''} = ${cellWan(change.amount)}，文件写 ${cellWan(stated.amount)}，相差 ${cellWan(stated.difference.replace('-', ''))} 万元`;
}
