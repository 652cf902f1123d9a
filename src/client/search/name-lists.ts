import type { CatalogueCode, CatalogueDirectory, CutList, PairRow } from '../../publish/search/catalogue-entry.ts';
import {
  listInitials,
  listPairKeys,
  listStartKeys,
  nameStart,
  type Readings,
} from '../../publish/search/catalogue-pairs.ts';
import { fitsSound, type Sound, type Spoken } from './sound.ts';

/** The numbers of entries, ascending. `cut`: there are more. */
export interface NameList {
  numbers: readonly number[];
  cut: boolean;
}

/** Reads a file of the catalogue as what it holds. */
export type ReadJson = (file: string) => Promise<unknown>;

/** Does something once for each key; what failed is tried again the next time. */
export function keepEach<Key, Value>(read: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const kept = new Map<Key, Promise<Value>>();
  return (key) => {
    let value = kept.get(key);
    if (value === undefined) {
      value = read(key);
      kept.set(key, value);
      value.catch(() => kept.delete(key));
    }
    return value;
  };
}

/** Pairs looked up for one word: each is a file to fetch, and three that stand together are found in few names. */
const mostPairs = 3;
/** Files of one pair of initials that are looked through: a bound on what a query fetches. */
const mostFiles = 6;
const mostCodeFiles = 2;
const mostCodes = 200;

/** The first of the sorted texts that is not before `text`. */
function findFirst(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The files in which what begins with a prefix can stand. */
function listFiles({ first, files }: CutList, prefix: string): string[] {
  const from = Math.max(0, findFirst(first, prefix) - 1);
  return files.slice(from, findFirst(first, `${prefix}\uffff`));
}

const compareNumbers = (a: number, b: number): number => a - b;

/** What stands in one of the lists. */
export function joinLists(lists: readonly NameList[]): NameList {
  const [only] = lists;
  if (only !== undefined && lists.length === 1) return only;
  const numbers = [...new Set(lists.flatMap((list) => list.numbers))].sort(compareNumbers);
  return { numbers, cut: lists.some((list) => list.cut) };
}

/** What stands in all of the lists. One that is cut says nothing, unless there is no other. */
export function meetLists(lists: readonly NameList[]): NameList {
  const whole = lists.filter((list) => !list.cut);
  const [first, ...others] = (whole.length > 0 ? whole : [...lists]).sort(
    (a, b) => a.numbers.length - b.numbers.length,
  );
  if (first === undefined) return { numbers: [], cut: false };
  const sets = others.map((list) => new Set(list.numbers));
  return { numbers: first.numbers.filter((number) => sets.every((set) => set.has(number))), cut: whole.length === 0 };
}

/** Where to look of `length` characters: pairs side by side, the last at the end, spread where there are too many. */
function spreadPairs(length: number): number[] {
  const last = length - 2;
  const count = Math.min(mostPairs, Math.ceil(length / 2));
  return count < 2 ? [0] : Array.from({ length: count }, (_, at) => Math.round((at * last) / (count - 1)));
}

/** The lists of a catalogue in parts: in which names which pairs stand. Fetches each file once. */
export class NameLists {
  readonly #directory: CatalogueDirectory;
  readonly #readings: Readings;
  readonly #openPairs: (file: string) => Promise<ReadonlyMap<string, NameList>>;
  readonly #openCodes: (file: string) => Promise<readonly CatalogueCode[]>;

  constructor(directory: CatalogueDirectory, readings: Readings, readJson: ReadJson) {
    this.#directory = directory;
    this.#readings = readings;
    // These files are written by this program (catalogue-parts.ts) under a hash of their content.
    this.#openPairs = keepEach(async (file) => new Map(((await readJson(file)) as PairRow[]).map(readPairRow)));
    this.#openCodes = keepEach(async (file) => (await readJson(file)) as CatalogueCode[]);
  }

  /** Names that can hold a folded text. */
  async findText(text: string): Promise<NameList> {
    return meetLists(await this.listPairs(text));
  }

  /** One list for each of some pairs of a text. */
  async listPairs(text: string): Promise<NameList[]> {
    if (text.length === 1) return [await this.findStart(text)];
    return Promise.all(
      spreadPairs(text.length).map((at) => {
        const [key = ''] = listPairKeys(text.charAt(at), text.charAt(at + 1), this.#readings);
        return this.#findKey(key);
      }),
    );
  }

  /** Names that begin with the first two characters of a text. */
  async findStart(text: string): Promise<NameList> {
    if (text.length > 1) return this.#findKey(listStartKeys(text, this.#readings)[0] ?? '');
    const [initial = ''] = listInitials(text, this.#readings);
    return this.#findKeys([`${nameStart}${initial}`], (key) => key.charAt(3) === text);
  }

  /** Names that begin with the first two of some sounds. */
  async findSpokenStart(spoken: Spoken): Promise<NameList> {
    return this.#findSounds(nameStart, spoken.slice(0, 2));
  }

  /** Names that can sound like that. */
  async findSpoken(spoken: Spoken): Promise<NameList> {
    return meetLists((await this.listSpokenPairs(spoken)).flatMap((list) => list ?? []));
  }

  /** One list for each of some pairs of sounds, the same pairs as of a text; null where a sound is unknown. */
  async listSpokenPairs(spoken: Spoken): Promise<(NameList | null)[]> {
    if (spoken.length === 1) return [await this.findSpokenStart(spoken)];
    return Promise.all(
      spreadPairs(spoken.length).map(async (at) => {
        const pair = spoken.slice(at, at + 2);
        return pair.some((sounds) => sounds.length === 0) ? null : this.#findSounds('', pair);
      }),
    );
  }

  /** The codes that begin with a text, by entry. */
  async findCodes(text: string): Promise<Map<number, string>> {
    const files = listFiles(this.#directory.codes, text).slice(0, mostCodeFiles);
    const lists = await Promise.all(files.map((file) => this.#openCodes(file)));
    return collectCodes(lists.flat(), text);
  }

  async #findKey(key: string): Promise<NameList> {
    const { first, files } = this.#directory.pairs;
    const at = findFirst(first, key);
    const file = files[first[at] === key ? at : at - 1];
    return (file === undefined ? undefined : (await this.#openPairs(file)).get(key)) ?? { numbers: [], cut: false };
  }

  /** What stands under keys with one of the prefixes that are wanted. */
  async #findKeys(prefixes: readonly string[], isWanted: (key: string) => boolean): Promise<NameList> {
    const lists = await Promise.all(
      prefixes.map(async (prefix) => {
        const files = listFiles(this.#directory.pairs, prefix).slice(0, mostFiles);
        const rows = await Promise.all(files.map((file) => this.#openPairs(file)));
        return rows
          .flatMap((row) => [...row])
          .filter(([key]) => key.startsWith(prefix) && isWanted(key))
          .map(([, list]) => list);
      }),
    );
    return joinLists(lists.flat());
  }

  /** Keys are a start or none, an initial for each of two characters, and the two. */
  #findSounds(start: string, pair: Spoken): Promise<NameList> {
    const prefixes = pair.reduce<string[]>(
      (before, sounds) => listFirstLetters(sounds).flatMap((letter) => before.map((prefix) => `${prefix}${letter}`)),
      [start],
    );
    const at = start.length + 2;
    return this.#findKeys(prefixes, (key) =>
      pair.every((sounds, index) => fitsSound(key.charAt(at + index), sounds, this.#readings)),
    );
  }
}

const listFirstLetters = (sounds: readonly Sound[]): string[] => [...new Set(sounds.map(({ text }) => text.charAt(0)))];

function readPairRow([key, steps, cut]: PairRow): [string, NameList] {
  let number = 0;
  return [key, { numbers: steps.map((step) => (number += step)), cut: cut === 1 }];
}

/** Of sorted codes those that begin with a text, the shortest first for each entry. */
export function collectCodes(codes: readonly CatalogueCode[], text: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [code, entry] of codes) {
    if (found.size >= mostCodes) break;
    if (code.startsWith(text) && !found.has(entry)) found.set(entry, code);
  }
  return found;
}
