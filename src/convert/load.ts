import { basename } from 'node:path';
import type { Facts } from '../model/facts.ts';
import type { Limits } from '../model/limits.ts';
import { UnreadableError, type Message } from '../model/message.ts';
import { readFacts } from './facts.ts';
import type { SourceDocument } from './index.ts';
import { extractPart, type SourcePart } from './readers/index.ts';
import { FileBudget, readFactsFile } from './source-file.ts';
import type { SourceFile } from './sources.ts';

/**
 * Reads a listed document, the text of each of its files, and its facts file.
 * @throws UnreadableError for an invalid facts file, and for all files that cannot be read or are too large.
 */
export async function loadSource(source: SourceFile, limits: Limits): Promise<SourceDocument> {
  const { factsPath } = source;
  const facts: Facts = factsPath === null ? {} : readFacts(await readFactsFile(factsPath), factsPath);
  const budget = new FileBudget(limits);
  const parts: SourcePart[] = [];
  const messages: Message[] = [];
  for (const { file, path } of [source, ...source.more])
    try {
      const bytes = await budget.read(path, file);
      parts.push({ file: basename(file), bytes, extraction: await extractPart(bytes, file, limits) });
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      messages.push(...error.messages);
    }
  const [first, ...more] = parts;
  if (messages.length > 0 || first === undefined) throw new UnreadableError(messages);
  return { id: source.id, ...first, more, facts };
}
