import { createHash } from 'node:crypto';
import { copyFile, link, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { UnitKey, Units } from './unit.ts';

/** The files of a folder, from it, with `/`, sorted. Empty for a folder that is not there. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The files of a built site by whose they are; those that gather all are under null. */
export async function sortFiles(folder: string, units: Units): Promise<Map<UnitKey | null, string[]>> {
  return Map.groupBy(await listFiles(folder), (path) => units.ownerOf(path));
}

/**
 * Tells whether files are as a build left them: their names, sizes and, where they say so (`timed`), times of writing, in one hash. Not their bytes: reading a
 * site whole would take longer than making what has changed.
 */
export async function fingerprintFiles(
  folder: string,
  paths: readonly string[],
  { timed }: { timed: boolean },
): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    const { size, mtimeMs } = await stat(join(folder, path));
    hash.update(`${path}\n${String(size)} ${timed ? String(mtimeMs) : ''}\n`);
  }
  return hash.digest('hex');
}

/** Puts files of one folder into another without copying them where both are on one disk. Nobody writes into a file that is there. */
export async function keepFiles(from: string, to: string, paths: readonly string[]): Promise<void> {
  const made = new Set<string>();
  for (const path of paths) {
    const target = join(to, path);
    const folder = dirname(target);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    await link(join(from, path), target).catch(async () => copyFile(join(from, path), target));
  }
}

/** How many files a folder holds, how many of them are pages, and their size. */
export async function measureFolder(folder: string): Promise<{ files: number; pages: number; bytes: number }> {
  const files = await listFiles(folder);
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(folder, file))).size;
  return { files: files.length, pages: files.filter((file) => file.endsWith('.html')).length, bytes };
}
