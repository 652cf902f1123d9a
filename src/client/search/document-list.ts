import {
  type DocumentTable,
  documentsPerTraits,
  listDisclosures,
  unpackTrait,
} from '../../publish/search/document-table.ts';
import { foldText, type Variants } from '../../publish/search/fold.ts';
import type { ReadSearchFile, SearchedDisclosure } from '../../publish/search/manifest.ts';
import type { Query } from '../../publish/search/query.ts';
import type { UnitList } from './unit-list.ts';

/** A list of units, cut up: those of a disclosure stand from `starts[document]` up to the next start. */
export interface CutList {
  units: UnitList;
  starts: Int32Array;
}

/** How many units of a list belong to a disclosure. */
export function countOf({ starts }: CutList, document: number): number {
  return (starts[document + 1] ?? 0) - (starts[document] ?? 0);
}

/** The units of a list that belong to a disclosure. */
export function unitsOf({ units, starts }: CutList, document: number): UnitList {
  return units.subarray(starts[document], starts[document + 1]);
}

/** The disclosures of the index: which units are whose, what they are called, what their units are. */
export class DocumentList {
  readonly disclosures: readonly SearchedDisclosure[];
  /** How many units there are. */
  readonly units: number;
  readonly #table: DocumentTable;
  readonly #read: ReadSearchFile;
  /** The first unit of each disclosure, and at the end the number of units. */
  readonly #first: Int32Array;
  readonly #names: { place: string; department: string; all: string }[];
  readonly #named = new Map<string, Uint8Array>();
  readonly #traits = new Map<number, Promise<Uint8Array>>();

  constructor(table: DocumentTable, read: ReadSearchFile, variants: Variants) {
    this.#table = table;
    this.#read = read;
    this.disclosures = listDisclosures(table);
    this.#first = new Int32Array(table.ids.length + 1);
    for (const [index, count] of table.units.entries()) this.#first[index + 1] = (this.#first[index] ?? 0) + count;
    this.units = this.#first[table.ids.length] ?? 0;
    this.#names = this.disclosures.map(({ place, department, fiscal_year }) => ({
      place: foldText(place, variants),
      department: foldText(department, variants),
      all: foldText(`${place}${department}|${String(fiscal_year)}年`, variants),
    }));
  }

  firstUnit(document: number): number {
    return this.#first[document] ?? 0;
  }

  /** How many units a disclosure has. */
  countUnits(document: number): number {
    return this.firstUnit(document + 1) - this.firstUnit(document);
  }

  /** The folder of a disclosure's texts. */
  textsOf(document: number): string {
    return this.#table.texts[document] ?? '';
  }

  /** The first unit of a disclosure, which stands for the whole. */
  firstOf(document: number): UnitList {
    const [from, to] = [this.#first[document] ?? 0, this.#first[document + 1] ?? 0];
    return Int32Array.of(from).subarray(0, to - from);
  }

  /** Cuts a list up by disclosure. */
  cut(units: UnitList): CutList {
    const starts = new Int32Array(this.#first.length);
    let at = 0;
    for (let document = 1; document < starts.length; document += 1) {
      const end = this.#first[document] ?? 0;
      while (at < units.length && (units[at] ?? 0) < end) at += 1;
      starts[document] = at;
    }
    return { units, starts };
  }

  documentOf(unit: number): number {
    let low = 0;
    let high = this.#table.ids.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#first[middle + 1] ?? 0) <= unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Splits a list of units by disclosure, in order. */
  *split(units: UnitList): Generator<{ document: number; units: UnitList }> {
    let at = 0;
    while (at < units.length) {
      const document = this.documentOf(units[at] ?? 0);
      const end = this.#first[document + 1] ?? 0;
      const from = at;
      while (at < units.length && (units[at] ?? 0) < end) at += 1;
      yield { document, units: units.subarray(from, at) };
    }
  }

  /** For each disclosure 1 where it is one that the fields of a query ask for; null where they ask for all. */
  listAsked({ departments, places, years }: Query): Uint8Array | null {
    if (departments.length === 0 && places.length === 0 && years === null) return null;
    return Uint8Array.from(this.disclosures, ({ fiscal_year }, document) => {
      const names = this.#names[document];
      const asked =
        names !== undefined &&
        departments.every((name) => names.department.includes(name)) &&
        places.every((name) => names.place.includes(name)) &&
        (years === null || (fiscal_year >= years.from && fiscal_year <= years.to));
      return asked ? 1 : 0;
    });
  }

  /** For each disclosure 1 where a folded word stands in its name, its place or its year. */
  findNamed(word: string): Uint8Array {
    const known = this.#named.get(word);
    if (known !== undefined) return known;
    // Who types on asks for the words before again with each character.
    if (this.#named.size > 100) this.#named.clear();
    const named = Uint8Array.from(this.#names, ({ all }) => (all.includes(word) ? 1 : 0));
    this.#named.set(word, named);
    return named;
  }

  /** Whether a folded word stands in the name, the place or the year of a disclosure. */
  isNamed(document: number, word: string): boolean {
    return this.findNamed(word)[document] === 1;
  }

  /** Kind and amount class of the units of one disclosure. */
  async readTraits(document: number, units: Iterable<number>): Promise<{ kind: number; amountClass: number }[]> {
    const block = Math.floor(document / documentsPerTraits);
    let opened = this.#traits.get(block);
    if (opened === undefined) {
      opened = this.#read(this.#table.traits[block] ?? '');
      this.#traits.set(block, opened);
      // A failure is not kept: the next query tries again.
      opened.catch(() => this.#traits.delete(block));
    }
    const bytes = await opened;
    const base = this.firstUnit(block * documentsPerTraits);
    const end = this.#first[Math.min((block + 1) * documentsPerTraits, this.#first.length - 1)] ?? 0;
    if (bytes.length !== end - base) throw new RangeError('invalid search file: the kinds of units are cut off');
    return Array.from(units, (unit) => unpackTrait(bytes[unit - base] ?? 0));
  }
}
