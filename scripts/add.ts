import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { stringify } from 'yaml';
import { convertDocument } from '../src/convert/index.ts';
import { idForm, listSources } from '../src/convert/sources.ts';
import { UsageError } from '../src/model/message.ts';
import { summariseDisclosure } from '../src/report/summary.ts';
import { readArguments, runCommand } from './command.ts';

const folder = 'content/sources';
const usage = 'Usage: npm run add -- FILE [--id place-department-year]';

await runCommand(async () => {
  const { values, positionals } = readArguments({ allowPositionals: true, options: { id: { type: 'string' } } }, usage);
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new UsageError(usage);
  const file = basename(path);
  const extension = extname(file).toLowerCase();
  const id = values.id ?? basename(file, extname(file));
  if (!idForm.test(id))
    throw new UsageError(
      `invalid id: ${id}. Give one of small letters, digits and hyphens: --id dacheng-hrss-2021\n${usage}`,
    );
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`missing file: ${path}\n${usage}`);
  });
  const { disclosure } = convertDocument({ id, file, bytes, facts: {} });
  for (const source of await listSources(folder)) {
    if (Buffer.compare(await readFile(source.path), bytes) === 0)
      throw new UsageError(
        `duplicate document: ${file} is ${source.path} already, byte for byte. Nothing was changed.`,
      );
    if (source.id === id) throw new UsageError(`duplicate id: ${id} is ${source.path}. Give another with --id.`);
  }
  await copyFile(path, join(folder, `${id}${extension}`));
  const facts = { province: disclosure.province, prefecture: disclosure.prefecture, county: disclosure.county };
  await writeFile(join(folder, `${id}.yaml`), `# What the document does not say about itself.\n${stringify(facts)}`);
  console.log(summariseDisclosure(disclosure));
  console.log(
    `Added ${folder}/${id}${extension}. Complete ${folder}/${id}.yaml (source_url, published_on), then npm run build.`,
  );
});
