import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eachDisclosure, openRedactedFiles } from '../../../src/collections/folder.ts';
import { convertFolder } from '../../../src/convert/folder.ts';
import { writeDownloads } from '../../../src/publish/downloads/index.ts';
import { writeSearchIndex } from '../../../src/publish/search/write-index.ts';
import { encodeGb18030 } from '../two-byte-text.ts';
import { readSource } from '../documents.ts';
import { site } from '../downloads-blank.ts';

const id = 'yongqing-hrss-2024';
const name = '武征征';
const facts = `redactions:\n  - printed: ${name}\n    reason: 个人信息\n`;

const utf16 = (text: string, bigEndian: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

/** The name in every form that a file could hold it. */
const traces: readonly Buffer[] = [
  Buffer.from(name),
  utf16(name, false),
  utf16(name, true),
  Buffer.from(encodeGb18030(name)),
  Buffer.from('\\u6b66\\u5f81\\u5f81'),
  Buffer.from('&#27494;&#24449;&#24449;'),
];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-redaction-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes everything that is published of one document, as a build does, and returns its redacted copy. */
async function publish(content: Uint8Array, factsText = facts) {
  const sources = mkdtempSync(join(tmpdir(), 'mingzhang-sources-'));
  try {
    writeFileSync(join(sources, `${id}.txt`), content);
    writeFileSync(join(sources, `${id}.yaml`), factsText);
    const collections = join(folder, 'collections');
    await convertFolder(sources, collections, { keepGoing: false });
    const disclosures = await Array.fromAsync(eachDisclosure(collections));
    const copies = openRedactedFiles(collections);
    await writeDownloads(disclosures, site, sources, join(folder, 'data'), copies);
    await writeSearchIndex(disclosures, folder);
    // The original, whose bytes must not be published, is left as it was.
    expect(readFileSync(join(sources, `${id}.txt`)).equals(content)).toBe(true);
    const [disclosure] = disclosures;
    if (disclosure === undefined) throw new Error('nothing was converted');
    return { disclosure, copy: readFileSync(join(folder, 'data', 'sources', `${id}.txt`)) };
  } finally {
    rmSync(sources, { recursive: true });
  }
}

/** Files that hold the name, or are the facts file. */
function listLeaks(): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(50);
  return files
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => {
      const content = readFileSync(path);
      return path.includes(name) || path.endsWith('.yaml') || traces.some((trace) => content.includes(trace));
    });
}

const source = readSource(id);
const redacted = source.replaceAll(name, '███');

describe.each([
  ['utf-8', 'utf-8', Buffer.from(source), Buffer.from(redacted)],
  ['utf-8 with a mark', 'utf-8', Buffer.from(`\uFEFF${source}`), Buffer.from(`\uFEFF${redacted}`)],
  ['utf-16 little endian', 'utf-16le', utf16(`\uFEFF${source}`, false), utf16(`\uFEFF${redacted}`, false)],
  ['utf-16 big endian', 'utf-16be', utf16(source, true), utf16(redacted, true)],
  [
    'utf-8 with carriage returns',
    'utf-8',
    Buffer.from(source.replaceAll('\n', '\r\n')),
    Buffer.from(redacted.replaceAll('\n', '\r\n')),
  ],
] as const)('a redacted document in %s', (_, encoding, original, expected) => {
  it('is published without the name anywhere, its copy the same but for the name', async () => {
    const { disclosure, copy } = await publish(original);
    expect(listLeaks()).toEqual([]);
    expect(copy.equals(expected)).toBe(true);
    expect(disclosure.source).toMatchObject({
      file: `${id}.txt`,
      encoding,
      redacted: true,
      transcript_published: false,
      bytes: expected.length,
      sha256: createHash('sha256').update(expected).digest('hex'),
    });
    expect(disclosure.transcript[1049]).toContain('███');
  });
});

describe('a redacted document in gb18030', () => {
  it('is published as its redacted text in UTF-8, and says so', async () => {
    const { disclosure, copy } = await publish(encodeGb18030(source));
    expect(listLeaks()).toEqual([]);
    expect(copy.toString('utf8')).toBe(redacted);
    expect(disclosure.source).toMatchObject({ encoding: 'utf-8', redacted: true, transcript_published: true });
    expect(disclosure.source.sha256).toBe(createHash('sha256').update(redacted).digest('hex'));
    const { resources } = JSON.parse(readFileSync(join(folder, 'data', 'datapackage.json'), 'utf8')) as {
      resources: { path: string; encoding?: string }[];
    };
    expect(resources.find(({ path }) => path === `sources/${id}.txt`)?.encoding).toBe('utf-8');
  });
});

it('without a redaction the name is in the collection, the downloads, the search index and the source', async () => {
  await publish(Buffer.from(source), 'county: 永清县\n');
  const leaks = listLeaks().map((path) => path.slice(folder.length + 1).replace(/texts\/\w+\/\d+\.json$/u, 'texts'));
  expect(leaks).toEqual(
    expect.arrayContaining([
      `collections/disclosures/${id}.json`,
      'data/projects.csv',
      'data/sections.json',
      `data/disclosures/${id}/projects.excel.csv`,
      `data/sources/${id}.txt`,
      'search/texts',
    ]),
  );
});

describe('writeDownloads', () => {
  it('refuses a redacted disclosure without its copy, and opens no source for it', async () => {
    const { disclosure } = await publish(Buffer.from(source));
    await expect(writeDownloads([disclosure], site, folder, join(folder, 'again'))).rejects.toThrow(
      `missing copy of ${id}.txt`,
    );
  });

  it('refuses a copy that is not the one the disclosure was made with', async () => {
    const { disclosure } = await publish(Buffer.from(source));
    const copies = new Map([[`${id}.txt`, new Uint8Array(Buffer.from(source))]]);
    await expect(writeDownloads([disclosure], site, folder, join(folder, 'again'), copies)).rejects.toThrow(
      `${id}.txt has changed`,
    );
  });
});
