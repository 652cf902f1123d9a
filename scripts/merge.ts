import { cacheUsage } from './cache.ts';
import { readArguments, runCommand } from './command.ts';
import { withConverted } from './conversion.ts';
import { readParts } from './part.ts';
import { placeOptions } from './places.ts';
import { publishSite } from './publish.ts';
import { requireFolderApart, requireOwnFolder } from './replace-folder.ts';
import { UsageError } from '../src/model/message.ts';

const usage = `Usage: npm run merge -- PART… [--sources DIR] [--out DIR] [--site FILE] [--addresses FILE] ${cacheUsage}
  PART is a folder that npm run build -- --shard I/N has made.`;

await runCommand(async () => {
  const { values, positionals } = readArguments({ options: placeOptions, allowPositionals: true }, usage);
  if (positionals.length === 0) throw new UsageError(`missing parts\n${usage}`);
  for (const sources of [values.sources, ...positionals]) requireOwnFolder(values.out, sources, usage);
  requireFolderApart(values.out, values.sources, usage);
  const parts = await readParts(positionals);
  await withConverted(values, async (publication) => {
    await publishSite(publication, parts);
  });
});
