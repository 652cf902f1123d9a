import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Corpus } from '../src/collections/corpus.ts';
import { PackedCache } from '../src/collections/packed-cache.ts';
import { openRedactedFiles } from '../src/collections/folder.ts';
import type { Cache } from '../src/convert/cache/index.ts';
import { trimCache } from '../src/convert/cache/trim.ts';
import { convertFolderApart } from '../src/convert/isolation/folder-process.ts';
import { sayCount } from '../src/model/count.ts';
import { UnreadableError } from '../src/model/message.ts';
import { checkDisclosures } from '../src/publish/addresses/index.ts';
import { checkGuides, readGuides } from '../src/site/guides.ts';
import { findAddresses } from './addresses.ts';
import { findCache } from './cache.ts';
import { holdFolders } from './hold-folder.ts';
import { findForeignToSite } from './made-folder.ts';
import { locateCollections, type Places } from './places.ts';
import { formatUnchanged, printProgress } from './progress.ts';
import type { Publication } from './publish.ts';
import { replaceFolder, settleFolder } from './replace-folder.ts';
import { readSite } from './site.ts';

/** Converts the documents into their collections, and does with them what is to be done, while no other run may write there. */
export async function withConverted(places: Places, work: (publication: Publication) => Promise<void>): Promise<void> {
  const collections = await placeCollections(places);
  try {
    await holdFolders([collections.folder, places.out], async () => {
      // Where it holds what no run has made, it is refused below; what is wrong with the documents is told first.
      if ((await findForeignToSite(places.out)) === null) await settleFolder(places.out);
      await work(await convert(places, collections.folder));
    });
  } finally {
    if (collections.temporary !== null) await rm(collections.temporary, { recursive: true, force: true });
  }
}

async function convert(places: Places, collections: string): Promise<Publication> {
  const site = await readSite(places.site);
  const addresses = await findAddresses(places);
  const cache = await findCache(places);
  const corpus = await replaceFolder(collections, async (staging) => {
    const { converted, cached } = await convertFolderApart(places.sources, staging, {
      keepGoing: false,
      limits: site.limits,
      onProgress: printProgress(),
      cache,
    });
    if (cached > 0) console.log(`${sayCount(converted.length, 'disclosures')}${formatUnchanged(cached)}`);
    const ids = converted.map(({ id }) => id);
    if (addresses !== null) checkDisclosures(addresses, ids);
    // Before they are put in place: a guide must not say a figure that the documents do not hold.
    const found = await readCorpus(staging, ids, cache);
    const brokenReferences = checkGuides(await readGuides('content/guides'), found.disclosures);
    if (brokenReferences.length > 0) throw new UnreadableError(brokenReferences);
    return found;
  });
  return {
    out: places.out,
    // Their long texts stay on the disk.
    disclosures: corpus.disclosures,
    filed: corpus.filed,
    hashOf: (id) => corpus.hashOf(id),
    hashOfPart: (id, part) => corpus.hashOfPart(id, part),
    site,
    siteFile: resolve(places.site),
    collections,
    sources: resolve(places.sources),
    redactedFiles: openRedactedFiles(collections),
    addresses,
  };
}

/** All disclosures, packed. What they were packed to is kept beside what documents were converted to, and as long. */
async function readCorpus(collections: string, ids: readonly string[], cache: Cache | null): Promise<Corpus> {
  if (cache === null) return new Corpus(collections, ids);
  const folder = join(cache.folder, 'packed');
  const corpus = new Corpus(collections, ids, new PackedCache(folder, cache.codeVersion));
  await trimCache(folder);
  return corpus;
}

async function placeCollections(places: Places): Promise<{ folder: string; temporary: string | null }> {
  const lasting = locateCollections(places);
  if (lasting !== null) return { folder: lasting, temporary: null };
  const temporary = await mkdtemp(join(tmpdir(), 'mingzhang-'));
  return { folder: join(temporary, 'collections'), temporary };
}
