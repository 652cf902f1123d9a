import Big from 'big.js';
import type { Headline } from '../../model/headline.ts';
import { type Change, measureChange } from './change.ts';
import type { DepartmentYear } from './department.ts';
import { findStated, type KeyFigureEntry, keyFigureEntries, locateKeyFigure } from './key-figure.ts';

/** What a document itself states as the change to the year before, whatever was computed. */
export interface StatedChange {
  /** Yuan, decreases negative; null where only a rate or only the earlier amount is stated. */
  amount: string | null;
  /** As printed, decreases negative: `307.7`. */
  percent: string | null;
  /** What the document says the year before was, in yuan. */
  before: string | null;
  /** Where it is stated: the first of change, rate and earlier amount. */
  line: number;
  quote: string;
  /**
   * Stated less computed, in yuan: `0.00` where they agree. Null where one of the two is lacking, and where the document
   * before is not of the year before: the statement is then about a year this site does not have.
   */
  difference: string | null;
}

/** A key figure in one year. */
export interface TrendPoint {
  year: number;
  /** The id of the document. */
  disclosure: string;
  /** Yuan; null where the document states none. */
  amount: string | null;
  /** The transcript line of the amount. */
  line: number | null;
  /** Against the document before it in the series, of the year `from`; null for the first and where an amount is lacking. */
  change: (Change & { from: number }) | null;
  stated: StatedChange | null;
}

/** A key figure over the years, one point for each year with a document. */
export interface Trend {
  key: keyof Headline;
  /** `基本支出` */
  label: string;
  points: readonly TrendPoint[];
}

/** The key figures over years of one kind of document, ascending; figures that no document states among them. */
export function readTrends(years: readonly DepartmentYear[]): Trend[] {
  return keyFigureEntries.map((entry) => ({
    key: entry.key,
    label: entry.label,
    points: years.map((_, index) => readPoint(entry, years, index)),
  }));
}

function readPoint(entry: KeyFigureEntry, years: readonly DepartmentYear[], index: number): TrendPoint {
  const year = years[index];
  if (year === undefined) throw new Error(`no year at ${String(index)}`);
  const { amount, line } = locateKeyFigure(year.disclosure, entry);
  const earlier = years[index - 1];
  const before = earlier === undefined ? null : locateKeyFigure(earlier.disclosure, entry).amount;
  const change = measureChange(before, amount);
  const isNextYear = earlier?.year === year.year - 1;
  return {
    year: year.year,
    disclosure: year.disclosure.id,
    amount,
    line,
    change: change === null || earlier === undefined ? null : { ...change, from: earlier.year },
    stated: readStated(entry, year, isNextYear ? (change?.amount ?? null) : null),
  };
}

function readStated(
  entry: KeyFigureEntry,
  { disclosure }: DepartmentYear,
  computed: string | null,
): StatedChange | null {
  const { change, percent, before } = findStated(disclosure, entry);
  const first = change ?? percent ?? before;
  if (first === undefined) return null;
  const amount = change?.amount_cny ?? null;
  return {
    amount,
    percent: percent?.percent ?? null,
    before: before?.amount_cny ?? null,
    line: first.line,
    quote: first.quote,
    difference: amount === null || computed === null ? null : new Big(amount).minus(computed).toFixed(2),
  };
}
