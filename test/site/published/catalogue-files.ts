import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DataFactory, type Store } from 'n3';
import { expect } from 'vitest';
import { readGraph, validateGraph } from '../../unit/catalogue/graph.ts';
import { validateOcds } from '../../unit/catalogue/ocds-schema.ts';
import { type Element, listElements, readElement, readXml } from '../../unit/catalogue/xml.ts';
import { askDuck, quotePath } from '../../unit/duck.ts';
import { readCitation } from './package-files.ts';
import type { FileKind, Published } from './published.ts';

const readText = (published: Published, path: string): string => readFileSync(published.locate(path), 'utf8');
const namedNode = (iri: string) => DataFactory.namedNode(iri);
const dcat = (name: string) => namedNode(`http://www.w3.org/ns/dcat#${name}`);
const dct = (name: string) => namedNode(`http://purl.org/dc/terms/${name}`);
const spdx = (name: string) => namedNode(`http://spdx.org/rdf/terms#${name}`);
const pageOf = (published: Published, id: string): string => published.address(`disclosures/${id}/`);

const openCatalogue: FileKind['open'] = async (path, published) => {
  const graph = await readGraph(JSON.parse(readText(published, path)) as object);
  expect(await validateGraph(graph)).toEqual([]);
  const valueOf = (subject: Parameters<Store['getObjects']>[0], predicate: ReturnType<typeof namedNode>) =>
    graph.getObjects(subject, predicate, null)[0]?.value;
  for (const { id, source, department } of published.disclosures) {
    const dataset = namedNode(`${pageOf(published, id)}#dataset`);
    expect(valueOf(dataset, dct('identifier'))).toBe(id);
    expect(valueOf(dataset, dct('issued')) ?? '').toBe(source.published_on);
    const creator = graph.getObjects(dataset, dct('creator'), null)[0] ?? null;
    expect(valueOf(creator, namedNode('http://xmlns.com/foaf/0.1/name'))).toBe(department);
  }
  const files = published.files.filter(
    (file) => file.startsWith('data/') && !file.endsWith('.excel.csv') && ![path, 'data/index.html'].includes(file),
  );
  const distributions = graph.getSubjects(null, dcat('Distribution'), null);
  const found = distributions.map((each) => [
    valueOf(each, dcat('downloadURL')),
    valueOf(each, dcat('byteSize')),
    valueOf(graph.getObjects(each, spdx('checksum'), null)[0] ?? null, spdx('checksumValue')),
  ]);
  const expected = files.map((file) => {
    const bytes = readFileSync(published.locate(file));
    return [published.address(file), String(bytes.length), createHash('sha256').update(bytes).digest('hex')];
  });
  expect(found.toSorted(compareFirst)).toEqual(expected.toSorted(compareFirst));
};

const compareFirst = ([one = '']: readonly (string | undefined)[], [other = '']: readonly (string | undefined)[]) =>
  one < other ? -1 : 1;

const openOcds: FileKind['open'] = async (path, published) => {
  expect(validateOcds(JSON.parse(readText(published, path)))).toEqual([]);
  const money = 'STRUCT(amount DECIMAL(18,2), currency VARCHAR)';
  const release = `STRUCT(ocid VARCHAR, buyer STRUCT("name" VARCHAR), planning STRUCT(budget STRUCT(amount ${money})),
    tender STRUCT(items STRUCT(description VARCHAR, unit STRUCT("value" ${money}))[]))`;
  const { rows } = await askDuck(
    `SELECT r.ocid, r.buyer.name, r.planning.budget.amount.amount, r.tender.items[1].description, r.tender.items[1].unit.value.amount
     FROM (SELECT unnest(releases) AS r FROM read_json(${quotePath(published.locate(path))}, columns = {releases: '${release}[]'}))`,
  );
  const prefix = published.site.ocid_prefix ?? 'ocds-000000';
  expect(rows).toEqual(
    published.disclosures
      .filter(({ kind }) => kind === 'budget')
      .flatMap(({ id, department, procurement }) =>
        procurement.map(({ item, goods, total, budgeted, unit_price: price }) => [
          `${prefix}-${id}-${String(item)}`,
          department,
          (total ?? budgeted)?.cny ?? null,
          goods,
          price?.cny ?? null,
        ]),
      ),
  );
};

const openCitation: FileKind['open'] = (path, published) => {
  const citation = readCitation(readFileSync(published.locate(path)));
  const { title, publisher, licence } = published.site;
  expect(citation.title).toContain(title);
  expect(citation).toMatchObject({ authors: [{ name: publisher }], url: published.address('') });
  expect(citation['license-url']).toBe(licence.url);
};

/** The day that a document is dated by, or the first of its year. */
const dayOf = ({ fiscal_year: year, source }: Published['disclosures'][number]): string =>
  source.published_on || source.retrieved_on || `${String(year)}-01-01`;

const openFeed: FileKind['open'] = (path, published) => {
  const feed = readXml(readText(published, path));
  const linkOf = (entry: Element, rel: string) =>
    listElements(entry, 'link').find(({ attributes }) => attributes['rel'] === rel)?.attributes['href'];
  expect(readElement(feed, 'id')).toBe(published.address(''));
  expect(linkOf(feed, 'self')).toBe(published.address('feed.xml'));
  const entries = listElements(feed, 'entry').map((entry) => [
    readElement(entry, 'id'),
    readElement(entry, 'title'),
    readElement(entry, 'updated')?.slice(0, 10),
    linkOf(entry, 'enclosure'),
  ]);
  const expected = published.disclosures.map((disclosure) => [
    pageOf(published, disclosure.id),
    disclosure.title,
    dayOf(disclosure),
    published.address(`data/disclosures/${disclosure.id}.json`),
  ]);
  expect(entries.toSorted(compareFirst)).toEqual(expected.toSorted(compareFirst));
};

const openPageMap: FileKind['open'] = (path, published) => {
  const map = readXml(readText(published, path));
  const urls = listElements(map, 'url');
  const pages = published.files
    .filter((file) => /(^|\/)index\.html$/u.test(file) && !file.startsWith('embed/'))
    .map((file) => published.address(file.replace(/index\.html$/u, '')));
  expect(urls.map((url) => readElement(url, 'loc')).toSorted()).toEqual(pages.toSorted());
  const days = new Map(urls.map((url) => [readElement(url, 'loc'), readElement(url, 'lastmod')]));
  for (const disclosure of published.disclosures)
    expect(days.get(pageOf(published, disclosure.id))).toBe(dayOf(disclosure));
};

const openPageMapIndex: FileKind['open'] = (path, published) => {
  const listed = listElements(readXml(readText(published, path)), 'sitemap').map((map) => readElement(map, 'loc'));
  expect(listed).toEqual(
    published.files.filter((file) => /^sitemap-\d+\.xml$/u.test(file)).map((file) => published.address(file)),
  );
};

/** Three lines; there is no reader of ours to be different from. */
const openRobots: FileKind['open'] = (path, published) => {
  const rules = readText(published, path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(/:\s*(.*)/su).slice(0, 2));
  expect(rules).toEqual([
    ['User-agent', '*'],
    ['Allow', '/'],
    ['Sitemap', published.address('sitemap-index.xml')],
  ]);
};

/** What other catalogues, readers of feeds and search engines take. */
export const catalogueFiles: readonly FileKind[] = [
  {
    name: 'the catalogue, read by jsonld and n3, valid by DCAT-AP 3',
    pattern: /^data\/catalog\.jsonld$/u,
    open: openCatalogue,
  },
  {
    name: 'planned purchases, read by DuckDB, valid by OCDS 1.1',
    pattern: /^data\/ocds-releases\.json$/u,
    open: openOcds,
  },
  {
    name: 'how to cite the whole, read by cffjs, valid by the schema of the Citation File Format',
    pattern: /^data\/CITATION\.cff$/u,
    open: openCitation,
  },
  { name: 'the feed, read by sax', pattern: /^feed\.xml$/u, open: openFeed },
  { name: 'the map of pages, read by sax', pattern: /^sitemap-\d+\.xml$/u, open: openPageMap },
  { name: 'the list of maps, read by sax', pattern: /^sitemap-index\.xml$/u, open: openPageMapIndex },
  { name: 'the rules for robots', pattern: /^robots\.txt$/u, open: openRobots },
];
