import type { Disclosure } from '../model/disclosure.ts';
import { checkRules } from '../convert/checks/index.ts';
import { type CounterName, counterNames, readSummary } from '../collections/summary.ts';
import { listDepartments } from '../publish/series/index.ts';
import { ReferenceFault } from './references.ts';

/** What can be counted only of a site as a whole. */
const siteCounters = {
  departments: (disclosures) => listDepartments(disclosures).length,
  /** Rules of reconciliation, whether a document gave them something to check or not. */
  rules: () => checkRules.length,
} as const satisfies Record<string, (disclosures: readonly Disclosure[]) => number>;

/** What `<LiveCount of="…" />` can count. */
export const countables: readonly string[] = [...counterNames, ...Object.keys(siteCounters)];

interface CountReference {
  of?: string;
  disclosure?: string;
}

/**
 * Looks whether a count can be made, without reading a document.
 * @throws ReferenceFault for an unknown name.
 */
export function checkCount({ of, disclosure: id }: CountReference): CounterName | keyof typeof siteCounters {
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
  if (id === undefined)
    return { part: disclosures.reduce((sum, disclosure) => sum + readSummary(disclosure).counts[name], 0) };
  const disclosure = disclosures.find((candidate) => candidate.id === id);
  return disclosure === undefined
    ? { note: `本站没有编号为 ${id} 的文件，这里空着` }
    : { part: readSummary(disclosure).counts[name] };
}

function isCount(name: string): name is CounterName | keyof typeof siteCounters {
  return countables.includes(name);
}

function isSiteCount(name: string): name is keyof typeof siteCounters {
  return Object.hasOwn(siteCounters, name);
}
