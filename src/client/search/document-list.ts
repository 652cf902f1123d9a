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

  /** The folder of a disclosure's texts. */
  textsOf(document: number): string {
    return this.#table.texts[document] ?? '';
  }

  /** The units of a disclosure of the first list; with no list its first, which stands for the whole. */
  unitsOf(document: number, lists: readonly UnitList[]): UnitList {
    const [from, to] = [this.#first[document] ?? 0, this.#first[document + 1] ?? 0];
    const [list] = lists;
    return list === undefined
      ? Int32Array.of(from).subarray(0, to - from)
      : list.filter((unit) => unit >= from && unit < to);
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

  /** Whether a disclosure is one that the fields of a query ask for. */
  isAsked(document: number, { departments, places, years }: Query): boolean {
    const names = this.#names[document];
    const year = this.disclosures[document]?.fiscal_year ?? 0;
    return (
      names !== undefined &&
      departments.every((name) => names.department.includes(name)) &&
      places.every((name) => names.place.includes(name)) &&
      (years === null || (year >= years.from && year <= years.to))
    );
  }

  /** Whether a folded word stands in the name, the place or the year of a disclosure. */
  isNamed(document: number, word: string): boolean {
    return this.#names[document]?.all.includes(word) ?? false;
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
    return Array.from(units, (unit) => unpackTrait(bytes[unit - base] ?? 0));
  }
}
