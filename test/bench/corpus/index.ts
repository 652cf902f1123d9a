/** Writes a corpus of invented documents; run by `npm run bench:corpus`. */
import { join } from 'node:path';
import { readArguments, runCommand } from '../../../scripts/command.ts';
import { requireOwnFolder } from '../../../scripts/replace-folder.ts';
import { UsageError } from '../../../src/model/message.ts';
import { writeCorpus } from './folder.ts';

const usage = 'Usage: npm run bench:corpus -- N [--out DIR] [--seed S]';

await runCommand(async () => {
  const { values, positionals } = readArguments(
    {
      allowPositionals: true,
      options: {
        out: { type: 'string', default: 'test/artefacts/corpus' },
        seed: { type: 'string', default: '1' },
      },
    },
    usage,
  );
  const count = Number(positionals[0]);
  if (positionals.length !== 1 || !Number.isInteger(count) || count < 1) {
    throw new UsageError(`how many documents, as a whole number\n${usage}`);
  }
  requireOwnFolder(values.out, 'content', usage);
  const { bytes, planted } = await writeCorpus(count, values.seed, values.out);
  process.stdout.write(
    `${join(values.out, 'sources')}: ${String(count)} documents, ${(bytes / 1e6).toFixed(1)} MB; ${join(values.out, 'planted.json')}: ${String(planted.length)} sums that must not hold\n`,
  );
});
