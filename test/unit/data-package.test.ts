import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDownloads } from '../../src/publish/downloads/index.ts';
import { tables } from '../../src/publish/downloads/tables/index.ts';
import { site } from './downloads-blank.ts';
import { nandagang } from './downloads-nandagang.ts';
import { yongqing } from './downloads-yongqing.ts';

let folder: string;
let out: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-package-'));
  out = join(folder, 'data');
  await writeDownloads([yongqing, nandagang], site, 'content/sources', out);
});
afterAll(() => rm(folder, { recursive: true }));

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(out, path), 'utf8'));
const readRows = async (path: string): Promise<string[][]> =>
  parse(await readFile(join(out, path), 'utf8'), { record_delimiter: '\r\n', bom: true });
const listFiles = async (root: string) =>
  (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted();

interface Resource {
  name: string;
  path: string;
  mediatype: string;
  encoding?: string;
  bytes: number;
  hash: string;
  schema?: { fields: { name: string; type: string; title?: string; description?: string }[]; primaryKey?: string[] };
}
const readResources = async (package_ = 'datapackage.json') =>
  ((await readJson(package_)) as { resources: Resource[] }).resources;

/** The resources of every package, by their paths from the data folder. */
async function readAllResources(): Promise<Resource[]> {
  const all = await readResources();
  for (const { path } of all.filter((resource) => resource.path.endsWith('/datapackage.json'))) {
    const folder = path.slice(0, -'datapackage.json'.length);
    for (const resource of await readResources(path))
      if (!resource.path.startsWith('https://')) all.push({ ...resource, path: folder + resource.path });
  }
  return all;
}

describe('datapackage.json', () => {
  test('describes with the packages it names every file but itself, once, with its size and hash', async () => {
    const resources = await readAllResources();
    expect(resources.map((resource) => resource.path).toSorted()).toEqual(
      (await listFiles(out)).filter((path) => path !== 'datapackage.json'),
    );
    const own = await readResources();
    expect(new Set(own.map((resource) => resource.name)).size).toBe(own.length);
    for (const { name, path, bytes, hash } of resources) {
      expect(name).toMatch(/^[a-z0-9._-]+$/u);
      const content = await readFile(join(out, path));
      expect(bytes).toBe(content.length);
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
    }
  });

  test('gives the whole data dictionary with the tables for all disclosures', async () => {
    const resources = await readResources();
    for (const table of tables) {
      const schema = resources.find((resource) => resource.name === table.key)?.schema;
      expect(schema?.fields.map(({ name, title, description }) => ({ name, title, description }))).toEqual(
        table.columns.map(({ name, title, description }) => ({ name, title, description })),
      );
    }
  });

  test('types each field so that every cell of its CSV is valid', async () => {
    const forms: Record<string, RegExp> = {
      string: /^[^]*$/u,
      integer: /^(-?\d+)?$/u,
      number: /^(-?\d+(\.\d+)?)?$/u,
      date: /^(\d{4}-\d{2}-\d{2})?$/u,
    };
    const typed = (await readAllResources()).filter(({ path, schema }) => schema && path.endsWith('.csv'));
    expect(typed.length).toBeGreaterThan(3 * tables.length);
    for (const { path, schema } of typed)
      for (const cells of (await readRows(path)).slice(1)) {
        expect(cells).toHaveLength(schema?.fields.length ?? 0);
        for (const [index, { type }] of (schema?.fields ?? []).entries())
          expect(cells[index]).toMatch(forms[type] ?? /^never$/u);
      }
  });

  test('has primary keys that hold', async () => {
    for (const { path, schema } of await readAllResources()) {
      if (schema?.primaryKey === undefined || !path.endsWith('.csv')) continue;
      const places = schema.primaryKey.map((name) => schema.fields.findIndex((field) => field.name === name));
      const keys = (await readRows(path)).map((cells) => places.map((place) => cells[place]).join(' '));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('names the publisher, the terms and where each disclosure was published', async () => {
    expect(await readJson('datapackage.json')).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'mingzhang',
      title: '明账',
      homepage: 'https://mingzhang.example.org/budget',
      licenses: [{ title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans' }],
      sources: [
        { title: nandagang.title, path: 'sources/nandagang-lss-2020.txt' },
        { title: yongqing.title, path: 'https://budget.example.org/yongqing.pdf' },
      ],
    });
  });
});
