/**
 * The least that a site can take: `node floor.ts COLLECTIONS SITE OUT [pages]`. Reads and parses every collection, and
 * writes every file of the built site (or its pages and their scripts and styles alone) to OUT, the same bytes under the
 * same names. It does not convert, check, draw, compress or render anything: what it writes is held as prepared content,
 * the reading of which is not counted. So no generator that makes these files can be faster.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isPagePart } from './site-file.ts';

/** What the floor took; milliseconds of reading the collections and writing the files. */
export interface Floor {
  milliseconds: number;
  /** Of the processor alone, without waiting for the disk. */
  cpuMilliseconds: number;
  files: number;
  bytes: number;
}

const [collections = '', site = '', out = '', only] = process.argv.slice(2);
const floor: Floor = { milliseconds: 0, cpuMilliseconds: 0, files: 0, bytes: 0 };

rmSync(out, { recursive: true, force: true });
count(() => {
  for (const file of listFiles(join(collections, 'disclosures'))) JSON.parse(readFileSync(file, 'utf8'));
});
const made = new Set<string>();
for (const file of listFiles(site)) {
  const name = relative(site, file);
  if (only === 'pages' && !isPagePart(name)) continue;
  const content = readFileSync(file);
  const target = join(out, name);
  count(() => {
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(target, content);
  });
  floor.files += 1;
  floor.bytes += content.length;
}
process.stdout.write(JSON.stringify(floor));

function count(work: () => void): void {
  const start = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  floor.milliseconds += performance.now() - start;
  floor.cpuMilliseconds += (user + system) / 1000;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
