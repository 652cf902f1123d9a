import type { CheckDraft } from '../rule.ts';
import { checkSum, type Sum, type SumTerm } from './sum.ts';

/**
 * Checks a sum whose members can be read in more ways than one: whether an item stands beside its neighbour or is part
 * of it, whether a list hangs on this whole or on that. A reading under which the printed numbers agree is what the
 * document means; the first reading, the usual one, speaks where they agree under none.
 */
export function checkReadings(readings: readonly [Sum, ...Sum[]]): CheckDraft {
  const [usual, ...others] = readings;
  const first = checkSum(usual);
  if (first.status === 'holds') return first;
  const checks = [first, ...others.map(checkSum)];
  return (
    checks.find((check) => check.status === 'holds') ?? checks.find((check) => check.status === 'rounding') ?? first
  );
}

/**
 * Checks the numbers that are printed, and only where they do not agree asks which blanks have lost theirs: a blank that
 * nothing is missing from is no part of the sum.
 */
export function checkWithBlanks(sum: Sum, listLost: () => readonly SumTerm[]): CheckDraft {
  const printed = checkSum(sum);
  if (printed.status === 'holds') return printed;
  const lost = listLost();
  return lost.length === 0 ? printed : checkSum({ ...sum, terms: [...sum.terms, ...lost] });
}
