import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { ArchiveFile, packArchive } from '../../../src/publish/downloads/archive.ts';
import { OutputFolder } from '../../../src/publish/downloads/output-folder.ts';
import {
  formatDescriptor,
  formatDirectoryEntry,
  formatEnd,
  formatLocalHeader,
} from '../../../src/publish/downloads/zip-records.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-archive-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Every file of an archive with its text, in order; lengths and checksums are checked on the way. */
async function readAll(zip: ZipFile): Promise<[string, string][]> {
  const files: [string, string][] = [];
  for await (const entry of zip.eachEntry())
    files.push([entry.fileName, await text(await zip.openReadStreamPromise(entry))]);
  return files;
}

/** Writes an archive of one text at hand and these files of the folder. */
async function write(name: string, paths: readonly string[]): Promise<string> {
  const output = new OutputFolder(folder);
  const archive = new ArchiveFile(await output.open(name));
  await archive.add({ path: 'README.txt', content: '说明' });
  for (const path of paths)
    await archive.addStream(path, (await stat(join(folder, path))).size, createReadStream(join(folder, path)));
  await archive.close();
  return output.locate(name);
}

describe('an archive', () => {
  test('holds files at hand and files of the disk, in the order given', async () => {
    await writeFile(join(folder, '甲.csv'), '一,二\r\n');
    await writeFile(join(folder, 'b.csv'), '');
    expect(await readAll(await openPromise(await write('a.zip', ['甲.csv', 'b.csv'])))).toEqual([
      ['README.txt', '说明'],
      ['甲.csv', '一,二\r\n'],
      ['b.csv', ''],
    ]);
  });

  test('with more files than the old format can count still gives every one of them', async () => {
    const entries = Array.from({ length: 66_000 }, (_, index) => ({
      path: `${String(index)}.csv`,
      content: String(index),
    }));
    const zip = await fromBufferPromise(Buffer.from(packArchive(entries)));
    expect(zip.entryCount).toBe(66_000);
    const names: string[] = [];
    let last = '';
    for await (const entry of zip.eachEntry()) {
      names.push(entry.fileName);
      if (names.length === entries.length) last = await text(await zip.openReadStreamPromise(entry));
    }
    expect(names).toEqual(entries.map(({ path }) => path));
    expect(last).toBe('65999');
  });

  test('says nothing of when and by whom it was made', async () => {
    const zip = await fromBufferPromise(Buffer.from(packArchive([{ path: 'a.csv', content: 'x' }])));
    for await (const entry of zip.eachEntry()) {
      expect(entry.getLastModDate({ forceDosFormat: true })).toEqual(new Date(1980, 0, 1));
      expect(entry.extraFields).toEqual([]);
      expect((entry.externalFileAttributes >>> 16).toString(8)).toBe('100644');
    }
  });

  test('fails when a file that it should hold has become shorter, instead of holding half of it', async () => {
    await writeFile(join(folder, 'a.csv'), 'half');
    const archive = new ArchiveFile(await new OutputFolder(folder).open('a.zip'));
    const adding = archive.addStream('a.csv', 8, createReadStream(join(folder, 'a.csv')));
    await expect(adding).rejects.toThrow('a.csv has 4 bytes, not 8');
  });

  test('has the longer lengths of ZIP64 for a file of more than four gigabytes, and for what stands after it', () => {
    const large = 5_000_000_000;
    const entry = { name: Buffer.from('a'), crc: 1, size: large, compressedSize: large - 1, offset: 0 };
    const first = { ...entry, isStreamed: true, isLarge: true };
    const second = { ...entry, size: 3, compressedSize: 5, offset: large, isStreamed: false, isLarge: false };
    const local = formatLocalHeader(first).length + formatDescriptor(first).length;
    expect(local).toBe(30 + 1 + 20 + 24);
    const directory = Buffer.concat([formatDirectoryEntry(first), formatDirectoryEntry(second)]);
    const end = formatEnd(2, directory.length, 2 * large);
    const fields = (record: Buffer): bigint[] => [51, 59, 67].map((at) => record.readBigUInt64LE(at));
    expect(fields(directory)).toEqual([5_000_000_000n, 4_999_999_999n, 0n]);
    expect(fields(directory.subarray(directory.length / 2))).toEqual([3n, 5n, 5_000_000_000n]);
    // 4.3.14 and 4.3.15 of the specification: the record with the long fields, and where it begins.
    expect(end.readBigUInt64LE(48)).toBe(10_000_000_000n);
    expect(end.readBigUInt64LE(56 + 8)).toBe(BigInt(2 * large + directory.length));
  });
});
