import { rmSync } from 'node:fs';
import { mkdir, realpath, rename, stat } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { UsageError } from '../src/model/message.ts';

/**
 * Makes a folder aside and puts it in the place of the last one when it is complete; when `make` throws, the last good
 * folder stays as it was. What a run that was killed has left is cleared away first; one that was killed between taking the last
 * folder away and putting the new one there left the last one beside it, which is put back.
 */
export async function replaceFolder<Made>(folder: string, make: (staging: string) => Promise<Made>): Promise<Made> {
  // A link stays a link: the folder that it leads to is replaced.
  const place = await realpath(folder).catch(() => resolve(folder));
  // Beside it, so that renaming is enough.
  const staging = `${place}.next`;
  const previous = `${place}.previous`;
  await mkdir(dirname(place), { recursive: true });
  if (!(await exists(place)) && (await exists(previous))) await rename(previous, place);
  removeFolder(staging);
  removeFolder(previous);
  let made: Made;
  try {
    made = await make(staging);
  } catch (error) {
    removeFolder(staging);
    throw error;
  }
  const isFirst = !(await exists(place));
  if (!isFirst) await rename(place, previous);
  try {
    await rename(staging, place);
  } catch (error) {
    if (!isFirst) await rename(previous, place);
    throw error;
  }
  removeFolder(previous);
  return made;
}

/**
 * Output folders are replaced whole, with everything in them.
 * @throws UsageError for one that holds the project or the sources.
 */
export function requireOwnFolder(out: string, sources: string, usage: string): void {
  const folder = `${resolve(out)}${sep}`;
  for (const kept of ['.', sources])
    if (`${resolve(kept)}${sep}`.startsWith(folder))
      throw new UsageError(`invalid --out: ${out} would be replaced whole. Name a folder of its own.\n${usage}`);
}

/** At once: taking the files of a large site away one after the other, each waited for, takes three times as long. */
function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
