import type { Check } from '../../model/check.ts';
import type { Disclosure } from '../../model/disclosure.ts';

/** A disclosure as read, before it is checked: rules see its figures, not what was amended in them. */
export type Unchecked = Omit<
  Disclosure,
  'checks' | 'checks_as_printed' | 'corrections' | 'redactions' | 'versions' | 'unkeyed'
>;

/** A check before it has its number. */
export type CheckDraft = Omit<Check, 'check' | 'rule'>;

/** One rule of reconciliation: one file, one entry in the registry, one entry in the method guide. */
export interface CheckRule {
  /** Its key, in kebab-case: the anchor of its entry in the method guide. */
  key: string;
  /** Its name: 收入来源之和. */
  title: string;
  /** Checks one disclosure. A rule whose figures the document does not print gives none. */
  evaluate: (disclosure: Unchecked) => CheckDraft[];
  /** Whether it holds what was spent against what was budgeted; others see the amounts of one phase at a time. */
  comparesPhases?: true;
}
