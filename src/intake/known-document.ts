import { readFile } from 'node:fs/promises';
import type { SourceFile } from '../convert/sources.ts';

/** Where the bytes of a document are in a folder already. */
export interface Known {
  id: string;
  /** The version they are, or null for the newest. */
  version: number | null;
  path: string;
  /** The file that is there, by its place in the new document. */
  part: number;
  /** Whether all of the new document is there, and nothing else under that id. */
  isWhole: boolean;
}

/** Looks for a document, by its files, among those of a folder; null when no file of it is there. */
export async function findKnown(files: readonly Uint8Array[], sources: readonly SourceFile[]): Promise<Known | null> {
  let found: Known | null = null;
  for (const source of sources)
    for (const version of [{ version: null, ...source }, ...source.versions]) {
      const paths = [version, ...version.more].map(({ path }) => path);
      const known = await Promise.all(paths.map((path) => readFile(path)));
      const isWhole = known.length === files.length && known.every((bytes, index) => isSame(bytes, files[index]));
      const at = known.findIndex((bytes) => files.some((file) => isSame(bytes, file)));
      if (at === -1 || (found !== null && !isWhole)) continue;
      const part = files.findIndex((file) => isSame(known[at], file));
      found = { id: source.id, version: version.version, path: paths[at] ?? '', part, isWhole };
      if (isWhole) return found;
    }
  return found;
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
}
