import { createHash } from 'node:crypto';
import { readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Converted, Entry } from '../entry.ts';

/*
 * A file of the cache, named by the key of its document: the SHA-256 of what follows; then, compressed, a line of JSON with what is told
 * of the document and how long each part is, the disclosure, and what is published in place of redacted files.
 */

interface Head {
  converted: Converted;
  disclosure: number;
  redacted: { file: string; bytes: number }[];
}

const hashBytes = 32;
const newline = 10;

/** What a document was converted to before; null where that is not known, or where the file is damaged. Marks it as used now. */
export async function readCached(folder: string, key: string): Promise<Entry | null> {
  const path = join(folder, key);
  const file = await readFile(path).catch(() => null);
  if (file === null) return null;
  const packed = file.subarray(hashBytes);
  if (!hash(packed).equals(file.subarray(0, hashBytes))) return null;
  const now = new Date();
  // Another run may have taken it away by now.
  await utimes(path, now, now).catch(() => undefined);
  return unpack(zstdDecompressSync(packed));
}

/**
 * Keeps what a document was converted to, at once or not at all: another run may look for it. Where that fails, on a full disk for
 * instance, it is converted again the next time.
 */
export async function writeCached(folder: string, key: string, entry: Entry): Promise<void> {
  const packed = zstdCompressSync(pack(entry), { params: { [constants.ZSTD_c_compressionLevel]: 1 } });
  const unfinished = join(folder, `${key}.${String(process.pid)}-${String(threadId)}`);
  try {
    await writeFile(unfinished, Buffer.concat([hash(packed), packed]));
    await rename(unfinished, join(folder, key));
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

function pack({ converted, disclosure, redacted }: Entry): Buffer {
  const head: Head = {
    converted,
    disclosure: disclosure.length,
    redacted: redacted.map(({ file, bytes }) => ({ file, bytes: bytes.length })),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), disclosure, ...redacted.map(({ bytes }) => bytes)]);
}

function unpack(content: Buffer<ArrayBuffer>): Entry {
  const end = content.indexOf(newline);
  const head = JSON.parse(content.toString('utf8', 0, end)) as Head;
  let place = end + 1;
  const take = (length: number): Uint8Array<ArrayBuffer> => {
    place += length;
    return content.subarray(place - length, place);
  };
  return {
    converted: head.converted,
    disclosure: take(head.disclosure),
    redacted: head.redacted.map(({ file, bytes }) => ({ file, bytes: take(bytes) })),
  };
}

function hash(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
