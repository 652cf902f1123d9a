import { cacheUsage } from './cache.ts';
import { readArguments, runCommand } from './command.ts';
import { placeOptions, withConverted } from './conversion.ts';
import { publishPart, publishSite } from './publish.ts';
import { requireOwnFolder } from './replace-folder.ts';
import { readShard } from './shard.ts';

const usage = `Usage: npm run build -- [--sources DIR] [--out DIR] [--site FILE] [--addresses FILE] [--shard I/N] ${cacheUsage}`;

await runCommand(async () => {
  const { values } = readArguments({ options: { ...placeOptions, shard: { type: 'string' } } }, usage);
  const shard = values.shard === undefined ? null : readShard(values.shard, usage);
  requireOwnFolder(values.out, values.sources, usage);
  await withConverted(values, (publication) =>
    shard === null ? publishSite(publication) : publishPart(publication, shard),
  );
});
