import type { ReadSearchFile } from '../../publish/search/manifest.ts';
import type { PairDirectory } from '../../publish/search/pair-index.ts';
import { edgeSign, type Lookup } from '../../publish/search/pairs.ts';
import { decodeList, findKey, listKeys, readHeads, type ShardHeads } from '../../publish/search/postings.ts';
import { packUnits, type UnitBits } from './unit-bits.ts';
import { noUnits, unite, type UnitList } from './unit-list.ts';

interface Shard {
  bytes: Uint8Array;
  heads: ShardHeads;
}

/** A key with the units that hold it. */
export interface KeyUnits {
  key: string;
  units: UnitList;
}

/** Looks up keys in the shards of the index; fetches a shard when a key of it is first asked for. */
export class PairStore {
  readonly #read: ReadSearchFile;
  readonly #directory: PairDirectory;
  readonly #shards = new Map<number, Promise<Shard>>();
  readonly #lists = new Map<string, UnitList>();
  readonly #sets = new Map<string, UnitBits>();
  readonly #size: number;

  /** @param size How many units there are. */
  constructor(read: ReadSearchFile, directory: PairDirectory, size: number) {
    this.#size = size;
    this.#read = read;
    this.#directory = directory;
  }

  /** The units that hold what is looked up. */
  async find({ key, open }: Lookup): Promise<UnitList> {
    if (open) return unite((await this.findBeginning(key)).map(({ units }) => units));
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const pieces: Uint8Array[] = [];
    for (const shard of await this.#openShards(key, key)) {
      const index = findKey(shard.heads, key);
      if (index !== -1) pieces.push(takeList(shard, index));
    }
    const units = decodePieces(pieces);
    this.#lists.set(key, units);
    return units;
  }

  /** The units of a lookup as a set. */
  pack({ key, open }: Lookup, units: UnitList): UnitBits {
    const name = open ? `${key}*` : key;
    const known = this.#sets.get(name);
    if (known !== undefined) return known;
    const bits = packUnits(units, this.#size);
    this.#sets.set(name, bits);
    return bits;
  }

  /** The units that end within what is looked up. */
  findEdge({ key }: Lookup): Promise<UnitList> {
    return this.find({ key: `${key}${edgeSign}`, open: false });
  }

  /** Every key that begins so, with its units. */
  async findBeginning(beginning: string): Promise<KeyUnits[]> {
    const pieces = new Map<string, Uint8Array[]>();
    for (const shard of await this.#openShards(beginning, `${beginning}\uffff`))
      for (const { key, index } of listKeys(shard.heads, beginning)) {
        const list = takeList(shard, index);
        const before = pieces.get(key);
        if (before === undefined) pieces.set(key, [list]);
        else before.push(list);
      }
    return [...pieces].map(([key, lists]) => ({ key, units: decodePieces(lists) }));
  }

  /** The shards that can hold keys from `least` to `most`. */
  async #openShards(least: string, most: string): Promise<Shard[]> {
    const { first } = this.#directory;
    let low = 0;
    let high = first.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((first[middle] ?? '') < least) low = middle + 1;
      else high = middle;
    }
    // The shard before holds the key too, unless the key is the first of one.
    const shards: Promise<Shard>[] = [];
    if (low > 0 && first[low] !== least) shards.push(this.#openShard(low - 1));
    for (let at = low; at < first.length && (first[at] ?? '') <= most; at += 1) shards.push(this.#openShard(at));
    return Promise.all(shards);
  }

  #openShard(number: number): Promise<Shard> {
    const known = this.#shards.get(number);
    if (known !== undefined) return known;
    const opened = this.#read(this.#directory.files[number] ?? '').then((bytes) => {
      const heads = readHeads(bytes);
      if (heads.starts.at(-1) !== bytes.length) throw new RangeError('invalid search file: a shard is cut off');
      return { bytes, heads };
    });
    this.#shards.set(number, opened);
    // A failure is not kept: the next query tries again.
    opened.catch(() => this.#shards.delete(number));
    return opened;
  }
}

function takeList({ bytes, heads: { starts } }: Shard, index: number): Uint8Array {
  return bytes.subarray(starts[index], starts[index + 1]);
}

/** A long list stands in several shards, one piece after another. */
function decodePieces(pieces: readonly Uint8Array[]): UnitList {
  const [only] = pieces;
  if (only === undefined) return noUnits;
  if (pieces.length === 1) return decodeList(only);
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return decodeList(bytes);
}
