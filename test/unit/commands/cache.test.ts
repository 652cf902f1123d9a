import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashCode } from '../../../src/convert/cache/code-version.ts';
import { hashDocument } from '../../../src/convert/cache/document-key.ts';
import { readCached, writeCached } from '../../../src/convert/cache/entry-file.ts';
import { openCache } from '../../../src/convert/cache/index.ts';
import { trimCache } from '../../../src/convert/cache/trim.ts';
import type { Entry } from '../../../src/convert/entry.ts';
import { convertFolder, type FolderConversion, type FolderOptions } from '../../../src/convert/folder.ts';
import { listSources } from '../../../src/convert/sources.ts';
import { defaultLimits } from '../../../src/model/limits.ts';

let folder: string;
const sources = (...names: string[]): string => join(folder, 'sources', ...names);
const cache = (...names: string[]): string => join(folder, 'cache', ...names);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-cache-'));
  mkdirSync(sources());
  for (const id of ['linxi-hrss-2019', 'nandagang-lss-2020'])
    for (const extension of ['txt', 'yaml'])
      copyFileSync(`content/sources/${id}.${extension}`, sources(`${id}.${extension}`));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

let runs = 0;
/** Converts the sources; what came of it, and all files that were written. */
async function convert(
  options: Partial<FolderOptions> = {},
): Promise<FolderConversion & { files: Record<string, string> }> {
  runs += 1;
  const out = join(folder, `out-${String(runs)}`);
  const outcome = await convertFolder(sources(), out, {
    keepGoing: false,
    cache: await openCache(cache()),
    ...options,
  });
  const names = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const read = names.map((entry) => join(entry.parentPath, entry.name));
  return {
    ...outcome,
    files: Object.fromEntries(read.map((path) => [path.slice(out.length + 1), readFileSync(path, 'latin1')])),
  };
}

describe('a folder that is converted again', () => {
  it('has the same bytes and is told of in the same words, whether its documents come from the cache or not', async () => {
    const redaction = 'county: 临西县\nredactions:\n  - printed: 就业服务\n    reason: 个人信息\n';
    writeFileSync(sources('linxi-hrss-2019.yaml'), redaction);
    const without = await convert({ cache: null });
    const first = await convert();
    const second = await convert();
    expect(Object.keys(without.files).sort()).toEqual([
      'disclosures/linxi-hrss-2019.json',
      'disclosures/nandagang-lss-2020.json',
      'redacted/linxi-hrss-2019.txt',
    ]);
    expect(first).toStrictEqual(without);
    expect(first.cached).toBe(0);
    expect(second).toStrictEqual({ ...without, cached: 2 });
  });

  it('reads what was kept, and does not convert it again', async () => {
    const { codeVersion } = await openCache(cache());
    const [source] = await listSources(sources());
    if (source === undefined) throw new Error('no document');
    const key = await hashDocument(source, defaultLimits, codeVersion);
    const kept: Entry = {
      converted: { id: source.id, summary: 'kept', broken: [] },
      disclosure: new TextEncoder().encode('{}\n'),
      redacted: [],
    };
    await writeCached(cache(), key ?? '', kept);
    const { converted, files } = await convert();
    expect(converted[0]?.summary).toBe('kept');
    expect(files[`disclosures/${source.id}.json`]).toBe('{}\n');
  });

  it('converts the one document whose text has changed', async () => {
    await convert();
    writeFileSync(
      sources('nandagang-lss-2020.txt'),
      `${readFileSync(sources('nandagang-lss-2020.txt'), 'utf8')}\n完\n`,
    );
    const { cached, files } = await convert();
    expect(cached).toBe(1);
    expect(files['disclosures/nandagang-lss-2020.json']).toContain(Buffer.from('"完"').toString('latin1'));
  });

  it('converts the one document whose facts have changed', async () => {
    await convert();
    writeFileSync(sources('nandagang-lss-2020.yaml'), 'county: 别县\n');
    const { cached, files } = await convert();
    expect(cached).toBe(1);
    expect(files['disclosures/nandagang-lss-2020.json']).toContain(Buffer.from('"county": "别县"').toString('latin1'));
  });

  it('converts a document with a new version, and the same with another number of it', async () => {
    await convert();
    copyFileSync(sources('nandagang-lss-2020.txt'), sources('nandagang-lss-2020.v1.txt'));
    expect((await convert()).cached).toBe(1);
    rmSync(sources('nandagang-lss-2020.v1.txt'));
    copyFileSync(sources('nandagang-lss-2020.txt'), sources('nandagang-lss-2020.v2.txt'));
    expect((await convert()).cached).toBe(1);
  });

  it('converts a document under another id', async () => {
    await convert();
    copyFileSync(sources('nandagang-lss-2020.txt'), sources('another-2020.txt'));
    copyFileSync(sources('nandagang-lss-2020.yaml'), sources('another-2020.yaml'));
    const { cached, files } = await convert();
    expect(cached).toBe(2);
    expect(files['disclosures/another-2020.json']).toContain('"id": "another-2020"');
  });

  it('converts everything where limits have changed, and refuses what is over them', async () => {
    await convert();
    const limits = { ...defaultLimits, lines: 10 };
    await expect(convert({ limits })).rejects.toThrow('too large');
    expect((await convert({ limits: { ...defaultLimits, pages: 2999 } })).cached).toBe(0);
  });

  it('converts everything where the code has changed', async () => {
    await convert();
    expect((await convert({ cache: { folder: cache(), codeVersion: 'another' } })).cached).toBe(0);
  });

  it('never keeps why a document cannot be read', async () => {
    writeFileSync(sources('empty-2024.txt'), '');
    for (const cached of [0, 2]) {
      const outcome = await convert({ keepGoing: true });
      expect(outcome.cached).toBe(cached);
      expect(outcome.failures.map(({ code }) => code)).toEqual(['empty-file']);
    }
  });
});

describe('the files of the cache', () => {
  it.each([
    ['whose bytes were changed', (bytes: Buffer) => bytes.fill(0, 100, 101)],
    ['that was cut off', (bytes: Buffer) => bytes.subarray(0, -10)],
    ['with less than a hash', () => Buffer.from('x')],
    ['that is empty', () => Buffer.alloc(0)],
  ])('one %s is not used, and is written again', async (_, damage) => {
    const { files } = await convert();
    const [name = ''] = readdirSync(cache());
    const good = readFileSync(cache(name));
    writeFileSync(cache(name), damage(Buffer.from(good)));
    expect(await convert()).toMatchObject({ cached: 1, files });
    expect(readFileSync(cache(name)).equals(good)).toBe(true);
    expect((await convert()).cached).toBe(2);
  });

  it('leave the conversion alone when they cannot be written', async () => {
    const opened = await openCache(cache());
    rmSync(cache(), { recursive: true });
    writeFileSync(cache(), 'a file in the place of the folder');
    await writeCached(cache(), 'a'.repeat(64), {
      converted: { id: 'a', summary: '', broken: [] },
      disclosure: new Uint8Array(1),
      redacted: [],
    });
    expect(await readCached(cache(), 'a'.repeat(64))).toBeNull();
    expect(readFileSync(cache(), 'utf8')).toBe('a file in the place of the folder');
    rmSync(cache());
    mkdirSync(cache());
    expect((await convert({ cache: opened })).cached).toBe(0);
  });

  it('are taken away a month after they were last used, and so is what a killed run has left; other files stay', async () => {
    mkdirSync(cache());
    const old = new Date(Date.now() - 31 * 24 * 3600 * 1000);
    const names = ['a'.repeat(64), `${'b'.repeat(64)}.123-4`, 'c'.repeat(64), 'notes.txt'];
    for (const name of names) writeFileSync(cache(name), name);
    for (const name of names.filter((each) => !each.startsWith('c'))) utimesSync(cache(name), old, old);
    await trimCache(cache());
    expect(readdirSync(cache()).sort()).toEqual(['c'.repeat(64), 'notes.txt']);
  });

  it('are used again without growing old', async () => {
    await convert();
    const old = new Date(Date.now() - 29 * 24 * 3600 * 1000);
    for (const name of readdirSync(cache())) utimesSync(cache(name), old, old);
    await convert();
    await trimCache(cache(), { days: 1, bytes: Infinity });
    expect(readdirSync(cache())).toHaveLength(2);
  });

  it('give way, those used longest ago first, when they take more room than they have', async () => {
    mkdirSync(cache());
    for (const [days, letter] of ['a', 'b', 'c'].entries()) {
      writeFileSync(cache(letter.repeat(64)), '1234');
      const used = new Date(Date.now() - days * 24 * 3600 * 1000);
      utimesSync(cache(letter.repeat(64)), used, used);
    }
    await trimCache(cache(), { days: 30, bytes: 9 });
    expect(readdirSync(cache()).sort()).toEqual(['a'.repeat(64), 'b'.repeat(64)]);
  });
});

describe('the version of the code', () => {
  const write = (file: string, content: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };

  it('is another one when a file has changed, was added or was renamed, or when packages have changed', async () => {
    for (const room of ['collections', 'convert/tables', 'model', 'report']) write(`src/${room}/a.ts`, room);
    write('package-lock.json', '{}');
    const versions = [await hashCode(folder)];
    write('src/pages/index.astro', 'not a part of the conversion');
    expect(await hashCode(folder)).toBe(versions[0]);
    for (const [file, content] of [
      ['src/convert/tables/a.ts', 'changed'],
      ['src/model/b.ts', ''],
      ['src/report/a.ts', 'changed'],
      ['package-lock.json', '{ }'],
    ] as const) {
      write(file, content);
      versions.push(await hashCode(folder));
    }
    rmSync(join(folder, 'src/model/b.ts'));
    write('src/model/c.ts', '');
    versions.push(await hashCode(folder));
    expect(new Set(versions).size).toBe(versions.length);
  });
});
