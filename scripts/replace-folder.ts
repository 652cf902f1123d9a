import { rmSync } from 'node:fs';
import { mkdir, realpath, rename, stat } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { UsageError } from '../src/model/message.ts';
import { finishUpdate, locateStaging, prepareUpdate } from './prepared-update.ts';

/**
 * Makes a folder aside and puts it in the place of the last one when it is complete; when `make` throws, the last good
 * folder stays as it was.
 */
export async function replaceFolder<Made>(folder: string, make: (staging: string) => Promise<Made>): Promise<Made> {
  const place = await settleFolder(folder);
  const made = await makeAside(place, make);
  const staging = locateStaging(place);
  const previous = locatePrevious(place);
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
 * The same for a folder most of which stays as it is: what differs is made aside, and moved in when it is complete. That takes as long as
 * what has changed, however much there is.
 * @param make returns, beside others, the files that stay, by their paths from the folder; those that are neither new nor named are taken away.
 */
export async function updateFolder<Made extends { kept: readonly string[] }>(
  folder: string,
  make: (staging: string) => Promise<Made>,
): Promise<Made> {
  const place = await settleFolder(folder);
  const made = await makeAside(place, make);
  prepareUpdate(place, made.kept);
  finishUpdate(place);
  return made;
}

/**
 * Clears away what a run that was killed has left of a folder. One that was killed between taking the last folder away and putting the
 * new one there left the last one beside it, which is put back; an update that was begun is done to its end.
 * @returns where the folder is or will be: a link stays a link.
 */
export async function settleFolder(folder: string): Promise<string> {
  const place = await realpath(folder).catch(() => resolve(folder));
  const previous = locatePrevious(place);
  await mkdir(dirname(place), { recursive: true });
  if (!(await exists(place)) && (await exists(previous))) await rename(previous, place);
  finishUpdate(place);
  removeFolder(locateStaging(place));
  removeFolder(previous);
  return place;
}

async function makeAside<Made>(place: string, make: (staging: string) => Promise<Made>): Promise<Made> {
  const staging = locateStaging(place);
  try {
    return await make(staging);
  } catch (error) {
    removeFolder(staging);
    throw error;
  }
}

const locatePrevious = (place: string): string => `${place}.previous`;

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
