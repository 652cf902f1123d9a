import { basename } from 'node:path';
import type { Facts } from '../model/facts.ts';
import type { Limits } from '../model/limits.ts';
import { UnreadableError, type Message } from '../model/message.ts';
import { readFacts } from './facts.ts';
import type { DocumentVersion, SourceDocument } from './index.ts';
import { extractPart, type SourcePart } from './readers/index.ts';
import { FileBudget, readFactsFile } from './source-file.ts';
import type { SourceFile, SourceVersion } from './sources.ts';

/**
 * Reads a listed document, the text of each of its files, its facts file, and the same of each earlier version.
 * @throws UnreadableError for an invalid facts file, and for all files that cannot be read or are too large.
 */
export async function loadSource(source: SourceFile, limits: Limits): Promise<SourceDocument> {
  const versions = [];
  for (const { version, ...earlier } of source.versions)
    versions.push({ version, ...(await loadVersion(earlier, limits)) });
  return { id: source.id, ...(await loadVersion(source, limits)), versions };
}

async function loadVersion(source: SourceVersion, limits: Limits): Promise<DocumentVersion> {
  const facts = source.facts ?? (await loadFacts(source.factsPath));
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
  return { ...first, more, facts };
}

async function loadFacts(path: string | null): Promise<Facts> {
  return path === null ? {} : readFacts(await readFactsFile(path), path);
}
