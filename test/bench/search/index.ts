import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Built } from './building.ts';
import { bundleScript, measureScript } from './bundle.ts';
import type { Converted } from './converting.ts';
import { readDisclosure } from './disclosures.ts';
import { findLargest, measureIndex } from './index-size.ts';
import { Judge } from './judge.ts';
import { type Asking, askAll } from './asking.ts';
import { listQueries } from './query-list.ts';
import { listMeasures, reaches } from './report.ts';
import { compareWithTargets, describeClasses, describeFaults } from './targets.ts';
import { visit, writePage } from './visiting.ts';

/** The targets are those of a thousand disclosures; with fewer there is less to gain over a scan. */
const full = 1000;
/** Run by `npm run bench:search`; see README.md. */
const { values } = parseArgs({
  options: { disclosures: { type: 'string', default: String(full) }, keep: { type: 'string' } },
});
const count = Number(values.disclosures);
/** The index is built of a tenth as well, to see whether the time grows with the text. */
const fewer = Math.floor(count / 10);
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'bench-search-'));
const disclosures = join(folder, 'disclosures');
for (const name of ['disclosures', 'fewer', 'site']) rmSync(join(folder, name), { recursive: true, force: true });

say(`converting ${String(count)} documents`);
const converted = runScript('converting.ts', String(count), disclosures) as Converted;
say('building the index');
const small = runScript('building.ts', String(fewer), disclosures, join(folder, 'fewer')) as Built;
const built = runScript('building.ts', String(count), disclosures, join(folder, 'site')) as Built;

say('judging the queries by reading everything');
const queries = listQueries(count, (index) => readDisclosure(disclosures, index));
const judge = new Judge(queries.map(({ asks }) => asks));
for (let index = 0; index < count; index += 1) judge.add(readDisclosure(disclosures, index));

say(`asking ${String(queries.length)} queries in Chromium`);
const search = join(folder, 'site', 'search');
const largest = findLargest(search);
const size = measureIndex(search);
const script = measureScript(await bundleScript('engine.ts'));
const { scanFiles } = await writePage(join(folder, 'site'), disclosures, count);
const { asking, chromium } = await visit(join(folder, 'site'), async (page, version) => ({
  asking: await askAll(page, { queries, judge, search, scanFiles }),
  chromium: version,
}));

const measures = compareWithTargets({ isFull: count >= full, converted, built, small, script, largest, size, asking });
const report = writeReport(asking);
process.stdout.write(report);
if (count >= full) writeFileSync(fileURLToPath(new URL('results.md', import.meta.url)), report);
if (values.keep === undefined) rmSync(folder, { recursive: true });
const missed = measures.filter((measure) => !reaches(measure));
for (const { name } of missed) process.stderr.write(`missed: ${name}\n`);
if (missed.length > 0) process.exitCode = 1;

function writeReport(asked: readonly Asking[]): string {
  const [processor] = cpus();
  const machine = [
    `${String(availableParallelism())} × ${processor?.model.trim() ?? 'unknown processor'}`,
    `${String(Math.round(totalmem() / 2 ** 30))} GB`,
    `Node ${process.version.slice(1)}`,
    `Chromium ${chromium}`,
  ];
  return [
    '# Search at work',
    `${String(count)} disclosures, ${String(queries.length)} queries; ${new Date().toISOString().slice(0, 10)}; ${machine.join(', ')}. How it is measured: README.md.`,
    listMeasures(measures),
    describeClasses(asked),
    ...describeFaults(asked),
    '',
  ].join('\n\n');
}

function say(what: string): void {
  process.stderr.write(`${what}…\n`);
}

/** Runs a script of this folder in a process of its own, for its time and its memory. @throws when it fails */
function runScript(name: string, ...more: readonly string[]): unknown {
  const script = fileURLToPath(new URL(name, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...more], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout) as unknown;
}
