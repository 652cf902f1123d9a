import { vehicleWhole } from './short-section.ts';
import type { Span } from './passage.ts';

/** Where the names of a list part: at every mark, at 、 and the last 和, or at 、 alone where names have 和 in them. */
const separators: readonly RegExp[] = [/(、|以及|[和及与同跟])/u, /(、|以及|[和及与同](?=[^、和及与同]*$))/u, /(、)/u];
const separator = /^(?:、|以及|[和及与同跟])$/u;

/**
 * Each way to part a list into names that its marks allow, in positions of the text in which the list starts there. `whole` is what
 * they do not part.
 */
export function splitNames(list: string, start: number, whole: RegExp | null = vehicleWhole): Span[][] {
  const text = whole === null ? list : list.replace(whole, (name) => '\u25A0'.repeat(name.length));
  return separators.map((marks) => {
    let from = start;
    return text.split(marks).flatMap((words) => {
      const part = { start: from, end: from + words.length };
      from = part.end;
      return separator.test(words) ? [] : [part];
    });
  });
}
