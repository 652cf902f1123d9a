import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { convertSource } from '../convert/isolation/index.ts';
import { type FileFormat, nameFormat, recogniseFormat } from '../convert/readers/format.ts';
import { FileBudget, readFactsFile } from '../convert/source-file.ts';
import { findSource, listSources, type SourceFile, type SourceVersion } from '../convert/sources.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Limits } from '../model/limits.ts';
import { UnreadableError, UsageError } from '../model/message.ts';
import { chooseId, findReplaced } from './chosen-id.ts';
import { FactsFile } from './facts-file.ts';
import { findKnown, type Known } from './known-document.ts';
import { type NewFile, placeFiles } from './placement.ts';
import { askFact, askFacts, listMissing } from './questions.ts';
import { carryFacts, listVersions, makeRoom } from './replaced-document.ts';
import type { FactKey, StatedFacts } from './stated-facts.ts';
import type { Terminal } from './terminal.ts';

/** What is to be added, and how. */
export interface AdditionRequest {
  /** The files of one document, in order. */
  paths: readonly string[];
  /** The sources folder. */
  folder: string;
  /** The id it gets; proposed where none is given. */
  id?: string | undefined;
  /** The id of the document that it is a newer version of. */
  replaces?: string | undefined;
  /** What the publisher states of it. */
  facts: StatedFacts;
  /** How much of a document is read. */
  limits: Limits;
  /** An ISO date. */
  today: string;
}

/** What came of it. */
export interface Addition {
  disclosure: Disclosure;
  /** The files that were put into the folder. */
  names: string[];
  /** Facts that nobody has stated yet. */
  missing: FactKey[];
  /** Corrections and redactions of the version before that match nothing in this one. */
  dropped: string[];
  /** Files whose bytes are of another format than their names say. */
  misnamed: { name: string; format: FileFormat }[];
}

/**
 * Adds a document to the sources: reads it, asks the person at the terminal for what it does not say (or, without one, works with what
 * is there), and puts its files and its facts file into the folder, all or none. A document that is there already, byte for byte,
 * changes nothing.
 * @throws UsageError for what was asked for wrongly, and UnreadableError for a document that cannot be read, or is there in part.
 */
export async function addDocument(
  request: AdditionRequest,
  terminal: Terminal | null,
): Promise<{ added: Addition } | { known: Known }> {
  const { folder, replaces, limits } = request;
  const document = await findFiles(request.paths);
  const sources = existsSync(folder) ? await listSources(folder) : [];
  const budget = new FileBudget(limits);
  const files: Uint8Array[] = [];
  for (const { path } of [document, ...document.more]) files.push(await budget.read(path, path));
  // Before anything is said of the document: an id that is not there is what was asked for wrongly.
  const replaced = replaces === undefined ? null : findReplaced(sources, replaces, request.id);
  const known = await findKnown(files, sources);
  if (known?.isWhole === true) return { known };
  if (known !== null) throw refusePart(document, known);
  const { facts, dropped } = await beginFacts(document, replaced, limits);
  facts.set(request.facts);
  const versions = replaced === null ? [] : listVersions(replaced);
  const read = async (): Promise<Disclosure> => {
    const source = { id: replaced?.id ?? 'new-document', ...document, facts: facts.read(), versions };
    return (await convertSource(source, limits)).disclosure;
  };
  const first = await readAskingYear(read, facts, terminal);
  if (terminal !== null) facts.set(await askFacts(terminal, listMissing(first, facts.read())));
  const disclosure = terminal === null ? first : await read();
  const id = replaced?.id ?? (await chooseId({ wanted: request.id, disclosure, sources, limits }, terminal));
  facts.set(describePlace(disclosure));
  const missing = listMissing(disclosure, facts.read());

  const names = [document, ...document.more].map(
    ({ file }, index) => `${id}${index === 0 ? '' : `.${String(index + 1)}`}${extname(file).toLowerCase()}`,
  );
  const written: NewFile[] = [
    ...names.map((name, index) => ({ name, content: files[index] ?? '' })),
    { name: `${id}.yaml`, content: facts.write(missing) },
  ];
  const room = replaced === null ? null : await makeRoom(replaced, facts.read().published_on ?? request.today);
  placeFiles(folder, [...(room?.files ?? []), ...written], room?.moved);
  const misnamed = names.flatMap((name, index) => findMisnamed(files[index] ?? new Uint8Array(), name));
  return {
    added: { disclosure: { ...disclosure, id }, names: written.map(({ name }) => name), missing, dropped, misnamed },
  };
}

/** The files of a document: those named, or the one named with what stands beside it (`x.2.xlsx`, `x.yaml`). */
async function findFiles(paths: readonly string[]): Promise<SourceVersion> {
  const found: SourceFile[] = [];
  for (const path of paths) {
    const source = await findSource(path);
    if (source === null) throw new UsageError(`missing file: ${path}`);
    found.push(source);
  }
  const [first, ...more] = found;
  if (first === undefined) throw new UsageError('missing file');
  return more.length === 0 ? first : { ...first, more: more.map(({ file, path }) => ({ file, path })) };
}

/** The facts to begin with: those beside the document, else those of the version before it, else none. */
async function beginFacts(
  document: SourceVersion,
  replaced: SourceFile | null,
  limits: Limits,
): Promise<{ facts: FactsFile; dropped: string[] }> {
  const { factsPath } = document;
  if (factsPath !== null) return { facts: new FactsFile(await readFactsFile(factsPath), factsPath), dropped: [] };
  if (replaced !== null) return carryFacts(replaced, document, limits);
  return { facts: new FactsFile('', document.file), dropped: [] };
}

/** A document that names no year is asked about, or refused with the option that states it. */
async function readAskingYear(
  read: () => Promise<Disclosure>,
  facts: FactsFile,
  terminal: Terminal | null,
): Promise<Disclosure> {
  try {
    return await read();
  } catch (error) {
    const [message] = error instanceof UnreadableError ? error.messages : [];
    if (message?.code !== 'missing-year') throw error;
    if (terminal === null)
      throw new UnreadableError([{ ...message, action: 'State it: --fiscal-year 2024 (the right year).' }]);
    facts.set(await askFact(terminal, 'fiscal_year'));
    return read();
  }
}

/** A file that is read by what it is, and opened by nobody who goes by its name: a Word document named .xlsx. */
function findMisnamed(bytes: Uint8Array, name: string): Addition['misnamed'] {
  const format = recogniseFormat(bytes, name);
  // What an .xml file is, only its bytes say.
  return nameFormat(name) === format || nameFormat(name) === 'xml' ? [] : [{ name, format }];
}

/** The place as the document says it, for the facts file to be complete. */
function describePlace({ province, prefecture, county }: Disclosure): StatedFacts {
  return Object.fromEntries(Object.entries({ province, prefecture, county }).filter(([, name]) => name !== ''));
}

function refusePart(found: SourceVersion, { path, id, part }: Known): UnreadableError {
  const file = [found, ...found.more][part]?.path ?? found.path;
  return new UnreadableError([
    {
      code: 'duplicate-document',
      severity: 'error',
      place: { file },
      seen: `duplicate document: this file is ${path} already, byte for byte`,
      expected: 'a document none of whose files is there',
      action: `Nothing was changed. Leave the file out, or, if the document has other files now, add it with --replaces ${id}.`,
    },
  ]);
}
