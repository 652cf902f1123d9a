import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files of a folder, from it, with `/`, sorted. Empty for a folder that is not there. At once: a site of a thousand documents has
 * 174,000 files, and waiting for each of its folders takes ten times as long.
 */
export function listFiles(folder: string): string[] {
  const files: string[] = [];
  addFiles(folder, '', files);
  return files.sort();
}

function addFiles(folder: string, before: string, files: string[]): void {
  for (const entry of readEntries(folder)) {
    const path = `${before}${entry.name}`;
    if (entry.isDirectory()) addFiles(join(folder, entry.name), `${path}/`, files);
    else if (entry.isFile()) files.push(path);
  }
}

function readEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
