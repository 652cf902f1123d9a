import { normaliseLabel, trimText } from '../../../model/terms.ts';
import type { Unchecked } from '../../checks/rule.ts';
import { listLines } from './position.ts';

/** A title in the list of contents and the page it is said to stand on. */
export interface ContentsEntry {
  line: number;
  /** As printed, white space between title and page as one space. */
  text: string;
  /** Normalised: without white space and quotes. */
  title: string;
  page: number;
}

const entry = /^(\S.{1,60}?)(?:\s*[.．…·]{2,}\s*|\s*\t\s*|\s{2,})(\d{1,4})$/u;
/** Shorter lists prove nothing, and are as likely a table. */
const shortestList = 4;
/** A list is over where this many lines with text are no entries of it. */
const longestGap = 3;

/** The entries under 目录, in their order; none where a document has no such list or prints it without pages. */
export function listContents(disclosure: Unchecked): ContentsEntry[] {
  const heading = disclosure.transcript.findIndex(
    (text) => text.includes('录') && /^\S{0,30}目录$/u.test(normaliseLabel(text)),
  );
  if (heading === -1) return [];
  const entries: ContentsEntry[] = [];
  let gap = 0;
  for (const { line, text } of listLines(disclosure, heading + 2, disclosure.transcript.length)) {
    if (trimText(text) === '') continue;
    const match = entry.exec(trimText(text));
    const title = normaliseLabel(match?.[1] ?? text);
    // The body begins where a title comes again.
    if (entries.some((other) => other.title === title)) break;
    if (match?.[2] === undefined || !/\p{Script=Han}{2}/u.test(title)) gap += 1;
    else {
      gap = 0;
      entries.push({ line, text: trimText(text).replace(/\s+/gu, ' '), title, page: Number(match[2]) });
    }
    if (gap > longestGap) break;
  }
  return entries.length < shortestList ? [] : entries;
}
