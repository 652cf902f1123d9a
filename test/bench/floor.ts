/**
 * The least that a site can take: `node --expose-gc floor.ts COLLECTIONS SITE OUT [templates]`. Reads and parses every collection, and
 * writes every file of a built site to OUT, the same bytes under the same names. It does not convert, check, draw, compress
 * or render anything: what it writes is held as prepared content, the reading of which is not counted. So no generator that
 * makes these files can be faster. With `templates` its pages are not held but written from templates: the data of a page is
 * read from prepared JSON, every text and attribute of it is escaped and set into the markup, and the page is refused where a
 * byte of it is another.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { takeApart, writePage } from './template.ts';

/** What the floor took; milliseconds of reading the collections and writing the files. */
export interface Floor {
  milliseconds: number;
  /** Of the processor alone, without waiting for the disk. */
  cpuMilliseconds: number;
  files: number;
  bytes: number;
}

/** So many files are prepared before they are written: all would fill the memory. */
const batch = 500;

const [collections = '', site = '', out = '', way] = process.argv.slice(2);
const floor: Floor = { milliseconds: 0, cpuMilliseconds: 0, files: 0, bytes: 0 };

rmSync(out, { recursive: true, force: true });
count(() => {
  for (const file of listFiles(join(collections, 'disclosures'))) JSON.parse(readFileSync(file, 'utf8'));
});
const made = new Set<string>();
const files = listFiles(site);
while (files.length > 0) {
  const prepared = files.splice(0, batch).map(prepare);
  // What preparing left behind is not to be collected while the time is taken.
  globalThis.gc?.();
  for (const file of prepared) write(file);
}
process.stdout.write(JSON.stringify(floor));

/** A file that can be written: what `make` does is counted. */
interface PreparedFile {
  name: string;
  content: Buffer;
  make: () => Uint8Array;
}

function prepare(file: string): PreparedFile {
  const name = relative(site, file);
  const content = readFileSync(file);
  if (way !== 'templates' || !name.endsWith('.html')) return { name, content, make: () => content };
  const { markup, values } = takeApart(content.toString());
  const data = JSON.stringify(values);
  return { name, content, make: () => Buffer.from(writePage({ markup, values: JSON.parse(data) as string[] })) };
}

function write({ name, content, make }: PreparedFile): void {
  const target = join(out, name);
  const written = count(() => {
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    const bytes = make();
    writeFileSync(target, bytes);
    return bytes;
  });
  if (!content.equals(written)) throw new Error(`${name}: the template wrote other bytes`);
  floor.files += 1;
  floor.bytes += content.length;
}

function count<Result>(work: () => Result): Result {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  floor.milliseconds += performance.now() - start;
  floor.cpuMilliseconds += (user + system) / 1000;
  return result;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
