import { createHash } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../publish/file-list.ts';
import { linkFile } from '../publish/link-file.ts';
import type { UnitKey, Units } from './unit.ts';

/*
 * A site of a thousand documents has 170,000 files. Waiting for each of them by itself takes ten times as long as asking for one after
 * the other, and nothing else is to be done meanwhile: hence everything here is done at once.
 */

/** What tells that a file was touched. */
interface FileState {
  /** Bytes. */
  size: number;
  /** When it was written, in milliseconds. */
  written: number;
}

/** The files of a folder as they are, by their paths from it, sorted. */
export type FolderState = ReadonlyMap<string, FileState>;

/** Looks at the files of a folder; there are none in one that is not there. */
export function readFolderState(folder: string): FolderState {
  return new Map(listFiles(folder).map((path) => [path, readFileState(folder, path)]));
}

/**
 * The same of a folder that was brought up to date, without looking again at what was kept.
 * @param paths all of its files.
 * @param before how it was when it was decided what is kept: what has been touched since is not taken for what the build has left.
 */
export function updateFolderState(
  folder: string,
  paths: readonly string[],
  kept: readonly string[],
  before: FolderState,
): FolderState {
  const untouched = new Set(kept);
  return new Map(
    paths.toSorted().map((path) => {
      const known = untouched.has(path) ? before.get(path) : undefined;
      return [path, known ?? readFileState(folder, path)];
    }),
  );
}

function readFileState(folder: string, path: string): FileState {
  const { size, mtimeMs } = statSync(join(folder, path));
  return { size, written: mtimeMs };
}

/** The files of a built site by whose they are; those that gather all are under null. */
export function sortFiles(files: Iterable<string>, units: Units): Map<UnitKey | null, string[]> {
  return Map.groupBy(files, (path) => units.ownerOf(path));
}

/**
 * Tells whether files are as a build left them: their names, sizes and, where they say so (`timed`), times of writing, in one hash. Not their bytes: reading a
 * site whole would take longer than making what has changed.
 */
export function fingerprintFiles(state: FolderState, paths: Iterable<string>, { timed }: { timed: boolean }): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const file = state.get(path);
    hash.update(`${path}\n${String(file?.size)} ${timed ? String(file?.written) : ''}\n`);
  }
  return hash.digest('hex');
}

/** Whether a file of a site, by its path, is a download. */
export function isDownload(path: string): boolean {
  return path.startsWith('data/');
}

/** Puts files of one folder into another. */
export function keepFiles(from: string, to: string, paths: readonly string[]): void {
  const made = new Set<string>();
  for (const path of paths) {
    const target = join(to, path);
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    linkFile(join(from, path), target);
  }
}

/** How many files a folder holds, how many of them are pages, and their size. */
export function measureFolder(state: FolderState): { files: number; pages: number; bytes: number } {
  let bytes = 0;
  for (const { size } of state.values()) bytes += size;
  return { files: state.size, pages: [...state.keys()].filter((file) => file.endsWith('.html')).length, bytes };
}
