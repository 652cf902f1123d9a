import { basename } from 'node:path';
import { convertSource } from '../convert/isolation/index.ts';
import { readFactsFile } from '../convert/source-file.ts';
import type { SourceFile, SourceVersion } from '../convert/sources.ts';
import type { Limits } from '../model/limits.ts';
import { UnreadableError } from '../model/message.ts';
import { FactsFile } from './facts-file.ts';
import type { Moved, NewFile } from './placement.ts';

/** The number that the newest version of a document gets when another takes its place. */
function nextVersion({ versions }: SourceFile): number {
  return (versions.at(-1)?.version ?? 0) + 1;
}

/** The versions of a document as they are once another takes the place of the newest. */
export function listVersions(replaced: SourceFile): SourceFile['versions'] {
  const { file, path, more, factsPath } = replaced;
  return [...replaced.versions, { version: nextVersion(replaced), file, path, more, factsPath }];
}

/**
 * The facts that hold for the next version too: all but what speaks of one version, and but corrections and redactions that match
 * nothing in the next. Those are named in `dropped`, by what they printed.
 */
export async function carryFacts(
  replaced: SourceFile,
  next: SourceVersion,
  limits: Limits,
): Promise<{ facts: FactsFile; dropped: string[] }> {
  const text = replaced.factsPath === null ? '' : await readFactsFile(replaced.factsPath);
  const facts = new FactsFile(text, basename(replaced.factsPath ?? `${replaced.id}.yaml`));
  facts.forgetVersion();
  const { corrections = [], redactions = [], ...plain } = facts.read();
  const dropped: string[] = [];
  for (const [list, entries] of Object.entries({ corrections, redactions }) as ['corrections' | 'redactions', []][])
    for (const [index, entry] of [...entries.entries()].reverse())
      if (!(await holds({ id: replaced.id, ...next, facts: { ...plain, [list]: [entry] }, versions: [] }, limits))) {
        dropped.unshift(`${list}[${String(index + 1)}]`);
        facts.forgetEntry(list, index);
      }
  return { facts, dropped };
}

/** Whether a correction or a redaction, the only one of a document's facts, matches it. */
async function holds(document: SourceFile, limits: Limits): Promise<boolean> {
  try {
    await convertSource(document, limits);
    return true;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return !error.messages.some(({ code }) => /correction|redaction/u.test(code));
  }
}

/** How the files of the newest version make room for the next: `<id>.docx` → `<id>.v1.docx`, and the facts with the day. */
export async function makeRoom(replaced: SourceFile, day: string): Promise<{ moved: Moved[]; files: NewFile[] }> {
  const version = `${replaced.id}.v${String(nextVersion(replaced))}`;
  const rename = (file: string): string => version + file.slice(replaced.id.length);
  const moved: Moved[] = [replaced, ...replaced.more].map(({ file }) => ({ from: file, to: rename(file) }));
  const text = replaced.factsPath === null ? '' : await readFactsFile(replaced.factsPath);
  const facts = new FactsFile(text, basename(replaced.factsPath ?? `${replaced.id}.yaml`));
  facts.set({ replaced_on: day });
  if (replaced.factsPath !== null) moved.push({ from: basename(replaced.factsPath), to: null });
  return { moved, files: [{ name: `${version}.yaml`, content: facts.write([]) }] };
}
