import type { ReadingTable } from './catalogue-entry.ts';

/** The readings of each character that has any, in alphabetical order: 行 → `hang`, `xing`. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** The same table by character instead of by syllable. */
export function readReadings(table: ReadingTable): Readings {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(table))
    for (const character of characters) {
      const known = readings.get(character);
      if (known === undefined) readings.set(character, [syllable]);
      else known.push(syllable);
    }
  return readings;
}

/** Begins the keys of the first two characters of names. */
export const nameStart = '^';

/**
 * How characters without a reading and without a letter (`【`, an ideograph nobody reads) stand in a key, and the
 * second character of a name of one.
 */
const unread = '_';

/** What a character can be typed as with one key: 行 → `h`, `x`; `7` → `7`. */
export function listInitials(character: string, readings: Readings): string[] {
  const syllables = readings.get(character);
  if (syllables !== undefined) return [...new Set(syllables.map((syllable) => syllable.charAt(0)))];
  return /^[a-z0-9]$/u.test(character) ? [character] : [unread];
}

/**
 * The keys of a pair of characters: initials, then characters: 养老 → `yl养老`. So the pairs of one pair of initials
 * stand side by side, and `yl` finds 养老 and 医疗 in one file. A pair of several readings has several keys, of which
 * the first is enough to find it by its characters.
 */
export function listPairKeys(first: string, second: string, readings: Readings): string[] {
  return listInitials(first, readings).flatMap((a) =>
    listInitials(second, readings).map((b) => `${a}${b}${first}${second}`),
  );
}

/** The keys of the beginning of a folded name: `^yl养老`; none for an empty name. */
export function listStartKeys(name: string, readings: Readings): string[] {
  if (name === '') return [];
  return listPairKeys(name.charAt(0), name.charAt(1) || unread, readings).map((key) => `${nameStart}${key}`);
}

/** The pairs of neighbouring characters of a folded name, each once, in UTF-16 units: a rare ideograph is a pair. */
export function listPairs(name: string): string[] {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < name.length; at++) pairs.add(name.slice(at, at + 2));
  return [...pairs];
}
