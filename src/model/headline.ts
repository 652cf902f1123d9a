import type { Disclosure, Figure } from './disclosure.ts';
import type { FigureKey } from './keys.ts';

/** The headline amounts of a disclosure, in yuan; null where the document states none. */
export interface Headline {
  income: string | null;
  expenditure: string | null;
  basic: string | null;
  project: string | null;
  operatingCosts: string | null;
  threePublic: string | null;
}

/** The first figure of a kind: a total that is repeated later is checked against it, never used instead of it. */
export function findFigure(disclosure: Pick<Disclosure, 'figures'>, key: FigureKey): Figure | undefined {
  return disclosure.figures.find((figure) => figure.figure === key);
}

/** Yuan of the first figure of a kind, or null. */
export function findAmount(disclosure: Pick<Disclosure, 'figures'>, key: FigureKey): string | null {
  return findFigure(disclosure, key)?.amount_cny ?? null;
}

/**
 * The six amounts a page opens with: from the sentences, and where a sentence is missing from the statutory
 * tables that print the same amount.
 */
export function readHeadline(disclosure: Pick<Disclosure, 'figures' | 'budget_tables'>): Headline {
  const fromTable = (table: string, measure: string, name: RegExp): string | null =>
    disclosure.budget_tables
      .find((budgetTable) => budgetTable.table === table)
      ?.lines.find((budgetLine) => budgetLine.measure === measure && name.test(budgetLine.name))?.amount_cny ?? null;
  return {
    income: findAmount(disclosure, 'income.total') ?? fromTable('income-and-expenditure', 'total', /^收入总计/u),
    expenditure:
      findAmount(disclosure, 'expenditure.total') ?? fromTable('income-and-expenditure', 'total', /^支出总计/u),
    basic: findAmount(disclosure, 'expenditure.basic') ?? fromTable('expenditure', 'basic', /^合\s*计$/u),
    project: findAmount(disclosure, 'expenditure.project') ?? fromTable('expenditure', 'project', /^合\s*计$/u),
    operatingCosts: findAmount(disclosure, 'operating-costs.total'),
    threePublic: findAmount(disclosure, 'three-public.total') ?? fromTable('three-public', 'total', /^合\s*计$/u),
  };
}
