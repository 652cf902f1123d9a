import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Disclosure } from '../../src/model/disclosure.ts';
import {
  type DownloadsAccount,
  KeptDownloads,
  type Written,
  writeDownloads,
} from '../../src/publish/downloads/index.ts';
import { site } from './downloads-blank.ts';
import { nandagang } from './downloads-nandagang.ts';
import { yongqing } from './downloads-yongqing.ts';

let folder: string;
const place = (...names: string[]): string => join(folder, ...names);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-kept-downloads-'));
  await mkdir(place('sources'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A document of its own with so many glossary terms, enough of them for several row groups. */
async function invent(base: Disclosure, id: string, terms: number): Promise<Disclosure> {
  const file = `${id}.txt`;
  await cp(join('content/sources', base.source.file), place('sources', file));
  const glossary = Array.from({ length: terms }, (_, index) => ({
    item: index + 1,
    term: `名词${String(index)}`,
    definition: index % 7 === 0 ? '' : `${id}的解释，“${String(index)}”\n又一行`,
    line: index + 1,
  }));
  return { ...base, id, source: { ...base.source, file }, glossary };
}

/** A document whose texts nobody may ask for. */
function lock(disclosure: Disclosure): Disclosure {
  const refuse = {
    get: (): never => {
      throw new Error(`${disclosure.id} was read although it has not changed`);
    },
  };
  return Object.defineProperties(
    { ...disclosure },
    { sections: refuse, transcript: refuse, checks: refuse, glossary: refuse },
  );
}

const write = (
  name: string,
  disclosures: readonly Disclosure[],
  kept?: ReadonlyMap<string, readonly string[]>,
  earlier?: KeptDownloads,
): Promise<Written> => writeDownloads(disclosures, site, place('sources'), place(name), new Map(), kept, earlier);

async function readAll(name: string): Promise<Map<string, string>> {
  const entries = await readdir(place(name), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files
        .sort()
        .map(async (file): Promise<[string, string]> => [
          file.slice(place(name).length),
          (await readFile(file)).toString('base64'),
        ]),
    ),
  );
}

test('takes from the last build what has not changed, reads no document for it, and writes the same bytes as without it', async () => {
  const before = await Promise.all(
    Array.from({ length: 120 }, (_, index) =>
      invent(index % 3 === 0 ? yongqing : nandagang, `unit-${String(index).padStart(3, '0')}`, index === 50 ? 0 : 400),
    ),
  );
  const { account, files } = await write('before', before);
  expect(account.rowGroups.get('glossary.parquet')?.length).toBeGreaterThan(3);
  // One has more rows now, the first and one in between are gone, one is new.
  const after = [
    ...before.filter(({ id }) => !['unit-000', 'unit-030', 'unit-070'].includes(id)),
    await invent(nandagang, 'unit-030', 403),
    await invent(yongqing, 'unit-0705', 2),
  ];
  await write('anew', after);
  const kept = new Map<string, string[]>();
  for (const { id } of before.filter((disclosure) => after.includes(disclosure))) {
    const own = account.documents.get(id)?.files.map(({ path }) => path) ?? [];
    for (const path of own) {
      await mkdir(dirname(place('again', path)), { recursive: true });
      await cp(place('before', path), place('again', path));
    }
    kept.set(id, own);
  }
  // As it comes back from the disk.
  const noted = deserialize(serialize(account)) as DownloadsAccount;
  const again = await write(
    'again',
    after.map((disclosure) => (kept.has(disclosure.id) ? lock(disclosure) : disclosure)),
    kept,
    new KeptDownloads(place('before'), noted),
  );
  expect(await readAll('again')).toEqual(await readAll('anew'));
  expect(files.length).toBeGreaterThan(1000);
  // And what it notes is good for the build after it.
  expect(again.account.rowGroups.get('glossary.parquet')?.map(({ ids }) => ids.length)).toEqual(
    (await write('third', after)).account.rowGroups.get('glossary.parquet')?.map(({ ids }) => ids.length),
  );
  const third = await write(
    'fourth',
    after.map(lock),
    new Map(
      await Promise.all(
        [...again.account.documents].map(async ([id, { files: own }]): Promise<[string, string[]]> => {
          for (const { path } of own) {
            await mkdir(dirname(place('fourth', path)), { recursive: true });
            await cp(place('again', path), place('fourth', path));
          }
          return [id, own.map(({ path }) => path)];
        }),
      ),
    ),
    new KeptDownloads(place('again'), again.account),
  );
  expect(third.bytes).toBe(again.bytes);
  expect(await readAll('fourth')).toEqual(await readAll('anew'));
});
