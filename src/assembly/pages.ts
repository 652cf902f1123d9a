import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DescribedTable } from '../publish/downloads/index.ts';
import type { PagePlan } from '../site/page-plan.ts';
import type { PageBundle } from './page-bundle.ts';
import type { SiteOrigin } from './site.ts';

/**
 * Makes pages in a folder, by Astro, or by what Astro has bundled for an earlier build of the same code and description of the site:
 * that is most of what it does before the first page.
 * @param bundle null for one that is neither looked for nor kept.
 */
export async function makePages(
  { collections, siteFile }: Pick<SiteOrigin, 'collections' | 'siteFile'>,
  plan: PagePlan,
  downloads: string,
  folder: string,
  tables: readonly DescribedTable[],
  bundle: PageBundle | null,
): Promise<void> {
  // The default cache is one for all builds: two at the same time would read each other's collections.
  const cacheDir = await mkdtemp(join(tmpdir(), 'mingzhang-cache-'));
  try {
    const planFile = join(cacheDir, 'page-plan.json');
    const tablesFile = join(cacheDir, 'tables.json');
    await writeFile(planFile, JSON.stringify(plan));
    await writeFile(tablesFile, JSON.stringify(tables));
    Object.assign(process.env, {
      MINGZHANG_COLLECTIONS: collections,
      MINGZHANG_SITE: siteFile,
      MINGZHANG_DOWNLOADS: downloads,
      MINGZHANG_PLAN: planFile,
      MINGZHANG_TABLES: tablesFile,
    });
    await standAside(async (root, aside) => {
      const kept = bundle?.open(aside, folder) ?? null;
      if (kept !== null) {
        const { renderPages } = await import('./page-rendering.ts');
        await renderPages(kept, folder);
        return;
      }
      // Not before it is wanted: it is large.
      const { build } = await import('astro');
      const integrations = bundle === null ? [] : [bundle.keep(aside)];
      await build({ root, outDir: resolve(folder), cacheDir, logLevel: 'warn', integrations });
    });
  } finally {
    await rm(cacheDir, { recursive: true });
  }
}

/**
 * Astro bundles into a folder under the one where it runs, and for all sites that are built elsewhere into the same one: two builds at
 * the same time would take each other's away. So each runs in a folder of its own, in the project, where its packages are found.
 */
async function standAside(work: (root: string, aside: string) => Promise<void>): Promise<void> {
  const root = process.cwd();
  const folder = join(root, '.astro');
  await mkdir(folder, { recursive: true });
  const aside = await mkdtemp(join(folder, 'build-'));
  process.chdir(aside);
  try {
    await work(root, aside);
  } finally {
    process.chdir(root);
    await rm(aside, { recursive: true });
  }
}
