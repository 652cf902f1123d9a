import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Disclosure } from '../model/disclosure.ts';
import type { PackedCache } from './packed-cache.ts';
import {
  openDisclosure,
  packDisclosure,
  type PackedDisclosure,
  type PartHashes,
  type PartName,
} from './packed-disclosure.ts';
import { PartStore } from './part-store.ts';

/**
 * All disclosures of a folder of collections, packed: a document takes a tenth of its size, and is opened part by part.
 * The files are as `writeDisclosure` has checked and written them; they are read once.
 */
export class Corpus {
  /** By id. */
  readonly disclosures: readonly Disclosure[];
  #collections: string;
  readonly #hashes = new Map<string, string>();
  readonly #partHashes = new Map<string, PartHashes>();

  /**
   * @param collections the folder that holds `disclosures/`.
   * @param cache what disclosures were packed to before.
   */
  constructor(collections: string, ids: readonly string[], cache: PackedCache | null = null) {
    this.#collections = collections;
    const store = new PartStore();
    this.disclosures = ids
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((id) => {
        const file = readFileSync(join(collections, 'disclosures', `${id}.json`));
        const hash = createHash('sha256').update(file).digest('hex');
        this.#hashes.set(id, hash);
        const packed = readPacked(file, hash, cache);
        this.#partHashes.set(id, packed.hashes);
        return openDisclosure(packed, store);
      });
  }

  /** The SHA-256 of the file of a disclosure, in hexadecimal digits. */
  hashOf(id: string): string {
    const hash = this.#hashes.get(id);
    if (hash === undefined) throw new Error(`no disclosure ${id}`);
    return hash;
  }

  /** Tells whether a part of a disclosure is still the same; empty for one that it does not have. */
  hashOfPart(id: string, part: PartName): string {
    return this.#partHashes.get(id)?.get(part) ?? '';
  }

  /** The folder has been moved, as it is. */
  moveTo(collections: string): void {
    this.#collections = collections;
  }

  /** The folder that holds `disclosures/`. */
  get collections(): string {
    return this.#collections;
  }
}

function readPacked(file: Buffer, hash: string, cache: PackedCache | null): PackedDisclosure {
  const name = cache?.nameOf(hash) ?? '';
  const known = cache?.read(name) ?? null;
  if (known !== null) return known;
  const packed = packDisclosure(JSON.parse(file.toString()) as Disclosure);
  cache?.write(name, packed);
  return packed;
}
