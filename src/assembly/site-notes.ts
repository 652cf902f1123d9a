import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Where builds note what they have left, from the project; not beside the sites, which are published whole. */
const notes = '.cache/sites';

/** The end of the name of the file that says which folder notes are of. */
const named = '.folder';

/** What the names of all notes of a site's folder begin with, as a path. */
export function locateNotes(folder: string): string {
  return resolve(notes, createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16));
}

/** Says which folder notes are of, and takes those away that are of folders which are no longer there. */
export function claimNotes(folder: string): void {
  const own = locateNotes(folder);
  const place = dirname(own);
  mkdirSync(place, { recursive: true });
  // At once: another run may read it.
  writeFileSync(`${own}.unfinished`, resolve(folder));
  renameSync(`${own}.unfinished`, `${own}${named}`);
  const names = readdirSync(place);
  for (const name of names) {
    const noted = name.endsWith(named) ? readNoted(join(place, name)) : null;
    if (noted === null || !isGone(noted)) continue;
    const stem = basename(name, named);
    for (const note of names)
      if (note.startsWith(`${stem}.`)) rmSync(join(place, note), { recursive: true, force: true });
  }
}

/** The folder that notes are of; null where another run has just taken them away. */
function readNoted(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Not one that another run is making just now, as its lock says, or whose disk is not there. */
function isGone(folder: string): boolean {
  return existsSync(dirname(folder)) && !existsSync(folder) && !existsSync(`${folder}.lock`);
}
