import type { Disclosure } from '../model/disclosure.ts';
import { checkRules } from '../convert/checks/index.ts';
import { listDepartments } from '../publish/series/index.ts';
import { ReferenceFault } from './references.ts';

const countChecks = (disclosure: Disclosure, status: string): number =>
  disclosure.checks.filter((check) => check.status === status).length;

/** What a guide can count in one document, or in all of them together. */
const counters = {
  disclosures: () => 1,
  lines: ({ transcript }) => transcript.length,
  unclaimed: ({ unclaimed }) => unclaimed.length,
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

/** What can be counted only of a site as a whole. */
const siteCounters = {
  departments: (disclosures) => listDepartments(disclosures).length,
  /** Rules of reconciliation, whether a document gave them something to check or not. */
  rules: () => checkRules.length,
} as const satisfies Record<string, (disclosures: readonly Disclosure[]) => number>;

/** What `<LiveCount of="…" />` can count. */
export const countables: readonly string[] = [...Object.keys(counters), ...Object.keys(siteCounters)];

interface CountReference {
  of?: string;
  disclosure?: string;
}

/**
 * Looks whether a count can be made, without reading a document.
 * @throws ReferenceFault for an unknown name.
 */
export function checkCount({ of, disclosure: id }: CountReference): keyof typeof counters | keyof typeof siteCounters {
  if (of === undefined || !isCount(of))
    throw new ReferenceFault(`unknown count: of="${of ?? ''}"`, `one of ${countables.join(', ')}`);
  if (isSiteCount(of) && id !== undefined)
    throw new ReferenceFault(`invalid count: of="${of}" with disclosure="${id}"`, `${of} of the whole site`);
  return of;
}

/**
 * Counts things of all documents, or of the one that is named.
 * @throws ReferenceFault for an unknown name.
 */
export function resolveCount(
  disclosures: readonly Disclosure[],
  reference: CountReference,
): { part: number } | { note: string } {
  const name = checkCount(reference);
  const { disclosure: id } = reference;
  if (isSiteCount(name)) return { part: siteCounters[name](disclosures) };
  if (id === undefined) return { part: disclosures.reduce((sum, disclosure) => sum + countAll(disclosure)[name], 0) };
  const disclosure = disclosures.find((candidate) => candidate.id === id);
  return disclosure === undefined
    ? { note: `本站没有编号为 ${id} 的文件，这里空着` }
    : { part: countAll(disclosure)[name] };
}

type CounterName = keyof typeof counters;
const counted = new WeakMap<Disclosure, Readonly<Record<CounterName, number>>>();

/** Everything that can be counted in a document, once: guides ask for one count after the other, each of all documents. */
function countAll(disclosure: Disclosure): Readonly<Record<CounterName, number>> {
  let counts = counted.get(disclosure);
  if (counts === undefined) {
    const entries = Object.entries(counters).map(([name, count]) => [name, count(disclosure)]);
    counts = Object.fromEntries(entries) as Record<CounterName, number>;
    counted.set(disclosure, counts);
  }
  return counts;
}

function isCount(name: string): name is keyof typeof counters | keyof typeof siteCounters {
  return countables.includes(name);
}

function isSiteCount(name: string): name is keyof typeof siteCounters {
  return Object.hasOwn(siteCounters, name);
}
