import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Site } from '../model/site.ts';
import { formatJson } from '../publish/downloads/json.ts';
import { OutputFolder } from '../publish/downloads/output-folder.ts';
import { joinCatalogues, readCatalogue } from './catalogue.ts';
import {
  describeMergedPackage,
  describeMerging,
  formatIndex,
  formatReadme,
  listLicences,
  listSites,
  sitesFile,
  type ListedSite,
} from './description.ts';
import { type CopiedSite, mergeTables } from './merging.ts';
import { copyChecked, locateSite } from './published-site.ts';
import { refuse } from './refusal.ts';
import { type DescribedSite, readPackage } from './site-package.ts';

/** What was merged. */
export interface Federation {
  sites: ListedSite[];
  /** How many disclosures, each once. */
  disclosures: number;
  /** Ids under which one file stands; sums over all disclosures count it more than once. */
  twins: string[][];
}

/**
 * Merges what several sites have published into one folder of data: `data/` with every table for all of them (CSV, JSON,
 * Parquet), `datapackage.json`, `catalog.jsonld` and `sites.json`, and beside it `README.txt` and `index.html`. Their CSV is
 * what is read, for there every amount is the text of its digits. The same sites give the same bytes, in whatever order they are named.
 * @param names folders with a built site, or addresses that one is published under
 * @param site who publishes the merged data, and under what address
 * @param outFolder staged and swapped by the caller
 * @throws UnreadableError where a site cannot be read, is not what its package says, or has an id that is something else on another.
 */
export async function federateSites(names: readonly string[], site: Site, outFolder: string): Promise<Federation> {
  const described: DescribedSite[] = [];
  for (const name of names) described.push(await readPackage(locateSite(name)));
  described.sort((a, b) => (a.homepage < b.homepage ? -1 : 1));
  for (const [index, { homepage, site: one }] of described.entries()) {
    const before = described[index - 1];
    if (before?.homepage === homepage)
      throw refuse(
        `${before.site.name} and ${one.name}`,
        `both say that they are ${homepage}`,
        'sites with addresses of their own',
        'Name each site once; if they are two, correct url or base in the site.yaml of one and build it again.',
      );
  }
  const copies = await mkdtemp(join(tmpdir(), 'mingzhang-federate-'));
  try {
    const graphs = [];
    const copied: CopiedSite[] = [];
    for (const [index, each] of described.entries()) {
      const folder = join(copies, String(index));
      await mkdir(folder);
      for (const [key, file] of each.files)
        await copyChecked(each.site, `${key}.csv`, file, join(folder, `${key}.csv`));
      graphs.push(await readCatalogue(each));
      copied.push({ described: each, folder });
    }
    const data = new OutputFolder(join(outFolder, 'data'));
    const { owners, twins } = await mergeTables(copied, data);
    const sites = listSites(described, owners);
    const description = describeMerging(sites, owners);
    await data.write(sitesFile, formatJson(sites));
    await data.write('datapackage.json', formatJson(describeMergedPackage(sites, site, data.files, description)));
    const files = [...data.files];
    await data.write(
      'catalog.jsonld',
      formatJson(joinCatalogues(graphs, site, files, description, listLicences(sites))),
    );
    const beside = new OutputFolder(outFolder);
    await beside.write('README.txt', formatReadme(sites, description));
    await beside.write('index.html', formatIndex(site, sites, description));
    return { sites, disclosures: owners.size, twins };
  } finally {
    await rm(copies, { recursive: true, force: true });
  }
}
