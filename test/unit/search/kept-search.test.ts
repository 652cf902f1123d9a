import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { writeSearchIndex } from '../../../src/publish/search/write-index.ts';
import { convertDisclosures } from './index.ts';

let folder: string;
let before: Disclosure[];
const place = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-kept-search-'));
  // Enough documents for several files of traits, the first of them in another order than they are converted.
  const five = await convertDisclosures();
  before = Array.from({ length: 70 }, (_, index) => {
    const base = five[index % 25 < 5 ? index % 5 : 2] ?? five[0];
    if (base === undefined) throw new Error('no documents');
    return {
      ...base,
      id: `unit-${String(index).padStart(2, '0')}`,
      transcript: [...base.transcript, `第${String(index)}份。`],
    };
  });
  await writeSearchIndex(before, place('before'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Every file with its bytes. */
function readAll(name: string): Map<string, string> {
  const entries = readdirSync(place(name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(place(name).length), readFileSync(file, 'base64')]),
  );
}

/** A document whose long texts nobody may ask for. */
function lock(disclosure: Disclosure): Disclosure {
  const refuse = {
    get: (): never => {
      throw new Error(`${disclosure.id} was read although it has not changed`);
    },
  };
  return Object.defineProperties({ ...disclosure }, { sections: refuse, transcript: refuse, checks: refuse });
}

test('is the same from an earlier index as from all documents, whether one has changed, come or gone', async () => {
  const changed = before.map((disclosure) =>
    disclosure.id === 'unit-30'
      ? { ...disclosure, transcript: [...disclosure.transcript, '罕见字：龘。', '乾安縣88.88元'] }
      : disclosure,
  );
  const first = changed[0];
  if (first === undefined) throw new Error('no documents');
  const after = [...changed.filter(({ id }) => id !== 'unit-10'), { ...first, id: 'unit-999' }];
  await writeSearchIndex(after, place('anew'));
  const ids = new Set(after.filter((disclosure) => before.includes(disclosure)).map(({ id }) => id));
  const known = after.map((disclosure) => (ids.has(disclosure.id) ? lock(disclosure) : disclosure));
  const { kept } = await writeSearchIndex(known, place('again'), { ids, folder: place('before') });
  // What has not changed is left where it is.
  expect(kept.length).toBeGreaterThan(0);
  for (const path of kept) {
    mkdirSync(dirname(join(place('again'), path)), { recursive: true });
    cpSync(join(place('before'), path), join(place('again'), path));
  }
  expect(readAll('again')).toEqual(readAll('anew'));
});

test('is refused where a file of the earlier index is another than its name tells', async () => {
  const { pairs } = JSON.parse(readFileSync(join(place('before'), 'search/manifest.json'), 'utf8')) as {
    pairs: string;
  };
  const file = join(place('before'), 'search', pairs);
  writeFileSync(file, readFileSync(file, 'utf8').replace('"version":2', '"version":3'));
  const ids = new Set(before.map(({ id }) => id));
  await expect(writeSearchIndex(before, place('refused'), { ids, folder: place('before') })).rejects.toThrow(
    'is not what the last build wrote',
  );
});
