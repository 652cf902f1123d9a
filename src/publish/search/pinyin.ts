import { pinyin } from 'pinyin-pro';
import type { ReadingTable } from './catalogue-entry.ts';

const options = { toneType: 'none', type: 'array', toneSandhi: false, v: true } as const;

/**
 * Collects how the characters of names are read. A character has the readings that it has in any of the names, so
 * that 行 of 银行 is `hang` beside the `xing` of 行政, and the reading it has alone. `ü` is `v`, as it is typed.
 */
export class ReadingCollector {
  readonly #readings = new Map<string, Set<string>>();
  readonly #alone = new Set<string>();

  /** Takes in a folded name (in simplified characters). Every name once: reading in context is what takes time. */
  add(name: string): void {
    const syllables = pinyin(name, options);
    let at = 0;
    for (const character of name) {
      this.#note(character, syllables[at++]);
      if (this.#alone.has(character)) continue;
      this.#alone.add(character);
      this.#note(character, pinyin(character, options)[0]);
    }
  }

  /** The table of everything taken in; the same names give the same table, whatever their order. */
  table(): ReadingTable {
    const characters = new Map<string, string[]>();
    for (const [character, syllables] of this.#readings)
      for (const syllable of syllables) {
        const known = characters.get(syllable);
        if (known === undefined) characters.set(syllable, [character]);
        else known.push(character);
      }
    return Object.fromEntries(
      [...characters.keys()].sort().map((syllable) => [syllable, (characters.get(syllable) ?? []).sort().join('')]),
    );
  }

  #note(character: string, syllable: string | undefined): void {
    // Characters without a reading come back as they are.
    if (syllable === undefined || character.length > 1 || !/^[a-z]+$/u.test(syllable) || /[a-z]/u.test(character))
      return;
    const known = this.#readings.get(character);
    if (known === undefined) this.#readings.set(character, new Set([syllable]));
    else known.add(syllable);
  }
}
