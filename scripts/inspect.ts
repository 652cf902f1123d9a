import { convertSource } from '../src/convert/isolation/index.ts';
import { findSource } from '../src/convert/sources.ts';
import { UsageError } from '../src/model/message.ts';
import { inspectConversion } from '../src/report/inspection.ts';
import { readArguments, runCommand } from './command.ts';
import { readLimits } from './site.ts';
import { explainSpacedName } from './spaced-name.ts';

const usage = 'Usage: npm run inspect -- FILE [--json] [--site FILE]';

await runCommand(async () => {
  const { values, positionals } = readArguments(
    { allowPositionals: true, options: { json: { type: 'boolean', default: false }, site: { type: 'string' } } },
    usage,
  );
  const [path, ...others] = positionals;
  if (path === undefined) throw new UsageError(`missing FILE\n${usage}`);
  if (others.length > 0)
    throw new UsageError(
      `${String(positionals.length)} names, and one is inspected at a time.${explainSpacedName(positionals)}\n${usage}`,
    );
  const source = await findSource(path);
  if (source === null) throw new UsageError(`missing file: ${path}\n${usage}`);
  const { disclosure } = await convertSource(source, await readLimits(values.site));
  const inspected = { disclosure };
  console.log(values.json ? JSON.stringify(inspected, null, 2) : inspectConversion(inspected));
});
