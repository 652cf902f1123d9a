import type { FiledCorpus } from '../collections/corpus.ts';
import type { RedactedFiles } from '../collections/folder.ts';
import type { PartName } from '../collections/packed-disclosure.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Site } from '../model/site.ts';

/** Where a site comes from. */
export interface SiteOrigin {
  disclosures: readonly Disclosure[];
  /** The same as they are held, for the threads that make pages. */
  filed: FiledCorpus;
  /** The hash of each one's file. */
  hashOf: (id: string) => string;
  /** The hash of a part of one. */
  hashOfPart: (id: string, part: PartName) => string;
  site: Site;
  /** Absolute path of the site's description. */
  siteFile: string;
  /** Absolute path of the folder that holds `disclosures/`. */
  collections: string;
  /** The folder of the documents. */
  sources: string;
  /** Copies of files in which names are redacted. */
  redactedFiles: RedactedFiles;
}
