import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Corpus } from '../../../src/collections/corpus.ts';
import { writeDisclosure } from '../../../src/collections/folder.ts';
import { PackedCache } from '../../../src/collections/packed-cache.ts';
import { openPartFile, PartFile } from '../../../src/collections/part-file.ts';
import { packPart, Parts, PartStore } from '../../../src/collections/part-store.ts';
import { listBroken, readSummary, summarise } from '../../../src/collections/summary.ts';
import { convertSource } from '../conversions.ts';
import { ids } from '../documents.ts';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-corpus-'));
  for (const id of ids) await writeDisclosure(folder, convertSource(id).disclosure);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('gives every disclosure as it was converted, in the order of ids, its long parts opened when they are asked for', () => {
  const { disclosures } = new Corpus(folder, ids.toReversed());
  expect(disclosures.map(({ id }) => id)).toStrictEqual([...ids].sort());
  for (const light of disclosures) {
    const whole = convertSource(light.id as (typeof ids)[number]).disclosure;
    // Checks that hold are objects of a class, whose numbers are read one by one.
    const checks = light.checks.map((check) =>
      Object.fromEntries(Object.keys(whole.checks[0] ?? {}).map((key) => [key, Reflect.get(check, key) as unknown])),
    );
    expect({ ...light, checks }).toStrictEqual(JSON.parse(JSON.stringify(whole)));
  }
});

it('reads each file once: a text, and the arithmetic of a check that holds, are opened from what is held packed', () => {
  const { disclosures } = new Corpus(folder, ids);
  rmSync(join(folder, 'disclosures'), { recursive: true });
  const yongqing = disclosures.find(({ id }) => id === 'yongqing-hrss-2024');
  expect(yongqing?.department).toBe('永清县人力资源和社会保障局');
  expect(yongqing?.checks.filter(({ status }) => status === 'holds')).toHaveLength(432);
  const printed = convertSource('yongqing-hrss-2024').disclosure;
  expect(yongqing?.transcript).toStrictEqual(printed.transcript);
  const held = printed.checks.findIndex(({ status }) => status === 'holds');
  expect(yongqing?.checks[held]?.terms).toStrictEqual(printed.checks[held]?.terms);
});

it('keeps a part open while its document is in use, and lets go of it when many others have been read since', () => {
  const file = new PartFile();
  const store = new PartStore(openPartFile(file.descriptor));
  const documents = Array.from({ length: 100 }, (_, index) => {
    const transcript = packPart(JSON.stringify([String(index)]));
    return new Parts(store, file.append(new Map([['transcript', transcript]])));
  });
  const [first, ...others] = documents;
  const open = (parts: Parts | undefined): unknown => parts?.open('transcript', (lines: string[]) => lines);
  const lines = open(first);
  expect(lines).toStrictEqual(['0']);
  open(others[0]);
  expect(open(first)).toBe(lines);
  for (const other of others) open(other);
  expect(open(first)).toStrictEqual(['0']);
  expect(open(first)).not.toBe(lines);
});

it('reads each packed part from a file that no folder lists', () => {
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  const before = readdirSync(folder);
  try {
    const file = new PartFile();
    const [one, two, three] = [[1, 2], [3], [4, 5, 6]].map((bytes) => Uint8Array.from(bytes)) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    const first = file.append(
      new Map([
        ['one', one],
        ['two', two],
      ]),
    );
    const second = file.append(new Map([['three', three]]));
    expect(readdirSync(folder)).toStrictEqual(before);
    const read = openPartFile(file.descriptor);
    const places = [second.get('three'), first.get('two'), first.get('one')];
    expect(places.map((place) => place && read(place))).toStrictEqual([three, two, one]);
    expect(() => read({ start: 5, length: 4 })).toThrow('a packed part ends after 1 of 4 bytes');
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
});

it('tells how much a document holds, and its broken checks, as the document itself does', () => {
  const { disclosures } = new Corpus(folder, ids);
  const yongqing = disclosures.find(({ id }) => id === 'yongqing-hrss-2024');
  if (yongqing === undefined) throw new Error('no document');
  const { counts, broken } = readSummary(yongqing);
  expect(counts).toMatchObject({ projects: 30, indicators: 181, 'checks.holds': 432, 'checks.broken': 0 });
  const { disclosure: printed } = convertSource('yongqing-hrss-2024');
  expect(readSummary(yongqing)).toStrictEqual(summarise(printed));
  expect(broken).toStrictEqual([]);
  const [check] = printed.checks;
  if (check === undefined) throw new Error('no check');
  // A copy that holds something else is told of as it is.
  const copy = { ...yongqing, checks: [{ ...check, status: 'broken' as const }] };
  expect(readSummary(copy).counts['checks.broken']).toBe(1);
  expect(listBroken(copy)).toStrictEqual(copy.checks);
});

it('tells documents apart by what is in their files', () => {
  const corpus = new Corpus(folder, ids);
  const [one, other] = ids;
  const bytes = readFileSync(join(folder, 'disclosures', `${one}.json`));
  expect(corpus.hashOf(one)).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(corpus.hashOf(other)).not.toBe(corpus.hashOf(one));
  expect(() => corpus.hashOf('none')).toThrow('no disclosure none');
});

it('takes what it was packed to from a cache, and packs it again where the file there is damaged or by other code', () => {
  const cache = join(folder, 'packed');
  const read = (codeVersion = '1'): unknown =>
    new Corpus(folder, ['yongqing-hrss-2024'], new PackedCache(cache, codeVersion)).disclosures.map((disclosure) => ({
      ...disclosure,
      checks: disclosure.checks.map(({ terms }) => terms),
    }));
  const packed = read();
  const [name = ''] = readdirSync(cache);
  expect(read()).toStrictEqual(packed);
  expect(readdirSync(cache)).toHaveLength(1);
  // What was kept is used: with another text in it that its hash confirms, that text is read.
  const kept = new PackedCache(cache, '1');
  const known = kept.read(name);
  if (known === null) throw new Error('nothing was kept');
  kept.write(name, {
    ...known,
    short: JSON.stringify({ ...(JSON.parse(known.short) as object), title: '另一个' }),
  });
  expect(read()).toMatchObject([{ title: '另一个' }]);
  const bytes = readFileSync(join(cache, name));
  bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100);
  writeFileSync(join(cache, name), bytes);
  expect(read()).toStrictEqual(packed);
  expect(read('2')).toStrictEqual(packed);
  expect(readdirSync(cache)).toHaveLength(2);
});
