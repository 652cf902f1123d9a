import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Disclosure } from '../model/disclosure.ts';
import { readPageContexts } from '../site/page-context.ts';
import type { UnitKey } from './unit.ts';

/**
 * A hash of everything that the files of each unit show: the document, what its pages show of others, and what is the same for all
 * (`common`: the code, the description of the site). Equal hashes mean equal files.
 * @param collections the folder that holds `disclosures/`.
 */
export function hashUnits(
  disclosures: readonly Disclosure[],
  collections: string,
  common: string,
): Map<UnitKey, string> {
  const documents = new Map(
    disclosures.map(({ id }) => [id, digest(readFileSync(join(collections, 'disclosures', `${id}.json`)))]),
  );
  const hashOf = (id: string): string => {
    const hash = documents.get(id);
    if (hash === undefined) throw new Error(`no disclosure ${id}`);
    return hash;
  };
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

export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
