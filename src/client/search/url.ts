import { amountClasses, unitKinds } from '../../publish/search/unit.ts';
import type { Narrowing } from './findings.ts';

/** What an address of the search page asks for. */
export interface Asked {
  /** As typed. */
  query: string;
  narrowing: Narrowing;
}

/** The names of a narrowing, in the order in which addresses and facets have them. */
export const dimensions = ['place', 'department', 'year', 'kind', 'amount'] as const;
export type Dimension = (typeof dimensions)[number];

/** Reads the query of an address. What is no value of a dimension is as if it were not there. */
export function readAddress(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const narrowing: Narrowing = {};
  const place = parameters.get('place') ?? '';
  if (place !== '') narrowing.place = place;
  const department = parameters.get('department') ?? '';
  if (department !== '') narrowing.department = department;
  const year = parameters.get('year') ?? '';
  if (/^\d{4}$/u.test(year)) narrowing.year = Number(year);
  const kind = unitKinds.find((known) => known === parameters.get('kind'));
  if (kind !== undefined) narrowing.kind = kind;
  const amount = parameters.get('amount') ?? '';
  if (/^\d$/u.test(amount) && Number(amount) < amountClasses.length) narrowing.amount = Number(amount);
  return { query: (parameters.get('q') ?? '').trim(), narrowing };
}

/** The query of an address, with its question mark; empty where nothing is asked. */
export function writeAddress({ query, narrowing }: Asked): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const dimension of dimensions) {
    const value = narrowing[dimension];
    if (value !== undefined) parameters.set(dimension, String(value));
  }
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

/** A narrowing with one dimension set, or without it. */
export function narrowBy(narrowing: Narrowing, dimension: Dimension, value: string | number | undefined): Narrowing {
  const parameters = new URLSearchParams(writeAddress({ query: '', narrowing }));
  if (value === undefined) parameters.delete(dimension);
  else parameters.set(dimension, String(value));
  return readAddress(`?${parameters.toString()}`).narrowing;
}

/** More words than this, or longer ones, make an address long and mark nothing more of use. */
const mostWords = 5;
const longestWord = 60;

/**
 * The address of a place on a page with the words to be marked there (landing.ts): each of `words` is a `q` before
 * the fragment.
 */
export function linkToPlace(base: string, url: string, words: readonly string[]): string {
  const [path = '', fragment] = url.split('#');
  const parameters = new URLSearchParams();
  for (const word of [...new Set(words)].slice(0, mostWords)) parameters.append('q', word.slice(0, longestWord));
  const marked = parameters.size === 0 ? '' : `?${parameters.toString()}`;
  return `${base}${path}${marked}${fragment === undefined ? '' : `#${fragment}`}`;
}
