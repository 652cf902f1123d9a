import type { Correction } from '../model/amendment.ts';
import type { Check } from '../model/check.ts';
import type { Disclosure } from '../model/disclosure.ts';

/** A check on the figures as printed and on the corrected ones; null on a side on which it cannot be made. */
export interface CheckPair {
  printed: Check | null;
  corrected: Check | null;
}

/** The checks that corrections change. */
export function pairChangedChecks({
  checks,
  checks_as_printed: asPrinted,
}: Pick<Disclosure, 'checks' | 'checks_as_printed'>): CheckPair[] {
  if (asPrinted === null) return [];
  const before = keyed(asPrinted);
  const after = keyed(checks);
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((key) => ({ printed: before.get(key) ?? null, corrected: after.get(key) ?? null }))
    .filter(({ printed, corrected }) => printed?.explanation !== corrected?.explanation);
}

/** Checks under what they compare; a comparison that is made several times counts on. */
function keyed(checks: readonly Check[]): Map<string, Check> {
  const counts = new Map<string, number>();
  return new Map(
    checks.map((check) => {
      const name = `${check.rule}\n${check.statement}`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [`${name}\n${String(count)}`, check];
    }),
  );
}

/** The correction that gave a number on a line its digits, if one did. */
export function findCorrection(
  corrections: readonly Correction[],
  number: { printed: string; line: number | null },
): Correction | undefined {
  return corrections.find(
    ({ line, printed, corrected }) =>
      line === number.line && holdsNumber(corrected, number.printed) && !holdsNumber(printed, number.printed),
  );
}

/** Whether a number of a check was corrected: its sentence then says what the document does not print. */
export const restsOnCorrection = ({ corrections }: Pick<Disclosure, 'corrections'>, { terms }: Check): boolean =>
  terms.some((term) => term.printed !== '' && findCorrection(corrections, term) !== undefined);

/** Whether a text holds a number whole: `169.61` holds no `9.61`. */
function holdsNumber(text: string, number: string): boolean {
  const digits = /[\d.,]/u;
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + 1))
    if (!digits.test(text.charAt(at - 1)) && !digits.test(text.charAt(at + number.length))) return true;
  return false;
}
