/** Changes documents of every format in bytes and structure, and looks for crashes, hangs and silent losses. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArguments, runCommand } from '../../../scripts/command.ts';
import { runLarge } from './large.ts';
import { fuzz } from './run.ts';
import { listSoundDocuments } from './seeds.ts';
import { fuzzSettings } from './settings.ts';

const usage = 'Usage: npm run bench:fuzz -- [--seconds 60] [--seed 1] [--format txt] | --large [NAME]';
/** Documents that are changed and converted together. */
const batch = 100;
const artefacts = 'test/artefacts/fuzz';

await runCommand(async () => {
  const { values, positionals } = readArguments(
    {
      allowPositionals: true,
      options: {
        seconds: { type: 'string', default: '60' },
        seed: { type: 'string', default: '1' },
        format: { type: 'string' },
        large: { type: 'boolean', default: false },
      },
    },
    usage,
  );
  const say = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  if (values.large) {
    await runLarge(say, positionals[0]);
    return;
  }
  const documents = listSoundDocuments({ small: false }).filter(
    ({ extension }) => values.format === undefined || extension === values.format,
  );
  const end = performance.now() + Number(values.seconds) * 1000;
  let seed = Number(values.seed);
  let found = 0;
  for (; performance.now() < end; seed += batch) {
    if (values.format === undefined || values.format === 'yaml')
      for (const finding of await fuzzSettings(seed, batch)) {
        found += 1;
        say(finding);
      }
    for (const { seed: own, document, what, bytes } of await fuzz(documents, seed, batch)) {
      found += 1;
      const file = join(artefacts, `${String(own)}-${document}`);
      await mkdir(artefacts, { recursive: true });
      await writeFile(file, bytes);
      say(`seed ${String(own)}: ${document}: ${what} (${file})`);
    }
  }
  say(`${String(seed - Number(values.seed))} documents changed, ${String(found)} findings`);
  process.exitCode = found === 0 ? 0 : 1;
});
