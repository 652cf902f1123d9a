import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** How much a cache may hold: some tens of thousands of documents, each for a month after it was last used. */
export interface Room {
  days: number;
  bytes: number;
}

const usual: Room = { days: 30, bytes: 5_000_000_000 };

/** Entries, and those that a run which was killed did not finish. Nothing else in the folder is ours to take away. */
const form = /^[0-9a-f]{64}(\.\d+-\d+)?$/u;

/** Takes away what has not been used for long, then what was used longest ago until the rest has room. */
export async function trimCache(folder: string, { days, bytes }: Room = usual): Promise<void> {
  const oldest = Date.now() - days * 24 * 3600 * 1000;
  const files = [];
  for (const name of await readdir(folder)) {
    if (!form.test(name)) continue;
    const path = join(folder, name);
    // Another run may have taken it away.
    const status = await stat(path).catch(() => null);
    if (status !== null) files.push({ path, used: status.mtimeMs, bytes: status.size });
  }
  let sum = 0;
  for (const file of files.sort((a, b) => b.used - a.used)) {
    sum += file.bytes;
    if (file.used < oldest || sum > bytes) await rm(file.path, { force: true });
  }
}
