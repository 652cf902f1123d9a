import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeDisclosure, describeDownloads, writeDownloads } from '../../../src/publish/downloads/index.ts';
import type { Written } from '../../../src/publish/downloads/index.ts';
import { tables } from '../../../src/publish/downloads/tables/index.ts';
import { site } from '../downloads-blank.ts';
import { nandagang } from '../downloads-nandagang.ts';
import { yongqing } from '../downloads-yongqing.ts';

const sources = 'content/sources';
let folder: string;
let out: string;
let written: Written;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-downloads-'));
  out = join(folder, 'data');
  // In the wrong order: the files are sorted by id whatever the caller passes.
  written = await writeDownloads([yongqing, nandagang], site, sources, out);
});
afterAll(() => rm(folder, { recursive: true }));

const read = (path: string) => readFile(join(out, path), 'utf8');
const readJson = async (path: string): Promise<unknown> => JSON.parse(await read(path));
const readCsv = async (path: string): Promise<Record<string, string>[]> =>
  parse(await read(path), { columns: true, record_delimiter: '\r\n', bom: path.endsWith('.excel.csv') });
const listFiles = async (root: string) =>
  (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted();

describe('the files', () => {
  test('are those of the contract and no others', async () => {
    const ids = ['nandagang-lss-2020', 'yongqing-hrss-2024'];
    const keys = tables.map((table) => table.key);
    const part = (key: string, year: number) => `parquet/${key}/year=${String(year)}/province=河北省/part-0.parquet`;
    const expected = [
      'datapackage.json',
      'mingzhang.zip',
      'CITATION.cff',
      'ocds-releases.json',
      ...keys.flatMap((key) => [`${key}.csv`, `${key}.excel.csv`, `${key}.json`, `${key}.parquet`]),
      // The tables with amounts or numbers in them, where the year has rows.
      ...['figures', 'projects', 'indicators', 'procurement', 'fixed_assets'].map((key) => part(key, 2020)),
      ...['budget_lines', 'projects', 'activities', 'checks'].map((key) => part(key, 2024)),
      ...ids.flatMap((id) => [
        `disclosures/${id}.json`,
        `disclosures/${id}.xlsx`,
        `disclosures/${id}.zip`,
        `disclosures/${id}/datapackage.json`,
        `sources/${id}.txt`,
        ...keys.flatMap((key) => [`disclosures/${id}/${key}.csv`, `disclosures/${id}/${key}.excel.csv`]),
      ]),
      ...['income', 'income-2'].flatMap((name) => [
        `disclosures/yongqing-hrss-2024/tables/${name}.csv`,
        `disclosures/yongqing-hrss-2024/tables/${name}.excel.csv`,
      ]),
    ].toSorted();
    expect(await listFiles(out)).toEqual(expected);
    expect(written.files.map((file) => file.path).toSorted()).toEqual(expected);
  });

  test('are the same to the byte when written again, in whatever order the disclosures come', async () => {
    const again = await writeDownloads([nandagang, yongqing], site, sources, join(folder, 'again'));
    expect(again).toEqual(written);
  });

  test('hold for CSV one header row and CRLF, without a byte order mark', async () => {
    for (const { path } of written.files.filter((file) => file.path.endsWith('.csv'))) {
      const text = await read(path);
      expect(text.startsWith('\uFEFF')).toBe(path.endsWith('.excel.csv'));
      // RFC 4180: cells without quotes, commas and line breaks or quoted whole, each followed by a comma or CRLF.
      expect(text).toMatch(/^(?:(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n))+$/u);
    }
    expect(await read('responsibilities.csv')).toBe('disclosure_id,item,text,line\r\n');
    expect(await read('responsibilities.json')).toBe('[]\n');
  });
});

describe.each(tables)('$key.csv', (table) => {
  test('reads back as the rows of both disclosures, sorted by id', async () => {
    const rows = [nandagang, yongqing].flatMap((disclosure) => table.readRows(disclosure));
    const expected = rows.map((row) =>
      Object.fromEntries(table.columns.map(({ name }, index) => [name, String(row[index] ?? '')])),
    );
    expect(await readCsv(`${table.key}.csv`)).toEqual(expected);
  });

  test('is the two disclosures’ own files one after the other', async () => {
    const own = await Promise.all([nandagang, yongqing].map(({ id }) => readCsv(`disclosures/${id}/${table.key}.csv`)));
    expect(own.flat()).toEqual(await readCsv(`${table.key}.csv`));
  });

  test('says the same as its JSON, with the same names in the same order', async () => {
    const records = (await readJson(`${table.key}.json`)) as Record<string, string | number | null>[];
    const asText = records.map((record) =>
      Object.fromEntries(Object.entries(record).map(([name, value]) => [name, String(value ?? '')])),
    );
    expect(asText).toEqual(await readCsv(`${table.key}.csv`));
    for (const record of records) expect(Object.keys(record)).toEqual(table.columns.map((column) => column.name));
  });
});

test('a goal of two lines and a definition with quotes and commas come back whole', async () => {
  const [project] = await readCsv('projects.csv');
  const [term] = await readCsv('glossary.csv');
  expect(project?.goal).toBe('1、确保详细招聘活动开展\n2、提供招聘信息服务');
  expect(term?.definition).toBe('指除“一般公共预算拨款收入”、"事业收入"等以外的收入,主要是租房收入。');
});

test('the CSV keeps a name that looks like a formula, and the spreadsheet copy makes it a text', async () => {
  expect((await readCsv('projects.csv'))[1]?.name).toBe("=cmd|' /C calc'!A0");
  const [nandagangCopy, yongqingCopy] = await readCsv('projects.excel.csv');
  expect(yongqingCopy?.name).toBe("'=cmd|' /C calc'!A0");
  expect(yongqingCopy?.goal).toBe("'@SUM(1)");
  expect(nandagangCopy?.budget_cny).toBe('10784100.00');
  expect((await readCsv('figures.excel.csv'))[1]?.amount_cny).toBe('-7242400.00');
  expect((await readCsv('indicators.excel.csv'))[2]?.value_text).toBe("'=100百分比");
});

test('in JSON amounts are strings, counts and plain decimals numbers, a missing number null', async () => {
  const figures = (await readJson('figures.json')) as Record<string, unknown>[];
  expect(figures[1]).toMatchObject({ item: 2, amount_cny: '-7242400.00', percent: null, line: 40 });
  expect(figures[3]).toMatchObject({ amount_cny: null, percent: 307.7 });
  const assets = (await readJson('fixed_assets.json')) as Record<string, unknown>[];
  expect(assets[2]).toMatchObject({ quantity: 108, value_cny: null, as_of: null });
});

test('a statutory table stands as printed, blanks kept, and a second one of its kind beside it', async () => {
  expect(await read('disclosures/yongqing-hrss-2024/tables/income.csv')).toBe(
    '序号,功能分类科目/科目编码,功能分类科目/科目名称,合计,本年收入/小计,上年结转\r\n' +
      '1,,合计,25332.93,24487.92,845.01\r\n' +
      '4,2080101,行政运行,1324.63,1324.63,\r\n',
  );
  // A row wider than its header gets a header cell, for each record has the same number of cells.
  expect(await read('disclosures/yongqing-hrss-2024/tables/income-2.excel.csv')).toBe(
    "\uFEFF序号,合计,\r\n1,-169.61,'=1+1\r\n",
  );
});

test('a disclosure stands whole in its JSON, transcript included', async () => {
  expect(await readJson('disclosures/nandagang-lss-2020.json')).toEqual(nandagang);
  expect(nandagang.transcript).toHaveLength(2);
});

describe('sources', () => {
  test('are the documents byte for byte', async () => {
    const published = await readFile(join(out, 'sources/nandagang-lss-2020.txt'));
    expect(published.equals(await readFile(join(sources, 'nandagang-lss-2020.txt')))).toBe(true);
  });

  test('that changed since they were converted are refused', async () => {
    const changed = join(folder, 'changed');
    await cp(sources, changed, { recursive: true });
    await writeFile(join(changed, 'yongqing-hrss-2024.txt'), '另一份文件');
    await expect(writeDownloads([yongqing], site, changed, join(folder, 'refused'))).rejects.toThrow(
      'yongqing-hrss-2024.txt has changed since it was converted',
    );
  });

  test.each(['../yongqing-hrss-2024.txt', 'yongqing-hrss-2024.txt/../x', 'yongqing-hrss-2024.', 'other.txt'])(
    'named %j are refused, for a name becomes a path',
    async (file) => {
      const disclosure = { ...yongqing, source: { ...yongqing.source, file } };
      await expect(writeDownloads([disclosure], site, sources, join(folder, 'names'))).rejects.toThrow(
        'invalid source file of yongqing-hrss-2024',
      );
    },
  );
});

describe('descriptions for pages', () => {
  test('count the rows of all disclosures and name files that were written', () => {
    const described = describeDownloads([nandagang, yongqing]);
    const paths = new Set(written.files.map((file) => file.path));
    expect(Object.fromEntries(described.map(({ key, rows }) => [key, rows]))).toMatchObject({
      disclosures: 2,
      figures: 4,
      budget_lines: 2,
      projects: 2,
      indicators: 3,
      checks: 1,
    });
    for (const table of described) for (const path of Object.values(table.paths)) expect(paths.has(path)).toBe(true);
  });

  test('count in how many rows a column is filled, and take their example from the first', () => {
    const find = (key: string, column: string) =>
      describeDownloads([nandagang, yongqing])
        .find((table) => table.key === key)
        ?.columns.find(({ name }) => name === column);
    // Of the four figures three are amounts, one is a rate. 其他资金 is not printed.
    expect(find('figures', 'amount_cny')).toMatchObject({ unit: '元', filled: 3, example: '70017500.00' });
    expect(find('projects', 'other_cny')).toMatchObject({ filled: 0, example: '' });
    expect(find('indicators', 'value')).toMatchObject({ unit: '见 unit' });
    expect(find('figures', 'percent')).toMatchObject({ unit: '%', filled: 1, example: '307.7' });
  });

  test('name every file of one disclosure', () => {
    const {
      json,
      workbook,
      archive,
      dataPackage,
      sources,
      tables: own,
      statutoryTables,
    } = describeDisclosure(yongqing);
    expect(
      [
        json,
        workbook,
        archive,
        dataPackage,
        ...sources.map(({ path }) => path),
        ...own.flatMap((table) => Object.values(table.paths)),
        ...statutoryTables.flatMap((table) => Object.values(table.paths)),
      ].toSorted(),
    ).toEqual(
      written.files
        .map((file) => file.path)
        .filter((path) => path.includes('/yongqing-hrss-2024'))
        .toSorted(),
    );
    expect(statutoryTables.map(({ name, title, rows }) => [name, title, rows])).toEqual([
      ['income', '部门预算收入总表', 2],
      ['income-2', '部门预算收入总表', 1],
    ]);
  });
});
