import type { Unchecked } from '../../checks/rule.ts';

const withoutSpace = (text: string): string => text.replace(/\s/gu, '');

/** The first words of a text that surely stand on one line. */
const shortestWrap = 6;

/**
 * The line within `from` and `to` on which a text begins, compared without white space, since cells wrap anywhere.
 * A cell that holds nothing else goes before a line that contains the text; `from` where it is not found at all
 * (a text joined from several cells, a residue taken out).
 */
export function findLine(disclosure: Unchecked, text: string, from: number, to: number): number {
  const whole = withoutSpace(text);
  if (whole === '') return from;
  const lines = listLines(disclosure, from, Math.min(to, disclosure.transcript.length));
  const alone = lines.find((line) => splitCells(line.text).some((cell) => withoutSpace(cell) === whole));
  if (alone !== undefined) return alone.line;
  for (const part of [whole, whole.slice(0, 20), whole.slice(0, shortestWrap)]) {
    const found = lines.find((line) => withoutSpace(line.text).includes(part));
    if (found !== undefined) return found.line;
  }
  return from;
}

/** The cells of a line: tabs divide them, or bars in copies of web pages. */
export function splitCells(text: string): string[] {
  return text.split(/[\t|]/u);
}

/** The text of a line as printed; empty past the end. */
export function readLine(disclosure: Unchecked, line: number): string {
  return disclosure.transcript[line - 1] ?? '';
}

/** The lines from one to another, with their numbers. */
export function listLines(disclosure: Unchecked, from: number, to: number): { line: number; text: string }[] {
  return disclosure.transcript.slice(from - 1, to).map((text, index) => ({ line: from + index, text }));
}

/** A row of a table can take this many lines where each cell has its own. */
export const longestRow = 16;
