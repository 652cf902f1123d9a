import { type AmountDirectory, findAmounts } from '../../publish/search/amount-index.ts';
import type { ReadSearchFile } from '../../publish/search/manifest.ts';
import type { AmountRange } from '../../publish/search/query.ts';
import type { UnitList } from './unit-list.ts';

/** Looks up amounts in the sorted list; fetches the files that a range covers. */
export class AmountStore {
  readonly #read: ReadSearchFile;
  readonly #directory: AmountDirectory;
  readonly #files = new Map<number, Promise<Uint8Array>>();
  readonly #found = new Map<string, Promise<UnitList>>();

  constructor(read: ReadSearchFile, directory: AmountDirectory) {
    this.#read = read;
    this.#directory = directory;
  }

  /** The units that print an amount within the range. */
  find({ least, most }: AmountRange): Promise<UnitList> {
    const [from, to] = [least ?? 0, most ?? Infinity];
    const range = `${String(from)} ${String(to)}`;
    const known = this.#found.get(range);
    if (known !== undefined) return known;
    const found = this.#collect(from, to);
    this.#found.set(range, found);
    // A failure is not kept: the next query tries again.
    found.catch(() => this.#found.delete(range));
    return found;
  }

  async #collect(from: number, to: number): Promise<UnitList> {
    const firsts = this.#directory.least;
    const opened: Promise<Uint8Array>[] = [];
    for (const [index, first] of firsts.entries())
      if (first <= to && (firsts[index + 1] ?? Infinity) >= from) opened.push(this.#open(index));
    const found = (await Promise.all(opened)).map((bytes) => findAmounts(bytes, from, to));
    const units = new Int32Array(found.reduce((sum, list) => sum + list.length, 0));
    let count = 0;
    for (const list of found) {
      units.set(list, count);
      count += list.length;
    }
    units.sort();
    // A unit can print several amounts of the range.
    return units.filter((unit, index) => index === 0 || units[index - 1] !== unit);
  }

  #open(index: number): Promise<Uint8Array> {
    const known = this.#files.get(index);
    if (known !== undefined) return known;
    const opened = this.#read(this.#directory.files[index] ?? '');
    this.#files.set(index, opened);
    // A failure is not kept: the next query tries again.
    opened.catch(() => this.#files.delete(index));
    return opened;
  }
}
