import { mkdir } from 'node:fs/promises';
import type { Limits } from '../../model/limits.ts';
import type { Entry } from '../entry.ts';
import type { SourceFile } from '../sources.ts';
import { hashCode } from './code-version.ts';
import { hashDocument } from './document-key.ts';
import { readCached, writeCached } from './entry-file.ts';

/** Where it is kept what documents were converted to. Plain values: it goes to the workers. */
export interface Cache {
  folder: string;
  codeVersion: string;
}

/** Opens a cache, and makes its folder if there is none. @throws what the system says where it cannot be made. */
export async function openCache(folder: string): Promise<Cache> {
  await mkdir(folder, { recursive: true });
  return { folder, codeVersion: await hashCode() };
}

/** What was looked for in a cache. */
export interface LookedUp {
  /** Of the document as it is; null where it cannot be known. */
  key: string | null;
  /** What it was converted to, if nothing that it is made from has changed since; null where that is not known. */
  entry: Entry | null;
}

/** Looks for what a document was converted to. The bytes are those that converting it would give. */
export async function lookUp({ folder, codeVersion }: Cache, source: SourceFile, limits: Limits): Promise<LookedUp> {
  const key = await hashDocument(source, limits, codeVersion);
  return { key, entry: key === null ? null : await readCached(folder, key) };
}

/** Keeps what a document was converted to under the key that it had before. One that cannot be converted is tried again each time. */
export async function remember(
  { folder, codeVersion }: Cache,
  source: SourceFile,
  limits: Limits,
  key: string,
  entry: Entry,
): Promise<void> {
  // A file that has changed in between may have been read before or after.
  if (key === (await hashDocument(source, limits, codeVersion))) await writeCached(folder, key, entry);
}
