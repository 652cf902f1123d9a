import { resolve } from 'node:path';
import { writeCollections } from '../src/convert/collections.ts';
import { convertFolder } from '../src/convert/folder.ts';
import type { Check } from '../src/model/check.ts';
import type { Disclosure } from '../src/model/disclosure.ts';
import { formatMessage, UnreadableError } from '../src/model/message.ts';
import { summariseDisclosure } from '../src/report/summary.ts';
import { readArguments, runCommand } from './command.ts';
import { holdFolders } from './hold-folder.ts';
import { replaceFolder, requireOwnFolder } from './replace-folder.ts';
import { readLimits } from './site.ts';

const usage = 'Usage: npm run convert -- [--sources DIR] [--out DIR] [--strict] [--keep-going] [--site FILE]';

await runCommand(async () => {
  const { values } = readArguments(
    {
      options: {
        sources: { type: 'string', default: 'content/sources' },
        out: { type: 'string', default: 'content/collections' },
        strict: { type: 'boolean', default: false },
        'keep-going': { type: 'boolean', default: false },
        site: { type: 'string' },
      },
    },
    usage,
  );
  requireOwnFolder(values.out, values.sources, usage);
  await holdFolders([values.out], () => convert(values));
});

interface Options {
  sources: string;
  out: string;
  strict: boolean;
  'keep-going': boolean;
  site?: string | undefined;
}

async function convert(values: Options): Promise<void> {
  const { conversions, failures } = await convertFolder(values.sources, {
    keepGoing: values['keep-going'],
    limits: await readLimits(values.site),
    onProgress: ({ disclosure }, done, total) => {
      console.log(`[${String(done)}/${String(total)}] ${summariseDisclosure(disclosure)}`);
    },
  });
  if (conversions.length === 0) throw new UnreadableError(failures);
  const disclosures = conversions.map((conversion) => conversion.disclosure);
  const broken = disclosures.flatMap((disclosure) =>
    disclosure.checks.filter((check) => check.status === 'broken').map((check) => describeBroken(disclosure, check)),
  );
  if (values.strict && broken.length > 0) {
    console.error(`Broken checks; nothing was written:\n${broken.join('\n')}`);
    process.exitCode = 1;
    return;
  }
  await replaceFolder(resolve(values.out), (staging) => writeCollections(disclosures, staging));
  console.log(`${String(disclosures.length)} disclosures in ${values.out}`);
  if (failures.length > 0) {
    console.error(`Left out:\n${failures.map(formatMessage).join('\n')}`);
    process.exitCode = 1;
  }
}

function describeBroken(disclosure: Disclosure, check: Check): string {
  return `${disclosure.source.file}:${check.lines.join(',')}: ${check.rule}: ${check.statement}: ${check.explanation}`;
}
