import { listLookups } from '../../publish/search/pairs.ts';
import type { FoldedPassage } from './passage-store.ts';
import type { PairStore } from './pair-store.ts';
import { findPhrase } from './phrase.ts';
import type { UnitList } from './unit-list.ts';
import { holdsText } from './verification.ts';

/** Files of texts that are fetched at most to learn which units hold a text: about as many as a page of results. */
const mostParts = 48;

/** How texts are looked at. */
export interface TextReading {
  /** How many files the texts of units stand in. */
  countParts: (units: UnitList) => number;
  read: (units: UnitList, reach: number) => Promise<FoldedPassage[]>;
}

/**
 * Looks up the texts of one query. The index knows the keys of a unit, not their places: 社会保障 and 医疗保险 together
 * hold every key of 社会保险. When asked to, it looks at the texts of units wherever those are few.
 */
export class TextFinder {
  /** Whether all units given so far are known to hold what was looked up. */
  isSure = true;
  readonly #pairs: PairStore;
  readonly #reading: TextReading;
  readonly #confirms: boolean;

  constructor(pairs: PairStore, reading: TextReading, confirms: boolean) {
    this.#pairs = pairs;
    this.#reading = reading;
    this.#confirms = confirms;
  }

  /** The units in which a folded text begins. */
  async find(text: string): Promise<UnitList> {
    const units = await findPhrase(this.#pairs, text);
    // A single key is the text itself.
    return listLookups(text).length === 1
      ? units
      : this.keep(units, text.length, (passage) => holdsText(passage, text));
  }

  /**
   * The units whose texts are what is wanted; all of them where nothing is looked at.
   * @param reach How many characters after a unit can matter.
   */
  async keep(units: UnitList, reach: number, isWanted: (passage: FoldedPassage) => boolean): Promise<UnitList> {
    if (units.length === 0) return units;
    if (!this.#confirms || this.#reading.countParts(units) > mostParts) {
      this.isSure = false;
      return units;
    }
    const passages = await this.#reading.read(units, reach);
    return Int32Array.from(passages.filter(isWanted), ({ unit }) => unit);
  }
}
