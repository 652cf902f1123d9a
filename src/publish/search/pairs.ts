/**
 * The keys under which the full text is indexed: each two neighbouring characters, and within numbers each three, for
 * two digits stand everywhere. Keys overlap, so a text is found by looking up its keys one after another. Pairs rather
 * than words: Chinese has no spaces, a dictionary cuts the same phrase differently in a query than in a sentence, and
 * most Chinese words have two characters.
 *
 * A character is a UTF-16 code unit here; the two halves of a rare ideograph are a pair like any other.
 */

/**
 * Ends the key of a list of its own: the units in which that key begins with the last character. Only there can a text
 * go on in the next unit.
 */
export const edgeSign = '\u0001';

/** Whether a character belongs to a number: `0` to `9` and the point. */
export function isNumeric(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2e;
}

/** How long the key is that begins at `at`; the end of a text counts as a character that is no digit. */
function measureKey(text: string, at: number): 2 | 3 {
  return isNumeric(text.charCodeAt(at)) && isNumeric(text.charCodeAt(at + 1)) && isNumeric(text.charCodeAt(at + 2))
    ? 3
    : 2;
}

/** A key to look up, or all keys that begin with it. */
export interface Lookup {
  key: string;
  /** `0805` ends in the middle of a number or not: then 05 and each of 050 to 059 hold it. */
  open: boolean;
}

/** What to look up from one position of a query: `next` is the first character that it does not speak of. */
function readLookup(text: string, at: number): Lookup & { next: number } {
  const length = measureKey(text, at);
  const key = text.slice(at, at + length);
  const cut = at + 2 >= text.length;
  const open = cut && (key.length === 1 || (isNumeric(key.charCodeAt(0)) && isNumeric(key.charCodeAt(1))));
  return { key, open, next: at + key.length };
}

/** Up to this length every key of a text is looked up, so that what is counted is what stands there. */
const shortText = 12;

/** Every key of a text, in order of its position. */
export function listLookups(text: string): Lookup[] {
  const lookups: Lookup[] = [];
  for (let at = 0; ; at += 1) {
    const { key, open, next } = readLookup(text, at);
    lookups.push({ key, open });
    // Whatever begins later stands within this key.
    if (next >= text.length) return lookups;
  }
}

/**
 * The keys to look up for a text: all of a short one; of a long one as few as speak of every character, for its
 * length makes it rare enough.
 */
export function listNeededLookups(text: string): Lookup[] {
  if (text.length <= shortText) return listLookups(text);
  const lookups: Lookup[] = [];
  // The last key begins where it still has its whole length.
  const last = measureKey(text, text.length - 3) === 3 ? text.length - 3 : text.length - 2;
  for (let at = 0; ; at = Math.min(at + 2, last)) {
    const { key, open, next } = readLookup(text, at);
    lookups.push({ key, open });
    if (next >= text.length) return lookups;
  }
}
