import { type Message, UnreadableError } from '../model/message.ts';
import { type Conversion, convertDocument } from './index.ts';
import { type FolderEntry, listSources, loadSource, refuseEmpty } from './sources.ts';

/** What came of a folder of documents. */
export interface FolderConversion {
  conversions: Conversion[];
  /** Why documents were left out; empty unless `keepGoing` was asked for. */
  failures: Message[];
}

export interface FolderOptions {
  /** Leave out the documents that cannot be read instead of stopping. */
  keepGoing: boolean;
  /** Called after each document, with how many of how many are done. */
  onProgress: (conversion: Conversion, done: number, total: number) => void;
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
  for (const [index, source] of sources.entries()) {
    try {
      const conversion = convertDocument(await loadSource(source));
      conversions.push(conversion);
      options.onProgress(conversion, index + 1, sources.length);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      // Messages name the file as the publisher can find it.
      failures.push(...error.messages.map((message) => inFolder(message, [source, ...source.more])));
    }
  }
  if (failures.length > 0 && !options.keepGoing) throw new UnreadableError(failures);
  return { conversions, failures };
}

function inFolder(message: Message, files: readonly FolderEntry[]): Message {
  const path = files.find(({ file }) => file === message.place.file)?.path;
  return path === undefined ? message : { ...message, place: { ...message.place, file: path } };
}
