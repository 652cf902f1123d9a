import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { PartPlace, ReadPart } from './part-file.ts';

/** So many documents have parts open at a time: a page reads one, its department's other years, and some documents like it. */
const mostOpen = 24;

/** Keeps the parts of the documents that were used last open, and no others. */
export class PartStore {
  /** How a packed part is read. */
  readonly read: ReadPart;
  /** The newest last. */
  readonly #open = new Set<Parts>();
  #newest: Parts | undefined;

  constructor(read: ReadPart) {
    this.read = read;
  }

  use(parts: Parts): void {
    if (this.#newest === parts) return;
    this.#newest = parts;
    this.#open.delete(parts);
    this.#open.add(parts);
    const [oldest] = this.#open;
    if (this.#open.size <= mostOpen || oldest === undefined) return;
    this.#open.delete(oldest);
    oldest.close();
  }
}

/** Packs a part, as text. */
export function packPart(json: string): Uint8Array {
  return zstdCompressSync(json);
}

/** The parts of one document, by name, as JSON can tell them: packed, each opened when it is asked for. */
export class Parts {
  readonly #store: PartStore;
  readonly #places: ReadonlyMap<string, PartPlace>;
  #open = new Map<string, unknown>();

  constructor(store: PartStore, places: ReadonlyMap<string, PartPlace>) {
    this.#store = store;
    this.#places = places;
  }

  /**
   * Opens a part that was packed; it is the same object as long as its document is among those used last.
   * @param revive makes of it what is asked for.
   */
  open<Packed, Opened = Packed>(name: string, revive: (packed: Packed) => Opened): Opened {
    this.#store.use(this);
    const known = this.#open.get(name);
    if (known !== undefined) return known as Opened;
    const place = this.#places.get(name);
    if (place === undefined) throw new Error(`no packed part ${name}`);
    const opened = revive(JSON.parse(zstdDecompressSync(this.#store.read(place)).toString()) as Packed);
    this.#open.set(name, opened);
    return opened;
  }

  close(): void {
    this.#open = new Map();
  }
}
