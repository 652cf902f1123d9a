import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { hashDocument } from '../convert/cache/document-key.ts';
import { listSources } from '../convert/sources.ts';
import type { Limits } from '../model/limits.ts';
import { locateNotes } from './site-notes.ts';
import { fingerprintFiles, type FolderState, readFolderState } from './site-folder.ts';
import { hashSourceCode } from './source-code.ts';

/** All that a build reads, and where it puts what it makes. */
export interface BuildPlaces {
  /** The folder of documents. */
  sources: string;
  /** The folder of the site. */
  out: string;
  limits: Limits;
  /** Files that are read besides documents and code: the site's description, the known addresses. One that is not there is read as none. */
  files: readonly string[];
  /** The folder of collections, where it stays after the build. */
  collections: string | null;
}

/**
 * Tells, without reading a single document as one, that the last build into a folder was made from what is there now and that nobody
 * has touched what it made: then a build would make the same again.
 */
export class LastBuild {
  readonly #places: BuildPlaces;
  readonly #note: string;
  #documents: { hash: string; count: number } | null = null;

  constructor(places: BuildPlaces) {
    this.#places = places;
    this.#note = `${locateNotes(places.out)}.last`;
  }

  /** How many disclosures a folder holds that a build would make again as it is; null where there is anything to make. */
  async countCurrent(): Promise<number | null> {
    this.#documents = await hashDocuments(this.#places);
    const noted = await readFile(this.#note, 'utf8').catch(() => '');
    const [documents, made] = noted.split('\n');
    // The documents first: where one has changed, the files of the site need not be looked at.
    if (this.#documents === null || documents !== this.#documents.hash) return null;
    return made === (await this.#describe(readFolderState(this.#places.out))) ? this.#documents.count : null;
  }

  /**
   * Notes what has been built, from what `countCurrent` has seen: a document that was changed in the meantime counts as changed.
   * @param made the files of the site's folder, as the build left them.
   */
  async note(made: FolderState): Promise<void> {
    if (this.#documents === null) return;
    await mkdir(dirname(this.#note), { recursive: true });
    await writeFile(`${this.#note}.next`, `${this.#documents.hash}\n${await this.#describe(made)}`);
    await rename(`${this.#note}.next`, this.#note);
  }

  /** The addresses are among the files that a build itself writes: they are as they are now. */
  async #describe(made: FolderState): Promise<string> {
    const { files, collections } = this.#places;
    const hash = createHash('sha256');
    for (const file of files) {
      const text = await readFile(file, 'utf8').catch(() => '');
      hash.update(JSON.stringify([file, text]));
    }
    for (const state of [made, ...(collections === null ? [] : [readFolderState(collections)])])
      hash.update(fingerprintFiles(state, state.keys(), { timed: true }));
    return hash.digest('hex');
  }
}

/** Null where a document or the folder is not as it should be: the conversion says so. */
async function hashDocuments({ sources, limits }: BuildPlaces): Promise<{ hash: string; count: number } | null> {
  const hash = createHash('sha256').update(await hashSourceCode(resolve('.')));
  const documents = await listSources(sources).catch(() => []);
  for (const document of documents) {
    const key = await hashDocument(document, limits, '');
    if (key === null) return null;
    hash.update(key);
  }
  return documents.length === 0 ? null : { hash: hash.digest('hex'), count: documents.length };
}
