import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Disclosure, disclosureSchema } from '../model/disclosure.ts';

/*
 * The folder of collections (`content/collections`): `disclosures/<id>.json`, each disclosure whole, and `redacted/<file>`, what is
 * published in place of files in which names are redacted. Everything is written and read one document at a time, so that no
 * command needs memory for all of them.
 */

/** A disclosure as its file holds it, the same bytes for the same document. The schema is checked here: what it refuses is a fault of ours. */
export function formatDisclosure(disclosure: Disclosure): string {
  return `${JSON.stringify(disclosureSchema.parse(disclosure), null, 1)}\n`;
}

/** Writes one disclosure, by its id. */
export async function writeDisclosure(folder: string, disclosure: Disclosure): Promise<void> {
  await writeFormatted(folder, disclosure.id, formatDisclosure(disclosure));
}

/** Writes one disclosure that `formatDisclosure` has formatted. */
export async function writeFormatted(folder: string, id: string, formatted: string | Uint8Array): Promise<void> {
  await writeInto(join(folder, 'disclosures'), `${id}.json`, formatted);
}

/** One disclosure whole, as it was checked when it was written. */
export async function readDisclosure(folder: string, id: string): Promise<Disclosure> {
  return JSON.parse(await readFile(join(folder, 'disclosures', `${id}.json`), 'utf8')) as Disclosure;
}

/** The ids of all disclosures, sorted. */
export async function listDisclosures(folder: string): Promise<string[]> {
  const names = await listNames(join(folder, 'disclosures'));
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

/** All disclosures by id, one at a time: the one before is let go when the next is asked for. */
export async function* eachDisclosure(folder: string): AsyncGenerator<Disclosure, void> {
  for (const id of await listDisclosures(folder)) yield await readDisclosure(folder, id);
}

/** Writes what is published in place of a file, by the name that `source.files` of its disclosure has. */
export async function writeRedactedFile(folder: string, file: string, bytes: Uint8Array): Promise<void> {
  await writeInto(join(folder, 'redacted'), file, bytes);
}

/** What is published in place of files in which names are redacted, by the names that `source.files` of their disclosures have. */
export interface RedactedFiles {
  /** Nothing for a file that is published as it is. */
  get: (file: string) => Uint8Array | undefined;
}

/** Those of a folder; each is read when it is asked for. */
export function openRedactedFiles(folder: string): RedactedFiles {
  return {
    get: (file) => {
      try {
        return readFileSync(join(folder, 'redacted', file));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
  };
}

async function writeInto(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), content);
}

/** The names in a folder; none where nothing has been written into it. */
async function listNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
