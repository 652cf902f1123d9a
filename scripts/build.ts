import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { Corpus } from '../src/collections/corpus.ts';
import { readRedactedFiles } from '../src/collections/folder.ts';
import { convertFolder } from '../src/convert/folder.ts';
import { UnreadableError } from '../src/model/message.ts';
import { checkDisclosures, keepAddresses, writeManifest } from '../src/publish/addresses/index.ts';
import { writeCatalogue } from '../src/publish/catalogue/index.ts';
import { writeDownloads } from '../src/publish/downloads/index.ts';
import { writeSearchIndex } from '../src/publish/search/write-index.ts';
import { checkGuides, readGuides } from '../src/site/guides.ts';
import { mapPages } from '../src/site/page-map.ts';
import { findAddresses, own } from './addresses.ts';
import { readArguments, runCommand } from './command.ts';
import { holdFolders } from './hold-folder.ts';
import { mergeFolder } from './merge-folder.ts';
import { replaceFolder, requireOwnFolder } from './replace-folder.ts';
import { readSite } from './site.ts';

const usage = 'Usage: npm run build -- [--sources DIR] [--out DIR] [--site FILE] [--addresses FILE]';

await runCommand(async () => {
  const { values } = readArguments(
    {
      options: {
        sources: { type: 'string', default: own.sources },
        out: { type: 'string', default: own.out },
        site: { type: 'string', default: 'content/site.yaml' },
        addresses: { type: 'string' },
      },
    },
    usage,
  );
  requireOwnFolder(values.out, values.sources, usage);
  const collections = await placeCollections(values.sources);
  try {
    await holdFolders([collections.folder, values.out], () => publish(values, collections.folder));
  } finally {
    if (collections.temporary !== null) await rm(collections.temporary, { recursive: true, force: true });
  }
});

interface Options {
  sources: string;
  out: string;
  site: string;
  addresses?: string | undefined;
}

/** Converts the documents into their collections, and makes the site of them. */
async function publish(values: Options, collections: string): Promise<void> {
  const out = resolve(values.out);
  const site = await readSite(values.site);
  const addresses = await findAddresses(values);
  let ids: string[] = [];
  await replaceFolder(collections, async (staging) => {
    const { converted } = await convertFolder(values.sources, staging, {
      keepGoing: false,
      limits: site.limits,
      onProgress: ({ summary }, done, total) => {
        console.log(`[${String(done)}/${String(total)}] ${summary}`);
      },
    });
    ids = converted.map(({ id }) => id);
    if (addresses !== null) checkDisclosures(addresses, ids);
    // Before they are put in place: a guide must not say a figure that the documents do not hold.
    const brokenReferences = checkGuides(await readGuides('content/guides'), new Corpus(staging, ids).disclosures);
    if (brokenReferences.length > 0) throw new UnreadableError(brokenReferences);
  });
  // Their long texts stay on the disk.
  const { disclosures } = new Corpus(collections, ids);
  const redacted = await readRedactedFiles(collections);
  const manifest: string[] = [];
  process.env.MINGZHANG_COLLECTIONS = collections;
  process.env.MINGZHANG_SITE = resolve(values.site);
  await replaceFolder(out, async (staging) => {
    // Before the pages, which say how large each download is; aside, for Astro empties the folder that it builds into.
    const downloads = `${staging}.data`;
    process.env.MINGZHANG_DOWNLOADS = downloads;
    try {
      await rm(downloads, { recursive: true, force: true });
      const written = await writeDownloads(disclosures, site, resolve(values.sources), downloads, redacted);
      await writeCatalogue(disclosures, site, written.files, downloads);
      // The default cache is one for all builds: two at the same time would read each other's collections.
      const cacheDir = await mkdtemp(join(tmpdir(), 'mingzhang-cache-'));
      await build({ outDir: staging, cacheDir, logLevel: 'warn', integrations: [mapPages(site, disclosures)] }).finally(
        () => rm(cacheDir, { recursive: true }),
      );
      await mergeFolder(downloads, join(staging, 'data'));
    } finally {
      await rm(downloads, { recursive: true, force: true });
    }
    await writeSearchIndex(disclosures, staging);
    if (addresses !== null) manifest.push(await keepAddresses(addresses, ids, site, staging));
  });
  if (addresses?.recorded === true) await writeManifest(addresses.files.manifest, manifest.join(''));
  const made = await measureFolder(out);
  console.log(
    `${values.out}: ${String(disclosures.length)} disclosures, ${String(made.pages)} pages, ${String(made.files)} files, ${(made.bytes / 1e6).toFixed(1)} MB`,
  );
  console.log(`Look at it: npm run preview${values.out === 'dist' ? '' : ` -- --dist ${values.out}`}`);
}

/** The collections of the publisher's own sources stay in the project; those of any other folder go with the build. */
async function placeCollections(sources: string): Promise<{ folder: string; temporary: string | null }> {
  if (resolve(sources) === resolve(own.sources)) return { folder: resolve('content/collections'), temporary: null };
  const temporary = await mkdtemp(join(tmpdir(), 'mingzhang-'));
  return { folder: join(temporary, 'collections'), temporary };
}

async function measureFolder(folder: string): Promise<{ files: number; pages: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(file.parentPath, file.name))).size;
  return { files: files.length, pages: files.filter((file) => file.name.endsWith('.html')).length, bytes };
}
