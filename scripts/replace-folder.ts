import { rmSync, statSync } from 'node:fs';
import { mkdir, realpath, rename, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, resolve, sep } from 'node:path';
import { UsageError } from '../src/model/message.ts';
import type { FindForeign } from './made-folder.ts';
import { finishUpdate, locateStaging, prepareUpdate } from './prepared-update.ts';

/**
 * Makes a folder aside and puts it in the place of the last one when it is complete; when `make` throws, the last good
 * folder stays as it was.
 * @param findForeign what must not be lost with the last one; asked before anything is made, and again for what came meanwhile.
 * @throws UsageError for a folder that holds such things.
 */
export async function replaceFolder<Made>(
  folder: string,
  make: (staging: string) => Promise<Made>,
  findForeign?: FindForeign,
): Promise<Made> {
  const place = await settleFolder(folder, findForeign);
  const made = await makeAside(place, make, () => requireMade(folder, findForeign));
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
  findForeign?: FindForeign,
): Promise<Made> {
  const place = await settleFolder(folder, findForeign);
  const made = await makeAside(place, make, () => requireMade(folder, findForeign));
  prepareUpdate(place, made.kept);
  finishUpdate(place);
  return made;
}

/**
 * Clears away what a run that was killed has left of a folder. One that was killed between taking the last folder away and putting the
 * new one there left the last one beside it, which is put back; an update that was begun is done to its end.
 * @returns where the folder is or will be: a link stays a link.
 * @throws UsageError for a folder that is not to be replaced; nothing was touched.
 */
export async function settleFolder(folder: string, findForeign?: FindForeign): Promise<string> {
  const place = await realpath(folder).catch(() => resolve(folder));
  await requireMade(folder, findForeign);
  const previous = locatePrevious(place);
  await mkdir(dirname(place), { recursive: true });
  if (!(await exists(place)) && (await exists(previous))) await rename(previous, place);
  finishUpdate(place);
  removeFolder(locateStaging(place));
  removeFolder(previous);
  return place;
}

async function makeAside<Made>(
  place: string,
  make: (staging: string) => Promise<Made>,
  check: () => Promise<void>,
): Promise<Made> {
  const staging = locateStaging(place);
  try {
    const made = await make(staging);
    await check();
    return made;
  } catch (error) {
    removeFolder(staging);
    throw error;
  }
}

const locatePrevious = (place: string): string => `${place}.previous`;

/** A folder named by mistake, such as that of a person's pictures or of all sites of a host, must not go with its contents. */
async function requireMade(folder: string, findForeign?: FindForeign): Promise<void> {
  const foreign = await findForeign?.(folder);
  if (foreign === undefined || foreign === null) return;
  throw new UsageError(
    `invalid --out: ${folder} would be replaced whole, and holds ${foreign}, which is not from an earlier run of this command. Name a folder of its own, and copy what is made to where it is wanted.`,
  );
}

/**
 * Output folders are replaced whole, with everything in them.
 * @throws UsageError for one that holds the project, the sources or all files of a person, and for a file.
 */
export function requireOwnFolder(out: string, sources: string, usage: string): void {
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new UsageError(`invalid --out: ${out} is a file. Name a folder.\n${usage}`);
  for (const kept of ['.', sources, homedir()])
    if (isWithin(kept, out))
      throw new UsageError(`invalid --out: ${out} would be replaced whole. Name a folder of its own.\n${usage}`);
}

/**
 * What is made does not go among the documents, which are read whole.
 * @throws UsageError for a folder in that of the sources.
 */
export function requireFolderApart(out: string, sources: string, usage: string): void {
  if (isWithin(out, sources))
    throw new UsageError(
      `invalid --out: ${out} is among the documents in ${sources}. Name a folder elsewhere.\n${usage}`,
    );
}

/** Whether a path is a folder or in it; the root alone ends with a separator. */
function isWithin(path: string, folder: string): boolean {
  const end = (name: string): string => resolve(name).replace(/[\\/]?$/u, sep);
  return end(path).startsWith(end(folder));
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
