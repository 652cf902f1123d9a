/** Raised digits, from 0 to 9. */
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A raised text as it is written after another: its digits raised where a digit stands before them. They are the mark of a note
 * (`71.94` with a small 1), and written as others are they would be digits of the number.
 */
export function writeRaised(before: string, text: string): string {
  return /\d\s*$/u.test(before) ? raiseDigits(text) : text;
}

/** `m2` → `m²`. */
export function raiseDigits(text: string): string {
  return text.replaceAll(/[0-9]/gu, (digit) => raised.charAt(Number(digit)));
}
