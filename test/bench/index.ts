/** Measures Mingzhang at work, part by part; run by `npm run bench`. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments, runCommand } from '../../scripts/command.ts';
import { UsageError } from '../../src/model/message.ts';
import { buildPart } from './building.ts';
import { checksPart } from './checks.ts';
import { convertPart } from './converting.ts';
import { describeMachine } from './machine.ts';
import type { BenchPart } from './part.ts';
import { replaceSections } from './results.ts';
import { servePart } from './serving.ts';
import { pagesPart } from './weights.ts';
import { Workspace } from './workspace.ts';

const parts: readonly BenchPart[] = [checksPart, convertPart, buildPart, pagesPart, servePart];
const names = parts.map(({ name }) => name).join(' ');
const usage = `Usage: npm run bench -- [${names}] [--sizes 10,100] [--seed S] [--keep DIR] [--results FILE]`;

await runCommand(async () => {
  const { values, positionals } = readArguments(
    {
      allowPositionals: true,
      options: {
        sizes: { type: 'string', default: '10,100' },
        // Another one each time: what an earlier run has kept of the same documents would help this one.
        seed: { type: 'string', default: new Date().toISOString() },
        keep: { type: 'string' },
        results: { type: 'string', default: join(import.meta.dirname, 'results.md') },
      },
    },
    usage,
  );
  const unknown = positionals.find((name) => !parts.some((part) => part.name === name));
  if (unknown !== undefined) throw new UsageError(`unknown part: ${unknown}\n${usage}`);
  const chosen = parts.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const say = (line: string): void => {
    process.stderr.write(`${line}…\n`);
  };
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'mingzhang-bench-'));
  const workspace = new Workspace(folder, values.seed, say);
  try {
    const missed: string[] = [];
    for (const part of chosen) {
      const machine = describeMachine();
      const result = await part.run({ sizes: readSizes(values.sizes), workspace, say });
      const text = `${machine}; seed \`${values.seed}\`\n\n${result.text}`;
      process.stdout.write(`\n${part.title}\n\n${text}\n`);
      const known = existsSync(values.results) ? readFileSync(values.results, 'utf8') : '';
      writeFileSync(values.results, replaceSections(known, [[part.title, text]]));
      missed.push(...result.missed);
    }
    for (const name of missed) process.stderr.write(`missed: ${name}\n`);
    if (missed.length > 0) process.exitCode = 1;
  } finally {
    if (values.keep === undefined) workspace.remove();
  }
});

/** Numbers of documents, in rising order. */
function readSizes(text: string): number[] {
  const sizes = text.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1))
    throw new UsageError(`invalid sizes: ${text}\n${usage}`);
  return sizes.toSorted((one, other) => one - other);
}
