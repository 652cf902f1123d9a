import type { Variants } from '../../publish/search/fold.ts';
import type { SearchedDisclosure } from '../../publish/search/manifest.ts';
import type { Query } from '../../publish/search/query.ts';
import type { UnitKind } from '../../publish/search/unit.ts';

/** Numbers of units, in an array of either kind. */
export interface UnitNumbers extends Iterable<number> {
  readonly length: number;
  readonly [index: number]: number;
  slice: (from?: number, to?: number) => UnitNumbers;
}

/** What was found of one disclosure. */
export interface FoundGroup {
  /** Its number in the index. */
  document: number;
  disclosure: SearchedDisclosure;
  /** The numbers of the units found, best first. */
  units: UnitNumbers;
}

/** What was found of a query, best disclosure first. Nothing of the text is fetched yet. */
export interface Findings {
  groups: FoundGroup[];
  /** How many units, of all groups. */
  count: number;
  /**
   * Whether each unit is known to hold the query. Else the count is an estimate: the index takes some for holding a text
   * that hold only its parts, and those are left out when they are read.
   */
  isSure: boolean;
  /** `similar`: nothing holds the query as typed; these differ by a character, or hold the words of a run of words. */
  closeness: 'exact' | 'similar';
  /** What was searched for in place of what was typed: 养老保险 for 养老宝险. Empty where nothing was replaced. */
  replaced: { typed: string; found: string }[];
}

/** A unit with its text, ready to be shown. */
export interface FoundPassage {
  unit: number;
  document: number;
  kind: UnitKind;
  line: number;
  title: string;
  under: string;
  text: string;
  /** Relative to the site's base: `disclosures/<id>/projects/3/#indicator-2`. */
  url: string;
  /** Relative to the site's base: `disclosures/<id>/source/#L57`. */
  source: string;
}

/** What findings can be narrowed to; a name left out does not narrow. */
export interface Narrowing {
  /** The place of a disclosure by its full name; not those below it: `河北省廊坊市` is the city's own departments. */
  place?: string;
  department?: string;
  year?: number;
  kind?: UnitKind;
  /** Index of `amountClasses`: the class of the largest amount of the unit. */
  amount?: number;
}

/** For each dimension its values with the number of units found, most first (years: newest first). */
export interface Facets {
  places: { value: string; count: number }[];
  departments: { value: string; count: number }[];
  years: { value: number; count: number }[];
  kinds: { value: UnitKind; count: number }[];
  amounts: { value: number; count: number }[];
}

/** The full-text search of one site. The same index and query always give the same findings. */
export interface FullText {
  disclosures: readonly SearchedDisclosure[];
  /** How many units there are to find. */
  units: number;
  /** For `parseQuery` and for marking: how traditional characters stand in the text. */
  variants: Variants;
  /** With `confirm` texts are fetched where the index is not sure and they are few; so the count is what can be read. */
  find: (query: Query, options?: { confirm?: boolean }) => Promise<Findings>;
  /** Fetches the texts of units; those whose text proves not to hold the query are left out. */
  read: (units: Iterable<number>, query: Query, findings: Pick<Findings, 'replaced'>) => Promise<FoundPassage[]>;
  /** Counts by every dimension. Fetches what kinds and amounts the units are. */
  countFacets: (findings: Findings) => Promise<Facets>;
  narrow: (findings: Findings, narrowing: Narrowing) => Promise<Findings>;
}
