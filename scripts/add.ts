import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { stringify } from 'yaml';
import { convertDocument } from '../src/convert/index.ts';
import { extractPart, type SourcePart } from '../src/convert/readers/index.ts';
import { idForm, listSources } from '../src/convert/sources.ts';
import { UsageError } from '../src/model/message.ts';
import { summariseDisclosure } from '../src/report/summary.ts';
import { readArguments, runCommand } from './command.ts';

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
  const parts = await Promise.all(paths.map(readPart));
  const [first, ...more] = parts;
  if (first === undefined) throw new UsageError(usage);
  const { disclosure } = convertDocument({ id, ...first, more, facts: {} });
  await refuseKnown(id, parts);
  const names = paths.map((each, index) => nameFile(id, index + 1, each));
  for (const [index, each] of paths.entries()) await copyFile(each, join(folder, names[index] ?? ''));
  const facts = { province: disclosure.province, prefecture: disclosure.prefecture, county: disclosure.county };
  await writeFile(join(folder, `${id}.yaml`), `# What the document does not say about itself.\n${stringify(facts)}`);
  console.log(summariseDisclosure(disclosure));
  console.log(
    `Added ${names.map((name) => `${folder}/${name}`).join(', ')}. Complete ${folder}/${id}.yaml (source_url, published_on), then npm run build.`,
  );
});

async function readPart(path: string): Promise<SourcePart> {
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`missing file: ${path}\n${usage}`);
  });
  const file = basename(path);
  return { file, bytes, extraction: await extractPart(bytes, file) };
}

/** A document is published once, and its id is its address. */
async function refuseKnown(id: string, parts: readonly SourcePart[]): Promise<void> {
  for (const source of await listSources(folder)) {
    for (const { path } of [source, ...source.more]) {
      const known = await readFile(path);
      const part = parts.find(({ bytes }) => Buffer.compare(known, bytes) === 0);
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
