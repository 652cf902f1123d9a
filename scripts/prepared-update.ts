import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../src/publish/file-list.ts';

/** Where the new files of a folder are made: beside it, so that renaming is enough. */
export const locateStaging = (place: string): string => `${place}.next`;

const locateList = (place: string): string => `${place}.update`;

/**
 * Notes which files a folder loses when those that were made beside it are moved in. Once that is noted, the update is done to its end, by the next
 * run where this one is killed.
 * @param kept files that stay as they are, by their paths from the folder; those that are neither kept nor new are lost.
 */
export function prepareUpdate(place: string, kept: readonly string[]): void {
  const wanted = new Set([...kept, ...listFiles(locateStaging(place))]);
  const unwanted = listFiles(place).filter((path) => !wanted.has(path));
  const list = locateList(place);
  writeFileSync(`${list}.unfinished`, JSON.stringify(unwanted));
  renameSync(`${list}.unfinished`, list);
}

/** Does the update of a folder that was prepared, or the rest of it; nothing where there is none. Until it is done the folder holds old files and new ones, each whole. */
export function finishUpdate(place: string): void {
  const [staging, list] = [locateStaging(place), locateList(place)];
  rmSync(`${list}.unfinished`, { force: true });
  const unwanted = readList(list);
  if (unwanted === null) return;
  try {
    moveFiles(staging, place);
  } catch {
    // A file can stand where a folder is wanted. Else what is unwanted goes last, for until then pages lead to it.
    removeFiles(place, unwanted);
    moveFiles(staging, place);
  }
  removeFiles(place, unwanted);
  rmSync(staging, { recursive: true, force: true });
  rmSync(list);
}

function readList(list: string): string[] | null {
  try {
    return JSON.parse(readFileSync(list, 'utf8')) as string[];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function moveFiles(from: string, to: string): void {
  const folders = new Set<string>();
  for (const path of listFiles(from)) {
    const target = join(to, path);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    renameSync(join(from, path), target);
  }
}

/** With the folders that nothing is left in. */
function removeFiles(place: string, paths: readonly string[]): void {
  for (const path of paths) {
    const file = join(place, path);
    if (statSync(file, { throwIfNoEntry: false })?.isFile() === true) rmSync(file);
  }
  for (const folder of new Set(paths.map((path) => dirname(path)))) removeEmpty(place, folder);
}

function removeEmpty(place: string, folder: string): void {
  if (folder === '.') return;
  try {
    rmdirSync(join(place, folder));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
  }
  removeEmpty(place, dirname(folder));
}
