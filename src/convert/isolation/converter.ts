import { type Entry, makeEntry } from '../entry.ts';
import { type Conversion, convertDocument } from '../index.ts';
import { loadSource } from '../load.ts';
import type { SourceFile } from '../sources.ts';
import type { Limits } from '../../model/limits.ts';

/** Reads a listed document and converts it. @throws UnreadableError as `loadSource` and `convertDocument`. */
export async function convertFile(source: SourceFile, limits: Limits): Promise<Conversion> {
  return convertDocument(await loadSource(source, limits), limits);
}

/** The same, formatted for the folder of collections. */
export async function convertToEntry(source: SourceFile, limits: Limits): Promise<Entry> {
  return makeEntry(await convertFile(source, limits));
}
