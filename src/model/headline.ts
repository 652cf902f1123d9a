import type { BudgetLine, Disclosure, Figure } from './disclosure.ts';
import type { Phase, StatedKey } from './keys.ts';
import { findExpenditureWhole, findSummaryWhole, findThreePublicWhole, type Tabled } from './whole.ts';

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
type Tabling = Pick<Disclosure, 'figures' | 'budget_tables' | 'kind'>;

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

/** An amount and the transcript line it is printed on; both null where the document states none. */
export interface LocatedAmount {
  amount: string | null;
  line: number | null;
}

/**
 * The six amounts a page opens with, each with its line: from the sentences, and where a sentence is missing from the statutory
 * table that prints the same amount.
 */
export function locateHeadline(disclosure: Tabling): Record<keyof Headline, LocatedAmount> {
  const locate = (key: StatedKey, findWhole?: (tabled: Tabled) => BudgetLine | undefined): LocatedAmount => {
    const figure = findFigure(disclosure, key);
    if (figure !== undefined && figure.amount_cny !== null) return { amount: figure.amount_cny, line: figure.line };
    // Only then: most documents state all six, and their tables need not be opened.
    const row = findWhole?.({ tables: disclosure.budget_tables, phase: disclosure.kind });
    return { amount: row?.amount_cny ?? null, line: row?.line ?? null };
  };
  return {
    income: locate('income.total', (tabled) => findSummaryWhole(tabled, 'income')),
    expenditure: locate('expenditure.total', (tabled) => findSummaryWhole(tabled, 'expenditure')),
    basic: locate('expenditure.basic', (tabled) => findExpenditureWhole(tabled, 'basic')),
    project: locate('expenditure.project', (tabled) => findExpenditureWhole(tabled, 'project')),
    operatingCosts: locate('operating-costs.total'),
    threePublic: locate('three-public.total', findThreePublicWhole),
  };
}

/** The six amounts alone. */
export function readHeadline(disclosure: Tabling): Headline {
  const { income, expenditure, basic, project, operatingCosts, threePublic } = locateHeadline(disclosure);
  return {
    income: income.amount,
    expenditure: expenditure.amount,
    basic: basic.amount,
    project: project.amount,
    operatingCosts: operatingCosts.amount,
    threePublic: threePublic.amount,
  };
}
