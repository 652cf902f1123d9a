import { createHash } from 'node:crypto';
import type { PartName } from '../collections/packed-disclosure.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { type Gathering, gatherings, listGatheredParts } from '../site/gathering.ts';
import { readPageContexts } from '../site/page-context.ts';
import type { UnitKey } from './unit.ts';

/**
 * A hash of everything that the files of each unit show: the document, what its pages show of others, and what is the same for all
 * (`common`: the code, the description of the site). Equal hashes mean equal files.
 * @param hashOf the hash of each disclosure's file.
 */
export function hashUnits(
  disclosures: readonly Disclosure[],
  hashOf: (id: string) => string,
  common: string,
): Map<UnitKey, string> {
  const contexts = readPageContexts(disclosures, hashOf);
  return new Map<UnitKey, string>([
    ...disclosures.map((disclosure): [UnitKey, string] => [
      `disclosures/${disclosure.id}`,
      digest(`${common}\n${hashOf(disclosure.id)}\n${contexts.ofDisclosure(disclosure)}`),
    ]),
    ...contexts.departments.map((department): [UnitKey, string] => [
      `departments/${department.slug}`,
      digest(`${common}\n${contexts.ofDepartment(department)}`),
    ]),
  ]);
}

/**
 * The same of the pages of each gathering: what they show of every document.
 * @param hashOfPart tells whether a part of a document has changed.
 */
export function hashGatherings(
  disclosures: readonly Disclosure[],
  hashOfPart: (id: string, part: PartName) => string,
  common: string,
): Map<Gathering, string> {
  return new Map(
    gatherings.map((gathering) => {
      const parts = listGatheredParts(gathering);
      const shown = disclosures.map(({ id }) => [id, ...parts.map((part) => hashOfPart(id, part))]);
      return [gathering, digest(`${common}\n${JSON.stringify(shown)}`)];
    }),
  );
}

/** A hash of everything that the downloads of a disclosure show: the document, and what is the same for all. */
export function hashDownloads(documentHash: string, common: string): string {
  return digest(`${common}\n${documentHash}`);
}

/** SHA-256, as 64 hexadecimal digits. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
