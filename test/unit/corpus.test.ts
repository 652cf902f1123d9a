import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Corpus } from '../../src/collections/corpus.ts';
import { writeDisclosure } from '../../src/collections/folder.ts';
import { convertSource } from './conversions.ts';
import { ids } from './documents.ts';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-corpus-'));
  for (const id of ids) await writeDisclosure(folder, convertSource(id).disclosure);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('gives every disclosure as it was converted, in the order of ids, its long parts read when they are asked for', () => {
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

it('holds no text of a document, nor the arithmetic of a check that holds: without the files they are not there', () => {
  const { disclosures } = new Corpus(folder, ids);
  rmSync(join(folder, 'disclosures'), { recursive: true });
  const yongqing = disclosures.find(({ id }) => id === 'yongqing-hrss-2024');
  expect(yongqing?.department).toBe('永清县人力资源和社会保障局');
  expect(yongqing?.checks.filter(({ status }) => status === 'holds')).toHaveLength(432);
  expect(yongqing?.checks.find(({ status }) => status === 'rounding')?.lines).not.toHaveLength(0);
  expect(() => yongqing?.transcript).toThrow(/ENOENT/u);
  expect(() => yongqing?.checks.find(({ status }) => status === 'holds')?.terms).toThrow(/ENOENT/u);
});

it('reads from where the folder has been put since', () => {
  const corpus = new Corpus(folder, ids);
  const place = `${folder}.placed`;
  renameSync(folder, place);
  corpus.moveTo(place);
  const [dacheng] = corpus.disclosures;
  expect(dacheng?.transcript[0]).toBe(convertSource('dacheng-hrss-2021').disclosure.transcript[0]);
  renameSync(place, folder);
});
