import { rmSync, statSync } from 'node:fs';
import { mkdir, readdir, realpath, rename, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { UsageError } from '../src/model/message.ts';
import { finishUpdate, locateStaging, prepareUpdate } from './prepared-update.ts';

/** By which of its files a folder is known as one that a command has made: a site or merged data, or a part of a site. */
export const siteMarks = ['data/datapackage.json', 'part.json'];

/**
 * Makes a folder aside and puts it in the place of the last one when it is complete; when `make` throws, the last good
 * folder stays as it was.
 * @param marks one of these is in the last one: it is a folder that was made, and nothing else is lost with it.
 * @throws UsageError for a folder that holds other things.
 */
export async function replaceFolder<Made>(
  folder: string,
  make: (staging: string) => Promise<Made>,
  marks: readonly string[] = [],
): Promise<Made> {
  const place = await settleFolder(folder);
  const made = await makeAside(place, async (staging) => {
    const all = await make(staging);
    if (marks.length > 0) await requireMade(place, marks);
    return all;
  });
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

/** A folder named by mistake, such as that of a person's pictures or of all sites of a host, must not go with its contents. */
async function requireMade(place: string, marks: readonly string[]): Promise<void> {
  const [first] = (await exists(place)) ? (await readdir(place)).sort() : [];
  if (first === undefined) return;
  for (const mark of marks) if (await exists(join(place, mark))) return;
  throw new UsageError(
    `invalid --out: ${place} would be replaced whole, and holds ${first}, which no run has made. Name a new folder, or empty this one.`,
  );
}

/**
 * Output folders are replaced whole, with everything in them.
 * @throws UsageError for one that holds the project or the sources, and for a file.
 */
export function requireOwnFolder(out: string, sources: string, usage: string): void {
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new UsageError(`invalid --out: ${out} is a file. Name a folder.\n${usage}`);
  const folder = `${resolve(out)}${sep}`;
  for (const kept of ['.', sources])
    if (`${resolve(kept)}${sep}`.startsWith(folder))
      throw new UsageError(`invalid --out: ${out} would be replaced whole. Name a folder of its own.\n${usage}`);
}

/**
 * What is made does not go among the documents, which are read whole.
 * @throws UsageError for a folder in that of the sources.
 */
export function requireFolderApart(out: string, sources: string, usage: string): void {
  if (`${resolve(out)}${sep}`.startsWith(`${resolve(sources)}${sep}`))
    throw new UsageError(
      `invalid --out: ${out} is among the documents in ${sources}. Name a folder elsewhere.\n${usage}`,
    );
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
