import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { gunzipSync } from 'fflate';
import { expect } from 'vitest';
import type { TextPart } from '../../../src/publish/search/text-part.ts';
import type { FileKind, Published } from './published.ts';

const readJson = (published: Published, path: string): unknown =>
  JSON.parse(readFileSync(published.locate(path), 'utf8'));
const read = (published: Published, path: string): Buffer => readFileSync(published.locate(path));

/** A part is found by its name, and its name is its content. What stands in it is asked for in the tests of the search. */
const openPart: FileKind['open'] = (path, published) => {
  const name = /([0-9a-f]{10})\.(?:json|bin)$/u.exec(path)?.[1] ?? '';
  expect(createHash('sha256').update(read(published, path)).digest('hex').slice(0, 10)).toBe(name);
};

/** Texts name their line, and those of one document stand in one folder. */
const openTexts: FileKind['open'] = (path, published) => {
  const { units } = readJson(published, path) as Pick<TextPart, 'units'>;
  const longest = Math.max(...published.disclosures.map(({ transcript }) => transcript.length));
  expect(units.length).toBeGreaterThan(0);
  for (const [line, , , , , text] of units) {
    expect(line).toBeLessThanOrEqual(longest);
    expect(text).not.toBe('');
  }
};

const openCopy: FileKind['open'] = (path, published) => {
  const packed = read(published, path);
  const plain = path.endsWith('.gz') ? gunzipSync(packed) : brotliDecompressSync(packed);
  expect(read(published, path.replace(/\.(gz|br)$/u, '')).equals(plain)).toBe(true);
};

const openManifest: FileKind['open'] = (path, published) => {
  const manifest = readJson(published, path) as { disclosures: number; documents: string };
  expect(manifest.disclosures).toBe(published.disclosures.length);
  const documents = readJson(published, `search/${manifest.documents}`) as { ids: string[]; departments: string[] };
  expect(documents.ids).toEqual(published.disclosures.map(({ id }) => id));
};

interface RowManifest {
  rows: number;
  parts: { file: string; bytes: number; rows: number }[];
}

/** How many rows the documents have in a list that filters. */
const countRows: Readonly<Record<string, (disclosure: Published['disclosures'][number]) => number>> = {
  projects: ({ projects }) => projects.length,
  targets: ({ projects, department_indicators: own, activities }) =>
    own.length + [...projects, ...activities].reduce((sum, { indicators }) => sum + indicators.length, 0),
};

const openRowManifest: FileKind['open'] = (path, published) => {
  const [list = ''] = path.split('/');
  const { rows, parts } = readJson(published, path) as RowManifest;
  expect(rows).toBe(published.disclosures.reduce((sum, each) => sum + (countRows[list]?.(each) ?? NaN), 0));
  expect(parts.reduce((sum, part) => sum + part.rows, 0)).toBe(rows);
  for (const { file, bytes } of parts) expect(read(published, `${list}/${file}`)).toHaveLength(bytes);
};

const openRowPart: FileKind['open'] = (path, published) => {
  const { documents } = readJson(published, path) as { documents: { id: string; department: string }[] };
  const departments = new Map(published.disclosures.map(({ id, department }) => [id, department]));
  for (const { id, department } of documents) expect(department).toBe(departments.get(id));
};

/** What the scripts of the search and of the lists fetch. */
export const searchFiles: readonly FileKind[] = [
  { name: 'where the parts of the search are', pattern: /^search\/manifest\.json$/u, open: openManifest },
  {
    name: 'a part of the search, named by its content',
    pattern: /^search\/.*[./][0-9a-f]{10}\.(json|bin)$/u,
    open: openPart,
  },
  { name: 'texts that the search shows', pattern: /^search\/texts\/[0-9a-f]{10}\/\d+\.json$/u, open: openTexts },
  {
    name: 'a compressed copy, unpacked by fflate or the runtime',
    pattern: /^search\/.*\.(gz|br)$/u,
    open: openCopy,
  },
  { name: 'where the rows of a list are', pattern: /^\w+\/rows\.json$/u, open: openRowManifest },
  { name: 'rows of a list', pattern: /^\w+\/rows-\d+-[0-9a-f]{8}\.json$/u, open: openRowPart },
];
