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
