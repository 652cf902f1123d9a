import { statfsSync } from 'node:fs';

/** Where Linux keeps files in memory. */
const memory = '/dev/shm';

/** Where the least is measured that writing takes. */
export interface Volume {
  folder: string;
  kind: 'memory' | 'disk';
}

/**
 * Memory, where it has room for four times these bytes, else a folder on a disk. What the system takes of the processor to
 * write the same files to a disk differs tenfold from one minute to the next, by what else is waiting to be written.
 */
export function chooseVolume(bytes: number, disk: string): Volume {
  try {
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize >= 4 * bytes) return { folder: memory, kind: 'memory' };
  } catch {
    // Other systems have none.
  }
  return { folder: disk, kind: 'disk' };
}
