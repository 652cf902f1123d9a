import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { locateNotes } from '../src/assembly/site-notes.ts';
import { readRecord } from '../src/assembly/site-record.ts';
import { partFile } from './part.ts';

/**
 * What stands in a folder that a command is to put its own in the place of, and is not from an earlier run of that command: whoever
 * put it there would lose it. Looked for at the top, where a publisher lays a file of a host (`CNAME`, `.git`) and where other folders
 * than those that were made differ; null where there is none.
 */
export type FindForeign = (folder: string) => Promise<string | null>;

/** Of a site, or of a part of one. */
export const findForeignToSite: FindForeign = async (folder) => {
  const names = listTop(folder);
  const record = await readRecord(`${locateNotes(folder)}.json`);
  // Also what this version does not make any more.
  const made = new Set([...listSiteNames(), ...(record?.names ?? [])]);
  return (
    names.find((name) => !made.has(stripCompression(name)) && !/^sitemap-\w+\.xml$/u.test(stripCompression(name))) ??
    requireMark(names, folder, [join('data', 'datapackage.json'), partFile])
  );
};

/** Of data merged from several sites. */
export const findForeignToFederation: FindForeign = (folder) => {
  const names = listTop(folder);
  const made = new Set(['README.txt', 'data', 'index.html']);
  return Promise.resolve(
    names.find((name) => !made.has(stripCompression(name))) ?? requireMark(names, folder, [join('data', 'sites.json')]),
  );
};

/** Of the collections of documents. */
export const findForeignToCollections: FindForeign = (folder) => {
  const names = listTop(folder);
  const documents = names.includes('disclosures') ? listTop(join(folder, 'disclosures')) : [];
  const document = documents.find((name) => !name.endsWith('.json'));
  return Promise.resolve(
    names.find((name) => !['disclosures', 'redacted'].includes(name)) ??
      (document === undefined ? requireMark(names, folder, ['disclosures']) : join('disclosures', document)),
  );
};

/** Names that all folders may have are no sign of who made them: one of the marks is there too, or the folder is empty. */
function requireMark([first]: readonly string[], folder: string, marks: readonly string[]): string | null {
  return first === undefined || marks.some((mark) => existsSync(join(folder, mark))) ? null : first;
}

/** Where this version's pages are, wherever the command is run. */
const project = join(import.meta.dirname, '..');

/** The names at the top of a site or a part as this version makes it: of its pages, of the files of `public`, and of what is no page. */
function listSiteNames(): string[] {
  const pages = readdirSync(join(project, 'src', 'pages')).map((name) => {
    const stem = name.replace(/\.(?:astro|ts)$/u, '');
    return ['404', 'index'].includes(stem) ? `${stem}.html` : stem;
  });
  return [...pages, ...readdirSync(join(project, 'public')), '_astro', '_headers', 'data', partFile];
}

/** What the systems of a Mac and of Windows leave in each folder that somebody looks at. */
const leftBySystems: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Sorted; empty for what is no folder. */
function listTop(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder)
    .filter((name) => !leftBySystems.has(name))
    .sort();
}

/** The guide on publishing lays a compressed copy beside each file. */
const stripCompression = (name: string): string => name.replace(/\.(?:br|gz|zst)$/u, '');
