import type { Readings } from '../../publish/search/catalogue-pairs.ts';

/** What a character sounds like: a reading, or what a reading begins with. */
export interface Sound {
  readonly text: string;
  readonly whole: boolean;
}

/** Something to be found by its sound: for each character the sounds that will do. None: any character will. */
export type Spoken = readonly (readonly Sound[])[];

/** More ways than these of taking letters apart are not looked at. */
const mostSpellings = 6;
const mostLetters = 40;

/** Whether a character can be read as one of these sounds; any can where none is asked for. */
export function fitsSound(character: string, sounds: readonly Sound[], readings: Readings): boolean {
  if (sounds.length === 0) return true;
  // Letters and digits sound like themselves.
  const own = readings.get(character) ?? [character];
  return sounds.some(({ text, whole }) => own.some((reading) => (whole ? reading === text : reading.startsWith(text))));
}

/** Where a name sounds like that, its beginning first; -1 if nowhere. */
export function findSpoken(name: string, spoken: Spoken, readings: Readings): number {
  // One sound alone is in too many names to mean another than the first character.
  const last = spoken.length === 1 ? 0 : name.length - spoken.length;
  for (let start = 0; start <= last && start + spoken.length <= name.length; start++)
    if (spoken.every((sounds, at) => fitsSound(name.charAt(start + at), sounds, readings))) return start;
  return -1;
}

/** Makes out what Latin letters can stand for; knows the syllables that occur. */
export class Speller {
  readonly #syllables = new Set<string>();
  readonly #beginnings = new Set<string>();
  readonly #readings: Readings;

  constructor(readings: Readings) {
    this.#readings = readings;
    for (const syllable of [...readings.values()].flat()) {
      this.#syllables.add(syllable);
      for (let length = 1; length <= syllable.length; length++) this.#beginnings.add(syllable.slice(0, length));
    }
  }

  /**
   * Letters as initials (`ylbx`), and in every way as syllables of which the last may be unfinished (`yanglaob`):
   * `xian` is one syllable or two.
   */
  spell(letters: string): Spoken[] {
    if (!/^[a-z]+$/u.test(letters) || letters.length > mostLetters) return [];
    const spellings: Spoken[] = [[...letters].map((text) => [{ text, whole: false }])];
    const deadEnds = new Set<number>();
    const extend = (from: number, before: Spoken): boolean => {
      const rest = letters.slice(from);
      let found = false;
      if (this.#beginnings.has(rest)) {
        spellings.push([...before, [{ text: rest, whole: false }]]);
        found = true;
      }
      for (let length = Math.min(6, rest.length - 1); length > 0 && spellings.length < mostSpellings; length--) {
        const text = rest.slice(0, length);
        if (!this.#syllables.has(text) || deadEnds.has(from + length)) continue;
        if (extend(from + length, [...before, [{ text, whole: true }]])) found = true;
      }
      if (!found) deadEnds.add(from);
      return found;
    };
    if (letters.length > 1) extend(0, []);
    return spellings;
  }

  /**
   * What Chinese characters sound like, to find others of the same sound, which is how typing goes wrong: 养老宝险. A
   * character that no name holds can be any; null where that leaves too little.
   */
  speak(text: string): Spoken | null {
    const spoken = [...text].map((character) => {
      const known = this.#readings.get(character);
      if (known !== undefined) return known.map((syllable): Sound => ({ text: syllable, whole: true }));
      return /\p{Script=Han}/u.test(character) ? [] : [{ text: character, whole: true }];
    });
    const unknown = spoken.filter((sounds) => sounds.length === 0).length;
    return unknown * 3 > spoken.length ? null : spoken;
  }
}
