import { foldText, type Variants } from '../../publish/search/fold.ts';
import type { Speller, Spoken } from './sound.ts';

/** One word of what was typed. */
export interface NameTerm {
  /** Folded. */
  text: string;
  /** What it can mean as pinyin; none for anything but Latin letters. */
  spellings: readonly Spoken[];
  /** What it sounds like, for finding names that are written otherwise; null where it has no Chinese. */
  spoken: Spoken | null;
}

/** What was typed, as a name. */
export interface NameQuery {
  terms: readonly NameTerm[];
  /** The terms in one: 办公 设备. */
  whole: NameTerm;
  /** Folded texts that no name may hold (`-企业`). */
  excluded: readonly string[];
}

/** Reads what was typed; null where it asks for nothing. */
export function readNameQuery(typed: string, speller: Speller, variants: Variants): NameQuery | null {
  const words = typed.split(/\s+/u).filter((word) => word !== '');
  const fold = (text: string): string => foldText(text, variants);
  const kept = words.map((word) => (/^[-－]./u.test(word) ? '' : fold(word))).filter((text) => text !== '');
  const excluded = words.flatMap((word) => (/^[-－]./u.test(word) ? [fold(word.slice(1))] : []));
  const whole = kept.join('');
  if (!/[\p{L}\p{N}]/u.test(whole)) return null;
  // `yang lao` is spelt with spaces.
  const texts = /^[a-z]+$/u.test(whole) ? [whole] : [...new Set(kept)];
  const describe = (text: string): NameTerm => ({
    text,
    spellings: speller.spell(text),
    spoken: /\p{Script=Han}/u.test(text) ? speller.speak(text) : null,
  });
  return { terms: texts.map(describe), whole: describe(whole), excluded: excluded.filter((text) => text !== '') };
}

/** Whether a term may be a code: `20805`, `323-0404-JBN`, not `年度2024`. */
export function isCode(text: string): boolean {
  return text.length >= 3 && /\d/u.test(text) && /^[\da-z.-]+$/u.test(text);
}

/** Years, codes and numbers of a term: a similar number is another number, so these must stand as typed. */
export function listNumbers(text: string): string[] {
  return text.match(/[\da-z.-]*\d[\da-z.-]*/gu) ?? [];
}

/** Whether a number begins somewhere in a text; 35 inside of a longer one is none. It may go on: people still type. */
export function holdsNumber(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + 1))
    if (at === 0 || !/[\da-z.]/u.test(text.charAt(at - 1))) return true;
  return false;
}
