/** Raised digits, from 0 to 9. */
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A raised text as it is written after another: its digits raised where a digit stands before them. They are the mark of a note
 * (`71.94` with a small 1), and written as others are they would be digits of the number. `end` is where the raised text before it
 * ends: a number that is raised whole may stand in several runs, and a part of one has a point or more digits than a mark.
 */
export function writeRaised(before: string, text: string, end = -1): string {
  return before.length !== end && /\d\s*$/u.test(before) && !/\d{3}|[.．]\d/u.test(text) ? raiseDigits(text) : text;
}

/** `m2` → `m²`. */
export function raiseDigits(text: string): string {
  return text.replaceAll(/[0-9]/gu, (digit) => raised.charAt(Number(digit)));
}
