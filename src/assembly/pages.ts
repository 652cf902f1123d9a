import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DescribedTable } from '../publish/downloads/index.ts';
import { listDepartments } from '../publish/series/index.ts';
import type { PagePlan } from '../site/page-plan.ts';
import { runAstro } from './astro-process.ts';
import type { OpenBundle, PageBundle } from './page-bundle.ts';
import { countThreads, renderShares } from './page-farm.ts';
import { shareOut } from './page-shares.ts';
import type { SiteOrigin } from './site-origin.ts';

/** What pages are made from. */
export type PageOrigin = Pick<SiteOrigin, 'collections' | 'siteFile' | 'disclosures' | 'filed'>;

/**
 * Makes pages in a folder. Astro bundles them, unless it has for an earlier build of the same code and description of the site; what it has
 * bundled renders them, in as many threads as are of use. Where that is not as we know it, Astro renders them itself.
 * @param downloads the folders in which the downloads lie that pages tell the size of; the first that has one counts.
 * @param bundle what Astro has bundled; kept there for the next build.
 */
export async function makePages(
  origin: PageOrigin,
  plan: PagePlan,
  downloads: readonly string[],
  folder: string,
  tables: readonly DescribedTable[],
  bundle: PageBundle,
): Promise<void> {
  const aside = await mkdtemp(join(tmpdir(), 'mingzhang-pages-'));
  try {
    const environment = {
      ...process.env,
      NODE_ENV: process.env.NODE_ENV ?? 'production',
      MINGZHANG_COLLECTIONS: origin.collections,
      MINGZHANG_SITE: origin.siteFile,
      MINGZHANG_DOWNLOADS: JSON.stringify(downloads),
      MINGZHANG_TABLES: await writeJson(join(aside, 'tables.json'), tables),
    };
    const root = process.cwd();
    let open = bundle.open(folder);
    if (open === null) {
      // Of no documents: what is bundled depends on none.
      await runAstro({ root, bundle: bundle.place }, { ...environment, MINGZHANG_COLLECTIONS: aside });
      open = bundle.open(folder);
    }
    const unfit = open === null ? 'no code' : await render(open, origin, plan, folder, aside, environment);
    if (unfit === null) return;
    process.stderr.write(`unknown code of pages (${unfit}): Astro renders them itself, which takes longer\n`);
    const whole = await writeJson(join(aside, 'plan.json'), plan);
    await runAstro({ root, site: folder }, { ...environment, MINGZHANG_PLAN: whole });
  } finally {
    await rm(aside, { recursive: true });
  }
}

/** @returns why what Astro has bundled is of no use; null when all is rendered. */
async function render(
  bundle: OpenBundle,
  { collections, disclosures, filed }: PageOrigin,
  plan: PagePlan,
  folder: string,
  aside: string,
  environment: NodeJS.ProcessEnv,
): Promise<string | null> {
  const shares: string[] = [];
  for (const share of shareOut(plan, listDepartments(disclosures)))
    shares.push(await writeJson(join(aside, `share-${String(shares.length)}.json`), share));
  const task = { bundle, shares, folder, collections, filed };
  return renderShares(task, countThreads(plan.disclosures.length), environment);
}

async function writeJson(file: string, value: unknown): Promise<string> {
  await writeFile(file, JSON.stringify(value));
  return file;
}
