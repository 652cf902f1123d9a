import { rename, rm } from 'node:fs/promises';

/** Where a folder is made before it takes the place of the last good one: beside it, so that renaming is enough. */
export function stagingPath(folder: string): string {
  return `${folder}.next`;
}

/**
 * Makes a folder aside and puts it in the place of the last one when it is complete; when `make` throws, the last good
 * folder stays as it was.
 */
export async function replaceFolder(folder: string, make: (staging: string) => Promise<void>): Promise<void> {
  const staging = stagingPath(folder);
  const previous = `${folder}.previous`;
  await rm(staging, { recursive: true, force: true });
  try {
    await make(staging);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
  await rename(folder, previous).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  });
  await rename(staging, folder);
  await rm(previous, { recursive: true, force: true });
}
