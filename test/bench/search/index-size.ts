import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Bytes of a file of the index as a host sends it: the compressed file beside it, else what compressing gives. */
export function measureFile(folder: string, name: string): number {
  const path = join(folder, name);
  return existsSync(`${path}.br`) ? statSync(`${path}.br`).size : brotliCompressSync(readFileSync(path)).length;
}

/** The largest file of an index, compressed. */
export function findLargest(folder: string): { name: string; bytes: number } {
  let largest = { name: '', bytes: 0 };
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/\.(?:br|gz)$/u.test(name) || !statSync(join(folder, name)).isFile()) continue;
    // A file does not grow by compressing.
    if (statSync(join(folder, name)).size <= largest.bytes) continue;
    const bytes = measureFile(folder, name);
    if (bytes > largest.bytes) largest = { name, bytes };
  }
  return largest;
}

/** All compressed files together, in bytes and in number. */
export function measureIndex(folder: string): { bytes: number; files: number } {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.br'));
  return { bytes: names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0), files: names.length };
}
