import type { Disclosure } from '../../model/disclosure.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { catalogueKinds, type CatalogueKind, type CatalogueRow } from './catalogue-entry.ts';
import { writeCatalogueParts, type ListedEntry, type WriteSearchFile } from './catalogue-parts.ts';
import { foldText } from './fold.ts';

/** A name that is being collected. */
interface Collected {
  kind: CatalogueKind;
  name: string;
  note: string;
  /** Of the first place below `disclosures/`, or empty. */
  path: string;
  /** How many places it stands in; an address is only for one. */
  places: number;
  /** How many disclosures hold it, and the last of them: disclosures come one after another. */
  count: number;
  last: string;
  codes: Set<string>;
}

/** What a name is collected with. */
interface Sighting {
  name: string;
  note?: string;
  path?: string;
  code?: string;
}

const kindsWithPlace: ReadonlySet<CatalogueKind> = new Set(['term', 'project', 'activity']);

/**
 * Collects the names of a site, one disclosure after another, and writes them as files that a browser searches. Holds
 * names only: a disclosure can go once it is added.
 */
export class CatalogueBuilder {
  readonly #entries = new Map<string, Collected>();
  readonly #variants: ReadonlyMap<string, string>;

  /** `variants`: traditional to simplified characters, the same that queries are folded with. */
  constructor(variants: ReadonlyMap<string, string> = new Map()) {
    this.#variants = variants;
  }

  add(disclosure: Disclosure): void {
    const { id } = disclosure;
    this.#addDepartment(disclosure);
    this.#addPlaces(disclosure);
    const year = `${String(disclosure.fiscal_year)}年`;
    this.#collect(id, 'year', year, { name: year });
    for (const { code, name } of disclosure.budget_tables.flatMap((table) => table.lines))
      if (code !== '' && name !== '')
        this.#collect(id, 'subject', `${code} ${normaliseLabel(name)}`, { name, note: code, code });
    const note = `${disclosure.department} ${String(disclosure.fiscal_year)}`;
    for (const { term, item } of disclosure.glossary)
      this.#collect(id, 'term', this.#fold(term), { name: term, note, path: `${id}/#term-${String(item)}` });
    for (const { name, code, project } of disclosure.projects)
      this.#collect(id, 'project', this.#fold(name), { name, note, code, path: `${id}/projects/${String(project)}/` });
    for (const { name, activity } of disclosure.activities)
      this.#collect(id, 'activity', this.#fold(name), { name, note, path: `${id}/#activity-${String(activity)}` });
  }

  /**
   * Writes the catalogue: `write` takes the stem of a file's name and its text, and returns the name it got. Returns
   * the name of the file to begin with, for the manifest.
   */
  finish(write: WriteSearchFile): string {
    const entries = [...this.#entries.values()]
      .map((entry) => ({ entry, folded: this.#fold(entry.name) }))
      .sort((a, b) => compareEntries(a, b))
      .map(({ entry, folded }): ListedEntry => {
        // The note of a department is its place and year: 永清 2024 finds it.
        const beside = entry.kind === 'department' ? this.#fold(entry.note) : '';
        return { row: describeEntry(entry), folded, beside, codes: [...entry.codes] };
      });
    return writeCatalogueParts(entries, write);
  }

  #addDepartment(disclosure: Disclosure): void {
    const { id, department, department_code, province, prefecture, county, fiscal_year, kind } = disclosure;
    const place = `${province}${prefecture}${county}`;
    const year = `${String(fiscal_year)}年${kind === 'final-accounts' ? '决算' : ''}`;
    this.#collect(id, 'department', id, {
      name: department,
      note: [place, year].filter((part) => part !== '').join(' '),
      path: `${id}/`,
      code: department_code,
    });
  }

  /** Province, prefecture and county, each noted with what it lies in. */
  #addPlaces({ id, province, prefecture, county }: Disclosure): void {
    const names = [province, prefecture, county];
    names.forEach((name, level) => {
      if (name === '') return;
      const note = names.slice(0, level).join('');
      this.#collect(id, 'place', `${note} ${name}`, { name, note });
    });
  }

  #fold(text: string): string {
    return foldText(text, this.#variants);
  }

  #collect(id: string, kind: CatalogueKind, key: string, { name, note = '', path = '', code = '' }: Sighting): void {
    const fullKey = `${kind} ${key}`;
    let entry = this.#entries.get(fullKey);
    if (entry === undefined) {
      entry = { kind, name, note, path, places: 0, count: 0, last: '', codes: new Set() };
      this.#entries.set(fullKey, entry);
    }
    entry.places++;
    if (entry.last !== id) entry.count++;
    // A note names the place; a second disclosure makes it wrong.
    if (entry.count > 1 && kindsWithPlace.has(kind)) entry.note = '';
    entry.last = id;
    const folded = this.#fold(code);
    if (folded !== '') entry.codes.add(folded);
  }
}

function describeEntry({ kind, name, count, note, path, places }: Collected): CatalogueRow {
  return [catalogueKinds.indexOf(kind), name, count, note, places > 1 ? '' : path];
}

interface Ordered {
  entry: Collected;
  folded: string;
}

/**
 * The order in which equally good matches are offered: by kind, subjects by code, years and a department's years with
 * the newest first, else short names first, for they are the nearest to what was typed.
 */
function compareEntries(a: Ordered, b: Ordered): number {
  const byKind = catalogueKinds.indexOf(a.entry.kind) - catalogueKinds.indexOf(b.entry.kind);
  if (byKind !== 0) return byKind;
  const { kind } = a.entry;
  if (kind === 'subject') return compareText(a.entry.note, b.entry.note) || compareText(a.folded, b.folded);
  if (kind === 'year') return compareText(b.folded, a.folded);
  return (
    a.folded.length - b.folded.length ||
    compareText(a.folded, b.folded) ||
    (kind === 'department' ? compareText(b.entry.note, a.entry.note) : compareText(a.entry.note, b.entry.note)) ||
    compareText(a.entry.path, b.entry.path)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
