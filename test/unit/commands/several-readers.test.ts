import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { convertFolder } from '../../../src/convert/folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-readers-'));
  mkdirSync(join(folder, 'sources'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function convertWith(readers: number) {
  const out = join(folder, `out-${String(readers)}`);
  const told: string[] = [];
  const outcome = await convertFolder(join(folder, 'sources'), out, {
    keepGoing: true,
    readers,
    onProgress: ({ id }, done, total) => told.push(`${id} ${String(done)}/${String(total)}`),
  });
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  return {
    ...outcome,
    told,
    files: files.map((path) => [path.slice(out.length + 1), readFileSync(path, 'latin1')] as const),
  };
}

test('the collections and what is told of them are the same whether one document is read at a time or four', async () => {
  // The first takes longest: the others are done before it where several are read at a time.
  const ids = ['yongqing-hrss-2024', 'dacheng-hrss-2021', 'linxi-hrss-2019', 'nandagang-lss-2020'];
  for (const [index, id] of ids.entries())
    copyFileSync(`content/sources/${id}.txt`, join(folder, 'sources', `${String(index)}-${id}.txt`));
  writeFileSync(
    join(folder, 'sources', '2-linxi-hrss-2019.yaml'),
    'redactions:\n  - printed: 就业服务\n    reason: 个人信息\n',
  );
  writeFileSync(join(folder, 'sources', '1-empty.txt'), '');
  const one = await convertWith(1);
  const four = await convertWith(4);
  expect(four).toStrictEqual(one);
  expect(four.told).toEqual([
    '0-yongqing-hrss-2024 1/5',
    '1-dacheng-hrss-2021 2/5',
    '2-linxi-hrss-2019 4/5',
    '3-nandagang-lss-2020 5/5',
  ]);
  expect(four.failures.map(({ code }) => code)).toEqual(['empty-file']);
  expect(four.files.map(([name]) => name)).toEqual([
    'disclosures/0-yongqing-hrss-2024.json',
    'disclosures/1-dacheng-hrss-2021.json',
    'disclosures/2-linxi-hrss-2019.json',
    'disclosures/3-nandagang-lss-2020.json',
    'redacted/2-linxi-hrss-2019.txt',
  ]);
});
