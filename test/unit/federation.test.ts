import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, cp, mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { serve } from '../../scripts/preview.ts';
import { convertDocument } from '../../src/convert/index.ts';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { writeCatalogue } from '../../src/publish/catalogue/index.ts';
import { writeDownloads } from '../../src/publish/downloads/index.ts';
import { tables } from '../../src/publish/downloads/tables/index.ts';
import { convertSource } from './conversions.ts';
import type { Id } from './documents.ts';
import { site } from './downloads-blank.ts';
import { askDuck, quotePath } from './duck.ts';
import { readGraph, validateGraph } from './catalogue/graph.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
const place = (...names: string[]): string => join(folder, ...names);
const servers: Server[] = [];

/** Publishes documents as the site of a prefecture: its data folder is all that is read of it. */
async function publish(name: string, disclosures: readonly Disclosure[], sources = 'content/sources'): Promise<void> {
  const own = { ...site, title: `${name}预算公开`, publisher: `${name}财政局`, url: `https://${name}.example.org` };
  const { files } = await writeDownloads(disclosures, own, sources, place(name, 'data'));
  await writeCatalogue(disclosures, own, files, place(name, 'data'));
}

const read = (id: Id): Disclosure => convertSource(id).disclosure;

async function federate(...parameters: string[]): Promise<{ status: number; output: string; errors: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['scripts/federate.ts', ...parameters]);
    return { status: 0, output: stdout, errors: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, output: stdout, errors: stderr };
  }
}

/** Every file of a folder with its bytes, by path. */
async function readFolder(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hash = async (path: string): Promise<string> =>
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  return new Map(
    await Promise.all(files.sort().map(async (path) => [path.slice(root.length), await hash(path)] as const)),
  );
}

const readRows = async (path: string): Promise<string[][]> => parse(await readFile(path), { record_delimiter: '\r\n' });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-federation-'));
  // By their ids the documents of the first site stand round that of the second.
  await publish('first', [read('linxi-hrss-2019'), read('yongqing-hrss-2024')]);
  await publish('second', [read('nandagang-lss-2020')]);
  await publish('third', [read('dacheng-hrss-2021')]);
});
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await rm(place('out'), { recursive: true, force: true });
});
afterAll(() => rm(folder, { recursive: true }));

describe('npm run federate', () => {
  it('merges three sites that are online into the rows of all three, to the last digit', async () => {
    const addresses: string[] = [];
    for (const name of ['third', 'first', 'second']) {
      const server = await serve(place(name), { port: 0, base: '/budget' });
      servers.push(server);
      addresses.push(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/budget`);
    }
    expect(await federate('--out', place('out'), ...addresses)).toMatchObject({ status: 0, errors: '' });
    for (const { key, columns } of tables) {
      const sites = await Promise.all(
        ['first', 'second', 'third'].map((name) => readRows(place(name, 'data', `${key}.csv`))),
      );
      const [header = []] = sites[0] ?? [];
      const rows = sites.flatMap((site) => site.slice(1));
      const ids = ['dacheng-hrss-2021', 'linxi-hrss-2019', 'nandagang-lss-2020', 'yongqing-hrss-2024'];
      const expected = ids.flatMap((id) => rows.filter(([first]) => first === id));
      expect(await readRows(place('out', 'data', `${key}.csv`))).toEqual([header, ...expected]);
      // DuckDB reads money as the decimal it is; a plain number may be printed with fewer zeros, and nothing as null or as no text.
      const parquet = await askDuck(`select * from ${quotePath(place('out', 'data', `${key}.parquet`))}`);
      const isText = columns.map(({ type }) => type !== 'number');
      const pick = (row: readonly (string | null)[]): string[] =>
        row.map((cell) => cell ?? '').filter((_, index) => isText[index]);
      expect(parquet.rows.map(pick)).toEqual(expected.map(pick));
    }
    // 永清县 2024 prints 25332.93 万元.
    const totals = await askDuck(
      `select id, expenditure_cny from ${quotePath(place('out', 'data', 'disclosures.parquet'))} order by id`,
    );
    expect(totals.rows.map(([id, cny]) => [id, cny])).toContainEqual(['yongqing-hrss-2024', '253329300.00']);
    expect(totals.rows).toHaveLength(4);
  });

  it('gives the bytes of one site that has all the documents, in whatever order the sites are named', async () => {
    const names = [place('second'), place('third'), place('first')];
    expect(await federate('--out', place('out'), ...names)).toMatchObject({ status: 0 });
    const once = await readFolder(place('out'));
    expect(await federate('--out', place('out'), ...names.toReversed())).toMatchObject({ status: 0 });
    expect(await readFolder(place('out'))).toEqual(once);
    const ids = ['linxi-hrss-2019', 'nandagang-lss-2020', 'yongqing-hrss-2024', 'dacheng-hrss-2021'] as const;
    await publish('whole', ids.map(read));
    const whole = await readFolder(place('whole'));
    for (const { key } of tables)
      for (const ending of ['csv', 'excel.csv', 'json', 'parquet']) {
        const path = `/data/${key}.${ending}`;
        expect([path, once.get(path)]).toEqual([path, whole.get(path)]);
      }
  });

  it('describes what it merged: package, catalogue, and which site holds what', async () => {
    await federate(
      '--out',
      place('out'),
      '--url',
      'https://province.example.org/all/',
      place('first'),
      place('second'),
    );
    const package_ = JSON.parse(await readFile(place('out', 'data', 'datapackage.json'), 'utf8')) as {
      resources: { path: string; bytes: number; hash: string }[];
    };
    const ajv = new Ajv({ strict: false, allErrors: true });
    ajv.addFormat('uri', (text) => URL.canParse(text));
    ajv.addFormat('email', /^[^@\s]+@[^@\s]+$/u);
    ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)));
    const profile = parseYaml(await readFile('test/profiles/data-package-2.0/profile.yaml', 'utf8')) as object;
    ajv.validate(profile, package_);
    expect(ajv.errors).toBeNull();
    const files = await readFolder(place('out', 'data'));
    for (const { path, hash } of package_.resources) expect(hash).toBe(`sha256:${files.get(`/${path}`) ?? ''}`);
    expect(package_.resources.map(({ path }) => path).sort()).toEqual(
      [...files.keys()].map((path) => path.slice(1)).filter((path) => !/^(datapackage|catalog)\.json/u.test(path)),
    );
    const sites = JSON.parse(await readFile(place('out', 'data', 'sites.json'), 'utf8')) as unknown;
    expect(sites).toMatchObject([
      { url: 'https://first.example.org/budget/', disclosures: ['linxi-hrss-2019', 'yongqing-hrss-2024'] },
      { url: 'https://second.example.org/budget/', disclosures: ['nandagang-lss-2020'] },
    ]);
    const catalogue = await readGraph(
      JSON.parse(await readFile(place('out', 'data', 'catalog.jsonld'), 'utf8')) as object,
    );
    expect(await validateGraph(catalogue)).toEqual([]);
    const named = (name: string) =>
      catalogue.getObjects(null, `http://www.w3.org/ns/dcat#${name}`, null).map(({ value }) => value);
    expect(named('catalog')).toEqual([
      'https://first.example.org/budget/data/#catalogue',
      'https://second.example.org/budget/data/#catalogue',
    ]);
    expect(named('dataset')).toContain('https://second.example.org/budget/disclosures/nandagang-lss-2020/#dataset');
    expect(named('downloadURL')).toContain('https://province.example.org/all/data/budget_lines.parquet');
  });

  it('takes a document that two sites publish once, and refuses an id that is two documents by naming both', async () => {
    const nandagang = read('nandagang-lss-2020');
    await publish('again', [nandagang]);
    expect(await federate('--out', place('out'), place('second'), place('again'))).toMatchObject({ status: 0 });
    const before = await readFolder(place('out'));
    expect(await readRows(place('out', 'data', 'disclosures.csv'))).toHaveLength(2);
    await publish('other', [{ ...read('linxi-hrss-2019'), id: 'nandagang-lss-2020', source: nandagang.source }]);
    const { status, errors } = await federate('--out', place('out'), place('second'), place('other'));
    expect(status).toBe(1);
    expect(errors).toContain(`${place('other')} and ${place('second')}: nandagang-lss-2020 is on 2 sites`);
    expect(await readFolder(place('out'))).toEqual(before);
  });

  it('says so when one file stands under two ids, for sums would count it twice', async () => {
    const id = 'cangzhou-lss-2020';
    await mkdir(place('renamed-sources'));
    await cp('content/sources/nandagang-lss-2020.txt', place('renamed-sources', `${id}.txt`));
    const bytes = await readFile(place('renamed-sources', `${id}.txt`));
    const { disclosure } = convertDocument({ id, file: `${id}.txt`, bytes, facts: {} });
    await publish('renamed', [disclosure], place('renamed-sources'));
    const { status, errors } = await federate('--out', place('out'), place('second'), place('renamed'));
    expect(status).toBe(0);
    expect(errors).toContain('cangzhou-lss-2020 and nandagang-lss-2020 are one file, byte for byte');
  });

  it('refuses a file that is not what the package of its site says, and keeps the last output', async () => {
    expect(await federate('--out', place('out'), place('second'))).toMatchObject({ status: 0 });
    const before = await readFolder(place('out'));
    await cp(place('second'), place('changed'), { recursive: true });
    const file = place('changed', 'data', 'figures.csv');
    const text = await readFile(file, 'utf8');
    await rm(file);
    // One digit of an amount.
    await appendFile(file, text.replace('.00,', '.01,'));
    const changed = await federate('--out', place('out'), place('changed'));
    expect(changed.status).toBe(1);
    expect(changed.errors).toMatch(
      /figures\.csv: sha256:\w+\. Expected sha256:\w+, as its datapackage\.json says\. Publish/u,
    );
    await appendFile(file, 'x');
    expect((await federate('--out', place('out'), place('changed'))).errors).toContain('figures.csv: more bytes');
    expect(await readFolder(place('out'))).toEqual(before);
    expect(await readdir(folder)).not.toContain('out.next');
  });

  it('says what is wrong with a site that is not there, is no site, or stands under two names', async () => {
    const silent = createServer((_request, response) => response.writeHead(404).end('no'));
    servers.push(silent);
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${String((silent.address() as AddressInfo).port)}`;
    const tried = async (...names: string[]) => federate('--out', place('out'), ...names);
    expect(await tried(address)).toMatchObject({
      status: 1,
      errors: expect.stringContaining(`${address}/data/datapackage.json: status 404`) as string,
    });
    expect((await tried('http://127.0.0.1:1')).errors).toContain('no answer');
    expect((await tried(place('nowhere'))).errors).toContain('datapackage.json: missing file');
    expect((await tried(place('first'), place('first'))).errors).toContain(
      'both say that they are https://first.example.org/budget/',
    );
    expect((await tried('ftp://example.org')).status).toBe(2);
    expect((await tried()).status).toBe(2);
    expect((await federate('--out', folder, place('first'))).status).toBe(2);
  });
});
