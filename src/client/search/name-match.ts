import {
  readEntry,
  searchForCode,
  type CatalogueEntry,
  type CatalogueRow,
} from '../../publish/search/catalogue-entry.ts';
import type { Readings } from '../../publish/search/catalogue-pairs.ts';
import { foldText, foldWithPositions, type Variants } from '../../publish/search/fold.ts';
import type { NameQuery, NameTerm } from './name-query.ts';
import { findSpoken, type Spoken } from './sound.ts';

/** An entry made ready to be compared. */
export interface ListedName {
  /** Its number in the catalogue, which orders equally good matches. */
  number: number;
  entry: CatalogueEntry;
  /** Folded. */
  name: string;
  /** Folded text that narrows but is no name: a department's place and year. */
  beside: string;
}

/** How a name holds a query: the lower the rank the better. */
export interface NameMatch {
  rank: number;
  /** Where in the folded name. */
  start: number;
  end: number;
  /** The code that was found in place of the name. */
  code: string;
}

/** The codes of entries, of those that begin with what was typed. */
export type FoundCodes = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** Ranks: equal, begins, holds; by sound after all that is written so. */
const besideRank = 3;
const soundRank = 4;

export function listName(number: number, row: CatalogueRow, variants: Variants): ListedName {
  const entry = readEntry(row);
  return {
    number,
    entry,
    name: foldText(entry.name, variants),
    beside: entry.kind === 'department' ? foldText(entry.note, variants) : '',
  };
}

function rankPlace(start: number, length: number, name: string): number {
  if (start > 0) return 2;
  return length === name.length ? 0 : 1;
}

/** Where a name sounds like one of these. */
export function matchSpoken(name: string, ways: readonly Spoken[], readings: Readings): NameMatch | null {
  let best: NameMatch | null = null;
  for (const spoken of ways) {
    const start = findSpoken(name, spoken, readings);
    if (start === -1) continue;
    const rank = soundRank + rankPlace(start, spoken.length, name);
    if (best === null || rank < best.rank) best = { rank, start, end: start + spoken.length, code: '' };
  }
  return best;
}

function matchTerm(listed: ListedName, term: NameTerm, codes: FoundCodes, readings: Readings): NameMatch | null {
  const { name, beside, number } = listed;
  const code = codes.get(term.text)?.get(number);
  if (code !== undefined) return { rank: code === term.text ? 0 : 1, start: 0, end: 0, code };
  const start = name.indexOf(term.text);
  if (start !== -1) {
    const end = start + term.text.length;
    return { rank: rankPlace(start, term.text.length, name), start, end, code: '' };
  }
  if (beside.includes(term.text)) return { rank: besideRank, start: 0, end: 0, code: '' };
  return matchSpoken(name, term.spellings, readings);
}

/** How a name holds the query as typed, in one or word by word; null if it does not. */
export function matchName(
  listed: ListedName,
  { terms, whole, excluded }: NameQuery,
  codes: FoundCodes,
  readings: Readings,
): NameMatch | null {
  if (isExcluded(listed, excluded)) return null;
  const asOne = matchTerm(listed, whole, codes, readings);
  if (asOne !== null || terms.length === 1) return asOne;
  const matches = terms.flatMap((term) => matchTerm(listed, term, codes, readings) ?? []);
  if (matches.length < terms.length) return null;
  // What is marked is the first word that stands in the name; how good the match is says the worst. A word beside the
  // name narrows and does not make it worse: 永清 2024.
  const inName = matches.filter(({ rank }) => rank !== besideRank);
  const ranks = inName.length > 0 ? inName.map(({ rank }) => rank) : [besideRank];
  const marked = inName.find(({ end }) => end > 0) ?? inName[0] ?? matches[0];
  return marked === undefined ? null : { ...marked, rank: Math.max(2, ...ranks) };
}

/** Whether a name, or what stands beside it, holds one of the words that were excluded (`-word`). */
export function isExcluded({ name, beside }: ListedName, excluded: readonly string[]): boolean {
  return excluded.some((text) => name.includes(text) || beside.includes(text));
}

/** The matched piece of a name as printed, or the code. */
export function readMatched({ entry }: ListedName, { start, end, code }: NameMatch, variants: Variants): string {
  if (code !== '' || start === end) return code;
  const { positions } = foldWithPositions(entry.name, variants);
  const from = positions[start] ?? 0;
  const lastStart = positions[end - 1] ?? from;
  const last = String.fromCodePoint(entry.name.codePointAt(lastStart) ?? 0);
  return entry.name.slice(from, lastStart + last.length);
}

/** The entry a match leads to: of several projects of one name a code tells which. */
export function readTarget({ entry }: ListedName, { code }: NameMatch): CatalogueEntry {
  const ofSeveral = code !== '' && entry.kind === 'project' && entry.url.startsWith('search/');
  return ofSeveral ? { ...entry, url: searchForCode(code) } : entry;
}
