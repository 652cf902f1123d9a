import { convertSource } from '../convert/isolation/index.ts';
import { idForm, type SourceFile } from '../convert/sources.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Limits } from '../model/limits.ts';
import { UnreadableError, UsageError } from '../model/message.ts';
import { normaliseLabel } from '../model/terms.ts';
import { proposeId } from './proposed-id.ts';
import type { Terminal } from './terminal.ts';

/** What an id is chosen by. */
interface Choice {
  /** The id that was asked for. */
  wanted: string | undefined;
  disclosure: Disclosure;
  sources: readonly SourceFile[];
  limits: Limits;
}

/** How many documents are looked into for one of the same department and year: those whose ids are most alike. */
const lookedInto = 20;

/**
 * The id that was asked for, or a proposed one, which a person may change.
 * @throws UsageError for an id that is invalid or taken, and, where none was asked for, for a document of a department, year and kind
 * that are there already: a newer version of that one, most likely, and it would count twice.
 */
export async function chooseId(choice: Choice, terminal: Terminal | null): Promise<string> {
  const { wanted, disclosure, sources } = choice;
  const check = (id: string): string | null => findFault(id, sources);
  if (wanted !== undefined) {
    const fault = check(wanted);
    if (fault !== null) throw new UsageError(fault);
    return wanted;
  }
  const proposed = proposeId(disclosure, new Set(sources.map(({ id }) => id)));
  const same = await findSame(choice, proposed);
  if (same !== null)
    throw new UsageError(
      `another version: ${same.id} is of the same department, year and kind (${same.path}). Nothing was changed. If this document takes its place, add it with --replaces ${same.id}; else give it an id of its own with --id.`,
    );
  if (terminal === null) return proposed;
  return terminal.ask(`id, part of its address for good [${proposed}]`, (answer) => {
    const id = answer === '' ? proposed : answer;
    const fault = check(id);
    return fault === null ? { value: id } : { fault };
  });
}

/** Refuses an id before anything is read. @throws UsageError */
export function requireId(id: string): void {
  if (!idForm.test(id)) throw new UsageError(describeForm(id));
}

/** The document whose place is to be taken. @throws UsageError where there is none, or another id is asked for. */
export function findReplaced(sources: readonly SourceFile[], replaces: string, wanted: string | undefined): SourceFile {
  if (wanted !== undefined && wanted !== replaces)
    throw new UsageError(`invalid --id: ${wanted}. A newer version keeps the id of the one before: leave --id out.`);
  const replaced = sources.find(({ id }) => id === replaces);
  if (replaced !== undefined) return replaced;
  throw new UsageError(
    `unknown id: --replaces ${replaces}. There is ${sources.map(({ id }) => id).join(', ') || 'no document yet'}.`,
  );
}

function findFault(id: string, sources: readonly SourceFile[]): string | null {
  if (!idForm.test(id)) return describeForm(id);
  const taken = sources.find((source) => source.id === id);
  if (taken === undefined) return null;
  return `duplicate id: ${id} is ${taken.path}. Give another with --id; or, if this document takes its place, add it with --replaces ${id}.`;
}

function describeForm(id: string): string {
  return `invalid id: ${id}. Expected small letters, digits and single hyphens, by habit place-department-year: dacheng-hrss-2021`;
}

/** A document of the same department, year and kind. Ids tell where to look; what the documents say decides. */
async function findSame({ disclosure, sources, limits }: Choice, proposed: string): Promise<SourceFile | null> {
  const parts = new Set(proposed.split('-'));
  const alike = sources
    .map((source) => ({ source, shared: source.id.split('-').filter((part) => parts.has(part)).length }))
    .filter(({ source, shared }) => shared > 1 && source.id.includes(String(disclosure.fiscal_year)))
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, lookedInto);
  for (const { source } of alike) if (isSame(await readNewest(source, limits), disclosure)) return source;
  return null;
}

/** Null for a document that cannot be read: building says so, and what is added is another one. */
async function readNewest(source: SourceFile, limits: Limits): Promise<Disclosure | null> {
  try {
    return (await convertSource({ ...source, versions: [] }, limits)).disclosure;
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}

function isSame(one: Disclosure | null, other: Disclosure): boolean {
  return (
    one !== null &&
    one.fiscal_year === other.fiscal_year &&
    one.kind === other.kind &&
    normaliseLabel(one.department) === normaliseLabel(other.department)
  );
}
