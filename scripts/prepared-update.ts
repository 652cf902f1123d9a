import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Message, UnreadableError } from '../src/model/message.ts';
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

/**
 * Does the update of a folder that was prepared, or the rest of it; nothing where there is none. Until it is done the folder holds old files and new ones, each whole.
 * @throws UnreadableError where the system refuses it; the next run does the rest.
 */
export function finishUpdate(place: string): void {
  const [staging, list] = [locateStaging(place), locateList(place)];
  rmSync(`${list}.unfinished`, { force: true });
  try {
    const unwanted = readList(list);
    if (unwanted === null) return;
    moveFiles(staging, place);
    // Last, for until now pages lead to them.
    removeFiles(place, unwanted);
    rmSync(staging, { recursive: true, force: true });
    rmSync(list);
  } catch (error) {
    throw new UnreadableError([describeStop(error, place, list)]);
  }
}

function describeStop(error: unknown, place: string, list: string): Message {
  const { dest, path, message } = error instanceof Error ? (error as NodeJS.ErrnoException & { dest?: string }) : {};
  return {
    code: 'unfinished-update',
    severity: 'error',
    place: { file: dest ?? path ?? list },
    seen: `the folder cannot be brought up to date (${message ?? String(error)})`,
    expected: 'files that can be replaced',
    action: `Put that right and run this again, which does the rest; or delete ${place} and ${list}, and all is made anew.`,
  };
}

function readList(list: string): string[] | null {
  try {
    return JSON.parse(readFileSync(list, 'utf8')) as string[];
  } catch (error) {
    if (readCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function moveFiles(from: string, to: string): void {
  const folders = new Set<string>();
  for (const path of listFiles(from)) {
    const move = (): void => {
      const target = join(to, path);
      const folder = dirname(target);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      renameSync(join(from, path), target);
    };
    try {
      move();
    } catch (error) {
      if (!inTheWay.has(readCode(error))) throw error;
      clearWay(to, path);
      move();
    }
  }
}

/** What the system says where a file stands in the place of a folder, or a folder in that of a file. */
const inTheWay: ReadonlySet<string> = new Set(['ENOTDIR', 'EEXIST', 'EISDIR', 'ENOTEMPTY']);

/** Takes away what stands in the place of one new file or of its folders: nothing that is wanted can. */
function clearWay(place: string, path: string): void {
  let folder = place;
  for (const name of dirname(path).split('/')) {
    folder = join(folder, name);
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) rmSync(folder, { force: true });
  }
  rmSync(join(place, path), { recursive: true, force: true });
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
    const code = readCode(error);
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
  }
  removeEmpty(place, dirname(folder));
}

function readCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
