import { defaultLimits, type Limits } from '../model/limits.ts';
import { type Message, UnreadableError } from '../model/message.ts';
import type { Cache } from './cache/index.ts';
import { trimCache } from './cache/trim.ts';
import type { Converted } from './entry.ts';
import { convertInto } from './isolation/index.ts';
import { refuseEmpty, surveySources } from './sources.ts';

/** What came of a folder of documents; the disclosures themselves are on the disk. */
export interface FolderConversion {
  /** By id. */
  converted: Converted[];
  /** How many of them came from the cache. */
  cached: number;
  /** Why documents were left out; empty unless `keepGoing` was asked for. */
  failures: Message[];
}

export interface FolderOptions {
  /** Leave out the documents that cannot be read, or whose files break a rule of the folder, instead of stopping. */
  keepGoing: boolean;
  /** Called after each document, in the order of their ids, with how many of how many are done. */
  onProgress?: (converted: Converted, done: number, total: number) => void;
  /** How much of a document is read. */
  limits?: Limits;
  /** What documents were converted to before; none by default. */
  cache?: Cache | null;
  /** How many documents are read at a time; as many as there are cores and memory for by default. */
  readers?: number;
}

/**
 * Converts every document of a folder into the folder of collections, which the caller stages and swaps: when this throws, a part of
 * them stands there.
 * @throws UnreadableError with the messages of all documents that cannot be read, unless `keepGoing`.
 */
export async function convertFolder(
  folder: string,
  collections: string,
  { keepGoing, onProgress, limits = defaultLimits, cache = null, readers }: FolderOptions,
): Promise<FolderConversion> {
  const { sources, refusals } = await surveySources(folder);
  if (refusals.length > 0 && (!keepGoing || sources.length === 0)) throw new UnreadableError(refusals);
  if (sources.length === 0) throw new UnreadableError([refuseEmpty(folder)]);
  const converted: Converted[] = [];
  const failures = [...refusals];
  let done = 0;
  let cached = 0;
  for await (const outcome of convertInto(collections, sources, limits, cache, readers)) {
    done += 1;
    if ('converted' in outcome) {
      if (outcome.isCached) cached += 1;
      converted.push(outcome.converted);
      onProgress?.(outcome.converted, done, sources.length);
    } else failures.push(...outcome.failures);
  }
  if (cache !== null) await trimCache(cache.folder);
  if (failures.length > 0 && !keepGoing) throw new UnreadableError(failures);
  return { converted, cached, failures };
}
