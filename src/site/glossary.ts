import { pinyin } from 'pinyin-pro';
import type { Disclosure } from '../model/disclosure.ts';
import { normaliseLabel, parseOrdinal } from '../model/terms.ts';
import { compareNames, sortByPlace } from './overview.ts';

/** One document's entry of a term. */
export interface GlossaryPlace {
  disclosure: Disclosure;
  item: number;
  line: number;
  /** As printed there. */
  term: string;
}

/** A definition, and every document that prints it so. */
export interface Wording {
  /** As the first of them prints it; empty where a term stands without explanation. */
  definition: string;
  places: GlossaryPlace[];
}

/** A term with everything the documents say it means. */
export interface JoinedTerm {
  /** Part of addresses: the reading of the term, `san-gong-jing-fei`. */
  slug: string;
  /** As most documents print it. */
  term: string;
  /** Other ways in which it is printed. */
  otherForms: string[];
  /** The one that most documents share first. */
  wordings: Wording[];
  documents: number;
}

/**
 * A term as terms are joined: `1、“三公”经费` and `三公经费` are one, `机关运行费` and `机关运行经费` are not. Brackets go, what stands
 * in them stays: 因公出国（境）费 is 因公出国境费.
 */
export function normaliseTerm(term: string): string {
  return normaliseLabel(parseOrdinal(term)?.rest ?? term).replace(/[()[\]【】〔〕《》<>]/gu, '');
}

/** The terms that the documents explain, by their reading. */
export function joinTerms(disclosures: readonly Disclosure[]): JoinedTerm[] {
  const places = sortByPlace(disclosures).flatMap((disclosure) =>
    disclosure.glossary.map(({ item, line, term, definition }) => ({ disclosure, item, line, term, definition })),
  );
  const joined = [...Map.groupBy(places, ({ term }) => normaliseTerm(term))].map(([name, own]) => ({
    name,
    term: rank(own, ({ term }) => term)[0]?.[0].term ?? name,
    otherForms: rank(own, ({ term }) => term)
      .slice(1)
      .map(([{ term }]) => term),
    wordings: rank(own, ({ definition }) => normaliseDefinition(definition)).map((alike) => ({
      definition: alike[0].definition,
      places: alike,
    })),
    documents: new Set(own.map(({ disclosure }) => disclosure.id)).size,
  }));
  return addSlugs(joined).sort((a, b) => compareNames(normaliseTerm(a.term), normaliseTerm(b.term)));
}

/** White space and the width of punctuation make no other definition. */
function normaliseDefinition(definition: string): string {
  return definition.normalize('NFKC').replace(/\s/gu, '');
}

type Some<Item> = [Item, ...Item[]];

/** Groups by key, the largest first; where two are alike the one that came first. */
function rank<Item>(items: readonly Item[], keyOf: (item: Item) => string): Some<Item>[] {
  return [...Map.groupBy(items, keyOf).values()]
    .flatMap(([first, ...others]): Some<Item>[] => (first === undefined ? [] : [[first, ...others]]))
    .sort((a, b) => b.length - a.length);
}

/** Terms that are read alike get a number, in the order of their characters. */
function addSlugs<Named extends { name: string }>(terms: readonly Named[]): (Named & { slug: string })[] {
  const read = ({ name }: Named): string =>
    pinyin(name, { toneType: 'none', type: 'array', toneSandhi: false, nonZh: 'consecutive', v: true })
      .join('-')
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '') || 'term';
  const taken = new Map<string, number>();
  return terms
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((term) => {
      const slug = read(term);
      const count = (taken.get(slug) ?? 0) + 1;
      taken.set(slug, count);
      return { ...term, slug: count === 1 ? slug : `${slug}-${String(count)}` };
    });
}
