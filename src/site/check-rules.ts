import { checkRules } from '../convert/checks/index.ts';
import type { Check } from '../model/check.ts';
import { sortByStatus, statusOrder, type CheckStatus } from './check-status.ts';

/** The checks of one rule. */
export interface RuleGroup {
  key: string;
  title: string;
  /** Broken first. */
  checks: Check[];
  /** The result that most needs a reader. */
  worst: CheckStatus;
}

const titles = new Map(checkRules.map(({ key, title }) => [key, title]));

/** The rule's name; its key where the collection was made by another version. */
export const nameRule = (rule: string): string => titles.get(rule) ?? rule;

/** The rules that spoke of a disclosure, those with a broken check first, else in the order of the registry. */
export function groupByRule(checks: readonly Check[]): RuleGroup[] {
  const groups = [...Map.groupBy(checks, (check) => check.rule)].map(([key, own]) => {
    const sorted = sortByStatus(own);
    return { key, title: nameRule(key), checks: sorted, worst: sorted[0]?.status ?? 'holds' };
  });
  return groups.toSorted((a, b) => statusOrder.indexOf(a.worst) - statusOrder.indexOf(b.worst));
}

/** Every rule that spoke of any of the disclosures, in the order of the registry. */
export function listRules(disclosures: readonly { checks: readonly Check[] }[]): { key: string; title: string }[] {
  const used = new Set(disclosures.flatMap(({ checks }) => checks.map(({ rule }) => rule)));
  const known = checkRules.filter(({ key }) => used.has(key));
  const unknown = [...used].filter((key) => !titles.has(key)).map((key) => ({ key, title: key }));
  return [...known, ...unknown].map(({ key, title }) => ({ key, title }));
}
