/**
 * Makes the pages of a site as a build does for which nothing was made before, and no other file: `node --max-semi-space-size=8 pages.ts
 * COLLECTIONS DOWNLOADS OUT`. Prints as JSON what the parts took that a build does for other files besides (`PagesMade`).
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { takeLittleMemory } from '../../src/assembly/memory.ts';
import { PageBundle } from '../../src/assembly/page-bundle.ts';
import { makePages } from '../../src/assembly/pages.ts';
import { Corpus } from '../../src/collections/corpus.ts';
import { listDisclosures } from '../../src/collections/folder.ts';
import { describeDownloads } from '../../src/publish/downloads/index.ts';
import { listDepartments } from '../../src/publish/series/index.ts';
import { gatherings } from '../../src/site/gathering.ts';

/** Seconds of reading and packing the collections, and of counting what is in the tables. */
export interface PagesMade {
  prepared: { seconds: number; cpuSeconds: number };
}

const [collections = '', downloads = '', out = ''] = process.argv.slice(2).map((path) => resolve(path));

takeLittleMemory();
const start = performance.now();
const before = process.cpuUsage();
const { disclosures, filed } = new Corpus(collections, await listDisclosures(collections));
const tables = describeDownloads(disclosures);
const { user, system } = process.cpuUsage(before);
const prepared = { seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };

const plan = {
  disclosures: disclosures.map(({ id }) => id),
  departments: listDepartments(disclosures).map(({ slug }) => slug),
  gatherings,
  others: true,
};
// In the project, where its packages are found.
mkdirSync('.cache', { recursive: true });
const kept = mkdtempSync(resolve('.cache/bench-'));
try {
  const origin = { collections, siteFile: resolve('content/site.yaml'), disclosures, filed };
  await makePages(origin, plan, [downloads], out, tables, new PageBundle(join(kept, 'bundle'), ''));
} finally {
  rmSync(kept, { recursive: true });
}
process.stdout.write(JSON.stringify({ prepared } satisfies PagesMade));
