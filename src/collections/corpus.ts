import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Disclosure } from '../model/disclosure.ts';
import { lightenDisclosure } from './light-disclosure.ts';

/** Pages of one document are made one after the other, and read from it and from a few others. */
const mostWhole = 4;

/**
 * All disclosures of a folder of collections, each light: what is held grows with what the lists of a site show, not with its texts.
 * The files are as `writeDisclosure` has checked and written them.
 */
export class Corpus {
  /** By id. */
  readonly disclosures: readonly Disclosure[];
  #collections: string;
  /** The last ones read whole, the newest last. */
  readonly #whole = new Map<string, Disclosure>();

  /** @param collections the folder that holds `disclosures/`. */
  constructor(collections: string, ids: readonly string[]) {
    this.#collections = collections;
    this.disclosures = ids
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((id) => lightenDisclosure(this.#parse(id), () => this.read(id)));
  }

  /** The folder has been moved, as it is: what is read from now on is read from there. */
  moveTo(collections: string): void {
    this.#collections = collections;
  }

  /** The folder that holds `disclosures/`. */
  get collections(): string {
    return this.#collections;
  }

  /** One disclosure whole. */
  read(id: string): Disclosure {
    const disclosure = this.#whole.get(id) ?? this.#parse(id);
    this.#whole.delete(id);
    this.#whole.set(id, disclosure);
    const oldest = this.#whole.keys().next();
    if (this.#whole.size > mostWhole && oldest.done !== true) this.#whole.delete(oldest.value);
    return disclosure;
  }

  #parse(id: string): Disclosure {
    return JSON.parse(readFileSync(join(this.#collections, 'disclosures', `${id}.json`), 'utf8')) as Disclosure;
  }
}
