import type { Disclosure } from '../../model/disclosure.ts';
import type { Facts } from '../../model/facts.ts';
import type { Version } from '../../model/version.ts';
import { compareVersions } from './comparison.ts';

/** An earlier version of a document, converted. */
export interface EarlierVersion {
  version: number;
  facts: Facts;
  disclosure: Disclosure;
}

/** What is kept of earlier versions, the oldest first, each with what changed from it to the next one. */
export function describeVersions(earlier: readonly EarlierVersion[], newest: Disclosure): Version[] {
  return earlier.map(({ version, facts, disclosure }, index) => ({
    version,
    title: disclosure.title,
    replaced_on: facts.replaced_on ?? '',
    source: disclosure.source,
    changes: compareVersions(disclosure, earlier[index + 1]?.disclosure ?? newest),
    transcript: disclosure.transcript,
    transcript_pages: disclosure.transcript_pages,
  }));
}
