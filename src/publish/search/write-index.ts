import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disclosure } from '../../model/disclosure.ts';
import type { SearchManifest } from './record.ts';
import { buildSearchIndex } from './records.ts';

/**
 * Writes `search/manifest.json` and the index it names into the site's folder (`dist`). The index carries a hash of
 * its content in its name, so a browser never mixes an old index with a new site.
 */
export async function writeSearchIndex(disclosures: readonly Disclosure[], outFolder: string): Promise<SearchManifest> {
  const folder = join(outFolder, 'search');
  await mkdir(folder, { recursive: true });
  const index = buildSearchIndex(disclosures);
  const json = JSON.stringify(index);
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 12);
  const manifest: SearchManifest = {
    version: 1,
    index: `index.${hash}.json`,
    disclosures: index.disclosures.length,
    records: index.records.length,
  };
  await writeFile(join(folder, manifest.index), json);
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest)}\n`);
  return manifest;
}
