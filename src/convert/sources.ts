import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Facts } from '../model/facts.ts';
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

/** A version of a document in the sources folder, not yet read. */
export interface SourceVersion extends FolderEntry {
  /** The other files of a document in several, in order: `<id>.2.xlsx`, `<id>.3.pdf`. */
  more: FolderEntry[];
  /** The facts file beside it, if there is one. */
  factsPath: string | null;
  /** Facts in place of those of the file, for a document that is not in the folder yet. */
  facts?: Facts;
}

/** A document in the sources folder, not yet read: its newest version. */
export interface SourceFile extends SourceVersion {
  id: string;
  /** What it replaced, the oldest first: `<id>.v1.docx`, with `<id>.v1.2.xlsx` and `<id>.v1.yaml` where there are such. */
  versions: (SourceVersion & { version: number })[];
}

/**
 * Lists the documents of a folder by id. Every problem of the folder is reported at once.
 * @throws UsageError when the folder does not exist; UnreadableError when its contents break a rule.
 */
export async function listSources(folder: string): Promise<SourceFile[]> {
  const { sources, refusals } = await surveySources(folder);
  if (refusals.length > 0) throw new UnreadableError(refusals);
  return sources;
}

/** The documents of a folder, and what breaks a rule in it. */
export interface SourceSurvey {
  /** By id, without those of which a file is refused: half a document would be published as a whole one. */
  sources: SourceFile[];
  refusals: Message[];
}

/** @throws UsageError when the folder does not exist. */
export async function surveySources(folder: string): Promise<SourceSurvey> {
  const names = await readdir(folder).catch((error: unknown) => {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing) throw error;
    throw new UsageError(
      `missing folder: ${folder}. Create it and put the documents in, or name another with --sources.`,
    );
  });
  const refusals: Message[] = [];
  const refused = new Set<string>();
  const documents = new Map<string, Map<number, FolderEntry>>();
  const facts = new Map<string, string>();
  for (const name of names.filter((entry) => !entry.startsWith('.')).sort()) {
    const path = join(folder, name);
    const extension = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
    const stem = extension === '' ? name : name.slice(0, -extension.length - 1);
    const { id, number, whole } = readStem(stem);
    const files = documents.get(whole) ?? new Map<number, FolderEntry>();
    const other = files.get(number);
    const refusal = await refuseEntry(path, folder);
    const reject = (message: Message): void => {
      refusals.push(message);
      if (extension !== '') refused.add(id);
    };
    if (refusal !== null) reject(refusal);
    else if (extension === 'yaml' || extension === 'yml') facts.set(stem, path);
    else if (!idForm.test(id)) reject(refuseId(path, id));
    else if (other !== undefined) reject(refuseTwice(path, stem, other.file));
    else documents.set(whole, files.set(number, { file: name, path }));
  }
  const sources = new Map<string, SourceVersion>();
  for (const [whole, files] of documents) {
    const numbers = [...files.keys()].sort((a, b) => a - b);
    const [first, ...more] = numbers.flatMap((number) => files.get(number) ?? []);
    const gap = numbers.findIndex((number, index) => number !== index + 1);
    if (first === undefined) continue;
    if (gap === -1) sources.set(whole, { ...first, more, factsPath: null });
    else {
      refusals.push(refuseGap(files.get(numbers[gap] ?? 1)?.path ?? first.path, whole, gap + 1));
      refused.add(readStem(whole).id);
    }
  }
  for (const [whole, path] of facts) {
    const source = sources.get(whole);
    if (source !== undefined) source.factsPath = path;
    else if (!documents.has(whole)) refusals.push(refuseOrphan(path, whole));
  }
  const newest = new Map<string, SourceFile>();
  for (const [whole, source] of sources)
    if (readStem(whole).version === null) newest.set(whole, { id: whole, ...source, versions: [] });
  for (const [whole, source] of sources) {
    const { id, version } = readStem(whole);
    if (version === null) continue;
    const document = newest.get(id);
    if (document !== undefined) document.versions.push({ version, ...source });
    else if (!documents.has(id)) refusals.push(refuseVersion(source.path, id));
  }
  for (const { versions } of newest.values()) versions.sort((a, b) => a.version - b.version);
  const whole = [...newest.values()].filter(({ id }) => !refused.has(id));
  return { sources: whole.sort((a, b) => (a.id < b.id ? -1 : 1)), refusals };
}

/**
 * `dacheng-hrss-2021.2` is the second file of `dacheng-hrss-2021`, and `dacheng-hrss-2021.v1.2` that of its first version; the first
 * file has no number, and the newest version neither. `whole` is the name without the number of the file.
 */
function readStem(stem: string): { id: string; version: number | null; number: number; whole: string } {
  const file = /^(.+)\.([2-9]|[1-9]\d{1,2})$/u.exec(stem);
  const whole = file?.[1] ?? stem;
  const version = /^(.+)\.v([1-9]\d{0,2})$/u.exec(whole);
  return {
    id: version?.[1] ?? whole,
    version: version === null ? null : Number(version[2]),
    number: Number(file?.[2] ?? 1),
    whole,
  };
}

/** The files of a document, those of its earlier versions among them. */
export function listEntries(source: SourceFile): FolderEntry[] {
  return [source, ...source.versions].flatMap(({ file, path, more }) => [{ file, path }, ...more]);
}

/** Finds a document by its path, with its facts file and its other files where they stand beside it; null where there is none. */
export async function findSource(path: string): Promise<SourceFile | null> {
  const folder = dirname(path);
  const names = (await readdir(folder).catch(() => [])).sort();
  const file = basename(path);
  if (!names.includes(file)) return null;
  const { number, whole } = readStem(file.replace(/\.[^.]+$/u, ''));
  const factsFile = names.find((name) => name === `${whole}.yaml` || name === `${whole}.yml`);
  const more = names
    .map((name) => ({ name, ...readStem(name.replace(/\.[^.]+$/u, '')) }))
    .filter((other) => number === 1 && other.whole === whole && other.number > 1)
    .sort((a, b) => a.number - b.number)
    .map(({ name }) => ({ file: name, path: join(folder, name) }));
  return {
    id: whole,
    file,
    path,
    more,
    factsPath: factsFile === undefined ? null : join(folder, factsFile),
    versions: [],
  };
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

function refuseVersion(path: string, id: string): Message {
  return refuse(
    path,
    'version-without-document',
    `missing document: an earlier version of ${id}, and no document of that name`,
    `the newest version beside it, named ${id} without a number of a version`,
    'Rename the newest version, or take this one out.',
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
