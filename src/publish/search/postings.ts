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

/** Where a list stands in the bytes of its shard. */
export interface ListPlace {
  key: string;
  from: number;
  to: number;
}

/**
 * The lists of a shard whose keys begin so. Reads the heads of all its keys: they are few, and most shards are asked
 * once or twice.
 */
export function findLists(bytes: Uint8Array, beginning: string): ListPlace[] {
  const reader = new ByteReader(bytes);
  const count = reader.readNumber();
  const [wantedFirst, wantedSecond] = [beginning.charCodeAt(0), beginning.charCodeAt(1)];
  const found: ListPlace[] = [];
  let first = 0;
  let from = 0;
  for (let index = 0; index < count; index += 1) {
    first += reader.readNumber();
    const second = reader.readNumber();
    const third = isNumeric(first) && isNumeric(second) ? reader.readNumber() : 0;
    const packed = reader.readNumber();
    const to = from + Math.floor(packed / 2);
    if (first === wantedFirst && (beginning.length < 2 || second === wantedSecond)) {
      const key = third === 0 ? String.fromCharCode(first, second) : String.fromCharCode(first, second, third);
      const whole = packed % 2 === 0 ? key : `${key}${edgeSign}`;
      if (whole.startsWith(beginning)) found.push({ key: whole, from, to });
    }
    from = to;
  }
  // The lists follow the heads.
  return found.map((place) => ({ key: place.key, from: reader.at + place.from, to: reader.at + place.to }));
}

/** The units of one list, in order. */
export function decodeList(bytes: Uint8Array, from: number, to: number): Int32Array {
  const units = new Int32Array(to - from);
  let count = 0;
  let unit = 0;
  let at = from;
  while (at < to) {
    let byte = bytes[at++] ?? 0;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      gap |= (byte & 127) << shift;
    }
    unit += gap;
    units[count++] = unit;
  }
  return units.subarray(0, count);
}
