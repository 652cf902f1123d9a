import { availableParallelism, totalmem } from 'node:os';
import type { Limits } from '../../model/limits.ts';
import { type Message, UnreadableError } from '../../model/message.ts';
import type { Conversion } from '../index.ts';
import { toMegabytes } from '../limit.ts';
import { type FolderEntry, listEntries, type SourceFile } from '../sources.ts';
import { IsolatedReader, type Outcome } from './isolated-reader.ts';

/**
 * Converts documents apart from the command and from each other, as many at a time as there are cores and memory for.
 * Outcomes come in the order of the documents, whichever is done first.
 */
export async function* convertSources(sources: readonly SourceFile[], limits: Limits): AsyncGenerator<Outcome> {
  const outcomes = sources.map((source) => ({ source, ...Promise.withResolvers<Outcome>() }));
  const waiting = outcomes.values();
  const work = async (): Promise<void> => {
    const reader = new IsolatedReader(limits);
    for (const { source, resolve } of waiting) resolve(nameInFolder(await reader.convert(source), source));
    await reader.end();
  };
  const readers = Array.from({ length: countReaders(sources.length, limits) }, work);
  for (const { promise } of outcomes) yield await promise;
  await Promise.all(readers);
}

/** Converts one document. @throws UnreadableError with what is wrong with it. */
export async function convertSource(source: SourceFile, limits: Limits): Promise<Conversion> {
  for await (const outcome of convertSources([source], limits)) {
    if ('conversion' in outcome) return outcome.conversion;
    throw new UnreadableError(outcome.failures);
  }
  throw new Error('a document without an outcome');
}

function countReaders(documents: number, limits: Limits): number {
  const affordable = Math.floor(toMegabytes(totalmem()) / limits.memory_megabytes);
  return Math.max(1, Math.min(availableParallelism(), affordable, documents));
}

/** Messages name a file as the publisher can find it. */
function nameInFolder(outcome: Outcome, source: SourceFile): Outcome {
  if ('conversion' in outcome) return outcome;
  const files = listEntries(source);
  return { failures: outcome.failures.map((message) => nameFile(message, files)) };
}

function nameFile(message: Message, files: readonly FolderEntry[]): Message {
  const path = files.find(({ file }) => file === message.place.file)?.path;
  return path === undefined ? message : { ...message, place: { ...message.place, file: path } };
}
