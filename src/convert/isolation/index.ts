import { availableParallelism, totalmem } from 'node:os';
import type { Limits } from '../../model/limits.ts';
import { type Message, UnreadableError } from '../../model/message.ts';
import { type Cache, lookUp } from '../cache/index.ts';
import { type Converted, writeEntry } from '../entry.ts';
import type { Conversion } from '../index.ts';
import { toMegabytes } from '../limit.ts';
import { nameFormat } from '../readers/format.ts';
import { type FolderEntry, listEntries, type SourceFile } from '../sources.ts';
import { type Failed, IsolatedReader, type Outcome } from './isolated-reader.ts';

/**
 * Converts documents apart from the command and from each other, as many at a time as there are cores and memory for.
 * Outcomes come in the order of the documents, whichever is done first.
 */
export function convertSources(sources: readonly SourceFile[], limits: Limits): AsyncGenerator<Outcome> {
  return readSources(sources, limits, (reader, source) => reader.convert(source));
}

/** The same, each written into the folder of collections: what a command says of them is held, however many there are. */
export function convertInto(
  collections: string,
  sources: readonly SourceFile[],
  limits: Limits,
  cache: Cache | null,
  readers?: number,
): AsyncGenerator<{ converted: Converted; isCached: boolean } | Failed> {
  const ask = async (reader: IsolatedReader, source: SourceFile) => {
    // Looked for here: where nothing is to be converted no reader need start, and no entry is handed from one to the other.
    const { key, entry } = cache === null ? { key: null, entry: null } : await lookUp(cache, source, limits);
    const keeping = cache === null || key === null ? null : { cache, key };
    const outcome = entry === null ? await reader.convertToEntry(source, keeping) : { entry };
    if ('failures' in outcome) return outcome;
    await writeEntry(collections, outcome.entry);
    return { converted: outcome.entry.converted, isCached: entry !== null };
  };
  return readSources(sources, limits, ask, readers);
}

async function* readSources<Some extends object>(
  sources: readonly SourceFile[],
  limits: Limits,
  ask: (reader: IsolatedReader, source: SourceFile) => Promise<Some | Failed>,
  readers = countReaders(sources, limits),
): AsyncGenerator<Some | Failed> {
  const outcomes = sources.map((source) => ({ source, ...Promise.withResolvers<Some | Failed>() }));
  // What is thrown is thrown below, at its turn; two readers can trip over one full disk.
  for (const { promise } of outcomes) promise.catch(() => undefined);
  const waiting = outcomes.values();
  let isOver = false;
  const work = async (): Promise<void> => {
    const reader = new IsolatedReader(limits);
    for (const { source, resolve, reject } of waiting) {
      if (isOver) break;
      await ask(reader, source).then((outcome) => {
        resolve(nameInFolder(outcome, source));
      }, reject);
    }
    await reader.end();
  };
  const working = Array.from({ length: readers }, work);
  try {
    for (const { promise } of outcomes) yield await promise;
  } finally {
    isOver = true;
    await Promise.all(working);
  }
}

/** Converts one document. @throws UnreadableError with what is wrong with it. */
export async function convertSource(source: SourceFile, limits: Limits): Promise<Conversion> {
  for await (const outcome of convertSources([source], limits)) {
    if ('conversion' in outcome) return outcome.conversion;
    throw new UnreadableError(outcome.failures);
  }
  throw new Error('a document without an outcome');
}

/** A reader takes as long to start as to read so many texts; of other formats, a single document can take longer. */
const textsPerReader = 10;

function countReaders(sources: readonly SourceFile[], limits: Limits): number {
  const affordable = Math.floor(toMegabytes(totalmem()) / limits.memory_megabytes);
  const texts = sources.filter(({ file }) => nameFormat(file) === 'text').length;
  const useful = sources.length - texts + Math.ceil(texts / textsPerReader);
  return Math.max(1, Math.min(availableParallelism(), affordable, useful));
}

/** Messages name a file as the publisher can find it. */
function nameInFolder<Some extends object>(outcome: Some | Failed, source: SourceFile): Some | Failed {
  if (!('failures' in outcome)) return outcome;
  const files = listEntries(source);
  return { failures: outcome.failures.map((message) => nameFile(message, files)) };
}

function nameFile(message: Message, files: readonly FolderEntry[]): Message {
  const path = files.find(({ file }) => file === message.place.file)?.path;
  return path === undefined ? message : { ...message, place: { ...message.place, file: path } };
}
