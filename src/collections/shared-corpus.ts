import { resolve } from 'node:path';
import type { Corpus } from './corpus.ts';

/** Astro bundles the pages with modules of their own; what one process shares stands here. */
const key = Symbol.for('mingzhang.corpus');
const shared = globalThis as typeof globalThis & { [key]?: Corpus | undefined };

/** Lets the pages that this process makes use a corpus, so that documents are not read and held twice. */
export function shareCorpus(corpus: Corpus): void {
  shared[key] = corpus;
}

/** The corpus of a folder of collections that this process shares; null where there is none. */
export function findSharedCorpus(collections: string): Corpus | null {
  const corpus = shared[key];
  return corpus !== undefined && resolve(corpus.collections) === resolve(collections) ? corpus : null;
}
