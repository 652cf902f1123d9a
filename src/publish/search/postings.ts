import { edgeSign, isNumeric } from './pairs.ts';

/**
 * The binary files of the index. Whole numbers are written in base 128, lowest digits first, each byte but the last with
 * its high bit set. A list of units is its first number and then the gaps.
 *
 * A shard is: how many keys; for each key its first character (less that of the key before), its second, for two
 * digits also the third (0: none), and twice the bytes of its list, one more for the list of an edge; then the lists.
 */
export class ByteWriter {
  #bytes: Uint8Array;
  length = 0;

  constructor(capacity = 16) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** Numbers up to 2^53: amounts in fen are larger than 32 bits. */
  writeNumber(value: number): void {
    if (this.length + 8 > this.#bytes.length) this.#grow(8);
    while (value > 127) {
      this.#bytes[this.length++] = (value % 128) | 128;
      value = value < 0x7fffffff ? value >> 7 : Math.floor(value / 128);
    }
    this.#bytes[this.length++] = value;
  }

  writeBytes(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What is written so far; a view, valid until the next write. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  #grow(more: number): void {
    const grown = new Uint8Array(Math.max(this.length + more, Math.ceil(this.#bytes.length * 1.6)));
    grown.set(this.bytes);
    this.#bytes = grown;
  }
}

export class ByteReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  get done(): boolean {
    return this.at >= this.#bytes.length;
  }

  readNumber(): number {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.#bytes[this.at++];
      if (byte === undefined) throw new RangeError('invalid search file: it ends inside a number');
      if (byte < 128) return value + byte * unit;
      value += (byte - 128) * unit;
      unit *= 128;
    }
  }
}

/** A key with its encoded list. */
export interface KeyedList {
  key: string;
  list: Uint8Array;
}

/** Encodes keys, sorted by UTF-16 code unit, with their lists. */
export function encodeShard(entries: readonly KeyedList[]): Uint8Array {
  const writer = new ByteWriter(1024);
  writer.writeNumber(entries.length);
  let before = 0;
  for (const { key, list } of entries) {
    const [first, second] = [key.charCodeAt(0), key.charCodeAt(1)];
    writer.writeNumber(first - before);
    writer.writeNumber(second);
    const edge = key.endsWith(edgeSign);
    const third = key.length - (edge ? 1 : 0) === 3 ? key.charCodeAt(2) : 0;
    if (isNumeric(first) && isNumeric(second)) writer.writeNumber(third);
    writer.writeNumber(list.length * 2 + (edge ? 1 : 0));
    before = first;
  }
  for (const { list } of entries) writer.writeBytes(list);
  return writer.bytes.slice();
}

/** The heads of a shard's lists: keys as numbers, in order, and where the list of each begins and ends. */
export interface ShardHeads {
  keys: Float64Array;
  /** One more than keys: a list ends where the next begins. */
  starts: Int32Array;
}

/** A key as a number that sorts as keys do: an edge after its key, before all that begin with it. */
function packKey(first: number, second: number, third: number, edge: number): number {
  return ((first * 65536 + second) * 128 + third) * 2 + edge;
}

function packText(key: string): number {
  const edge = key.endsWith(edgeSign) ? 1 : 0;
  return packKey(key.charCodeAt(0), key.charCodeAt(1), key.length - edge === 3 ? key.charCodeAt(2) : 0, edge);
}

/** Reads the heads of a shard. Runs once for every shard that is fetched, over a thousand numbers: hence by hand. */
export function readHeads(bytes: Uint8Array): ShardHeads {
  let at = 0;
  const next = (): number => {
    let byte = bytes[at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value;
  };
  const count = next();
  const keys = new Float64Array(count);
  const starts = new Int32Array(count + 1);
  let first = 0;
  for (let index = 0; index < count; index += 1) {
    first += next();
    const second = next();
    const third = isNumeric(first) && isNumeric(second) ? next() : 0;
    const packed = next();
    keys[index] = packKey(first, second, third, packed & 1);
    starts[index + 1] = (starts[index] ?? 0) + (packed >> 1);
  }
  // The lists follow the heads.
  for (let index = 0; index <= count; index += 1) starts[index] = (starts[index] ?? 0) + at;
  return { keys, starts };
}

/** Every list of a shard with its key. */
export function listLists(bytes: Uint8Array): KeyedList[] {
  const { keys, starts } = readHeads(bytes);
  return Array.from(keys, (packed, index) => {
    const [first, second, third] = [
      Math.floor(packed / 16_777_216),
      Math.floor(packed / 256) % 65536,
      Math.floor(packed / 2) % 128,
    ];
    const key = String.fromCharCode(first, second) + (third === 0 ? '' : String.fromCharCode(third));
    return { key: packed % 2 === 1 ? key + edgeSign : key, list: bytes.subarray(starts[index], starts[index + 1]) };
  });
}

function findFirst(keys: Float64Array, least: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which list of a shard a key has, or -1. */
export function findKey({ keys }: ShardHeads, key: string): number {
  const packed = packText(key);
  const index = findFirst(keys, packed);
  return keys[index] === packed ? index : -1;
}

/** The keys of a shard that begin with one or two characters, edges left out, with the number of their list. */
export function listKeys({ keys }: ShardHeads, beginning: string): { key: string; index: number }[] {
  const first = beginning.charCodeAt(0);
  const [least, most] =
    beginning.length === 1
      ? [packKey(first, 0, 0, 0), packKey(first + 1, 0, 0, 0)]
      : [packKey(first, beginning.charCodeAt(1), 0, 0), packKey(first, beginning.charCodeAt(1) + 1, 0, 0)];
  const found: { key: string; index: number }[] = [];
  for (let index = findFirst(keys, least); index < keys.length; index += 1) {
    const packed = keys[index] ?? 0;
    if (packed >= most) break;
    if (packed % 2 === 1) continue;
    const third = Math.floor(packed / 2) % 128;
    const second = Math.floor(packed / 256) % 65536;
    const key = String.fromCharCode(first, second);
    found.push({ key: third === 0 ? key : `${key}${String.fromCharCode(third)}`, index });
  }
  return found;
}

/** Units, in order, as a list. */
export function encodeList(units: Iterable<number>): Uint8Array {
  const writer = new ByteWriter(64);
  let before = 0;
  for (const unit of units) {
    writer.writeNumber(unit - before);
    before = unit;
  }
  return writer.bytes.slice();
}

/** The units of one list, in order. */
export function decodeList(bytes: Uint8Array): Int32Array {
  const units = new Int32Array(bytes.length);
  let count = 0;
  let unit = 0;
  let gap = 0;
  let shift = 0;
  for (const byte of bytes) {
    if (byte > 127) {
      gap |= (byte & 127) << shift;
      shift += 7;
      continue;
    }
    unit += gap | (byte << shift);
    units[count++] = unit;
    gap = 0;
    shift = 0;
  }
  return units.subarray(0, count);
}
