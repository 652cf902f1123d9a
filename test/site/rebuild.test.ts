import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { listFiles } from '../../src/publish/file-list.ts';
import { hashFolder, runScript } from './built-folder.ts';

// Each test builds a site two or three times.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let folder: string;
const place = (...names: string[]): string => join(folder, ...names);
const build = (out: string): ReturnType<typeof runScript> =>
  runScript('build', '--sources', place('sources'), '--out', place(out), '--addresses', place(`${out}.txt`));

/** Replaces a text that stands once in a source. */
function edit(file: string, from: string, to: string): void {
  const text = readFileSync(place('sources', file), 'utf8');
  expect(text.split(from)).toHaveLength(2);
  writeFileSync(place('sources', file), text.replace(from, to));
}

let times = 0;

/** The site as it would be if nothing had been built before: into a folder that no build knows. */
function buildAnew(): string[] {
  times += 1;
  const out = `anew-${String(times)}`;
  cpSync(place('dist.txt'), place(`${out}.txt`));
  expect(build(out)).toMatchObject({ status: 0, errors: '' });
  return hashFolder(place(out));
}

/** What Astro has bundled for the site, as it is kept between builds. */
function locateBundle(): string {
  return join('.cache/sites', `${createHash('sha256').update(place('dist')).digest('hex').slice(0, 16)}.json.pages`);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-rebuild-'));
  mkdirSync(place('sources'));
  for (const id of ['linxi-hrss-2019', 'handan-hrss-2018', 'nandagang-lss-2020'])
    cpSync(`content/sources/${id}.txt`, place('sources', `${id}.txt`));
  // Another year of one department: its pages show the other, and its projects have the names of the other's.
  cpSync('content/sources/linxi-hrss-2019.txt', place('sources', 'linxi-hrss-2021.txt'));
  writeFileSync(place('sources', 'linxi-hrss-2021.yaml'), 'fiscal_year: 2021\n');
  expect(build('dist')).toMatchObject({ status: 0, errors: '' });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('makes nothing, and says so, when nothing has changed', () => {
  const page = place('dist/disclosures/linxi-hrss-2019/index.html');
  const before = { written: statSync(page).mtimeMs, files: hashFolder(place('dist')) };
  const { status, output } = build('dist');
  expect(status).toBe(0);
  expect(output).toContain('nothing has changed since it was built; 4 disclosures');
  expect({ written: statSync(page).mtimeMs, files: hashFolder(place('dist')) }).toEqual(before);
});

it('makes the pages again that show a changed figure, and leaves the same bytes as a build from nothing', () => {
  const kept = place('dist/disclosures/nandagang-lss-2020/index.html');
  const written = statSync(kept).mtimeMs;
  // Pages that gather all: those that show the figure are made again, those that do not are left.
  const [checks, glossary] = [place('dist/checks/index.html'), place('dist/glossary/index.html')];
  const gathered = { checks: statSync(checks).mtimeMs, glossary: statSync(glossary).mtimeMs };
  // The other year's pages show the figure; its downloads do not.
  const [page, download] = [
    place('dist/disclosures/linxi-hrss-2021/index.html'),
    place('dist/data/disclosures/linxi-hrss-2021.xlsx'),
  ];
  const before = { page: statSync(page).mtimeMs, download: statSync(download).mtimeMs };
  const bundled = statSync(join(locateBundle(), 'record.json')).mtimeMs;
  edit('linxi-hrss-2019.txt', '减少169.61万元', '减少169.91万元');
  const { status, output, errors } = build('dist');
  expect({ status, errors }).toEqual({ status: 0, errors: '' });
  // Its own and that of the other year, which shows the year before.
  expect(output).toContain('4 disclosures (2 made anew, the rest kept)');
  expect(statSync(kept).mtimeMs).toBe(written);
  expect(statSync(page).mtimeMs).not.toBe(before.page);
  expect(statSync(download).mtimeMs).toBe(before.download);
  expect(statSync(checks).mtimeMs).not.toBe(gathered.checks);
  expect(statSync(glossary).mtimeMs).toBe(gathered.glossary);
  expect(readFileSync(place('dist/disclosures/linxi-hrss-2019/source/index.html'), 'utf8')).toContain('169.91');
  expect(hashFolder(place('dist'))).toEqual(buildAnew());
  // By the code that Astro had bundled before.
  expect(statSync(join(locateBundle(), 'record.json')).mtimeMs).toBe(bundled);
});

it('leaves nothing of a document that is gone, and shows a new one and a new name wherever they belong', () => {
  rmSync(place('sources/handan-hrss-2018.txt'));
  writeFileSync(place('redirects.yaml'), 'withdrawn:\n  handan-hrss-2018: 试过以后撤下\n');
  cpSync('content/sources/dacheng-hrss-2021.txt', place('sources/dacheng-hrss-2021.txt'));
  writeFileSync(place('sources/nandagang-lss-2020.yaml'), 'department: 另一个劳动局\n');
  expect(build('dist')).toMatchObject({ status: 0, errors: '' });
  const files = hashFolder(place('dist'));
  expect(files.filter((file) => file.startsWith('data/disclosures/handan-hrss-2018'))).toEqual([]);
  expect(readFileSync(place('dist/disclosures/handan-hrss-2018/index.html'), 'utf8')).toContain('试过以后撤下');
  expect(readFileSync(place('dist/departments/index.html'), 'utf8')).toContain('另一个劳动局');
  expect(files).toEqual(buildAnew());
});

it('makes a file again that was touched or taken away since it was built', () => {
  const before = hashFolder(place('dist'));
  const page = place('dist/disclosures/dacheng-hrss-2021/index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('大城县', '小城县'));
  rmSync(place('dist/data/disclosures/linxi-hrss-2021/figures.csv'));
  // So is the code of the pages: somebody has made it say something else.
  const code = listFiles(join(locateBundle(), 'code')).map((path) => join(locateBundle(), 'code', path));
  const texts = code.map((path) => readFileSync(path, 'utf8'));
  for (const [index, path] of code.entries()) writeFileSync(path, (texts[index] ?? '').replaceAll('勾稽', '另外'));
  expect(code.map((path) => readFileSync(path, 'utf8'))).not.toEqual(texts);
  expect(build('dist')).toMatchObject({ status: 0, errors: '' });
  expect(hashFolder(place('dist'))).toEqual(before);
});
