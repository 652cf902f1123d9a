import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addDocument, type Addition } from '../src/intake/addition.ts';
import { requireId } from '../src/intake/chosen-id.ts';
import type { Known } from '../src/intake/known-document.ts';
import { takeBackUnfinished } from '../src/intake/placement.ts';
import { factKeys, nameOption, readStatedFacts } from '../src/intake/stated-facts.ts';
import { openTerminal } from '../src/intake/terminal.ts';
import { sayCount } from '../src/model/count.ts';
import { UsageError } from '../src/model/message.ts';
import { summariseDisclosure } from '../src/report/summary.ts';
import { readArguments, runCommand } from './command.ts';
import { holdFolders } from './hold-folder.ts';
import { own } from './addresses.ts';
import { readLimits } from './site.ts';
import { explainSpacedName, quoteName } from './spaced-name.ts';

const usage = `Usage: npm run add -- FILE [MORE FILES OF THE SAME DOCUMENT] [--id ID | --replaces ID] [--sources DIR]
  ID is place-department-year; --replaces keeps the version before and puts this one in its place.
  What the document does not say: ${factKeys.map((key) => `--${nameOption(key)}`).join(' ')}`;

await runCommand(async () => {
  const text = { type: 'string' } as const;
  const { values, positionals: paths } = readArguments(
    {
      allowPositionals: true,
      options: {
        id: text,
        replaces: text,
        sources: { type: 'string', default: 'content/sources' },
        ...Object.fromEntries(factKeys.map((key) => [nameOption(key), text])),
      },
    },
    usage,
  );
  if (paths.length === 0) throw new UsageError(`missing FILE\n${usage}`);
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) throw new UsageError(`missing file: ${missing}${explainSpacedName(paths)}`);
  const { id, replaces, sources: folder } = values;
  if (id !== undefined) requireId(id);
  const facts = readStatedFacts(values);
  const today = new Date().toISOString().slice(0, 10);
  await holdFolders([folder], async () => {
    takeBackUnfinished(folder);
    const terminal = process.stdin.isTTY && process.stdout.isTTY ? openTerminal(process.stdin, process.stdout) : null;
    try {
      const result = await addDocument(
        { paths, folder, id, replaces, facts, today, limits: await readLimits() },
        terminal,
      );
      if ('added' in result) console.log(describeAddition(result.added, folder));
      else if ([undefined, result.known.id].includes(id ?? replaces)) console.log(describeKnown(result.known));
      else {
        // Not what was asked for: it is not there under that id.
        console.error(describeKnown(result.known));
        process.exitCode = 1;
      }
    } finally {
      terminal?.close();
    }
  });
});

function describeKnown({ id, path, version }: Known): string {
  const name = version === null ? id : `version ${String(version)} of ${id}`;
  return `duplicate document: it is ${name} already, byte for byte (${path}). Nothing was changed.`;
}

function describeAddition({ disclosure, names, missing, dropped, misnamed }: Addition, folder: string): string {
  const facts = join(folder, `${disclosure.id}.yaml`);
  const replaced = disclosure.versions.at(-1);
  return [
    summariseDisclosure(disclosure),
    `Added ${names.map((name) => join(folder, name)).join(', ')}.`,
    ...(replaced === undefined
      ? []
      : [
          `It takes the place of ${replaced.source.file}, which is kept as version ${String(replaced.version)}; ${sayCount(replaced.changes.length, 'changes')}, shown on its page.`,
        ]),
    ...dropped.map((entry) => `Not carried over, for it matches nothing in this version: ${entry} of the facts file.`),
    ...misnamed.map(
      ({ name, format }) =>
        `${name} is a file of the format ${format}, and was read as that. Programs that go by its name may not open it: rename it in ${folder}.`,
    ),
    ...(missing.length === 0 ? [] : [`Nobody has stated yet: ${missing.join(', ')}. Write them into ${facts}.`]),
    resolve(folder) === resolve(own.sources)
      ? 'Look at it: npm run build, then npm run preview.'
      : `Look at it: npm run build -- --sources ${quoteName(folder)} --out DIR, then npm run preview -- --dist DIR.`,
  ].join('\n');
}
