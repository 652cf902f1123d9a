import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { listFiles } from './built-files.ts';
import { catalogueFiles } from './published/catalogue-files.ts';
import { documentFiles } from './published/document-files.ts';
import { packageFiles } from './published/package-files.ts';
import { pageFiles } from './published/page-files.ts';
import { type FileKind, type Published, readPublished } from './published/published.ts';
import { searchFiles } from './published/search-files.ts';
import { tableFiles } from './published/table-files.ts';

// There are hundreds of files of some kinds.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const { root, subPath, years, hostile } = inject('sites');
const kinds: readonly FileKind[] = [
  ...tableFiles,
  ...documentFiles,
  ...packageFiles,
  ...catalogueFiles,
  ...pageFiles,
  ...searchFiles,
];
const kindsOf = (path: string): string[] => kinds.filter(({ pattern }) => pattern.test(path)).map(({ name }) => name);

it('there are files of every kind', () => {
  const files = [root, subPath, years, hostile].flatMap((built) => listFiles(built));
  const missing = kinds.filter(({ pattern }) => !files.some((path) => pattern.test(path)));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

describe.each([
  ['five real documents', root],
  ['a correction, an earlier version and a base path', subPath],
  ['three years and final accounts', years],
  ['a document that tries to be code', hostile],
])('every published file of a site of %s', (_title, built) => {
  let published: Published;
  beforeAll(async () => {
    published = await readPublished(built);
  });

  it('is opened below, in one way', () => {
    expect(published.files.length).toBeGreaterThan(100);
    const strange = published.files.filter((path) => kindsOf(path).length !== 1);
    expect(strange.map((path) => [path, kindsOf(path)])).toEqual([]);
  });

  it.each(kinds)('holds the values of the collections: $name', async ({ pattern, open }) => {
    for (const path of published.files.filter((each) => pattern.test(each)))
      try {
        await open(path, published);
      } catch (error) {
        throw new Error(`${path} does not hold what the collections hold`, { cause: error });
      }
  });
});
