import { resolve } from 'node:path';
import { convertFolder, type FolderConversion } from '../src/convert/folder.ts';
import { sayCount } from '../src/model/count.ts';
import { BrokenRuleError, formatMessage, type Message, UnreadableError } from '../src/model/message.ts';
import { cacheOptions, cacheUsage, findCache } from './cache.ts';
import { readArguments, runCommand } from './command.ts';
import { holdFolders } from './hold-folder.ts';
import { formatUnchanged, printProgress } from './progress.ts';
import { findForeignToCollections } from './made-folder.ts';
import { replaceFolder, requireFolderApart, requireOwnFolder } from './replace-folder.ts';
import { readLimits } from './site.ts';

const usage = `Usage: npm run convert -- [--sources DIR] [--out DIR] [--strict] [--keep-going] [--site FILE] ${cacheUsage}`;

await runCommand(async () => {
  const { values } = readArguments(
    {
      options: {
        sources: { type: 'string', default: 'content/sources' },
        out: { type: 'string', default: 'content/collections' },
        strict: { type: 'boolean', default: false },
        'keep-going': { type: 'boolean', default: false },
        site: { type: 'string' },
        ...cacheOptions,
      },
    },
    usage,
  );
  requireOwnFolder(values.out, values.sources, usage);
  requireFolderApart(values.out, values.sources, usage);
  await holdFolders([values.out], () => convert(values));
});

interface Options {
  sources: string;
  out: string;
  strict: boolean;
  'keep-going': boolean;
  site?: string | undefined;
  cache: string;
  'no-cache': boolean;
}

async function convert(values: Options): Promise<void> {
  const limits = await readLimits(values.site);
  const cache = await findCache(values);
  let outcome: FolderConversion = { converted: [], cached: 0, failures: [] };
  const write = async (staging: string): Promise<void> => {
    outcome = await convertFolder(values.sources, staging, {
      keepGoing: values['keep-going'],
      limits,
      onProgress: printProgress(),
      cache,
    });
    const { converted, failures } = outcome;
    if (converted.length === 0) throw new UnreadableError(failures);
    const broken = converted.flatMap((each) => each.broken);
    if (values.strict && broken.length > 0)
      throw new BrokenRuleError(
        [`Broken checks; nothing was written:\n${broken.join('\n')}`, ...nameLeftOut(failures)].join('\n'),
      );
  };
  await replaceFolder(resolve(values.out), write, findForeignToCollections);
  console.log(
    `${sayCount(outcome.converted.length, 'disclosures')} in ${values.out}${formatUnchanged(outcome.cached)}`,
  );
  for (const named of nameLeftOut(outcome.failures)) {
    console.error(named);
    process.exitCode = 1;
  }
}

function nameLeftOut(failures: readonly Message[]): string[] {
  return failures.length === 0 ? [] : [`Left out:\n${failures.map(formatMessage).join('\n')}`];
}
