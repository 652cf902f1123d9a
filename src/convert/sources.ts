import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Message, UnreadableError, UsageError } from '../model/message.ts';
import { knownExtensions } from './readers/format.ts';
import { refuseEntry } from './source-file.ts';

/** Permanent ids: they are part of every address of the site. */
export const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/u;

/** A file in the sources folder. */
export interface FolderEntry {
  /** The file name within the folder. */
  file: string;
  /** The path to read it from. */
  path: string;
}

/** A document in the sources folder, not yet read. */
export interface SourceFile extends FolderEntry {
  id: string;
  /** The other files of a document in several, in order: `<id>.2.xlsx`, `<id>.3.pdf`. */
  more: FolderEntry[];
  /** The facts file beside it, if there is one. */
  factsPath: string | null;
}

/**
 * Lists the documents of a folder by id. Every problem of the folder is reported at once.
 * @throws UsageError when the folder does not exist; UnreadableError when its contents break a rule.
 */
export async function listSources(folder: string): Promise<SourceFile[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing) throw error;
    throw new UsageError(
      `missing folder: ${folder}. Create it and put the documents in, or name another with --sources.`,
    );
  });
  const messages: Message[] = [];
  const documents = new Map<string, Map<number, FolderEntry>>();
  const facts = new Map<string, string>();
  for (const name of names.filter((entry) => !entry.startsWith('.')).sort()) {
    const path = join(folder, name);
    const extension = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
    const stem = extension === '' ? name : name.slice(0, -extension.length - 1);
    const { id, number } = readStem(stem);
    const files = documents.get(id) ?? new Map<number, FolderEntry>();
    const other = files.get(number);
    const refusal = await refuseEntry(path, folder);
    if (refusal !== null) messages.push(refusal);
    else if (extension === 'yaml' || extension === 'yml') facts.set(stem, path);
    else if (!idForm.test(id)) messages.push(refuseId(path, id));
    else if (other !== undefined) messages.push(refuseTwice(path, stem, other.file));
    else documents.set(id, files.set(number, { file: name, path }));
  }
  const sources = new Map<string, SourceFile>();
  for (const [id, files] of documents) {
    const numbers = [...files.keys()].sort((a, b) => a - b);
    const [first, ...more] = numbers.flatMap((number) => files.get(number) ?? []);
    const gap = numbers.findIndex((number, index) => number !== index + 1);
    if (first === undefined) continue;
    if (gap === -1) sources.set(id, { id, ...first, more, factsPath: null });
    else messages.push(refuseGap(files.get(numbers[gap] ?? 1)?.path ?? first.path, id, gap + 1));
  }
  for (const [id, path] of facts) {
    const source = sources.get(id);
    if (source !== undefined) source.factsPath = path;
    else if (!documents.has(id)) messages.push(refuseOrphan(path, id));
  }
  if (messages.length > 0) throw new UnreadableError(messages);
  return [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** `dacheng-hrss-2021.2` is the second file of `dacheng-hrss-2021`; the first has no number. */
function readStem(stem: string): { id: string; number: number } {
  const match = /^(.+)\.([2-9]|[1-9]\d{1,2})$/u.exec(stem);
  return match?.[1] === undefined ? { id: stem, number: 1 } : { id: match[1], number: Number(match[2]) };
}

/** Finds a document by its path, with its facts file and its other files where they stand beside it; null where there is none. */
export async function findSource(path: string): Promise<SourceFile | null> {
  const folder = dirname(path);
  const names = (await readdir(folder).catch(() => [])).sort();
  const file = basename(path);
  if (!names.includes(file)) return null;
  const { id, number } = readStem(file.replace(/\.[^.]+$/u, ''));
  const factsFile = names.find((name) => name === `${id}.yaml` || name === `${id}.yml`);
  const more = names
    .map((name) => ({ name, ...readStem(name.replace(/\.[^.]+$/u, '')) }))
    .filter((other) => number === 1 && other.id === id && other.number > 1)
    .sort((a, b) => a.number - b.number)
    .map(({ name }) => ({ file: name, path: join(folder, name) }));
  return { id, file, path, more, factsPath: factsFile === undefined ? null : join(folder, factsFile) };
}

function refuse(path: string, code: string, seen: string, expected: string, action: string): Message {
  return { code, severity: 'error', place: { file: path }, seen, expected, action };
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

function refuseGap(path: string, id: string, number: number): Message {
  const missing = number === 1 ? id : `${id}.${String(number)}`;
  return refuse(
    path,
    'missing-file',
    `missing file: ${missing}, before this one`,
    `the files of a document numbered without gaps: ${id}.docx, ${id}.2.xlsx, ${id}.3.pdf`,
    `Add ${missing}, or rename this file.`,
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
