import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readFacts } from '../src/convert/facts.ts';
import { convertDocument } from '../src/convert/index.ts';
import { UsageError } from '../src/model/message.ts';
import { inspectConversion } from '../src/report/inspection.ts';
import { readArguments, runCommand } from './command.ts';

const usage = 'Usage: npm run inspect -- FILE [--json]';

await runCommand(async () => {
  const { values, positionals } = readArguments(
    { allowPositionals: true, options: { json: { type: 'boolean', default: false } } },
    usage,
  );
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new UsageError(usage);
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`missing file: ${path}\n${usage}`);
  });
  const file = basename(path);
  const id = file.replace(/\.[^.]+$/u, '');
  const factsPath = join(dirname(path), `${id}.yaml`);
  const factsText = await readFile(factsPath, 'utf8').catch(() => '');
  const { disclosure, unkeyed } = convertDocument({ id, file, bytes, facts: readFacts(factsText, factsPath) });
  const inspected = { disclosure, unkeyed };
  console.log(values.json ? JSON.stringify(inspected, null, 2) : inspectConversion(inspected));
});
