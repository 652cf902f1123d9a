import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  eachDisclosure,
  listDisclosures,
  readDisclosure,
  openRedactedFiles,
  writeDisclosure,
  writeRedactedFile,
} from '../../../src/collections/folder.ts';
import { convertFolder } from '../../../src/convert/folder.ts';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { convertSource } from '../conversions.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-collections-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const { disclosure } = convertSource('linxi-hrss-2019');
const named = (id: string): Disclosure => ({ ...disclosure, id });

describe('the folder of collections', () => {
  it('gives a disclosure back as it was written', async () => {
    await writeDisclosure(folder, disclosure);
    expect(await readDisclosure(folder, disclosure.id)).toStrictEqual(JSON.parse(JSON.stringify(disclosure)));
    expect(readFileSync(join(folder, 'disclosures', 'linxi-hrss-2019.json'), 'utf8')).toMatch(/^\{\n "id": "linxi/u);
  });

  it('lists disclosures by id, not by the names of their files', async () => {
    // `a-b.json` stands before `a.json`, for a hyphen stands before a dot.
    for (const id of ['b', 'a', 'a-b']) await writeDisclosure(folder, named(id));
    expect(await listDisclosures(folder)).toEqual(['a', 'a-b', 'b']);
    const read = await Array.fromAsync(eachDisclosure(folder), ({ id }) => id);
    expect(read).toEqual(['a', 'a-b', 'b']);
  });

  it('has neither disclosures nor redacted files before one is written', async () => {
    expect(await listDisclosures(folder)).toEqual([]);
    expect(openRedactedFiles(folder).get('a.txt')).toBeUndefined();
  });

  it('reads a disclosure when it is asked for and not before, so that one is held at a time', async () => {
    for (const id of ['a', 'b']) await writeDisclosure(folder, named(id));
    const reading = eachDisclosure(folder);
    expect((await reading.next()).value?.id).toBe('a');
    await writeDisclosure(folder, { ...named('b'), department: '另一个局' });
    expect((await reading.next()).value?.department).toBe('另一个局');
  });

  it('refuses a disclosure that breaks the schema', async () => {
    await expect(writeDisclosure(folder, { ...disclosure, fiscal_year: 2019.5 })).rejects.toThrow('fiscal_year');
    expect(existsSync(join(folder, 'disclosures'))).toBe(false);
  });

  it('keeps what is published in place of redacted files beside them', async () => {
    await writeRedactedFile(folder, 'b-2024.txt', Buffer.from('███'));
    const redacted = openRedactedFiles(folder);
    expect(redacted.get('b-2024.txt')).toEqual(Buffer.from('███'));
    expect(redacted.get('a.txt')).toBeUndefined();
    expect(await listDisclosures(folder)).toEqual([]);
  });
});

describe('a folder of documents', () => {
  const sources = (...names: string[]): string => join(folder, 'sources', ...names);
  const out = (...names: string[]): string => join(folder, 'out', ...names);
  const own = (name: string): string => join('content/sources', name);
  beforeEach(() => {
    mkdirSync(sources());
    for (const name of ['linxi-hrss-2019.txt', 'linxi-hrss-2019.yaml', 'dacheng-hrss-2021.txt'])
      copyFileSync(own(name), sources(name));
  });

  it('is converted into the folder, and what is told of each document holds nothing of its text', async () => {
    const told: string[] = [];
    const { converted } = await convertFolder(sources(), out(), {
      keepGoing: false,
      onProgress: ({ id }, done, total) => told.push(`${id} ${String(done)}/${String(total)}`),
    });
    expect(told).toEqual(['dacheng-hrss-2021 1/2', 'linxi-hrss-2019 2/2']);
    expect(converted.map(({ broken }) => broken.length)).toEqual([1, 1]);
    expect(JSON.stringify(converted).length).toBeLessThan(2000);
    expect(await readDisclosure(out(), 'dacheng-hrss-2021')).toMatchObject({
      checks: convertSource('dacheng-hrss-2021').disclosure.checks,
    });
  });

  it('leaves nothing of a document that cannot be read', async () => {
    writeFileSync(sources('empty-2024.txt'), '');
    const { converted, failures } = await convertFolder(sources(), out(), { keepGoing: true });
    expect(converted.map(({ id }) => id)).toEqual(['dacheng-hrss-2021', 'linxi-hrss-2019']);
    expect(failures.map(({ code }) => code)).toEqual(['empty-file']);
    expect(readdirSync(out('disclosures')).sort()).toEqual(['dacheng-hrss-2021.json', 'linxi-hrss-2019.json']);
  });

  it('goes on without the documents of which a file breaks a rule of the folder', async () => {
    writeFileSync(sources('Bad Name.txt'), '某局2024年部门预算');
    writeFileSync(sources('dacheng-hrss-2021.3.txt'), '大城县2021年部门预算');
    const { converted, failures } = await convertFolder(sources(), out(), { keepGoing: true });
    expect(converted.map(({ id }) => id)).toEqual(['linxi-hrss-2019']);
    expect(failures.map(({ code }) => code)).toEqual(['invalid-id', 'missing-file']);
    await expect(convertFolder(sources(), out(), { keepGoing: false })).rejects.toThrow('invalid id: Bad Name');
  });

  /** Runs the command with a cache of its own. */
  const convert = (...options: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(
      process.execPath,
      ['scripts/convert.ts', '--sources', sources(), '--out', out(), '--cache', join(folder, 'cache'), ...options],
      { encoding: 'utf8' },
    );

  it('is converted by the command all or not at all, and not at all where a check is broken and --strict', () => {
    expect(convert()).toMatchObject({ status: 0, stderr: '' });
    const written = readFileSync(out('disclosures', 'linxi-hrss-2019.json'));
    writeFileSync(sources('empty-2024.txt'), '');
    rmSync(sources('linxi-hrss-2019.txt'));
    rmSync(sources('linxi-hrss-2019.yaml'));
    expect(convert()).toMatchObject({ status: 1 });
    rmSync(sources('empty-2024.txt'));
    const strict = convert('--strict');
    expect(strict.status).toBe(1);
    expect(strict.stderr).toMatch(/^Broken checks; nothing was written:\ndacheng-hrss-2021\.txt:\d+.*: [^\n]+\n$/u);
    expect(readdirSync(folder).sort()).toEqual(['cache', 'out', 'sources']);
    expect(readFileSync(out('disclosures', 'linxi-hrss-2019.json')).equals(written)).toBe(true);
  });

  it('tells how many documents came from the cache', () => {
    expect(convert().stdout).toMatch(/^2 disclosures in \S+$/mu);
    expect(convert().stdout).toMatch(/^2 disclosures in \S+, 2 of them unchanged since they were converted last$/mu);
    expect(convert('--no-cache').stdout).toMatch(/^2 disclosures in \S+$/mu);
  });

  it('is converted without a cache where its folder cannot be made, with a word of it', () => {
    writeFileSync(join(folder, 'cache'), 'a file');
    const { status, stdout, stderr } = convert();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^2 disclosures in \S+$/mu);
    expect(stderr).toMatch(/^No cache in \S+: EEXIST[^\n]*Every document is converted again\.\n$/u);
  });

  it.each(['sources', 'out'])('is refused with a cache in the %s', (place) => {
    const { status, stderr } = convert('--cache', join(folder, place, 'cache'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^invalid --cache: [^\n]+ Name a folder of its own\.\n$/u);
  });
});
