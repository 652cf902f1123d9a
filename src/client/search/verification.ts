import { isNumeric } from '../../publish/search/pairs.ts';
import type { Query } from '../../publish/search/query.ts';
import type { Findings } from './findings.ts';
import type { FoldedPassage } from './passage-store.ts';
import { shortestTypo } from './phrase.ts';

/**
 * Whether the text of a passage holds what was asked for: the index knows the keys of a unit, not their places.
 * @param replaced What was searched for in place of terms that stand nowhere.
 * @param isNamed Whether the disclosure's name, place or year holds a word.
 */
export function holdsQuery(
  passage: FoldedPassage,
  query: Query,
  replaced: Findings['replaced'],
  isNamed: (word: string) => boolean,
): boolean {
  const { folded } = passage;
  if (query.excluded.some((text) => folded.includes(text))) return false;
  if (!query.subjects.every((subject) => isSubject(passage, subject))) return false;
  if (query.terms.length === 0) return true;
  const found = query.terms.some(({ text, typed }) => {
    if (holdsText(passage, text)) return true;
    const replacement = replaced.find((one) => one.typed === typed)?.found;
    return (
      replacement !== undefined &&
      (replacement.split(' ').some((piece) => holdsText(passage, piece)) ||
        findNearText(textFrom(passage, text.length), text) !== null)
    );
  });
  // A disclosure that is named by all words is shown by its first passage, whatever that says.
  return found || query.terms.every(({ text }) => isNamed(text));
}

/** Whether a folded text begins in a passage. It may end in a later one. */
export function holdsText(passage: FoldedPassage, text: string): boolean {
  return textFrom(passage, text.length).includes(text);
}

/** Where texts of a length can stand that begin in a passage, folded. */
export function textFrom({ folded, following }: FoldedPassage, length: number): string {
  return `${folded}${following.slice(0, length - 1)}`;
}

/** Whether a row is one of a subject: a code by its beginning, a name by any part. */
export function isSubject({ folded, title }: FoldedPassage, subject: string): boolean {
  if (!/^\d+$/u.test(subject)) return folded.includes(subject);
  return title.split(' / ').some((name) => name.startsWith(subject)) || folded.startsWith(subject);
}

/**
 * The first stretch of a folded text that differs from a word by one character, not in a number; null where there is
 * none. Words of fewer than four characters have no typos.
 */
export function findNearText(folded: string, word: string): string | null {
  if (word.length < shortestTypo) return null;
  for (let at = 0; at + word.length <= folded.length; at += 1) {
    let wrong = 0;
    for (let index = 0; index < word.length && wrong < 2; index += 1)
      if (folded.charCodeAt(at + index) !== word.charCodeAt(index)) wrong += isNumeric(word.charCodeAt(index)) ? 2 : 1;
    if (wrong < 2) return folded.slice(at, at + word.length);
  }
  return null;
}
