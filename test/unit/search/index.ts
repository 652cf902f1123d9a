import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openFullText } from '../../../src/client/search/full-text.ts';
import type { Findings, FoundPassage, FullText } from '../../../src/client/search/findings.ts';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import type { SearchManifest } from '../../../src/publish/search/manifest.ts';
import { parseQuery, type Query } from '../../../src/publish/search/query.ts';
import { writeSearchIndex } from '../../../src/publish/search/write-index.ts';
import { readConverted } from '../converted-folder.ts';
import { sources } from '../documents.ts';

/** An index on disk, read as a browser reads it. */
export interface OpenedIndex {
  folder: string;
  manifest: SearchManifest;
  fullText: FullText;
  /** Names of the files read so far. */
  fetched: string[];
  /** Finds a query as it is typed. */
  find: (typed: string, options?: Parameters<FullText['find']>[1]) => Promise<{ query: Query; findings: Findings }>;
  /** The passages of the first disclosures found. */
  show: (typed: string, most?: number) => Promise<FoundPassage[]>;
}

/** Reads the five disclosures as the build does. */
export async function convertDisclosures(): Promise<Disclosure[]> {
  return (await readConverted(sources)).disclosures;
}

/** Writes the index of disclosures into a folder of its own, which goes when the tests of the file are done. */
export async function openIndex(
  disclosures: Promise<readonly Disclosure[]> | readonly Disclosure[],
): Promise<OpenedIndex> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-search-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const { manifest } = await writeSearchIndex(await disclosures, folder);
  const fetched: string[] = [];
  const fullText = await openFullText((name) => {
    fetched.push(name);
    return Promise.resolve(new Uint8Array(readFileSync(join(folder, 'search', name))));
  }, manifest);
  const find: OpenedIndex['find'] = async (typed, options) => {
    const query = parseQuery(typed, fullText.variants);
    return { query, findings: await fullText.find(query, options) };
  };
  return {
    folder,
    manifest,
    fullText,
    fetched,
    find,
    show: async (typed, most = Infinity) => {
      const { query, findings } = await find(typed);
      const units = findings.groups.flatMap((group) => [...group.units]).slice(0, most);
      return fullText.read(units, query, findings);
    },
  };
}
