import { resolve } from 'node:path';
import type { Disclosure } from '../model/disclosure.ts';

/** Astro bundles the pages with modules of their own; what one thread shares with them stands here. */
const key = Symbol.for('mingzhang.corpus');
const shared = globalThis as typeof globalThis & { [key]?: SharedCorpus | undefined };

/** All disclosures of a folder of collections. */
interface SharedCorpus {
  /** The folder that holds `disclosures/`. */
  collections: string;
  /** By id. */
  disclosures: readonly Disclosure[];
}

/** Lets the pages that this thread makes use disclosures that it has, so that they are not read and held twice. */
export function shareCorpus(corpus: SharedCorpus): void {
  shared[key] = corpus;
}

/** The disclosures of a folder of collections that this thread shares; null where there are none. */
export function findSharedCorpus(collections: string): readonly Disclosure[] | null {
  const corpus = shared[key];
  return corpus !== undefined && resolve(corpus.collections) === resolve(collections) ? corpus.disclosures : null;
}
