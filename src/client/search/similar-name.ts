import Fuse from 'fuse.js';
import type { Readings } from '../../publish/search/catalogue-pairs.ts';
import { isExcluded, matchSpoken, type ListedName, type NameMatch } from './name-match.ts';
import { holdsNumber, listNumbers, type NameQuery, type NameTerm } from './name-query.ts';

/** A name that is nearly what was typed. */
export interface SimilarName {
  listed: ListedName;
  match: NameMatch;
}

/** One wrong character in three; fewer than four characters leave too little that is right. */
const threshold = 0.34;
const leastTyped = 4;
/** Fuse takes longer patterns apart, each piece by itself. */
const mostTyped = 32;
/** Two characters of the same sound are a name; of one there are too many. */
const leastSpoken = 2;

/** Where a text comes nearest to a pattern: the stretch with the fewest characters wrong, missing or added. */
export function findNearest(text: string, pattern: string): { start: number; end: number } {
  // Sellers' algorithm: row by row of the pattern, the cost of ending at each place and where that began.
  let row = Array.from({ length: text.length + 1 }, (_, at) => ({ cost: 0, start: at }));
  for (let index = 0; index < pattern.length; index++) {
    let before = { cost: index + 1, start: 0 };
    const next = [before];
    for (let at = 1; at <= text.length; at++) {
      const diagonal = row[at - 1] ?? before;
      const above = row[at] ?? before;
      const wrong = text.charAt(at - 1) === pattern.charAt(index) ? 0 : 1;
      let best = { cost: diagonal.cost + wrong, start: diagonal.start };
      if (above.cost + 1 < best.cost) best = { cost: above.cost + 1, start: above.start };
      if (before.cost + 1 < best.cost) best = { cost: before.cost + 1, start: before.start };
      next.push(best);
      before = best;
    }
    row = next;
  }
  let end = 0;
  row.forEach(({ cost }, at) => {
    if (cost < (row[end]?.cost ?? Infinity)) end = at;
  });
  return { start: row[end]?.start ?? 0, end };
}

/** Finds what is nearly one of some names. */
export class SimilarNames {
  readonly #names: readonly ListedName[];
  readonly #readings: Readings;
  /** Made when first needed: most queries find what they ask for as typed. */
  #fuse: Fuse<ListedName> | undefined;

  constructor(names: readonly ListedName[], readings: Readings) {
    this.#names = names;
    this.#readings = readings;
  }

  /** Names that sound like the query, departments that are called so in short, then names with a wrong, missing or added character; best first. */
  find(query: NameQuery): SimilarName[] {
    const found = new Map<ListedName, NameMatch>();
    for (const { listed, match } of [...this.#findSpoken(query), ...this.#findShort(query), ...this.#findTypos(query)])
      if (!found.has(listed) && !isExcluded(listed, query.excluded)) found.set(listed, match);
    return [...found].map(([listed, match]) => ({ listed, match }));
  }

  #findSpoken({ terms }: NameQuery): SimilarName[] {
    return this.#names
      .flatMap((listed) => {
        const matches = terms.map((term) => this.#matchSound(listed, term));
        const [match] = matches;
        if (match === undefined || match === null || matches.includes(null)) return [];
        return [{ listed, match: { ...match, rank: Math.max(...matches.map((own) => own?.rank ?? 0)) } }];
      })
      .sort((a, b) => a.match.rank - b.match.rank || a.listed.number - b.listed.number);
  }

  #matchSound(listed: ListedName, { text, spoken }: NameTerm): NameMatch | null {
    const stands = matchAsTyped(listed, text);
    if (stands !== null || spoken === null || spoken.length < leastSpoken) return stands;
    return matchSpoken(listed.name, [spoken], this.#readings);
  }

  /** 大城人社局, as people say, is 大城县人力资源和社会保障局: its place, and after that its characters in their order. */
  #findShort({ whole: { text } }: NameQuery): SimilarName[] {
    if (text.length < leastTyped || !/^\p{Script=Han}+$/u.test(text)) return [];
    return this.#names.flatMap((listed) => {
      const start = listed.entry.kind === 'department' ? findShortened(listed.name, text) : -1;
      return start === -1 ? [] : [{ listed, match: { rank: 0, start, end: start + 2, code: '' } }];
    });
  }

  #findTypos({ terms }: NameQuery): SimilarName[] {
    const vague = terms.filter(
      ({ text }) => text.length >= leastTyped && text.length <= mostTyped && /\p{Script=Han}/u.test(text),
    );
    const plain = terms.filter((term) => !vague.includes(term));
    const numbers = terms.flatMap(({ text }) => listNumbers(text));
    if (vague.length === 0) return [];
    this.#fuse ??= new Fuse(this.#names, {
      keys: ['name'],
      includeScore: true,
      // A name is as good at its end as at its beginning.
      ignoreLocation: true,
      // Fuse counts words by spaces; to it a Chinese name of any length is one word.
      ignoreFieldNorm: true,
      isCaseSensitive: true,
      threshold,
    });
    const scores = new Map<ListedName, { score: number; times: number }>();
    for (const { text } of vague)
      for (const { item, score = 1 } of this.#fuse.search(text)) {
        const known = scores.get(item) ?? { score: 0, times: 0 };
        scores.set(item, { score: known.score + score, times: known.times + 1 });
      }
    return [...scores]
      .filter(
        ([listed, { times }]) =>
          times === vague.length &&
          plain.every(({ text }) => matchAsTyped(listed, text) !== null) &&
          numbers.every((number) => holdsNumber(`${listed.name}|${listed.beside}`, number)),
      )
      .sort(([a, { score }], [b, { score: other }]) => score - other || a.number - b.number)
      .map(([listed]) => {
        const { start, end } = findNearest(listed.name, vague[0]?.text ?? '');
        return { listed, match: { rank: 0, start, end, code: '' } };
      });
  }
}

/** Where a name holds the first two characters of a text side by side, and the others after them in their order; -1 if it does not. */
function findShortened(name: string, text: string): number {
  const start = name.indexOf(text.slice(0, 2));
  let at = start + 1;
  for (const character of start === -1 ? '' : text.slice(2)) {
    at = name.indexOf(character, at + 1);
    if (at === -1) return -1;
  }
  return start;
}

function matchAsTyped({ name, beside }: ListedName, text: string): NameMatch | null {
  const start = name.indexOf(text);
  if (start !== -1) return { rank: 0, start, end: start + text.length, code: '' };
  return beside.includes(text) ? { rank: 0, start: 0, end: 0, code: '' } : null;
}
