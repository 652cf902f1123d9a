import type { Disclosure, Figure } from '../../model/disclosure.ts';
import { findFigure, type Headline, type LocatedAmount, locateHeadline, readHeadline } from '../../model/headline.ts';
import type { FigureKey } from '../../model/keys.ts';

/** One of the figures that are followed over the years, and where documents state it. */
export interface KeyFigureEntry {
  key: keyof Headline;
  label: string;
  figure: FigureKey;
  /** What the document says it changed by, and what it says it was the year before. */
  change: FigureKey | null;
  percent: FigureKey | null;
  before: FigureKey | null;
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
  },
  {
    key: 'expenditure',
    label: '支出',
    figure: 'expenditure.total',
    change: 'change.total',
    percent: 'change.total.percent',
    before: 'previous-year.total',
  },
  {
    key: 'basic',
    label: '基本支出',
    figure: 'expenditure.basic',
    change: 'change.basic',
    percent: 'change.basic.percent',
    before: null,
  },
  {
    key: 'project',
    label: '项目支出',
    figure: 'expenditure.project',
    change: 'change.project',
    percent: 'change.project.percent',
    before: null,
  },
  {
    key: 'operatingCosts',
    label: '机关运行经费',
    figure: 'operating-costs.total',
    change: null,
    percent: null,
    before: null,
  },
  {
    key: 'threePublic',
    label: '“三公”经费',
    figure: 'three-public.total',
    change: 'three-public.change',
    percent: null,
    before: 'three-public.previous-year',
  },
];

/** The entry of a key. */
export function findEntry(key: keyof Headline): KeyFigureEntry {
  const entry = keyFigureEntries.find((candidate) => candidate.key === key);
  if (entry === undefined) throw new Error(`unknown key figure: ${key}`);
  return entry;
}

/** A key figure with the line it is printed on. */
export function locateKeyFigure(disclosure: Disclosure, { key }: KeyFigureEntry): LocatedAmount {
  return locateHeadline(disclosure)[key];
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
