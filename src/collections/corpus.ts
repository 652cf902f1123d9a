import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Disclosure } from '../model/disclosure.ts';
import type { PackedCache } from './packed-cache.ts';
import {
  type FiledDisclosure,
  openDisclosure,
  packDisclosure,
  type PackedDisclosure,
  type PartHashes,
  type PartName,
} from './packed-disclosure.ts';
import { openPartFile, PartFile } from './part-file.ts';
import { PartStore } from './part-store.ts';

/** All disclosures of a folder of collections as they are held, for a thread that opens them itself (`openDisclosures`). */
export interface FiledCorpus {
  /** By id. */
  disclosures: readonly FiledDisclosure[];
  /** The number of the file with their packed parts (`PartFile`). */
  descriptor: number;
}

/**
 * All disclosures of a folder of collections. Of a document, who it is and how much it holds stands in memory; its long parts are packed
 * and opened one by one. The files are as `writeDisclosure` has checked and written them; they are read once.
 */
export class Corpus {
  /** By id. */
  readonly disclosures: readonly Disclosure[];
  readonly filed: FiledCorpus;
  readonly #hashes = new Map<string, string>();
  readonly #partHashes = new Map<string, PartHashes>();

  /**
   * @param collections the folder that holds `disclosures/`.
   * @param cache what disclosures were packed to before.
   */
  constructor(collections: string, ids: readonly string[], cache: PackedCache | null = null) {
    const parts = new PartFile();
    const disclosures = ids
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((id): FiledDisclosure => {
        const file = readFileSync(join(collections, 'disclosures', `${id}.json`));
        const hash = createHash('sha256').update(file).digest('hex');
        this.#hashes.set(id, hash);
        const packed = readPacked(file, hash, cache);
        this.#partHashes.set(id, packed.hashes);
        return { short: packed.short, summary: packed.summary, places: parts.append(packed.parts) };
      });
    this.filed = { disclosures, descriptor: parts.descriptor };
    this.disclosures = openDisclosures(this.filed);
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
}

/** Disclosures whose parts are opened when they are asked for, and closed when others have been asked for since. */
export function openDisclosures({ disclosures, descriptor }: FiledCorpus): Disclosure[] {
  const store = new PartStore(openPartFile(descriptor));
  return disclosures.map((one) => openDisclosure(one, store));
}

function readPacked(file: Buffer, hash: string, cache: PackedCache | null): PackedDisclosure {
  const name = cache?.nameOf(hash) ?? '';
  const known = cache?.read(name) ?? null;
  if (known !== null) return known;
  const packed = packDisclosure(JSON.parse(file.toString()) as Disclosure);
  cache?.write(name, packed);
  return packed;
}
