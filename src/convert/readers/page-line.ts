import { findPageNumbers } from './page-number.ts';
import { findRunningLines } from './running-line.ts';
import type { ClassifiedLine } from './classified-line.ts';

/**
 * Makes the lines that belong to the pages of a text blank, and one with the blank lines on either side of them: what they stand
 * between, rows of a table or halves of a sentence, goes on over them. Further blank lines end a table and stay.
 */
export function blankPageLines(lines: readonly ClassifiedLine[]): ClassifiedLine[] {
  const numbers = new Set(findPageNumbers(lines));
  const rest = lines.map((line, at): ClassifiedLine => (numbers.has(at) ? { ...line, kind: 'blank' } : line));
  const pages = new Set([...numbers, ...findRunningLines(rest)]);
  const blanked: ClassifiedLine[] = [];
  for (let start = 0; start < rest.length;) {
    const end = findStretchEnd(rest, pages, start);
    if (end > start) blanked.push(...blankStretch(rest.slice(start, end), (index) => pages.has(start + index)));
    const next = rest[end];
    if (next !== undefined) blanked.push(next);
    start = end + 1;
  }
  return blanked;
}

/** The first line from `start` on that is neither blank nor a page's. */
function findStretchEnd(lines: readonly ClassifiedLine[], pages: ReadonlySet<number>, start: number): number {
  let end = start;
  while (pages.has(end) || lines[end]?.kind === 'blank') end += 1;
  return end;
}

/** A stretch of blank lines and lines of pages: as it is where none of it is a page's, else a blank line and those beyond two. */
function blankStretch(lines: readonly ClassifiedLine[], isOfPage: (index: number) => boolean): ClassifiedLine[] {
  const [first, ...others] = lines;
  if (first === undefined) return [];
  const blank = lines.filter((_, index) => !isOfPage(index));
  return [{ ...first, kind: 'blank' }, ...(blank.length > others.length ? others : blank.slice(2))];
}
