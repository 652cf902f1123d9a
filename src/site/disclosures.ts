import { getCollection } from 'astro:content';
import type { Disclosure } from '../model/disclosure.ts';

let reading: Promise<Disclosure[]> | undefined;

/** All disclosures by id. Read once: the collection walks through every value each time it is asked. */
export function readDisclosures(): Promise<Disclosure[]> {
  reading ??= getCollection('disclosures').then((entries) =>
    entries.map((entry) => entry.data).sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  return reading;
}

/** `河北省廊坊市大城县`: what is known of the place. */
export function placeOf(disclosure: Pick<Disclosure, 'province' | 'prefecture' | 'county'>): string {
  return [disclosure.province, disclosure.prefecture, disclosure.county].join('');
}
