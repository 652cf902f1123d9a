import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { DownloadsAccount } from '../publish/downloads/index.ts';

/** What a build notes of the files that gather all, so that the next one takes from them what would be the same. It is not published. */
export interface SiteAccount {
  /** What all files show or are made by: of another, or by other code, nothing can be taken over. */
  common: string;
  downloads: DownloadsAccount;
}

/** Writes an account. @returns its hash, for the record of the site: an account that is another's, or damaged, is not used. */
export async function writeAccount(file: string, account: SiteAccount): Promise<string> {
  const bytes = serialize(account);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.next`, bytes);
  await rename(`${file}.next`, file);
  return hash(bytes);
}

/** The account with this hash, of a site with the same in common; null where there is none: then what gathers all is made anew. */
export async function readAccount(file: string, expected: string, common: string): Promise<SiteAccount | null> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null || hash(bytes) !== expected) return null;
  const account = deserialize(bytes) as SiteAccount;
  return account.common === common ? account : null;
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
