import { createHash, type Hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Limits } from '../../model/limits.ts';
import { toMegabytes } from '../limit.ts';
import { listEntries, type SourceFile, type SourceVersion } from '../sources.ts';

/**
 * A hash of all that a document is converted from: its id, the names and bytes of its files, its facts files, those of its earlier
 * versions, the limits, and the code. Null where a file is too large or cannot be read: the conversion says so.
 */
export async function hashDocument(source: SourceFile, limits: Limits, codeVersion: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    let bytes = 0;
    for (const { path } of listEntries(source)) bytes += (await stat(path)).size;
    if (toMegabytes(bytes) > limits.document_megabytes * (1 + source.versions.length)) return null;
    hash.update(JSON.stringify([codeVersion, limits, source.id]));
    await addVersion(hash, source);
    for (const { version, ...earlier } of source.versions) {
      hash.update(`\nversion ${String(version)}`);
      await addVersion(hash, earlier);
    }
  } catch {
    return null;
  }
  return hash.digest('hex');
}

async function addVersion(hash: Hash, source: SourceVersion): Promise<void> {
  for (const { file, path } of [source, ...source.more]) await addFile(hash, file, path);
  hash.update(JSON.stringify(source.facts ?? null));
  if (source.factsPath !== null) await addFile(hash, 'facts', source.factsPath);
}

/** The name and the length stand before the bytes, so that no two lists of files are one and the same stream. */
async function addFile(hash: Hash, name: string, path: string): Promise<void> {
  const bytes = await readFile(path);
  hash.update(`\n${JSON.stringify([name, bytes.length])}\n`).update(bytes);
}
