import { type AmountDirectory, findAmounts } from '../../publish/search/amount-index.ts';
import type { ReadSearchFile } from '../../publish/search/manifest.ts';
import type { AmountRange } from '../../publish/search/query.ts';
import type { UnitList } from './unit-list.ts';

/** Looks up amounts in the sorted list; fetches the files that a range covers. */
export class AmountStore {
  readonly #read: ReadSearchFile;
  readonly #directory: AmountDirectory;
  readonly #files = new Map<number, Promise<Uint8Array>>();

  constructor(read: ReadSearchFile, directory: AmountDirectory) {
    this.#read = read;
    this.#directory = directory;
  }

  /** The units that print an amount within the range. */
  async find({ least, most }: AmountRange): Promise<UnitList> {
    const [from, to] = [least ?? 0, most ?? Infinity];
    const firsts = this.#directory.least;
    const opened: Promise<Uint8Array>[] = [];
    for (const [index, first] of firsts.entries())
      if (first <= to && (firsts[index + 1] ?? Infinity) >= from) opened.push(this.#open(index));
    const units = new Set((await Promise.all(opened)).flatMap((bytes) => findAmounts(bytes, from, to)));
    return Int32Array.from(units).sort();
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
