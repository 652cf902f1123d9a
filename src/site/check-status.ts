import { readSummary } from '../collections/summary.ts';
import type { Check } from '../model/check.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { checkStatusTitles } from '../publish/downloads/key-titles.ts';

export type CheckStatus = Check['status'];

/** What a reader should see first stands first. */
export const statusOrder: readonly CheckStatus[] = ['broken', 'rounding', 'not-evaluable', 'holds'];

/** The order in which the line of counts says them: what agrees comes first, unless something does not. */
const spokenOrder: readonly CheckStatus[] = ['broken', 'holds', 'rounding', 'not-evaluable'];

const spokenCounts: Readonly<Record<CheckStatus, string>> = {
  broken: '项不符',
  holds: '项相符',
  rounding: '项四舍五入差异',
  'not-evaluable': '项无法核对',
};

export interface StatusCount {
  status: CheckStatus;
  count: number;
  /** `4 项无法核对` */
  words: string;
}

/** How many checks there are of each result, those that occur. */
export function countStatuses(checks: readonly Check[]): StatusCount[] {
  return sayCounts((status) => checks.filter((check) => check.status === status).length);
}

/** The same of all checks of these documents, which are too many to hold. */
export function countAllStatuses(disclosures: readonly Disclosure[]): StatusCount[] {
  return sayCounts((status) =>
    disclosures.reduce((sum, disclosure) => sum + readSummary(disclosure).counts[`checks.${status}`], 0),
  );
}

function sayCounts(count: (status: CheckStatus) => number): StatusCount[] {
  return spokenOrder
    .map((status) => ({ status, count: count(status) }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => ({ status, count, words: `${String(count)} ${spokenCounts[status]}` }));
}

/** Checks that a reader should look at: all that do not simply hold, broken ones first. */
export function listOpen(checks: readonly Check[]): Check[] {
  return sortByStatus(checks.filter((check) => check.status !== 'holds'));
}

/** Broken first, then rounding, not evaluable, holding; within a result in document order. */
export function sortByStatus(checks: readonly Check[]): Check[] {
  return checks.toSorted((a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) || a.check - b.check);
}

export const nameStatus = (status: CheckStatus): string => checkStatusTitles[status];
