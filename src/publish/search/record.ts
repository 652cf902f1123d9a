/** What a search record is about, in the order in which equally good matches are shown. */
export const recordKinds = ['department', 'project', 'budget-line', 'indicator', 'section'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** One thing that can be found. */
export interface SearchRecord {
  kind: RecordKind;
  /** Id of the disclosure. */
  disclosure: string;
  /** What it is called. For a passage of a section, the section's heading. */
  title: string;
  /** What it says, with figures as printed. Empty for the heading of a section. */
  text: string;
  /** What it stands under: an indicator's project, a row's table. Empty where that is the disclosure itself. */
  under: string;
  /** Relative to the site's base: `disclosures/<id>/source/#L12`. */
  url: string;
  /** The transcript line; null for a department, whose record is made from all of the document. */
  line: number | null;
}

/** How results name a disclosure. */
export interface SearchedDisclosure {
  id: string;
  department: string;
  /** `河北省廊坊市永清县` */
  place: string;
  fiscal_year: number;
  kind: 'budget' | 'final-accounts';
}

/** The file a browser loads when someone searches. */
export interface SearchIndex {
  version: 1;
  disclosures: SearchedDisclosure[];
  records: SearchRecord[];
}

/** `search/manifest.json`: where the index is, so that the index itself can be cached for ever. */
export interface SearchManifest {
  version: 1;
  /** File name beside the manifest, with a hash of its content. */
  index: string;
  disclosures: number;
  records: number;
}
