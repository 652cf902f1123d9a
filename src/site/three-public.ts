import type { Disclosure, Figure } from '../model/disclosure.ts';
import { findFigure } from '../model/headline.ts';
import type { FigureKey } from '../model/keys.ts';
import { joinFigures } from './figure-rows.ts';

/** One of the 三公 expenses: this year's budget and its change, each with its line. */
export interface ThreePublicRow {
  label: string;
  depth: number;
  amount: string | null;
  change: string | null;
  /** Where no number is printed for the change: `持平` or `基本持平`, if that is said right after the amount. */
  level: string | null;
  line: number | null;
  /** What final accounts say beside the amount: the budget, and how much of it was spent. */
  beside: Figure[];
  /** The figures that amount and change were read from. */
  sources: { amount: Figure[]; change: Figure[] };
}

const rows: readonly (readonly [label: string, depth: number, figure: FigureKey, change: FigureKey])[] = [
  ['合计', 0, 'three-public.total', 'three-public.change'],
  ['因公出国（境）费', 1, 'three-public.overseas', 'three-public.change.overseas'],
  ['公务用车购置及运维费', 1, 'three-public.vehicles', 'three-public.change.vehicles'],
  ['公务用车购置费', 2, 'three-public.vehicles.purchase', 'three-public.change.vehicles.purchase'],
  ['公务用车运行维护费', 2, 'three-public.vehicles.operation', 'three-public.change.vehicles.operation'],
  ['公务接待费', 1, 'three-public.reception', 'three-public.change.reception'],
];

/** The three public expenses a disclosure states, in their customary order; empty where it states none. */
export function readThreePublic(disclosure: Disclosure): ThreePublicRow[] {
  const joined = joinFigures(disclosure.figures);
  return rows
    .map(([label, depth, figure, change]) => {
      const stated = findFigure(disclosure, figure);
      const changed = findFigure(disclosure, change);
      return {
        label,
        depth,
        amount: stated?.amount_cny ?? null,
        change: changed?.amount_cny ?? null,
        level: stated === undefined || changed !== undefined ? null : findLevel(disclosure, stated),
        beside: joined.find((row) => row.figure === stated)?.beside ?? [],
        line: stated?.line ?? changed?.line ?? null,
        sources: {
          amount: stated === undefined ? [] : [stated],
          change: changed === undefined ? [] : [changed],
        },
      };
    })
    .filter((row) => row.line !== null);
}

/** `，与上年持平`, `，较2019年度预算基本持平`, and not `，与年初预算持平`: that is this year's own. A bracket with parts may stand before it. */
const saidLevel =
  /^\s*(?:[（(][^（()）]*[）)])?\s*[，,]?\s*[与和同较比跟](?![^，,。；;]*年初)[^，,。；;]{0,12}年[^，,。；;]{0,12}?(?<level>基本持平|持平|一致|相同|无增减|无变化)/u;

function findLevel({ transcript }: Disclosure, { line, quote }: Figure): string | null {
  const text = transcript[line - 1] ?? '';
  const start = text.indexOf(quote);
  if (start < 0) return null;
  const level = saidLevel.exec(text.slice(start + quote.length))?.groups?.level;
  if (level === undefined) return null;
  return level === '基本持平' ? level : '持平';
}
