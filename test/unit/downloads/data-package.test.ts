import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnEnglish, tableEnglish, titleInEnglish } from '../../../src/publish/downloads/english.ts';
import { writeDownloads } from '../../../src/publish/downloads/index.ts';
import { tables } from '../../../src/publish/downloads/tables/index.ts';
import { validatePackage } from '../data-package-profile.ts';
import { site } from '../downloads-blank.ts';
import { nandagang } from '../downloads-nandagang.ts';
import { yongqing } from '../downloads-yongqing.ts';

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
  schema?: {
    fields: { name: string; type: string; title?: string; description?: string; columnType?: string }[];
    primaryKey?: string[];
    foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
  };
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
      homepage: 'https://mingzhang.example.org/budget/',
      licenses: [{ title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans' }],
      sources: [
        { title: nandagang.title, path: 'sources/nandagang-lss-2020.txt' },
        { title: yongqing.title, path: 'https://budget.example.org/yongqing.pdf' },
      ],
    });
  });
});

describe('a package', () => {
  const packages = ['datapackage.json', ...[nandagang, yongqing].map(({ id }) => `disclosures/${id}/datapackage.json`)];

  test.each(packages)('%s is valid by the Data Package standard 2.0', async (path) => {
    expect(validatePackage(await readJson(path))).toEqual([]);
  });

  test.each([
    ['a path that leads out of its folder', { path: '../projects.csv' }],
    ['a hash that is none', { hash: 'sha256' }],
    ['a field of no known type', { schema: { fields: [{ name: 'a', type: 'money' }] } }],
    [
      'a constraint of another type',
      { schema: { fields: [{ name: 'a', type: 'integer', constraints: { minimum: [] } }] } },
    ],
  ])('with %s would not be', async (_, wrong) => {
    const content = (await readJson('datapackage.json')) as { resources: object[] };
    const resources = [...content.resources.slice(1), { ...content.resources[0], ...wrong }];
    expect(validatePackage({ ...content, resources })).not.toEqual([]);
  });

  test('of one disclosure has every table with its whole schema, and reaches what is elsewhere by address', async () => {
    const resources = await readResources('disclosures/nandagang-lss-2020/datapackage.json');
    const find = (name: string) => resources.find((resource) => resource.name === name);
    expect(find('projects')?.path).toBe('projects.csv');
    expect(find('source.nandagang-lss-2020')?.path).toBe(
      'https://mingzhang.example.org/budget/data/sources/nandagang-lss-2020.txt',
    );
    for (const { key, columns } of tables) expect(find(key)?.schema?.fields).toHaveLength(columns.length);
  });

  test('names the original’s address and the hash of its copy', async () => {
    expect(await readJson('disclosures/yongqing-hrss-2024/datapackage.json')).toMatchObject({
      name: 'yongqing-hrss-2024',
      licenses: [{ title: 'CC BY 4.0' }],
      sources: [
        {
          path: 'https://budget.example.org/yongqing.pdf',
          hash: 'sha256:2faeed285c539389140ea2a5d6321789fc423fbdea03b32d00fb62a0cd943f28',
        },
      ],
    });
  });

  test('has foreign keys that hold', async () => {
    const resources = (await readResources()).filter(({ path, schema }) => schema && path.endsWith('.csv'));
    const keysOf = async (resource: Resource | undefined, fields: readonly string[]): Promise<string[][]> => {
      const places = fields.map((name) => resource?.schema?.fields.findIndex((field) => field.name === name) ?? -1);
      return (await readRows(resource?.path ?? '')).slice(1).map((cells) => places.map((place) => cells[place] ?? ''));
    };
    let held = 0;
    for (const resource of resources)
      for (const { fields, reference } of resource.schema?.foreignKeys ?? []) {
        // The standard: a table that refers to its own rows names no resource.
        expect(reference.resource).not.toBe(resource.name);
        const target = resources.find(({ name }) => name === (reference.resource ?? resource.name));
        const known = new Set((await keysOf(target, reference.fields)).map((key) => key.join(' ')));
        // As in SQL: a key with an empty part refers to nothing.
        const keys = (await keysOf(resource, fields)).filter((key) => !key.includes(''));
        for (const key of keys) expect(known).toContain(key.join(' '));
        held += keys.length;
      }
    expect(held).toBeGreaterThan(20);
  });

  test('says in the words of the fiscal taxonomy what columns mean', async () => {
    const all = [
      ...(await readResources()),
      ...(await readResources('disclosures/yongqing-hrss-2024/datapackage.json')),
    ];
    const typeOf = (resource: string, field: string) =>
      all.find(({ name }) => name === resource)?.schema?.fields.find(({ name }) => name === field)?.columnType;
    expect(typeOf('disclosures', 'fiscal_year')).toBe('date:fiscal-year');
    expect(typeOf('disclosures', 'kind')).toBe('phase:id');
    expect(typeOf('disclosures', 'department_code')).toBe('administrative-classification:generic:code');
    expect(typeOf('budget_lines', 'side')).toBe('direction');
    expect(typeOf('budget_lines', 'code')).toBe('functional-classification:generic:code');
    expect(typeOf('budget_lines', 'amount_cny')).toBe('value');
    expect(typeOf('table.income', '功能分类科目/科目编码')).toBe('functional-classification:generic:code');
    expect(typeOf('table.income', '合计')).toBeUndefined();
  });

  test('has an amount as a number with its unit, but in JSON as the text it is there', async () => {
    const resources = await readResources();
    const budget = (resource: string) =>
      resources.find(({ name }) => name === resource)?.schema?.fields.find(({ name }) => name === 'budget_cny');
    expect(budget('projects')).toMatchObject({ type: 'number', unit: 'CNY', title: '预算数', titleEn: 'Budget' });
    expect(budget('projects.json')).toMatchObject({ type: 'string', unit: 'CNY' });
  });

  test('has an English title for every table and column (src/publish/downloads/english.ts)', () => {
    const missing = tables.flatMap(({ key, columns }) => [
      ...(key in tableEnglish ? [] : [key]),
      ...columns.filter(({ name }) => titleInEnglish(key, name) === undefined).map(({ name }) => `${key}.${name}`),
    ]);
    expect(missing).toEqual([]);
    for (const title of Object.values(columnEnglish)) expect(title).toMatch(/^[A-Z][\x20-\x7E’]+$/u);
  });
});
