import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Disclosure, disclosureSchema } from '../model/disclosure.ts';

/**
 * Writes the content collections, one file a disclosure, the same bytes for the same documents.
 * The schema is checked here: what it refuses is a fault of ours, not of the document.
 */
export async function writeCollections(disclosures: readonly Disclosure[], folder: string): Promise<void> {
  const target = join(folder, 'disclosures');
  await mkdir(target, { recursive: true });
  for (const disclosure of disclosures) {
    const checked = disclosureSchema.parse(disclosure);
    await writeFile(join(target, `${disclosure.id}.json`), `${JSON.stringify(checked, null, 1)}\n`);
  }
}
