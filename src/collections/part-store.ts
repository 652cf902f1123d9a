import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** So many documents have parts open at a time: a page reads one, its department's other years, and some documents like it. */
const mostOpen = 24;

/** Keeps the parts of the documents that were used last open, and no others: what is held grows with what is packed alone. */
export class PartStore {
  /** The newest last. */
  readonly #open = new Set<Parts>();
  #newest: Parts | undefined;

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
  // Copied: what zlib gives is the beginning of a buffer of 16 kB.
  return Uint8Array.from(zstdCompressSync(json));
}

/** The parts of one document, by name, as JSON can tell them: packed, each opened when it is asked for. */
export class Parts {
  readonly #store: PartStore;
  readonly #packed: ReadonlyMap<string, Uint8Array>;
  #open = new Map<string, unknown>();

  constructor(store: PartStore, packed: ReadonlyMap<string, Uint8Array>) {
    this.#store = store;
    this.#packed = packed;
  }

  /**
   * Opens a part that was packed; it is the same object as long as its document is among those used last.
   * @param revive makes of it what is asked for.
   */
  open<Packed, Opened = Packed>(name: string, revive: (packed: Packed) => Opened): Opened {
    this.#store.use(this);
    const known = this.#open.get(name);
    if (known !== undefined) return known as Opened;
    const packed = this.#packed.get(name);
    if (packed === undefined) throw new Error(`no packed part ${name}`);
    const opened = revive(JSON.parse(zstdDecompressSync(packed).toString()) as Packed);
    this.#open.set(name, opened);
    return opened;
  }

  close(): void {
    this.#open = new Map();
  }
}
