import { existsSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { stringify } from 'yaml';
import { convertSource } from '../src/convert/isolation/index.ts';
import { idForm, listSources } from '../src/convert/sources.ts';
import { UsageError } from '../src/model/message.ts';
import { summariseDisclosure } from '../src/report/summary.ts';
import { readArguments, runCommand } from './command.ts';
import { readLimits } from './site.ts';

const folder = 'content/sources';
const usage = `Usage: npm run add -- FILE [MORE FILES OF THE SAME DOCUMENT] [--id place-department-year]`;

await runCommand(async () => {
  const { values, positionals: paths } = readArguments(
    { allowPositionals: true, options: { id: { type: 'string' } } },
    usage,
  );
  const [path] = paths;
  if (path === undefined) throw new UsageError(usage);
  const id = values.id ?? basename(path, extname(path));
  if (!idForm.test(id))
    throw new UsageError(
      `invalid id: ${id}. Give one of small letters, digits and hyphens: --id dacheng-hrss-2021\n${usage}`,
    );
  for (const each of paths) if (!existsSync(each)) throw new UsageError(`missing file: ${each}\n${usage}`);
  const [first = { file: '', path }, ...more] = paths.map((each) => ({ file: basename(each), path: each }));
  const { disclosure } = await convertSource({ id, ...first, more, factsPath: null }, await readLimits());
  await refuseKnown(id, paths);
  const names = paths.map((each, index) => nameFile(id, index + 1, each));
  for (const [index, each] of paths.entries()) await copyFile(each, join(folder, names[index] ?? ''));
  const facts = { province: disclosure.province, prefecture: disclosure.prefecture, county: disclosure.county };
  await writeFile(join(folder, `${id}.yaml`), `# What the document does not say about itself.\n${stringify(facts)}`);
  console.log(summariseDisclosure(disclosure));
  console.log(
    `Added ${names.map((name) => `${folder}/${name}`).join(', ')}. Complete ${folder}/${id}.yaml (source_url, published_on), then npm run build.`,
  );
});

/** A document is published once, and its id is its address. */
async function refuseKnown(id: string, paths: readonly string[]): Promise<void> {
  const files = await Promise.all(paths.map(async (each) => ({ file: basename(each), bytes: await readFile(each) })));
  for (const source of await listSources(folder)) {
    for (const { path } of [source, ...source.more]) {
      const known = await readFile(path);
      const part = files.find(({ bytes }) => Buffer.compare(known, bytes) === 0);
      if (part !== undefined)
        throw new UsageError(
          `duplicate document: ${part.file} is ${path} already, byte for byte. Nothing was changed.`,
        );
    }
    if (source.id === id) throw new UsageError(`duplicate id: ${id} is ${source.path}. Give another with --id.`);
  }
}

function nameFile(id: string, number: number, path: string): string {
  return `${id}${number === 1 ? '' : `.${String(number)}`}${extname(path).toLowerCase()}`;
}
