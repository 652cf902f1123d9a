import Fuse, { type IFuseOptions } from 'fuse.js';
import { foldQuery, foldText } from '../publish/search/fold.ts';
import { recordKinds, type SearchedDisclosure, type SearchIndex, type SearchRecord } from '../publish/search/record.ts';
import { tokenise } from '../publish/search/tokenise.ts';

/** One result. `similar` hits do not hold the query as typed: a typo, or words in another order. */
export interface Hit {
  record: SearchRecord;
  disclosure: SearchedDisclosure;
  closeness: 'exact' | 'similar';
}

/** Best first. */
export type Search = (query: string) => Hit[];

interface Entry {
  record: SearchRecord;
  disclosure: SearchedDisclosure;
  title: string;
  text: string;
  /** Title and text. */
  all: string;
  /** What the record stands under and whose it is: narrows a query (`永清 养老`), never answers it alone. */
  context: string;
}

/** Below this many exact hits, similar ones are looked for as well. */
const fewHits = 8;
const mostSimilar = 60;

const fuseOptions: IFuseOptions<Entry> = {
  keys: [
    { name: 'title', weight: 2 },
    { name: 'text', weight: 1 },
  ],
  includeScore: true,
  // A passage is as good at its end as at its beginning.
  ignoreLocation: true,
  // Fuse counts words by spaces; to it a Chinese text of any length is one word.
  ignoreFieldNorm: true,
  // One wrong character in three: 养老宝险 finds 养老保险, two characters must stand as typed.
  threshold: 0.34,
  isCaseSensitive: true,
};

function makeEntry(record: SearchRecord, disclosure: SearchedDisclosure): Entry {
  // The heading above a passage would make every passage of a section a match of its title.
  const passage = record.kind === 'section' && record.text !== '';
  const title = passage ? '' : foldText(record.title);
  const text = foldText(record.text);
  const { department, place, fiscal_year } = disclosure;
  const context = foldText(
    `${passage ? record.title : ''}|${record.under}|${place}|${department}|${String(fiscal_year)}`,
  );
  return { record, disclosure, title, text, all: `${title}|${text}`, context };
}

/**
 * How well a record holds the query as typed: 0 is best, null is not at all. `whole` is the query without spaces.
 * What a record is called counts before what it says; the kind of record decides between equals.
 */
function rankExact({ title, text, all, context }: Entry, terms: readonly string[], whole: string): number | null {
  if (title === whole) return 0;
  if (title.includes(whole)) return 1;
  if (terms.every((term) => title.includes(term))) return 2;
  if (text.includes(whole)) return 3;
  if (!terms.every((term) => all.includes(term) || context.includes(term))) return null;
  if (terms.some((term) => title.includes(term))) return 4;
  return terms.some((term) => text.includes(term)) ? 5 : null;
}

/** Codes, years and amounts of a query: a similar number is another number, so these must stand as typed. */
function listNumbers(terms: readonly string[]): string[] {
  return terms.flatMap((term) => term.match(/[\da-z.-]*\d[\da-z.-]*/gu) ?? []);
}

/** Whether a number begins somewhere in a record; 35 inside of a longer code is none. It may go on: people still type. */
function holdsNumber({ all, context }: Entry, number: string): boolean {
  const text = `${all}|${context}`;
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + 1))
    if (at === 0 || !/[\da-z.]/u.test(text.charAt(at - 1))) return true;
  return false;
}

/** Prepares an index for searching. Pure: the same index and query always give the same hits. */
export function createSearch({ disclosures, records }: SearchIndex): Search {
  const byId = new Map(disclosures.map((disclosure) => [disclosure.id, disclosure]));
  const entries = records.flatMap((record) => {
    const disclosure = byId.get(record.disclosure);
    return disclosure === undefined ? [] : [makeEntry(record, disclosure)];
  });
  // Both are made when a query needs them: most find what they ask for as typed.
  let typoFuse: Fuse<Entry> | undefined;
  let tokenFuse: Fuse<Entry> | undefined;

  function findExact(terms: readonly string[]): Entry[] {
    const whole = terms.join('');
    return entries
      .flatMap((entry, order) => {
        const rank = rankExact(entry, terms, whole);
        return rank === null ? [] : [{ entry, rank, order, kind: recordKinds.indexOf(entry.record.kind) }];
      })
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          a.kind - b.kind ||
          Number(b.entry.title.startsWith(whole)) - Number(a.entry.title.startsWith(whole)) ||
          a.entry.title.length - b.entry.title.length ||
          a.order - b.order,
      )
      .map(({ entry }) => entry);
  }

  /** Records in which every word stands with at most a third of its characters wrong, missing or added. */
  function findTypos(terms: readonly string[]): Entry[] {
    typoFuse ??= new Fuse(entries, fuseOptions);
    return typoFuse.search({ $and: [...terms] }).map((result) => result.item);
  }

  /** Records that hold most of the query's pairs of characters in any order: 城乡养老补助. */
  function findScattered(terms: readonly string[]): Entry[] {
    const tokens = [...new Set(terms.flatMap(tokenise))];
    const known = tokens.filter((token) => entries.some((entry) => entry.all.includes(token)));
    if (known.length < 2 || known.length * 2 < tokens.length) return [];
    tokenFuse ??= new Fuse(entries, {
      ...fuseOptions,
      keys: ['all'],
      threshold: 0,
      useTokenSearch: true,
      tokenize: tokenise,
    });
    return tokenFuse
      .search(known.join(' '))
      .filter((result) => (result.score ?? 1) <= 0.45)
      .map((result) => result.item);
  }

  return (query) => {
    const terms = foldQuery(query);
    if (terms.length === 0) return [];
    const exact = findExact(terms);
    const hits = new Map<Entry, Hit['closeness']>(exact.map((entry) => [entry, 'exact']));
    const numbers = listNumbers(terms);
    const wordless = numbers.length === terms.length && numbers.join('') === terms.join('');
    if (exact.length < fewHits && !wordless) {
      const similar = [...findTypos(terms), ...findScattered(terms)]
        .filter((entry) => numbers.every((number) => holdsNumber(entry, number)))
        .slice(0, mostSimilar);
      for (const entry of similar) if (!hits.has(entry)) hits.set(entry, 'similar');
    }
    return [...hits].map(([{ record, disclosure }, closeness]) => ({ record, disclosure, closeness }));
  };
}
