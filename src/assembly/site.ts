import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCaching } from '../publish/caching.ts';
import { writeCatalogue, writePageMap } from '../publish/catalogue/index.ts';
import { describeCounted, KeptDownloads, writeDisclosureFiles, writeDownloads } from '../publish/downloads/index.ts';
import { listFiles } from '../publish/file-list.ts';
import { writeSearchIndex } from '../publish/search/write-index.ts';
import type { PagePlan } from '../site/page-plan.ts';
import { clearLeftovers, takeLittleMemory } from './memory.ts';
import { mergeFolder } from './merge-folder.ts';
import type { PageBundle } from './page-bundle.ts';
import { makePages } from './pages.ts';
import type { SiteAccount } from './site-account.ts';
import { isDownload, keepFiles } from './site-folder.ts';
import type { SiteOrigin } from './site-origin.ts';
import type { SitePlan } from './site-plan.ts';
import { readKey, type UnitKey } from './unit.ts';

/** A site as it was made. */
export interface MadeSite {
  /** Of what gathers all, for the next build. */
  account: SiteAccount;
  /** From the site's folder, with `/`: those that were made, and those that are kept. */
  files: string[];
  /** Those that lie in the folder of the last build, and stay there. */
  kept: string[];
}

/**
 * Makes a whole site in a folder: what the plan keeps is taken from where it is, the rest is made. Where the last build is brought up to
 * date, what is kept of it stays there instead. Old addresses are not kept here.
 * @param bundle what pages are rendered by; kept there for the next build.
 */
export async function makeSite(
  origin: SiteOrigin,
  { hashes, common, kept: keptUnits, gatheringHashes, keptGatherings, keptDownloads, last }: SitePlan,
  folder: string,
  bundle: PageBundle,
): Promise<MadeSite> {
  const { disclosures, site, sources, redactedFiles } = origin;
  takeLittleMemory();
  const kept: string[] = [];
  // Before the pages, which say how large each download is; aside, for Astro empties the folder that it builds into.
  const downloads = `${folder}.data`;
  let account: SiteAccount;
  try {
    await rm(downloads, { recursive: true, force: true });
    const own = new Map<string, string[]>();
    for (const [id, files] of keptDownloads) {
      const data = files.paths.map(stripData);
      if (last === null) keepFiles(join(files.folder, 'data'), downloads, data);
      else for (const path of files.paths) kept.push(path);
      own.set(id, data);
    }
    const earlier = last === null ? null : new KeptDownloads(join(last.folder, 'data'), last.account.downloads);
    const written = await writeDownloads(disclosures, site, sources, downloads, redactedFiles, own, earlier);
    account = { common, downloads: written.account };
    await writeCatalogue(disclosures, site, written.files, downloads);
    const shares = new Map([...written.account.documents].map(([id, document]) => [id, document.shares]));
    clearLeftovers();
    const made: PagePlan = {
      ...planPages(listMade(hashes.keys(), keptUnits)),
      gatherings: listMade(gatheringHashes.keys(), keptGatherings),
      others: true,
    };
    // A page may tell the size of any download.
    const sized = [downloads, ...(last === null ? [] : [join(last.folder, 'data')])];
    await makePages(origin, made, sized, folder, describeCounted(disclosures, shares), bundle);
    clearLeftovers();
    await mergeFolder(downloads, join(folder, 'data'));
  } finally {
    await rm(downloads, { recursive: true, force: true });
  }
  for (const files of [...keptUnits.values(), ...keptGatherings.values()]) {
    const pages = files.paths.filter((path) => !isDownload(path));
    if (last === null) keepFiles(files.folder, folder, pages);
    else for (const path of pages) kept.push(path);
  }
  const search = await writeSearchIndex(
    disclosures,
    folder,
    // As downloads, its search shows no other document.
    last === null ? null : { ids: new Set(keptDownloads.keys()), folder: last.folder },
  );
  for (const path of search.kept) kept.push(path);
  clearLeftovers();
  await writeCaching(site, folder);
  const files = [...listFiles(folder), ...kept];
  const maps = await writePageMap(files, site, disclosures, folder);
  return { account, files: [...files, ...maps], kept };
}

/** Makes the files of some units in a folder, and no others. */
export async function makePart(
  origin: SiteOrigin,
  { units }: SitePlan,
  share: ReadonlySet<UnitKey>,
  folder: string,
  bundle: PageBundle,
): Promise<void> {
  const { disclosures, site, sources, redactedFiles } = origin;
  takeLittleMemory();
  const downloads = `${folder}.data`;
  try {
    await rm(downloads, { recursive: true, force: true });
    const own = disclosures.filter(({ id }) => share.has(`disclosures/${id}`));
    await writeDisclosureFiles(own, site, sources, downloads, redactedFiles);
    const made: PagePlan = { ...planPages(share), gatherings: [], others: false };
    await makePages(origin, made, [downloads], folder, [], bundle);
    // Scripts, styles and the files of `public` are those of the whole, and not of this part.
    for (const path of listFiles(folder))
      if (!share.has(units.ownerOf(path) ?? 'disclosures/')) await rm(join(folder, path));
    await mergeFolder(downloads, join(folder, 'data'));
  } finally {
    await rm(downloads, { recursive: true, force: true });
  }
}

function listMade<Key>(keys: Iterable<Key>, kept: ReadonlyMap<Key, unknown>): Key[] {
  return [...keys].filter((key) => !kept.has(key));
}

function planPages(keys: Iterable<UnitKey>): Pick<PagePlan, 'disclosures' | 'departments'> {
  const plan = { disclosures: [] as string[], departments: [] as string[] };
  for (const { kind, name } of [...keys].map(readKey)) plan[kind].push(name);
  return plan;
}

const stripData = (path: string): string => path.slice('data/'.length);
