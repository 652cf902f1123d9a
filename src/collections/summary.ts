import type { Check } from '../model/check.ts';
import type { Disclosure } from '../model/disclosure.ts';

const countChecks = ({ checks }: Disclosure, status: Check['status']): number =>
  checks.filter((check) => check.status === status).length;

/** What can be counted in a document. */
const counters = {
  disclosures: () => 1,
  lines: ({ transcript }) => transcript.length,
  unclaimed: ({ unclaimed }) => unclaimed.length,
  /** Amounts and rates that were not read as figures from their sentences. */
  unkeyed: ({ unkeyed }) => unkeyed.length,
  sections: ({ sections }) => sections.length,
  figures: ({ figures }) => figures.length,
  tables: ({ budget_tables: tables }) => tables.length,
  /** Printed amounts of the statutory tables. */
  amounts: ({ budget_tables: tables }) => tables.reduce((sum, { lines }) => sum + lines.length, 0),
  projects: ({ projects }) => projects.length,
  /** Of projects and of the department itself. */
  indicators: ({ projects, department_indicators: own }) =>
    projects.reduce((sum, { indicators }) => sum + indicators.length, own.length),
  activities: ({ activities }) => activities.length,
  goals: ({ goals }) => goals.length,
  procurement: ({ procurement }) => procurement.length,
  terms: ({ glossary }) => glossary.length,
  checks: ({ checks }) => checks.length,
  'checks.holds': (disclosure) => countChecks(disclosure, 'holds'),
  'checks.rounding': (disclosure) => countChecks(disclosure, 'rounding'),
  'checks.broken': (disclosure) => countChecks(disclosure, 'broken'),
  'checks.not-evaluable': (disclosure) => countChecks(disclosure, 'not-evaluable'),
  notices: ({ notices }) => notices.length,
  corrections: ({ corrections }) => corrections.length,
} as const satisfies Record<string, (disclosure: Disclosure) => number>;

export type CounterName = keyof typeof counters;
export const counterNames = Object.keys(counters) as readonly CounterName[];

/** What pages that gather all documents ask of each: to tell it, none of its long parts need be opened. */
export interface Summary {
  counts: Readonly<Record<CounterName, number>>;
  /** Indicators of its activities. */
  activityIndicators: number;
  /** Its broken checks whole; most documents have none. */
  broken: readonly Check[];
}

/** Astro bundles the pages with modules of their own, so a summary is kept with its document under a name that all know. */
const key = Symbol.for('mingzhang.summary');
type Summarised = Partial<Disclosure> & { [key]?: Summary };

/** The summary of a document; of one that was opened from what it is packed to it is at hand. */
export function readSummary(disclosure: Disclosure): Summary {
  return (disclosure as Summarised)[key] ?? summarise(disclosure);
}

/** The broken checks of a document, whole. */
export function listBroken(disclosure: Pick<Disclosure, 'checks'>): readonly Check[] {
  return (disclosure as Summarised)[key]?.broken ?? disclosure.checks.filter(({ status }) => status === 'broken');
}

/** Keeps a summary with its document. A copy of the document, which may hold less, does not take it along. */
export function keepSummary(disclosure: Partial<Disclosure>, summary: Summary): void {
  Object.defineProperty(disclosure, key, { value: summary, enumerable: false });
}

/** Reads a document whole. */
export function summarise(disclosure: Disclosure): Summary {
  const counts = counterNames.map((name): [CounterName, number] => [name, counters[name](disclosure)]);
  return {
    counts: Object.fromEntries(counts) as Record<CounterName, number>,
    activityIndicators: disclosure.activities.reduce((sum, { indicators }) => sum + indicators.length, 0),
    broken: listBroken(disclosure),
  };
}
