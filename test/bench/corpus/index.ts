/** Writes a corpus of invented documents; run by `npm run bench:corpus`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArguments, runCommand } from '../../../scripts/command.ts';
import { replaceFolder, requireOwnFolder } from '../../../scripts/replace-folder.ts';
import { UsageError } from '../../../src/model/message.ts';
import { planCorpus } from './plan.ts';
import type { Planted } from './planting.ts';
import { writeDocument, writeFacts } from './writing.ts';

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

/** Writes `sources/` and `planted.json`; an earlier corpus in the same folder makes room. */
async function writeCorpus(count: number, seed: string, out: string): Promise<{ bytes: number; planted: Planted[] }> {
  const planned = planCorpus(count, seed);
  const planted: Planted[] = [];
  let bytes = 0;
  await replaceFolder(out, async (staging) => {
    const sources = join(staging, 'sources');
    await mkdir(sources, { recursive: true });
    for (const document of planned) {
      const written = writeDocument(document);
      await writeFile(join(sources, written.file), written.bytes);
      await writeFile(join(sources, `${document.id}.yaml`), writeFacts(written.facts));
      planted.push(...written.planted);
      bytes += written.bytes.length;
    }
    await writeFile(join(staging, 'planted.json'), `${JSON.stringify(planted, null, 2)}\n`);
  });
  return { bytes, planted };
}
