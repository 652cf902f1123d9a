import type { Disclosure, Figure } from '../../model/disclosure.ts';
import { findFigure, type Headline, readHeadline } from '../../model/headline.ts';
import type { FigureKey, Measure } from '../../model/keys.ts';
import { normaliseLabel } from '../../model/terms.ts';

/** One of the figures that are followed over the years, and where documents state it. */
export interface KeyFigureEntry {
  key: keyof Headline;
  label: string;
  figure: FigureKey;
  /** What the document says it changed by, and what it says it was the year before. */
  change: FigureKey | null;
  percent: FigureKey | null;
  before: FigureKey | null;
  measure: Measure;
}

/** In the order pages show them. */
export const keyFigureEntries: readonly KeyFigureEntry[] = [
  {
    key: 'income',
    label: '收入',
    figure: 'income.total',
    change: 'change.total',
    percent: 'change.total.percent',
    before: 'previous-year.total',
    measure: 'total',
  },
  {
    key: 'expenditure',
    label: '支出',
    figure: 'expenditure.total',
    change: 'change.total',
    percent: 'change.total.percent',
    before: 'previous-year.total',
    measure: 'total',
  },
  {
    key: 'basic',
    label: '基本支出',
    figure: 'expenditure.basic',
    change: 'change.basic',
    percent: 'change.basic.percent',
    before: null,
    measure: 'basic',
  },
  {
    key: 'project',
    label: '项目支出',
    figure: 'expenditure.project',
    change: 'change.project',
    percent: 'change.project.percent',
    before: null,
    measure: 'project',
  },
  {
    key: 'operatingCosts',
    label: '机关运行经费',
    figure: 'operating-costs.total',
    change: null,
    percent: null,
    before: null,
    measure: 'total',
  },
  {
    key: 'threePublic',
    label: '“三公”经费',
    figure: 'three-public.total',
    change: 'three-public.change',
    percent: null,
    before: 'three-public.previous-year',
    measure: 'total',
  },
];

/** The entry of a key. */
export function findEntry(key: keyof Headline): KeyFigureEntry {
  const entry = keyFigureEntries.find((candidate) => candidate.key === key);
  if (entry === undefined) throw new Error(`unknown key figure: ${key}`);
  return entry;
}

/** The rows of the tables that print a key figure. */
const totalRows: Readonly<Record<Disclosure['kind'], RegExp>> = {
  budget: /^(?:收入总|支出总|[总合])计$/u,
  'final-accounts': /^(?:本年收入合计|本年支出合计|[总合]计|(?:财政拨款)?三公经费)$/u,
};

/** An amount and the transcript line it is printed on; both null where the document states none. */
export interface LocatedAmount {
  amount: string | null;
  line: number | null;
}

/** A key figure as {@link readHeadline} gives it, with its line: of the sentence, else of the table's total row. */
export function locateKeyFigure(disclosure: Disclosure, entry: KeyFigureEntry): LocatedAmount {
  const amount = readHeadline(disclosure)[entry.key];
  if (amount === null) return { amount: null, line: null };
  const stated = findFigure(disclosure, entry.figure);
  if (stated?.amount_cny === amount) return { amount, line: stated.line };
  const row = disclosure.budget_tables
    .flatMap((table) => table.lines)
    .find(
      ({ amount_cny: cny, measure, name, side, phase }) =>
        cny === amount &&
        phase === disclosure.kind &&
        measure === entry.measure &&
        // Totals of income and expenditure are one amount, each in its half of the summary table.
        side !== (entry.key === 'income' ? 'expenditure' : 'income') &&
        totalRows[disclosure.kind].test(normaliseLabel(name)),
    );
  return { amount, line: row?.line ?? null };
}

/** What a document says of a key figure's change. */
export interface StatedFigures {
  change: Figure | undefined;
  percent: Figure | undefined;
  before: Figure | undefined;
}

/**
 * The change as the document states it. Documents state one change for 预算收支安排, income and expenditure together; it is
 * the change of income only where both are the same amount.
 */
export function findStated(disclosure: Disclosure, entry: KeyFigureEntry): StatedFigures {
  const { income, expenditure } = readHeadline(disclosure);
  // Final accounts compare 收支总计, balances among it, which is neither the year's income nor its expenditure.
  const ofTotal = disclosure.kind === 'final-accounts' && entry.change === 'change.total';
  const applies = !ofTotal && (entry.key !== 'income' || (income !== null && income === expenditure));
  const find = (key: FigureKey | null): Figure | undefined =>
    key === null || !applies ? undefined : findFigure(disclosure, key);
  return { change: find(entry.change), percent: find(entry.percent), before: find(entry.before) };
}
