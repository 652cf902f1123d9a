import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What pages are made by, besides the documents and the site's description: code, styles, guides, lists, and the packages they use. */
const origins = [
  'astro.config.mjs',
  'package-lock.json',
  'content/classifications',
  'content/guides',
  'public',
  'scripts',
  'src',
];

/** A hash of everything in the project that makes pages: when it changes, every page is made again. */
export async function hashSourceCode(project: string): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const origin of origins)
    for (const file of await listOrigin(project, origin))
      hash.update(`\n${file}\n`).update(await readFile(join(project, file)));
  return hash.digest('hex');
}

async function listOrigin(project: string, origin: string): Promise<string[]> {
  const entries = await readdir(join(project, origin), { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return null;
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    },
  );
  if (entries === null) return [origin];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(project, '/').length))
    .sort();
}
