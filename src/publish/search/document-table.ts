import type { SearchedDisclosure } from './manifest.ts';

/** How many disclosures share a file of traits. */
export const documentsPerTraits = 64;

/**
 * The table of disclosures, `documents.<hash>.json`: what every search needs. In columns, for they compress better.
 * Units are numbered through all disclosures; those of a disclosure follow one another.
 */
export interface DocumentTable {
  version: 2;
  ids: string[];
  departments: string[];
  provinces: string[];
  prefectures: string[];
  counties: string[];
  years: number[];
  /** Positions of the final accounts; all others are budgets. */
  finalAccounts: number[];
  /** How many units each has. */
  units: number[];
  /** The folder of each one's texts: `texts/<hash>/`. */
  texts: string[];
  /** `traits/<hash>.bin`, each for 64 disclosures: a byte a unit, see `packTrait`. */
  traits: string[];
  /** Traditional and variant characters with the one that stands in the text: `養养…`. */
  variants: string;
}

/** The kind of a unit and the class of its largest amount, in one byte. */
export function packTrait(kind: number, amountClass: number): number {
  return kind * 16 + amountClass;
}

/** The two numbers that a trait was packed of. */
export function unpackTrait(trait: number): { kind: number; amountClass: number } {
  return { kind: trait >> 4, amountClass: trait & 15 };
}

export function listDisclosures(table: DocumentTable): SearchedDisclosure[] {
  const finalAccounts = new Set(table.finalAccounts);
  return table.ids.map((id, index) => {
    const province = table.provinces[index] ?? '';
    const prefecture = table.prefectures[index] ?? '';
    const county = table.counties[index] ?? '';
    return {
      id,
      department: table.departments[index] ?? '',
      place: `${province}${prefecture}${county}`,
      province,
      prefecture,
      county,
      fiscal_year: table.years[index] ?? 0,
      kind: finalAccounts.has(index) ? 'final-accounts' : 'budget',
    };
  });
}
