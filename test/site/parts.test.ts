import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { hashFolder, runScript, startScript } from './built-folder.ts';

// Each of them builds.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let folder: string;
const place = (...names: string[]): string => join(folder, ...names);
const run = (name: string, out: string, ...parameters: string[]): ReturnType<typeof runScript> =>
  runScript(name, ...parameters, '--sources', place('sources'), '--out', place(out));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-parts-'));
  mkdirSync(place('sources'));
  for (const id of ['linxi-hrss-2019', 'handan-hrss-2018', 'nandagang-lss-2020'])
    cpSync(`content/sources/${id}.txt`, place('sources', `${id}.txt`));
  cpSync('content/sources/linxi-hrss-2019.txt', place('sources', 'linxi-hrss-2021.txt'));
  writeFileSync(place('sources', 'linxi-hrss-2021.yaml'), 'fiscal_year: 2021\n');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('gives the same bytes from parts, carried over from other machines, as from one build', async () => {
  expect(run('build', 'whole')).toMatchObject({ status: 0, errors: '' });
  const parts = ['1', '2'];
  // At the same time, as on a machine of many cores.
  const runs = await Promise.all(
    parts.map((part) =>
      startScript('build', '--shard', `${part}/2`, '--sources', place('sources'), '--out', place(`made-${part}`)),
    ),
  );
  for (const [at, part] of parts.entries()) {
    const { status = null, output = '', errors = '' } = runs[at] ?? {};
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(output).toMatch(new RegExp(`part ${part} of 2, \\d of 7 disclosures and departments`, 'u'));
    cpSync(place(`made-${part}`), place(`part-${part}`), { recursive: true });
    utimesSync(place(`part-${part}`, 'part.json'), 0, 0);
    rmSync(place(`made-${part}`), { recursive: true });
  }
  expect(run('merge', 'merged', place('part-1'), place('part-2'))).toMatchObject({ status: 0, errors: '' });
  expect(hashFolder(place('merged'))).toEqual(hashFolder(place('whole')));
});

it('joins no parts that are not the whole, or not of one build, and leaves the last site', () => {
  const before = hashFolder(place('merged'));
  const one = run('merge', 'merged', place('part-1'));
  expect(one.status).toBe(1);
  expect(one.errors).toContain('none of disclosures/');
  expect(one.errors).toContain('Expected all parts of one build');
  writeFileSync(place('sources', 'linxi-hrss-2021.yaml'), 'fiscal_year: 2022\n');
  const other = run('merge', 'merged', place('part-1'), place('part-2'));
  expect(other.status).toBe(1);
  expect(other.errors).toContain('as other documents');
  expect(run('merge', 'merged', place('sources')).errors).toContain('missing or damaged part.json');
  expect(hashFolder(place('merged'))).toEqual(before);
});

it('leaves to the next build what it need not make again', () => {
  const kept = [
    'data/fixed_assets.csv',
    'data/disclosures/handan-hrss-2018.zip',
    'disclosures/handan-hrss-2018/index.html',
  ];
  const look = (): number[] => kept.map((path) => statSync(place('merged', path)).ino);
  const before = look();
  // The year of one document has been changed above; another year of its department shows it.
  const { status, output } = run('build', 'merged');
  expect(status).toBe(0);
  expect(output).toContain('4 disclosures (2 made anew, the rest kept)');
  expect(look()).toEqual(before);
});

it('says how a part is named', () => {
  for (const wrong of ['0/2', '3/2', 'a', '1'])
    expect(run('build', 'wrong', '--shard', wrong)).toMatchObject({
      status: 2,
      errors: expect.stringContaining(
        `invalid --shard: ${wrong}. Name the part and how many there are, such as 2/8.`,
      ) as string,
    });
  expect(run('merge', 'wrong')).toMatchObject({
    status: 2,
    errors: expect.stringContaining('missing parts') as string,
  });
});
