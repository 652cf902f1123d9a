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

/**
 * What a document is converted to: as it was before, if nothing that it is made from has changed since, else by `convert`. The bytes are
 * the same. A document that cannot be converted is tried again each time.
 */
export async function recall(
  { folder, codeVersion }: Cache,
  source: SourceFile,
  limits: Limits,
  convert: () => Promise<Entry>,
): Promise<{ entry: Entry; isCached: boolean }> {
  const key = await hashDocument(source, limits, codeVersion);
  const found = key === null ? null : await readCached(folder, key);
  if (found !== null) return { entry: found, isCached: true };
  const entry = await convert();
  // A file that has changed in between may have been read before or after.
  if (key !== null && key === (await hashDocument(source, limits, codeVersion))) await writeCached(folder, key, entry);
  return { entry, isCached: false };
}
