import type { WrittenFile } from '../downloads/index.ts';

/** The files of the whole and of each disclosure, as they were written. */
export interface Holdings {
  whole: WrittenFile[];
  disclosures: ReadonlyMap<string, WrittenFile[]>;
}

/**
 * Sorts the downloads by the disclosure whose they are, which their paths say, and by path, in whatever order they were written. Copies of a table for spreadsheets are left out: they
 * hold the same as the table beside them.
 */
export function sortFiles(files: readonly WrittenFile[]): Holdings {
  const holdings = { whole: [] as WrittenFile[], disclosures: new Map<string, WrittenFile[]>() };
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  for (const file of sorted.filter(({ path }) => !path.endsWith('.excel.csv'))) {
    const id = /^(?:disclosures|sources)\/([a-z0-9-]+)[./]/u.exec(file.path)?.[1];
    if (id === undefined) holdings.whole.push(file);
    else holdings.disclosures.set(id, [...(holdings.disclosures.get(id) ?? []), file]);
  }
  return holdings;
}
