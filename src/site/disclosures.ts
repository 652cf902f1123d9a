import { resolve } from 'node:path';
import { getCollection } from 'astro:content';
import { Corpus } from '../collections/corpus.ts';
import { findSharedCorpus } from '../collections/shared-corpus.ts';
import type { Disclosure } from '../model/disclosure.ts';

let reading: Promise<readonly Disclosure[]> | undefined;

/**
 * All disclosures of the collection by id, read once. The content store holds who they are; the rest is held packed, its long parts
 * opened when a page asks for them (`collections/corpus.ts`).
 */
export function readDisclosures(): Promise<readonly Disclosure[]> {
  reading ??= read(process.env.MINGZHANG_COLLECTIONS ?? resolve('content/collections'));
  return reading;
}

async function read(collections: string): Promise<readonly Disclosure[]> {
  const shared = findSharedCorpus(collections);
  if (shared !== null) return shared;
  const entries = await getCollection('disclosures');
  return new Corpus(
    collections,
    entries.map(({ id }) => id),
  ).disclosures;
}

/** `河北省廊坊市大城县`: what is known of the place. */
export function placeOf(disclosure: Pick<Disclosure, 'province' | 'prefecture' | 'county'>): string {
  return [disclosure.province, disclosure.prefecture, disclosure.county].join('');
}
