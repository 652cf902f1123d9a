import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Site } from '../../model/site.ts';
import type { WrittenFile } from '../downloads/index.ts';
import { formatJson } from '../downloads/json.ts';
import { describeDcat } from './dcat.ts';
import { sortFiles } from './holding.ts';

export { findDay, findLatestDay } from '../day.ts';
export { formatFeed } from './feed.ts';
export { writePageMap } from './page-map.ts';
export { describeDataset, describeWholeDataset, formatForScript } from './schema-org.ts';

/**
 * Writes what other catalogues harvest into `outFolder` (`<dist>/data`): `catalog.jsonld` (DCAT-AP 3) with every download. It states the
 * size and hash of each, `datapackage.json` among them, which for that reason cannot have it as a resource.
 * @param files the downloads beside it, as they were written.
 */
export async function writeCatalogue(
  disclosures: readonly Disclosure[],
  site: Site,
  files: readonly WrittenFile[],
  outFolder: string,
): Promise<void> {
  const sorted = disclosures.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  await writeFile(join(outFolder, 'catalog.jsonld'), formatJson(describeDcat(sorted, site, sortFiles(files))));
}
