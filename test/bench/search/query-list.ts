import type { Disclosure } from '../../../src/model/disclosure.ts';
import { type DrawnQuery, drawingRules } from './drawn-queries.ts';
import { hashParts } from './hash.ts';
import { type Asked, chosenQueries, type QueryClass, queryClasses } from './query-set.ts';

/** A query of the set. */
export interface BenchQuery {
  class: QueryClass;
  typed: string;
  asks: Asked;
  /** How it was drawn from the corpus; null where it was chosen by hand. */
  rule: string | null;
}

/** All queries for a corpus: those chosen by hand, then those drawn from it, class by class. */
export function listQueries(count: number, read: (index: number) => Disclosure): BenchQuery[] {
  const drawn = drawQueries(count, read);
  return queryClasses.flatMap((name) => [
    ...chosenQueries[name].map((query): BenchQuery => {
      const [typed, asks] = typeof query === 'string' ? [query, { all: query.split(' ') }] : query;
      return { class: name, typed, asks, rule: null };
    }),
    ...drawn.filter((query) => query.class === name),
  ]);
}

/** Each rule draws from disclosures all over the corpus; one that has nothing to draw is passed over. */
function drawQueries(count: number, read: (index: number) => Disclosure): DrawnQuery[] {
  return drawingRules.flatMap(({ class: name, rule, count: wanted, draw }) => {
    const queries: DrawnQuery[] = [];
    const seen = new Set<string>();
    for (let attempt = 0; queries.length < wanted && attempt < wanted * 20; attempt += 1) {
      const seed = `${rule}/${String(attempt)}`;
      const query = draw(read(hashParts(seed) % count), seed);
      if (query === null || seen.has(query.typed)) continue;
      seen.add(query.typed);
      queries.push({ class: name, rule, ...query });
    }
    return queries;
  });
}

/** What a plain scan looks for in the place of the query: the words, folded. */
export function listScanned({ typed, asks }: BenchQuery): string[] {
  const { all = [], near, stated, subject, department, place } = asks;
  const words = [...all, near, stated?.text, subject, department, place].filter((word) => word !== undefined);
  return words.length === 0 ? [typed] : words;
}
