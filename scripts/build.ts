import { LastBuild } from '../src/assembly/last-build.ts';
import { sayCount } from '../src/model/count.ts';
import { locateAddresses } from './addresses.ts';
import { cacheUsage } from './cache.ts';
import { readArguments, runCommand } from './command.ts';
import { locateCollections, type Places, placeOptions } from './places.ts';
import { requireFolderApart, requireOwnFolder } from './replace-folder.ts';
import { readShard } from './shard.ts';
import { readLimits } from './site.ts';

const usage = `Usage: npm run build -- [--sources DIR] [--out DIR] [--site FILE] [--addresses FILE] [--shard I/N] ${cacheUsage}`;

await runCommand(async () => {
  const { values } = readArguments({ options: { ...placeOptions, shard: { type: 'string' } } }, usage);
  requireOwnFolder(values.out, values.sources, usage);
  requireFolderApart(values.out, values.sources, usage);
  if (values.shard === undefined) await buildSite(values);
  else await buildPart(values, values.shard);
});

/** Loads what makes a site, Astro included, only where there is something to make: it takes longer than finding that there is not. */
async function buildSite(places: Places): Promise<void> {
  const last = places['no-cache'] ? null : await openLast(places);
  const count = (await last?.countCurrent()) ?? null;
  if (count !== null) {
    console.log(`${places.out}: nothing has changed since it was built; ${sayCount(count, 'disclosures')}`);
    return;
  }
  const { withConverted } = await import('./conversion.ts');
  const { publishSite } = await import('./publish.ts');
  await withConverted(places, async (publication) => {
    const made = await publishSite(publication);
    await last?.note(made);
  });
}

async function buildPart(places: Places, share: string): Promise<void> {
  const shard = readShard(share, usage);
  const { withConverted } = await import('./conversion.ts');
  const { publishPart } = await import('./publish.ts');
  await withConverted(places, (publication) => publishPart(publication, shard));
}

async function openLast(places: Places): Promise<LastBuild> {
  const addresses = locateAddresses(places);
  return new LastBuild({
    sources: places.sources,
    out: places.out,
    limits: await readLimits(places.site),
    files: [places.site, ...(addresses === null ? [] : [addresses.manifest, addresses.redirects])],
    collections: locateCollections(places),
  });
}
