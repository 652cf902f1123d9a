import { convertDocument } from '../src/convert/index.ts';
import { findSource, loadSource } from '../src/convert/sources.ts';
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
  const source = await findSource(path);
  if (source === null) throw new UsageError(`missing file: ${path}\n${usage}`);
  const { disclosure, unkeyed } = convertDocument(await loadSource(source));
  const inspected = { disclosure, unkeyed };
  console.log(values.json ? JSON.stringify(inspected, null, 2) : inspectConversion(inspected));
});
