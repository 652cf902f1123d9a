import { edgeSign, isNumeric } from './pairs.ts';
import { ByteWriter, decodeList, encodeList, encodeShard, type KeyedList } from './postings.ts';

/** A shard is closed when it holds this many bytes: what a phone fetches for a word of four is three shards. */
const shardBytes = 6 * 1024;
/** A list that is longer than this goes on in shards of its own. */
const longestList = 48 * 1024;

/** Names the shards of the index: a browser finds there which files hold a key. */
export interface PairDirectory {
  version: 2;
  /** The first key of each shard, in order. A list that takes several shards begins one of its own. */
  first: string[];
  /** `pairs/<hash>.bin` for each. */
  files: string[];
}

interface List {
  key: string;
  writer: ByteWriter;
  last: number;
}

/**
 * Collects which units hold which key, in the order of the units. Memory is that of the index itself: lists are
 * encoded as they grow.
 */
export class PairIndex {
  readonly #lists = new Map<number, List>();
  readonly #edges = new Map<number, List>();
  /** Characters by the order in which they came: the engine keeps small keys in fast maps. */
  readonly #numbers = new Uint16Array(65536);
  #known = 0;

  /** Adds a text whose stretches belong to units: `owners[i]` is the unit and where in the text its stretch ends. */
  addText(text: string, owners: readonly { unit: number; end: number }[]): void {
    let at = 0;
    for (const { unit, end } of owners) {
      for (; at < end; at += 1) {
        const first = text.charCodeAt(at);
        const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
        const third =
          isNumeric(first) && isNumeric(second) && at + 2 < text.length && isNumeric(text.charCodeAt(at + 2))
            ? text.charCodeAt(at + 2)
            : 0;
        this.#add(first, second, third, unit, false);
        if (at === end - 1) this.#add(first, second, third, unit, true);
      }
    }
  }

  #add(first: number, second: number, third: number, unit: number, edge: boolean): void {
    const number =
      third === 0
        ? this.#numberCharacter(first) * 65536 + this.#numberCharacter(second)
        : -((first * 64 + (second - 0x2e)) * 64 + (third - 0x2e)) - 1;
    const lists = edge ? this.#edges : this.#lists;
    let list = lists.get(number);
    if (list === undefined) {
      const key = third === 0 ? String.fromCharCode(first, second) : String.fromCharCode(first, second, third);
      list = { key: edge ? `${key}${edgeSign}` : key, writer: new ByteWriter(8), last: 0 };
      lists.set(number, list);
    } else if (list.last === unit) return;
    list.writer.writeNumber(unit - list.last);
    list.last = unit;
  }

  #numberCharacter(code: number): number {
    const known = this.#numbers[code] ?? 0;
    if (known !== 0) return known;
    this.#known += 1;
    this.#numbers[code] = this.#known;
    return this.#known;
  }

  /** The lists by their keys, sorted. */
  listLists(): KeyedList[] {
    return [...this.#lists.values(), ...this.#edges.values()]
      .map(({ key, writer }) => ({ key, list: writer.bytes }))
      .sort((one, other) => (one.key < other.key ? -1 : 1));
  }

  /**
   * Cuts sorted keys into shards. `write` stores a shard and returns the name of its file; `meet` is called with each key.
   */
  static writeShards(
    lists: Iterable<KeyedList>,
    write: (bytes: Uint8Array) => string,
    meet: (key: string) => void,
  ): PairDirectory {
    const directory: PairDirectory = { version: 2, first: [], files: [] };
    let open: KeyedList[] = [];
    let bytes = 0;
    const close = (): void => {
      const [first] = open;
      if (first === undefined) return;
      directory.first.push(first.key);
      directory.files.push(write(encodeShard(open)));
      open = [];
      bytes = 0;
    };
    for (const { key, list } of lists) {
      meet(key);
      if (bytes + list.length > shardBytes) close();
      if (list.length > longestList)
        for (const piece of splitList(list)) {
          open = [{ key, list: piece }];
          close();
        }
      else {
        open.push({ key, list });
        bytes += list.length + 4;
      }
    }
    close();
    return directory;
  }
}

/**
 * Joins the lists of an earlier index with those of the disclosures that are new.
 * @param moved the new number of each unit of the earlier index; -1 where it is gone. Those that stay keep their order.
 */
export function* joinLists(
  earlier: Iterable<KeyedList>,
  moved: Int32Array,
  added: readonly KeyedList[],
): Generator<KeyedList, void> {
  let next = 0;
  for (const { key, list } of earlier) {
    for (let before = added[next]; before !== undefined && before.key < key; before = added[(next += 1)]) yield before;
    const more = added[next]?.key === key ? added[next] : undefined;
    if (more !== undefined) next += 1;
    const joined = joinList(list, moved, more?.list ?? null);
    if (joined.length > 0) yield { key, list: joined };
  }
  yield* added.slice(next);
}

/** Runs for every key of the index, over some ten million numbers: hence by hand. */
function joinList(list: Uint8Array, moved: Int32Array, added: Uint8Array | null): Uint8Array {
  const units = decodeList(list);
  let kept = 0;
  let hasMoved = added !== null;
  for (const unit of units) {
    const now = moved[unit] ?? -1;
    if (now !== unit) hasMoved = true;
    if (now >= 0) units[kept++] = now;
  }
  if (!hasMoved) return list;
  const stayed = units.subarray(0, kept);
  if (added === null) return encodeList(stayed);
  const more = decodeList(added);
  const joined = new Int32Array(kept + more.length);
  joined.set(stayed);
  joined.set(more, kept);
  return encodeList(joined.sort());
}

/** Cuts an encoded list between two numbers. A piece goes on from the last unit of the piece before. */
function splitList(list: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let from = 0;
  while (from < list.length) {
    let to = Math.min(from + longestList, list.length);
    while ((list[to - 1] ?? 0) > 127) to -= 1;
    pieces.push(list.subarray(from, to));
    from = to;
  }
  return pieces;
}
