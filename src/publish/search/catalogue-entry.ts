/**
 * What a reader can jump to by its name while typing. The order is the one in which equally good names are offered:
 * the few that lead to much come before the many that lead to one place.
 */
export const catalogueKinds = ['place', 'year', 'department', 'subject', 'term', 'project', 'activity'] as const;
export type CatalogueKind = (typeof catalogueKinds)[number];

/** A name and where it leads. Names that several disclosures print are one entry. */
export interface CatalogueEntry {
  kind: CatalogueKind;
  /** As printed: `2024年重点项目`, `机关事业单位职业年金缴费支出`. */
  name: string;
  /** What tells it from others of the name: a department's place and year, a subject's code, where a project stands. */
  note: string;
  /** Relative to the site's base: the one place, else a search for all of them. */
  url: string;
  /** How many disclosures hold it. */
  count: number;
}

/** An entry as files hold it: kind, name, count, note, address (see {@link readEntry}). */
export type CatalogueRow = readonly [kind: number, name: string, count: number, note: string, path: string];

/** A folded code and the number of the entry it belongs to; sorted by code. */
export type CatalogueCode = readonly [code: string, entry: number];

/** Readings of characters: `{ "yang": "养阳", "lao": "老劳" }`. A character of several readings stands under each. */
export type ReadingTable = Readonly<Record<string, string>>;

/** All of a small site's catalogue in one file. */
export interface WholeCatalogue {
  version: 1;
  readings: ReadingTable;
  rows: readonly CatalogueRow[];
  codes: readonly CatalogueCode[];
}

/**
 * A sorted list cut into files: file n holds what sorts from `first[n]` on, before `first[n + 1]`. What equals
 * `first[n]` can begin in file n - 1.
 */
export interface CutList {
  first: readonly string[];
  files: readonly string[];
}

/** The catalogue of a large site: what must be known to fetch only the parts that a query needs. */
export interface CatalogueDirectory {
  version: 1;
  readings: ReadingTable;
  /** Entry n stands in file `floor(n / partLength)`; each file is an array of rows. */
  partLength: number;
  parts: readonly string[];
  /** Each file is an array of {@link PairRow}. */
  pairs: CutList;
  /** Each file is an array of {@link CatalogueCode}. */
  codes: CutList;
}

/**
 * In which names a pair of neighbouring characters stands: its key (catalogue-pairs.ts) and the numbers of the
 * entries, ascending, each as the difference from the one before. 1 at the end: the list is cut, the pair stands in
 * more names than are listed.
 */
export type PairRow = readonly [key: string, steps: readonly number[], cut?: 1];

const inSearch = (query: string): string => `search/?q=${encodeURIComponent(query)}`;
const quotes = /["'“”‘’「」『』]/gu;

/** What a search for an entry is, where it leads to no one place. */
function searchFor(kind: CatalogueKind, name: string, note: string): string {
  switch (kind) {
    case 'place':
      return inSearch(`地区:${name}`);
    case 'year':
      return inSearch(`年度:${name.replace('年', '')}`);
    case 'subject':
      return inSearch(`科目:${note}`);
    case 'department':
    case 'term':
    case 'project':
    case 'activity':
      return inSearch(`"${name.replace(quotes, '')}"`);
  }
}

/**
 * The entry of a row. Rows are short, for there are tens of thousands: the address is below `disclosures/`, and
 * empty where it is a search.
 */
export function readEntry([number, name, count, note, path]: CatalogueRow): CatalogueEntry {
  const kind = catalogueKinds[number] ?? 'term';
  const several = count > 1 ? `${String(count)} 份公开` : '';
  return {
    kind,
    name,
    note: kind === 'department' ? note : [note, several].filter((part) => part !== '').join(' · '),
    url: path === '' ? searchFor(kind, name, note) : `disclosures/${path}`,
    count,
  };
}

/** A search for a code: for an entry of several places, of which the code tells one. */
export const searchForCode = (code: string): string => inSearch(code);
