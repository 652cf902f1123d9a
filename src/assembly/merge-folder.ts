import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** Moves what is in one folder into another, beside what is there. Both are on one disk, so renaming is enough. */
export async function mergeFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) await rename(join(from, name), join(to, name));
}
