import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { settleFolder, updateFolder } from '../../../scripts/replace-folder.ts';
import { listFiles } from '../../../src/publish/file-list.ts';
import { drawFrom } from '../checks/seeded.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
const out = (...names: string[]): string => join(folder, 'out', ...names);

/** Writes files by their paths from a folder, each with its own path as content unless another is given. */
function layOut(place: string, files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), content);
  }
}

const readOut = (): Record<string, string> =>
  Object.fromEntries(listFiles(out()).map((path) => [path, readFileSync(out(path), 'utf8')]));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-update-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('moves new files in, leaves those that are kept untouched, and takes the others away with their empty folders', async () => {
  layOut(out(), { 'index.html': 'old', 'kept/page.html': 'kept', 'gone/deep/page.html': 'gone', 'gone.csv': 'gone' });
  const written = statSync(out('kept/page.html')).mtimeMs;
  await updateFolder(out(), (staging) => {
    layOut(staging, { 'index.html': 'new', 'added/page.html': 'added' });
    return Promise.resolve({ kept: ['kept/page.html'] });
  });
  expect(readOut()).toEqual({ 'index.html': 'new', 'kept/page.html': 'kept', 'added/page.html': 'added' });
  expect(statSync(out('kept/page.html')).mtimeMs).toBe(written);
  expect(readdirSync(out()).sort()).toEqual(['added', 'index.html', 'kept']);
  expect(readdirSync(folder)).toEqual(['out']);
});

it('puts a folder where a file stood, and a file where a folder stood', async () => {
  layOut(out(), { one: 'a file', 'two/page': 'in a folder' });
  await updateFolder(out(), (staging) => {
    layOut(staging, { 'one/page': 'in a folder', two: 'a file' });
    return Promise.resolve({ kept: [] });
  });
  expect(readOut()).toEqual({ 'one/page': 'in a folder', two: 'a file' });
});

it('puts a file where a folder stood, whatever else somebody has put into that, and touches nothing that a link leads to', async () => {
  layOut(out(), { 'x/index.html': 'old', 'gone.html': 'gone', 'kept.html': 'kept' });
  layOut(join(folder, 'elsewhere'), { page: 'of another' });
  symlinkSync('index.html', out('x', 'link'));
  symlinkSync(join(folder, 'elsewhere'), out('x', 'elsewhere'));
  await updateFolder(out(), (staging) => {
    layOut(staging, { x: 'new' });
    return Promise.resolve({ kept: ['kept.html'] });
  });
  expect(readOut()).toEqual({ x: 'new', 'kept.html': 'kept' });
  expect(readFileSync(join(folder, 'elsewhere', 'page'), 'utf8')).toBe('of another');
});

it('takes nothing away that pages lead to when a new file is refused, says which it is and what to do, and the next run does the rest', async () => {
  layOut(out(), { 'a.html': 'old', 'gone.html': 'gone' });
  // A link in a circle is neither a folder nor anything that could be one.
  symlinkSync('circle', out('circle'));
  const update = updateFolder(out(), (staging) => {
    layOut(staging, { 'a.html': 'new', 'circle/page.html': 'new' });
    return Promise.resolve({ kept: [] });
  });
  await expect(update).rejects.toThrow(`${out('circle')}: the folder cannot be brought up to date`);
  expect(readOut()).toEqual({ 'a.html': 'new', 'gone.html': 'gone' });
  await expect(settleFolder(out())).rejects.toThrow(`or delete ${out()} and ${out()}.update`);
  rmSync(out('circle'));
  await settleFolder(out());
  expect(readOut()).toEqual({ 'a.html': 'new', 'circle/page.html': 'new' });
  expect(readdirSync(folder)).toEqual(['out']);
});

it('names the list of an update that cannot be read, and makes all anew once that and the folder are deleted', async () => {
  layOut(out(), { 'a.html': 'old' });
  layOut(`${out()}.next`, { 'a.html': 'new' });
  writeFileSync(`${out()}.update`, '["x');
  await expect(settleFolder(out())).rejects.toThrow(`${out()}.update: the folder cannot be brought up to date`);
  rmSync(`${out()}.update`);
  rmSync(out(), { recursive: true });
  await settleFolder(out());
  expect(readdirSync(folder)).toEqual([]);
});

it('leaves everything as it was when the new files cannot be made', async () => {
  layOut(out(), { 'index.html': 'old' });
  const failing = updateFolder(out(), (staging) => {
    layOut(staging, { 'index.html': 'half' });
    return Promise.reject(new Error('no'));
  });
  await expect(failing).rejects.toThrow('no');
  expect(readOut()).toEqual({ 'index.html': 'old' });
  expect(readdirSync(folder)).toEqual(['out']);
});

it('is done at once or not at all, whenever the run is killed: the next one does the rest', async () => {
  const random = drawFrom(20_240_302);
  layOut(out(), { 'kept/page': 'kept', 'pages/0': '0' });
  let time = 0;
  for (let round = 0; round < 12; round += 1) {
    const child = spawn(process.execPath, ['test/unit/commands/updating.ts', out(), String(time + 1), '1000000']);
    while (!existsSync(out(`only-${String(time + 1)}`)) && Number(readFileSync(out('pages/0'), 'utf8')) <= time)
      await setTimeout(5);
    await setTimeout(random.integer(0, 80));
    child.kill('SIGKILL');
    await once(child, 'close');
    await settleFolder(out());
    expect(readdirSync(folder)).toEqual(['out']);
    const { 'kept/page': kept, ...made } = readOut();
    expect(kept).toBe('kept');
    const last = made['pages/0'] ?? '';
    expect(made).toEqual({
      'pages/0': last,
      'pages/1': last,
      'pages/2': last,
      'pages/3': last,
      [`only-${last}/page`]: last,
    });
    expect(Number(last)).toBeGreaterThan(time);
    time = Number(last);
  }
  const next = String(time + 1);
  expect(spawnSync(process.execPath, ['test/unit/commands/updating.ts', out(), next, next]).status).toBe(0);
  expect(readOut()).toMatchObject({ 'pages/3': next, [`only-${next}/page`]: next });
});

it('an update that a killed run has prepared is done by the next run, before anything else', async () => {
  layOut(out(), { 'index.html': 'old', 'gone.html': 'gone', 'kept.html': 'kept' });
  // All that the run had left to do: it was killed after the first file.
  layOut(`${out()}.next`, { 'page.html': 'new' });
  layOut(out(), { 'index.html': 'new' });
  writeFileSync(`${out()}.update`, '["gone.html"]');
  await settleFolder(out());
  expect(readOut()).toEqual({ 'index.html': 'new', 'page.html': 'new', 'kept.html': 'kept' });
  expect(readdirSync(folder)).toEqual(['out']);
});
