import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Disclosure } from '../model/disclosure.ts';
import { packDisclosure } from './packed-disclosure.ts';
import { PartStore } from './part-store.ts';

/**
 * All disclosures of a folder of collections, packed: a document takes a tenth of its size, and is opened part by part.
 * The files are as `writeDisclosure` has checked and written them; they are read once.
 */
export class Corpus {
  /** By id. */
  readonly disclosures: readonly Disclosure[];
  #collections: string;

  /** @param collections the folder that holds `disclosures/`. */
  constructor(collections: string, ids: readonly string[]) {
    this.#collections = collections;
    const store = new PartStore();
    this.disclosures = ids
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((id) => packDisclosure(readWhole(collections, id), store));
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

function readWhole(collections: string, id: string): Disclosure {
  return JSON.parse(readFileSync(join(collections, 'disclosures', `${id}.json`), 'utf8')) as Disclosure;
}
