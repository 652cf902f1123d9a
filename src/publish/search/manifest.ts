/** How results name a disclosure. */
export interface SearchedDisclosure {
  id: string;
  department: string;
  /** `河北省廊坊市永清县` */
  place: string;
  province: string;
  prefecture: string;
  county: string;
  fiscal_year: number;
  kind: 'budget' | 'final-accounts';
}

/** `search/manifest.json`: the one file whose name does not change; it names the others. */
export interface SearchManifest {
  version: 2;
  /** Names of files beside the manifest, each with a hash of its content. */
  documents: string;
  pairs: string;
  amounts: string;
  catalogue: string;
  /** How much there is to find. */
  disclosures: number;
  units: number;
}

/** A file of the search folder, by the name that the manifest or a directory gives; in a browser a fetch. */
export type ReadSearchFile = (name: string) => Promise<Uint8Array>;
