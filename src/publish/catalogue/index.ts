import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Site } from '../../model/site.ts';
import { formatCitation } from '../downloads/citation.ts';
import type { WrittenFile } from '../downloads/index.ts';
import { describeDcat } from './dcat.ts';
import { sortFiles } from './holding.ts';
import { describeOcds } from './ocds.ts';

export { findDay, findLatestDay } from './day.ts';
export { formatFeed } from './feed.ts';
export { writePageMap } from './page-map.ts';
export { describeDataset, describeWholeDataset, formatForScript } from './schema-org.ts';

/**
 * Writes what other catalogues harvest into `outFolder` (`<dist>/data`): `catalog.jsonld` (DCAT-AP 3), `ocds-releases.json` (planned
 * purchases; none where no document lists any) and `CITATION.cff`. The same documents give the same bytes.
 * @param files the downloads beside them, as they were written.
 */
export async function writeCatalogue(
  disclosures: readonly Disclosure[],
  site: Site,
  files: readonly WrittenFile[],
  outFolder: string,
): Promise<void> {
  const sorted = disclosures.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const write = async (name: string, content: string): Promise<void> => writeFile(join(outFolder, name), content);
  await write('catalog.jsonld', formatJson(describeDcat(sorted, site, sortFiles(files))));
  const ocds = describeOcds(sorted, site);
  if (ocds !== null) await write('ocds-releases.json', formatJson(ocds));
  await write('CITATION.cff', formatCitation(site, null));
}

function formatJson(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
