import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import {
  type DownloadsAccount,
  KeptDownloads,
  type Written,
  writeDownloads,
} from '../../../src/publish/downloads/index.ts';
import { endsRowGroup } from '../../../src/publish/downloads/row-group.ts';
import { site } from '../downloads-blank.ts';
import { nandagang } from '../downloads-nandagang.ts';
import { yongqing } from '../downloads-yongqing.ts';

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

/** The id of a document with which a row group ends. */
function findLast(beginning: string): string {
  for (let number = 0; ; number += 1)
    if (endsRowGroup(`${beginning}${String(number)}`, 2048, 0)) return `${beginning}${String(number)}`;
}

/** Puts the files of these documents from one folder into another, as a build does. */
async function keep(
  from: string,
  to: string,
  account: DownloadsAccount,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const kept = new Map<string, string[]>();
  for (const id of ids) {
    const own = account.documents.get(id)?.files.map(({ path }) => path) ?? [];
    for (const path of own) {
      await mkdir(dirname(place(to, path)), { recursive: true });
      await cp(place(from, path), place(to, path));
    }
    kept.set(id, own);
  }
  return kept;
}

test('takes from the last build what has not changed, reads no document for it, and writes the same bytes as without it', async () => {
  const ids = ['a', 'b', 'c', 'd'].flatMap((group) => [`${group}-1`, `${group}-2`, findLast(`${group}-9-`)]);
  const before = await Promise.all(
    ids.map((id, index) => invent(index % 3 === 0 ? yongqing : nandagang, id, index === 4 ? 0 : 1100)),
  );
  const { account } = await write('before', before);
  // One of the second group has no terms; the others are more rows than end a group.
  const [a1, a2, a9, b1, , b9, ...others] = ids;
  expect(account.rowGroups.get('glossary.parquet')?.map((group) => group.ids)).toEqual([
    [a1, a2, a9],
    [b1, b9],
    others.slice(0, 3),
    others.slice(3),
  ]);
  // One has more rows now, the first is gone, one is new.
  const after = [
    ...before.filter(({ id }) => id !== 'a-1' && id !== 'b-1'),
    await invent(nandagang, 'b-1', 1103),
    await invent(yongqing, 'c-3', 2),
  ];
  await write('anew', after);
  const unchanged = after.filter((disclosure) => before.includes(disclosure)).map(({ id }) => id);
  const known = after.map((disclosure) => (unchanged.includes(disclosure.id) ? lock(disclosure) : disclosure));
  // As it comes back from the disk.
  const noted = new KeptDownloads(place('before'), deserialize(serialize(account)) as DownloadsAccount);
  const again = await write('again', known, await keep('before', 'again', account, unchanged), noted);
  expect(await readAll('again')).toEqual(await readAll('anew'));
  // And what it notes is good for the build after it.
  const all = after.map(({ id }) => id);
  await write(
    'later',
    after.map(lock),
    await keep('again', 'later', again.account, all),
    new KeptDownloads(place('again'), again.account),
  );
  expect(await readAll('later')).toEqual(await readAll('anew'));
});

test('refuses a file of the last build that holds other bytes than were written, though it is as long', async () => {
  const before = [await invent(nandagang, 'x-1', 3)];
  const { account } = await write('written', before);
  const file = place('written', 'glossary.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('名词1', '名词9'));
  const kept = await keep('written', 'refused', account, ['x-1']);
  await expect(write('refused', before, kept, new KeptDownloads(place('written'), account))).rejects.toThrow(
    'glossary.json is not what the last build wrote',
  );
});
