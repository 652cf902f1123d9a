import Big from 'big.js';
import type { Disclosure } from '../model/disclosure.ts';
import { readHeadline } from '../model/headline.ts';
import { drawChart, isGap, type Chart, type ChartId } from '../publish/charts/index.ts';

/** A chart of real data with the disclosure it is drawn from. */
export interface Example {
  disclosure: Disclosure;
  chart: Chart;
}

/**
 * The chart of the disclosure with the largest expenditure that allows it, or null where none does.
 * Guides name a role, never an id: they must hold on any publisher's site.
 */
export function findLargestExample(disclosures: readonly Disclosure[], id: ChartId): Example | null {
  const ranked = disclosures.toSorted((a, b) => new Big(sizeOf(b)).cmp(sizeOf(a)));
  for (const disclosure of ranked) {
    const chart = drawChart(id, disclosure);
    if (!isGap(chart)) return { disclosure, chart };
  }
  return null;
}

function sizeOf(disclosure: Disclosure): string {
  const { expenditure, income } = readHeadline(disclosure);
  return expenditure ?? income ?? '0';
}
