import type { Disclosure, Figure } from './disclosure.ts';
import type { Phase, StatedKey } from './keys.ts';

/** The headline amounts of a disclosure, in yuan; null where the document states none. */
export interface Headline {
  income: string | null;
  expenditure: string | null;
  basic: string | null;
  project: string | null;
  operatingCosts: string | null;
  threePublic: string | null;
}

/** What figures are looked up in: final accounts also print what was budgeted, which is never taken for what was spent. */
type Stating = Pick<Disclosure, 'figures' | 'kind'>;

/**
 * The first figure of a kind: a total that is repeated later is checked against it, never used instead of it. In final
 * accounts what was spent, unless what was budgeted is asked for.
 */
export function findFigure(disclosure: Stating, key: StatedKey, phase: Phase = disclosure.kind): Figure | undefined {
  return disclosure.figures.find((figure) => figure.figure === key && figure.phase === phase);
}

/** Yuan of the first figure of a kind, or null. */
export function findAmount(disclosure: Stating, key: StatedKey): string | null {
  return findFigure(disclosure, key)?.amount_cny ?? null;
}

/**
 * The six amounts a page opens with: from the sentences, and where a sentence is missing from the statutory
 * tables that print the same amount.
 */
export function readHeadline(disclosure: Pick<Disclosure, 'figures' | 'budget_tables' | 'kind'>): Headline {
  const fromTable = (table: string, measure: string, name: RegExp): string | null =>
    disclosure.budget_tables
      .find((budgetTable) => budgetTable.table === table)
      ?.lines.find((line) => line.phase === disclosure.kind && line.measure === measure && name.test(line.name))
      ?.amount_cny ?? null;
  const [income, expenditure] = yearTotals[disclosure.kind];
  return {
    income: findAmount(disclosure, 'income.total') ?? fromTable('income-and-expenditure', 'total', income),
    expenditure:
      findAmount(disclosure, 'expenditure.total') ?? fromTable('income-and-expenditure', 'total', expenditure),
    basic: findAmount(disclosure, 'expenditure.basic') ?? fromTable('expenditure', 'basic', /^合\s*计$/u),
    project: findAmount(disclosure, 'expenditure.project') ?? fromTable('expenditure', 'project', /^合\s*计$/u),
    operatingCosts: findAmount(disclosure, 'operating-costs.total'),
    threePublic:
      findAmount(disclosure, 'three-public.total') ??
      fromTable('three-public', 'total', disclosure.kind === 'budget' ? /^合\s*计$/u : sidewaysTotal),
  };
}

/**
 * The rows of the summary table that are the year's income and expenditure. In final accounts 总计 counts balances in that
 * came from the year before or are left for the next, and were neither earned nor spent.
 */
const yearTotals: Readonly<Record<Disclosure['kind'], readonly [income: RegExp, expenditure: RegExp]>> = {
  budget: [/^收入总计/u, /^支出总计/u],
  'final-accounts': [/^本年收入合计/u, /^本年支出合计/u],
};

/** 合计 of the “三公” table, which final accounts lay out sideways under its own name. */
const sidewaysTotal = /^合\s*计$|三公.?经费$/u;
