import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { validateCFFFile } from 'cffjs';
import { expect } from 'vitest';
import { openPromise } from 'yauzl';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { validatePackage } from '../../unit/data-package-profile.ts';
import { askDuck, quotePath } from '../../unit/duck.ts';
import { type FileKind, matchPath, type Published, requireDisclosure } from './published.ts';

interface Package {
  name: string;
  title: string;
  sources: { path: string; hash: string }[];
  resources: {
    name: string;
    path: string;
    bytes: number;
    hash: string;
    schema?: { fields: { name: string; type: string; unit?: string }[] };
  }[];
}

const hashOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** What a type of Table Schema is to DuckDB; a number with a currency is money. */
function chooseType({ type, unit }: { type: string; unit?: string }): string {
  if (unit === 'CNY') return 'DECIMAL(18,2)';
  return { integer: 'BIGINT', number: 'DOUBLE', date: 'DATE' }[type] ?? 'VARCHAR';
}

/** Reads a CSV by the schema that its package gives, as a program that knows nothing of this site would: each cell has its type, and no amount is another. */
async function readBySchema(file: string, { fields }: { fields: { name: string; type: string; unit?: string }[] }) {
  const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
  const list = (choose: (field: (typeof fields)[number]) => string): string =>
    fields.map((field) => `${quotePath(field.name)}: ${quotePath(choose(field))}`).join(', ');
  const read = (columns: string): string =>
    `SELECT * FROM read_csv(${quotePath(file)}, columns = {${columns}}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', max_line_size = 9999999)`;
  const money = fields.filter(({ unit }) => unit === 'CNY').map(({ name }) => quoteName(name));
  const typed = await askDuck(read(list(chooseType)));
  if (money.length === 0) return;
  const texts = await askDuck(read(list(() => 'VARCHAR')));
  for (const [index, { unit }] of fields.entries())
    if (unit === 'CNY') expect(typed.rows.map((row) => row[index])).toEqual(texts.rows.map((row) => row[index]));
}

const sourcesOf = ({ source }: Disclosure): { sha256: string }[] =>
  source.files.length === 0 ? [source] : source.files;

/** The hashes of the originals are those that the collections state. */
function expectSources({ sources }: Package, disclosures: readonly Disclosure[]): void {
  expect(sources.map(({ hash }) => hash)).toEqual(
    disclosures.flatMap((each) => sourcesOf(each).map(({ sha256 }) => `sha256:${sha256}`)),
  );
}

const packagePath = /^data\/(?:disclosures\/([^/]+)\/)?datapackage\.json$/u;

const openPackage: FileKind['open'] = async (path, published) => {
  const [id = ''] = matchPath(packagePath, path);
  const content = JSON.parse(readFileSync(published.locate(path), 'utf8')) as Package;
  expect(validatePackage(content)).toEqual([]);
  const own = id === '' ? published.disclosures : [requireDisclosure(published, id)];
  expect(content.title).toBe(id === '' ? published.site.title : own[0]?.title);
  expectSources(content, own);
  for (const resource of content.resources) {
    const file = findResource(published, path, resource.path);
    const bytes = readFileSync(published.locate(file));
    expect([file, bytes.length, hashOf(bytes)]).toEqual([file, resource.bytes, resource.hash]);
    if (resource.schema !== undefined && file.endsWith('.csv'))
      await readBySchema(published.locate(file), resource.schema);
  }
  if (id !== '') return;
  const packages = content.resources
    .map((resource) => resource.path)
    .filter((each) => packagePath.test(`data/${each}`));
  expect(packages).toEqual(published.disclosures.map((each) => `disclosures/${each.id}/datapackage.json`));
  const listed = [path, ...packages.map((each) => `data/${each}`)].flatMap((each) =>
    (JSON.parse(readFileSync(published.locate(each), 'utf8')) as Package).resources.map((resource) =>
      findResource(published, each, resource.path),
    ),
  );
  // The page about the data, and the catalogue, which states the hash of the package and so cannot stand in it.
  const others = ['data/index.html', 'data/catalog.jsonld', path];
  expect([...new Set([...listed, ...others])].toSorted()).toEqual(
    published.files.filter((file) => file.startsWith('data/')),
  );
};

/** The file of a resource: a path from the folder of its package, or an address of this site. */
function findResource({ address }: Published, package_: string, path: string): string {
  if (!path.startsWith('https://')) return posix.join(posix.dirname(package_), path);
  const root = address('');
  if (!path.startsWith(root)) throw new Error(`${path} is elsewhere`);
  return decodeURIComponent(path.slice(root.length));
}

/** Reads a `CITATION.cff` and holds it against the schema of its format. */
export function readCitation(text: Uint8Array): ReturnType<typeof validateCFFFile> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-citation-'));
  try {
    writeFileSync(join(folder, 'CITATION.cff'), text);
    return validateCFFFile(join(folder, 'CITATION.cff'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every file of an archive; the reader checks lengths and checksums. */
async function readArchive(file: string): Promise<Map<string, Buffer>> {
  const zip = await openPromise(file);
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return files;
}

const archivePath = /^data\/(?:disclosures\/([^/]+)|mingzhang)\.zip$/u;

/** Where a file of an offline package stands on the site. */
function findPublished(id: string, path: string): string {
  if (id === '' || path.startsWith('sources/')) return `data/${path}`;
  return path === `${id}.json` ? `data/disclosures/${path}` : `data/disclosures/${id}/${path}`;
}

const openArchive: FileKind['open'] = async (path, published) => {
  const [id = ''] = matchPath(archivePath, path);
  const disclosure = id === '' ? null : requireDisclosure(published, id);
  const files = await readArchive(published.locate(path));
  const paper = (name: string): Buffer => files.get(name) ?? Buffer.alloc(0);
  const content = JSON.parse(paper('datapackage.json').toString()) as Package;
  expect(validatePackage(content)).toEqual([]);
  expectSources(content, disclosure === null ? published.disclosures : [disclosure]);
  const papers = ['README.txt', 'LICENCE.txt', 'CITATION.cff', 'datapackage.json'];
  expect([...files.keys()].toSorted()).toEqual([...papers, ...content.resources.map((each) => each.path)].toSorted());
  for (const resource of content.resources) {
    const bytes = paper(resource.path);
    expect([resource.path, bytes.length, hashOf(bytes)]).toEqual([resource.path, resource.bytes, resource.hash]);
    const file = findPublished(id, resource.path);
    expect([file, readFileSync(published.locate(file)).equals(bytes)]).toEqual([file, true]);
  }
  const { title, publisher, licence } = published.site;
  const readme = paper('README.txt').toString();
  expect(readme).toContain(disclosure?.title ?? title);
  for (const name of files.keys()) if (!name.includes('/') && name !== 'README.txt') expect(readme).toContain(name);
  expect(readme).toContain('没有读成数据的金额和比率');
  expect(paper('LICENCE.txt').toString()).toContain(licence.url);
  const citation = readCitation(paper('CITATION.cff'));
  expect(citation.authors).toEqual([{ name: publisher }]);
  expect(citation.url).toBe(published.address(disclosure === null ? '' : `disclosures/${disclosure.id}/`));
};

/** Packages that describe the other files, online and in archives. */
export const packageFiles: readonly FileKind[] = [
  {
    name: 'a data package, valid by the standard, and its tables read by DuckDB as its schemas say',
    pattern: packagePath,
    open: openPackage,
  },
  {
    name: 'an offline package, unpacked by yauzl: the files of the site, byte for byte',
    pattern: archivePath,
    open: openArchive,
  },
];
