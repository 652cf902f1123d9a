import { defaultLimits, type Limits } from '../model/limits.ts';
import { type Message, UnreadableError } from '../model/message.ts';
import type { Conversion } from './index.ts';
import { convertSources } from './isolation/index.ts';
import { listSources, refuseEmpty } from './sources.ts';

/** What came of a folder of documents. */
export interface FolderConversion {
  conversions: Conversion[];
  /** Why documents were left out; empty unless `keepGoing` was asked for. */
  failures: Message[];
}

export interface FolderOptions {
  /** Leave out the documents that cannot be read instead of stopping. */
  keepGoing: boolean;
  /** Called after each document, in the order of their ids, with how many of how many are done. */
  onProgress: (conversion: Conversion, done: number, total: number) => void;
  /** How much of a document is read. */
  limits?: Limits;
}

/**
 * Converts every document of a folder, sorted by id.
 * @throws UnreadableError with the messages of all documents that cannot be read, unless `keepGoing`.
 */
export async function convertFolder(folder: string, options: FolderOptions): Promise<FolderConversion> {
  const sources = await listSources(folder);
  if (sources.length === 0) throw new UnreadableError([refuseEmpty(folder)]);
  const conversions: Conversion[] = [];
  const failures: Message[] = [];
  let done = 0;
  for await (const outcome of convertSources(sources, options.limits ?? defaultLimits)) {
    done += 1;
    if ('conversion' in outcome) {
      conversions.push(outcome.conversion);
      options.onProgress(outcome.conversion, done, sources.length);
    } else failures.push(...outcome.failures);
  }
  if (failures.length > 0 && !options.keepGoing) throw new UnreadableError(failures);
  return { conversions, failures };
}
