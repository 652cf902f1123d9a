import { mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { UnreadableError } from '../src/model/message.ts';

/** How long another run may take between making its lock and writing its name into it, in milliseconds. */
const patience = 200;

/**
 * Does work during which no other run may write into these folders. A lock beside each names the run that holds it; that of a run
 * which is gone is taken over.
 * @throws UnreadableError where another run is at work on one of them.
 */
export async function holdFolders(folders: readonly string[], work: () => Promise<void>): Promise<void> {
  const locks: string[] = [];
  try {
    for (const folder of folders) locks.push(await takeLock(folder));
    await work();
  } finally {
    for (const lock of locks) await rm(lock, { force: true });
  }
}

async function takeLock(folder: string): Promise<string> {
  const lock = `${await realpath(folder).catch(() => resolve(folder))}.lock`;
  await mkdir(dirname(lock), { recursive: true });
  while (!(await makeLock(lock))) {
    const holder = await readHolder(lock);
    if (isAtWork(holder)) throw refuse(folder, lock, holder);
    // Renamed before it is taken away: another run may have done the same just now and made its own.
    const old = `${lock}.${String(process.pid)}`;
    await rename(lock, old).catch(ignoreMissing);
    if ((await readHolder(old)) === holder) await rm(old, { force: true });
    else await rename(old, lock).catch(ignoreMissing);
  }
  return lock;
}

async function makeLock(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, `${hostname()} ${String(process.pid)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (readCode(error) !== 'EEXIST') throw error;
    return false;
  }
}

/** Machine and process; empty where the lock has gone. */
async function readHolder(lock: string): Promise<string> {
  const read = (): Promise<string> =>
    readFile(lock, 'utf8').catch((error: unknown) => {
      ignoreMissing(error);
      return '';
    });
  const holder = await read();
  if (holder !== '') return holder;
  await setTimeout(patience);
  return read();
}

/** Whether a run still is: of one on another machine that cannot be known. */
function isAtWork(holder: string): boolean {
  const [machine = '', number = ''] = holder.trim().split(' ');
  const id = Number(number);
  if (!Number.isInteger(id) || id <= 0) return false;
  if (machine !== hostname()) return true;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return readCode(error) !== 'ESRCH';
  }
}

function refuse(folder: string, lock: string, holder: string): Error {
  const [machine = '', number = ''] = holder.trim().split(' ');
  return new UnreadableError([
    {
      code: 'folder-in-use',
      severity: 'error',
      place: { file: folder },
      seen: `busy folder: process ${number} on ${machine} is writing it`,
      expected: 'one run at a time for a folder',
      action: `Wait until it is done. If there is no such process, delete ${lock}.`,
    },
  ]);
}

function ignoreMissing(error: unknown): void {
  if (readCode(error) !== 'ENOENT') throw error;
}

function readCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
