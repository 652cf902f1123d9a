import { pinyin } from 'pinyin-pro';
import type { Disclosure } from '../model/disclosure.ts';

/** What the alphabetical index lists, in its order. */
export const indexedKinds = ['department', 'project', 'activity', 'subject', 'term'] as const;
export type IndexedKind = (typeof indexedKinds)[number];

/** One place that a name of the index leads to. */
export interface IndexedPlace {
  /** Below the site's base: `disclosures/<id>/#term-3`. */
  path: string;
  disclosure: Pick<Disclosure, 'department' | 'fiscal_year' | 'kind'>;
}

/** A name with the places it stands in. */
export interface IndexedName {
  kind: IndexedKind;
  name: string;
  /** What tells it from another of the same name: a department's place, a subject's code. */
  note: string;
  /** The first ones. */
  places: IndexedPlace[];
  /** How many there are. */
  count: number;
}

/** A page of the index: the names under a letter, or a part of them. */
export interface IndexPage {
  /** `a` to `z`; `0` for names that begin with a digit or a sign. */
  letter: string;
  /** From 1. */
  part: number;
  parts: number;
  names: IndexedName[];
}

/** A subject stands in a thousand documents; a list of a thousand links helps nobody. */
const mostPlaces = 6;
/** So that a page stays under 60 kB on the wire. */
const linksPerPage = 400;

/** The letter a name is found under: the initial of its first character as it is read there. */
export function findLetter(name: string): string {
  const bare = name.normalize('NFKC').replace(/^[^\p{L}\p{N}]+/u, '');
  const reading = pinyin([...bare].slice(0, 4).join(''), { toneType: 'none', type: 'array' })[0] ?? '';
  const letter = reading.charAt(0).toLowerCase();
  return /[a-z]/u.test(letter) ? letter : '0';
}

/** Every name of the disclosures, names that several of them print once. Sorted by kind, then by their reading. */
export function listNames(disclosures: readonly Disclosure[]): IndexedName[] {
  const names = new Map<string, IndexedName & { documents: Set<string> }>();
  const add = (kind: IndexedKind, name: string, note: string, path: string, disclosure: Disclosure): void => {
    if (name.trim() === '') return;
    const key = `${kind}\n${name}\n${note}`;
    const known = names.get(key) ?? { kind, name, note, places: [], count: 0, documents: new Set() };
    names.set(key, known);
    // A subject stands in several tables of one document.
    if (kind === 'subject' && known.documents.has(disclosure.id)) return;
    known.documents.add(disclosure.id);
    known.count += 1;
    if (known.places.length < mostPlaces)
      known.places.push({ path: `disclosures/${disclosure.id}/${path}`, disclosure });
  };
  // The newest first: a name that stands in many documents leads to those.
  for (const disclosure of [...disclosures].sort((one, other) => other.fiscal_year - one.fiscal_year)) {
    const { department, province, prefecture, county } = disclosure;
    add('department', department, `${province}${prefecture}${county}`, '', disclosure);
    for (const { name, project } of disclosure.projects)
      add('project', name, '', `projects/${String(project)}/`, disclosure);
    for (const { name, activity } of disclosure.activities)
      add('activity', name, '', `#activity-${String(activity)}`, disclosure);
    for (const { code, name, line } of disclosure.budget_tables.flatMap((table) => table.lines))
      if (code !== '') add('subject', name, code, `source/#L${String(line)}`, disclosure);
    for (const { term, item } of disclosure.glossary) add('term', term, '', `#term-${String(item)}`, disclosure);
  }
  const collator = new Intl.Collator('zh-Hans-u-co-pinyin-kn-true');
  return [...names.values()]
    .map(({ kind, name, note, places, count }) => ({ kind, name, note, places, count }))
    .sort(
      (one, other) =>
        indexedKinds.indexOf(one.kind) - indexedKinds.indexOf(other.kind) ||
        collator.compare(one.name, other.name) ||
        collator.compare(one.note, other.note),
    );
}

/** The pages of the index, by letter. */
export function listIndexPages(names: readonly IndexedName[]): IndexPage[] {
  const byLetter = Map.groupBy(names, ({ name }) => findLetter(name));
  return [...byLetter.keys()].sort().flatMap((letter) => {
    const pages: IndexedName[][] = [[]];
    let links = 0;
    for (const name of byLetter.get(letter) ?? []) {
      if (links > 0 && links + name.places.length > linksPerPage) {
        pages.push([]);
        links = 0;
      }
      pages.at(-1)?.push(name);
      links += name.places.length;
    }
    return pages.map((own, index) => ({ letter, part: index + 1, parts: pages.length, names: own }));
  });
}

let reading: { of: readonly Disclosure[]; pages: IndexPage[] } | undefined;

/** The pages of a site's index; worked out once for all the pages that need them. */
export function readIndexPages(disclosures: readonly Disclosure[]): IndexPage[] {
  if (reading?.of !== disclosures) reading = { of: disclosures, pages: listIndexPages(listNames(disclosures)) };
  return reading.pages;
}

/** Below the site's base: `search/b/`, `search/b/2/`. */
export function indexPath(letter: string, part: number): string {
  return `search/${letter}/${part === 1 ? '' : `${String(part)}/`}`;
}

/** `B`, and `0–9` for names that begin with no letter. */
export function nameLetter(letter: string): string {
  return letter === '0' ? '0–9' : letter.toUpperCase();
}
