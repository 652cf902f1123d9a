import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Facts } from '../model/facts.ts';
import { type Message, UnreadableError, UsageError } from '../model/message.ts';
import { readFacts } from './facts.ts';
import type { SourceDocument } from './index.ts';
import { knownExtensions } from './readers/index.ts';

/** Permanent ids: they are part of every address of the site. */
export const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/u;

/** A document in the sources folder, not yet read. */
export interface SourceFile {
  id: string;
  /** The file name within the folder. */
  file: string;
  /** The path to read it from. */
  path: string;
  /** The facts file beside it, if there is one. */
  factsPath: string | null;
}

/**
 * Lists the documents of a folder by id. Every problem of the folder is reported at once.
 * @throws UsageError when the folder does not exist; UnreadableError when its contents break a rule.
 */
export async function listSources(folder: string): Promise<SourceFile[]> {
  const names = await readdir(folder).catch(() => {
    throw new UsageError(
      `missing folder: ${folder}. Create it and put the documents in, or name another with --sources.`,
    );
  });
  const messages: Message[] = [];
  const sources = new Map<string, SourceFile>();
  const facts = new Map<string, string>();
  for (const name of names.filter((entry) => !entry.startsWith('.')).sort()) {
    const path = join(folder, name);
    const extension = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
    const id = extension === '' ? name : name.slice(0, -extension.length - 1);
    const other = sources.get(id);
    if ((await stat(path)).isDirectory()) messages.push(refuseFolder(path));
    else if (extension === 'yaml' || extension === 'yml') facts.set(id, path);
    else if (!idForm.test(id)) messages.push(refuseId(path, id));
    else if (other !== undefined) messages.push(refuseTwice(path, id, other.file));
    else sources.set(id, { id, file: name, path, factsPath: null });
  }
  for (const [id, path] of facts) {
    const source = sources.get(id);
    if (source === undefined) messages.push(refuseOrphan(path, id));
    else source.factsPath = path;
  }
  if (messages.length > 0) throw new UnreadableError(messages);
  return [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Reads a listed document and its facts. @throws UnreadableError for an invalid facts file. */
export async function loadSource(source: SourceFile): Promise<SourceDocument> {
  const facts: Facts =
    source.factsPath === null ? {} : readFacts(await readFile(source.factsPath, 'utf8'), source.factsPath);
  return { id: source.id, file: basename(source.file), bytes: await readFile(source.path), facts };
}

function refuse(path: string, code: string, seen: string, expected: string, action: string): Message {
  return { code, severity: 'error', place: { file: path }, seen, expected, action };
}

function refuseFolder(path: string): Message {
  return refuse(
    path,
    'folder-in-sources',
    'invalid entry: a folder among the documents',
    'documents and their facts files alone, side by side',
    'Move the documents in it up, or take the folder out.',
  );
}

function refuseId(path: string, id: string): Message {
  return refuse(
    path,
    'invalid-id',
    `invalid id: ${id}`,
    'small letters a to z, digits, and single hyphens between them, by habit place-department-year',
    'Rename the file, for example to dacheng-hrss-2021.txt.',
  );
}

function refuseTwice(path: string, id: string, other: string): Message {
  return refuse(
    path,
    'duplicate-id',
    `duplicate id: ${id} is ${other} already`,
    'one document for each id',
    'Rename one of the two, or take it out.',
  );
}

function refuseOrphan(path: string, id: string): Message {
  return refuse(
    path,
    'facts-without-document',
    `missing document: facts for ${id}, and no document of that name`,
    `a document ${id} (${knownExtensions.map((known) => `.${known}`).join(', ')}) beside it`,
    'Rename the facts file like its document, or take it out.',
  );
}

/** What a folder without documents is told when it is to be converted; the first document can still be added to it. */
export function refuseEmpty(folder: string): Message {
  return refuse(
    folder,
    'no-documents',
    'missing documents: the folder holds none',
    `at least one document (${knownExtensions.map((known) => `.${known}`).join(', ')})`,
    'Put a disclosure in, named like dacheng-hrss-2021.txt.',
  );
}
