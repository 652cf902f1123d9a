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

/** A lowered text as it is written after another, as a raised one is. */
export function writeLowered(before: string, text: string, end = -1): string {
  const isMark = writeRaised(before, text, end) !== text;
  return isMark ? text.replaceAll(/[0-9]/gu, (digit) => '₀₁₂₃₄₅₆₇₈₉'.charAt(Number(digit))) : text;
}

/** Some characters of a text that are printed alike. */
export interface PrintedRun {
  text: string;
  isRaised: boolean;
}

/**
 * The text of a cell of a workbook, run by run, its note marks raised: digits behind what is not raised. A cell that is raised whole has
 * no mark, and a part of a number has a point or more digits than one. Runs that are raised side by side are one mark.
 */
export function raiseNoteRuns(runs: readonly PrintedRun[]): string[] {
  let plain = '';
  return runs.map(({ text, isRaised }, at) => {
    if (!isRaised) {
      plain += text;
      return text;
    }
    const side = (step: 1 | -1): string => {
      let beside = '';
      for (let other = runs[at + step], next = at + step; other?.isRaised === true; next += step, other = runs[next])
        beside = step === 1 ? beside + other.text : other.text + beside;
      return beside;
    };
    const whole = side(-1) + text + side(1);
    return plain.trim() === '' || /\d{3}|[.．]\d/u.test(whole) ? text : raiseDigits(text);
  });
}

/** `m2` → `m²`. */
export function raiseDigits(text: string): string {
  return text.replaceAll(/[0-9]/gu, (digit) => raised.charAt(Number(digit)));
}
