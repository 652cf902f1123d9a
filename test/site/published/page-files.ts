import { readFileSync } from 'node:fs';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect } from 'vitest';
import { readXml } from '../../unit/catalogue/xml.ts';
import { collectAmounts, type FileKind, matchPath, type Published, requireDisclosure } from './published.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const readText = (published: Published, path: string): string => readFileSync(published.locate(path), 'utf8');

/** All elements of a page that pass, in order. */
function findElements(node: Node, passes: (element: Element) => boolean, found: Element[] = []): Element[] {
  if ('tagName' in node && passes(node)) found.push(node);
  if ('childNodes' in node) for (const child of node.childNodes) findElements(child, passes, found);
  return found;
}

function readWords(node: Node | undefined): string {
  if (node === undefined) return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(readWords).join('') : '';
}

const attributeOf = (element: Element, name: string): string =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? '';

interface DatasetDescription {
  '@type': string;
  identifier?: string;
  publisher: { name: string };
  variableMeasured: { name: string; value?: string }[];
  distribution: { contentUrl: string }[];
}

/** What a page says to search engines: files that are there, and amounts of its document. */
function expectDescription(text: string, published: Published, id: string): void {
  const description = JSON.parse(text) as DatasetDescription;
  expect(description['@type']).toBe('Dataset');
  expect(description.publisher.name).toBe(published.site.publisher);
  const files = new Set(published.files.map((file) => published.address(file)));
  expect(description.distribution.filter(({ contentUrl }) => !files.has(contentUrl))).toEqual([]);
  if (id === '') return;
  expect(description.identifier).toBe(id);
  const known = collectAmounts(requireDisclosure(published, id));
  expect(description.variableMeasured.filter(({ value }) => value === undefined || !known.has(value))).toEqual([]);
}

const openPage: FileKind['open'] = (path, published) => {
  const page = parse(readText(published, path));
  expect(readWords(findElements(page, ({ tagName }) => tagName === 'title')[0])).not.toBe('');
  const descriptions = findElements(
    page,
    (element) => element.tagName === 'script' && attributeOf(element, 'type') === 'application/ld+json',
  );
  const id = /^disclosures\/([^/]+)\/index\.html$/u.exec(path)?.[1] ?? '';
  expect(descriptions).toHaveLength(id === '' && path !== 'data/index.html' ? 0 : 1);
  for (const each of descriptions) expectDescription(readWords(each), published, id);
  if (id !== '') expect(readWords(page)).toContain(requireDisclosure(published, id).department);
};

const transcriptPath = /^disclosures\/([^/]+)\/source\/index\.html$/u;

/** The lines of a document stand on its page as the collection holds them. Marks of direction are named in their place. */
const openTranscript: FileKind['open'] = (path, published) => {
  const [id = ''] = matchPath(transcriptPath, path);
  const page = parse(readText(published, path));
  const lines = findElements(page, (element) => /^L\d+$/u.test(attributeOf(element, 'id')));
  const { transcript } = requireDisclosure(published, id);
  expect(lines).toHaveLength(transcript.length);
  for (const [index, line] of lines.entries()) {
    const number = String(index + 1);
    expect(attributeOf(line, 'id')).toBe(`L${number}`);
    expect(readWords(findElements(line, ({ tagName }) => tagName === 'span')[0])).toBe(transcript[index]);
  }
};

const comparePath = /^compare\/([a-z0-9-]+)\.json$/u;

interface Compared {
  id: string;
  name: string;
  year: number;
  sections: Record<string, { value: string | null; unit: string; line?: number }[]>;
}

const openCompared: FileKind['open'] = (path, published) => {
  const [id = ''] = matchPath(comparePath, path);
  const { name, year, sections, ...rest } = JSON.parse(readText(published, path)) as Compared;
  const disclosure = requireDisclosure(published, id);
  expect([rest.id, name, year]).toEqual([id, disclosure.department, disclosure.fiscal_year]);
  const known = collectAmounts(disclosure);
  const printed = Object.values(sections).flatMap((cells) =>
    cells.flatMap(({ value, unit, line }) => (unit === '万元' && line !== undefined && value !== null ? [value] : [])),
  );
  expect(printed.filter((value) => !known.has(value))).toEqual([]);
};

const openCompareList: FileKind['open'] = (path, published) => {
  const listed = JSON.parse(readText(published, path)) as { id: string; name: string }[];
  const departments = new Map(published.disclosures.map(({ id, department }) => [id, department]));
  expect(listed.map(({ id }) => id).toSorted()).toEqual([...departments.keys()]);
  for (const { id, name } of listed) expect(name).toBe(departments.get(id));
};

const openSvg: FileKind['open'] = (path, published) => {
  const drawing = readXml(readText(published, path));
  expect(drawing.name).toBe('svg');
  expect(drawing.children.map(({ name }) => name)).not.toContain('script');
};

/** Scripts, styles and rules for hosts are of the site, not of a document. */
const openOwn: FileKind['open'] = (path, published) => {
  const text = readText(published, path);
  expect(text).not.toBe('');
  for (const { department } of published.disclosures) expect(text).not.toContain(department);
};

/** What people and their browsers read. */
export const pageFiles: readonly FileKind[] = [
  {
    name: 'a page, read by parse5, with what it says to search engines',
    pattern: /^(?!disclosures\/[^/]+\/source\/).*\.html$/u,
    open: openPage,
  },
  { name: 'the page of a document’s lines, read by parse5', pattern: transcriptPath, open: openTranscript },
  { name: 'a drawing, read by sax', pattern: /^embed\/.*\.svg$/u, open: openSvg },
  { name: 'what a document is compared by', pattern: comparePath, open: openCompared },
  { name: 'the documents to compare', pattern: /^compare\/list\/\d+\.json$/u, open: openCompareList },
  {
    name: 'scripts, styles and rules for hosts, which hold nothing of a document',
    pattern: /^(_astro\/[^/]+\.(js|css)|moved\.js|seal\.svg|_headers)$/u,
    open: openOwn,
  },
];
