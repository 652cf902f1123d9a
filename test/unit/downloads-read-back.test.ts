import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { writeCatalogue } from '../../src/publish/catalogue/index.ts';
import { writeDownloads, type Written } from '../../src/publish/downloads/index.ts';
import { isPartitioned } from '../../src/publish/downloads/partition.ts';
import { nameStatutoryTables } from '../../src/publish/downloads/statutory-table.ts';
import type { Cell, Table } from '../../src/publish/downloads/table.ts';
import { tables } from '../../src/publish/downloads/tables/index.ts';
import { convertSource } from './conversions.ts';
import { ids, sources } from './documents.ts';
import { site } from './downloads-blank.ts';
import { askDuck, quotePath } from './duck.ts';

/** The five disclosures as their facts files place them. */
const disclosures: readonly Disclosure[] = ids.map((id) => ({ ...convertSource(id).disclosure, province: '河北省' }));

/** The reader of archives inside the spreadsheet library, which has no types of its own. */
const cfb = XLSX.CFB as {
  read: (bytes: Uint8Array, options: object) => { FullPaths: string[]; FileIndex: { content?: Uint8Array }[] };
};

let folder: string;
let out: string;
let written: Written;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-read-back-'));
  out = join(folder, 'data');
  written = await writeDownloads(disclosures, site, sources, out);
});
afterAll(() => rm(folder, { recursive: true }));

const locate = (path: string): string => join(out, path);
const readRows = (table: Table, of = disclosures): Cell[][] => of.flatMap((disclosure) => table.readRows(disclosure));
const asTexts = (rows: readonly Cell[][]): string[][] => rows.map((row) => row.map((cell) => String(cell ?? '')));
/** `95.50`, `95.5` and `0095.5` are one number; money is compared to its last digit. */
const plain = (table: Table, rows: readonly (readonly string[])[]): string[][] =>
  rows.map((row) =>
    row.map((text, index) => (table.columns[index]?.type === 'number' && text !== '' ? String(Number(text)) : text)),
  );
const readText = (path: string): Promise<string> => readFile(locate(path), 'utf8');
const readSheets = (bytes: Uint8Array): XLSX.WorkBook => XLSX.read(bytes, { type: 'buffer', raw: true });

/** Every cell of a workbook, as a spreadsheet program finds it. */
const listCells = (book: XLSX.WorkBook): XLSX.CellObject[] =>
  Object.values(book.Sheets).flatMap((sheet) =>
    Object.entries(sheet)
      .filter(([address]) => !address.startsWith('!'))
      .map(([, cell]) => cell as XLSX.CellObject),
  );

test('the documents have rows in every table but those of goods', () => {
  const filled = tables.filter((table) => readRows(table).length > 0).map(({ key }) => key);
  expect(filled).toEqual(expect.arrayContaining(['figures', 'budget_lines', 'projects', 'indicators', 'checks']));
});

describe.each(tables)('$key holds what the collections hold', (table) => {
  const names = table.columns.map(({ name }) => name);
  const stems = [table.key, ...ids.map((id) => `disclosures/${id}/${table.key}`)];
  const rowsOf = (stem: string): Cell[][] =>
    stem === table.key
      ? readRows(table)
      : readRows(
          table,
          disclosures.filter(({ id }) => stem.includes(`/${id}/`)),
        );

  test.each(stems)('in %s.csv, read by DuckDB', async (stem) => {
    const options = `header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', max_line_size = 9999999`;
    const { names: read, rows } = await askDuck(
      `SELECT * FROM read_csv(${quotePath(locate(`${stem}.csv`))}, ${options})`,
    );
    expect(read).toEqual(names);
    expect(rows.map((row) => row.map((cell) => cell ?? ''))).toEqual(asTexts(rowsOf(stem)));
  });

  test.each(stems)('in %s.excel.csv, read by a spreadsheet library, and no cell is a formula', async (stem) => {
    const bytes = await readFile(locate(`${stem}.excel.csv`));
    expect(listCells(XLSX.read(bytes, { type: 'buffer' })).filter((cell) => cell.f !== undefined)).toEqual([]);
    const [sheet] = Object.values(readSheets(bytes).Sheets);
    if (sheet === undefined) throw new Error('no sheet');
    const [header, ...rows] = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', blankrows: true });
    expect(header).toEqual(names);
    const kept = rows.map((row) => row.map((cell) => cell.replace(/^'(?=\s*[-=+@＝＋－＠\t\r])/u, '')));
    expect(kept).toEqual(asTexts(rowsOf(stem)).map((row) => row.map((cell) => cell.replaceAll('\r\n', '\n'))));
  });

  test('in its JSON, amounts to the last digit', async () => {
    const records = JSON.parse(await readText(`${table.key}.json`)) as Record<string, Cell>[];
    const rows = records.map((record) => names.map((name) => String(record[name] ?? '')));
    expect(rows).toEqual(plain(table, asTexts(readRows(table))));
    for (const { name } of table.columns.filter(({ type }) => type === 'amount'))
      for (const record of records) if (record[name] !== null) expect(record[name]).toMatch(/^-?\d+\.\d\d$/u);
  });

  test('in its Parquet, read by DuckDB, amounts as exact decimals', async () => {
    const { names: read, types, rows } = await askDuck(`SELECT * FROM ${quotePath(locate(`${table.key}.parquet`))}`);
    expect(read).toEqual(names);
    const expected = { string: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', amount: 'DECIMAL(18,2)', date: 'DATE' };
    expect(types).toEqual(table.columns.map(({ type }) => expected[type]));
    expect(rows.map((row) => row.map((cell) => cell ?? ''))).toEqual(plain(table, asTexts(readRows(table))));
  });

  test('in the workbook of each disclosure, read by a spreadsheet library', async () => {
    for (const disclosure of disclosures) {
      const rows = readRows(table, [disclosure]);
      const sheet = readSheets(await readFile(locate(`disclosures/${disclosure.id}.xlsx`))).Sheets[table.title];
      expect(sheet === undefined).toBe(rows.length === 0);
      if (sheet === undefined) continue;
      const [, ...read] = XLSX.utils.sheet_to_json<Cell[]>(sheet, { header: 1, defval: null });
      const texts = read.map((row) => table.columns.map(({ type }, index) => showCell(type, row[index] ?? null)));
      expect(texts).toEqual(plain(table, asTexts(rows)));
    }
  });
});

/** A number of a workbook as our files print it: a double holds fifteen digits, more than any of these amounts has. */
function showCell(type: Table['columns'][number]['type'], cell: Cell): string {
  if (cell === null) return '';
  if (type === 'string' || typeof cell === 'string') return String(cell);
  if (type === 'amount') return cell.toFixed(2);
  if (type === 'date') return new Date((cell - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return String(cell);
}

test('the parts by year and province hold each table once more, with the year and the province of the path', async () => {
  for (const table of ['figures', 'budget_lines', 'indicators']) {
    const [whole] = (await askDuck(`SELECT count(*), sum(line) FROM ${quotePath(locate(`${table}.parquet`))}`)).rows;
    const parts = `read_parquet(${quotePath(locate(`parquet/${table}/*/*/*.parquet`))}, hive_partitioning = true)`;
    expect((await askDuck(`SELECT count(*), sum(line) FROM ${parts}`)).rows).toEqual([whole]);
    const { rows } = await askDuck(`SELECT DISTINCT year, province, disclosure_id FROM ${parts} ORDER BY year`);
    expect(rows.every(([year = '', province, id]) => province === '河北省' && id?.endsWith(`-${year ?? ''}`))).toBe(
      true,
    );
  }
});

test('the part of each year, read by DuckDB alone, holds the rows of that year in their order', async () => {
  for (const table of tables.filter(isPartitioned))
    for (const disclosure of disclosures) {
      const rows = readRows(table, [disclosure]);
      const part = locate(`parquet/${table.key}/year=${String(disclosure.fiscal_year)}/province=河北省/part-0.parquet`);
      expect(existsSync(part)).toBe(rows.length > 0);
      if (rows.length === 0) continue;
      const read = await askDuck(`SELECT * FROM read_parquet(${quotePath(part)}, hive_partitioning = false)`);
      expect(read.rows.map((row) => row.map((cell) => cell ?? ''))).toEqual(plain(table, asTexts(rows)));
    }
});

test('the statutory tables hold every printed cell, read by DuckDB', async () => {
  const printed = disclosures.flatMap((disclosure) =>
    nameStatutoryTables(disclosure).map(({ name, table }) => ({
      table,
      stem: `disclosures/${disclosure.id}/tables/${name}`,
    })),
  );
  expect(printed).toHaveLength(9);
  for (const { table, stem } of printed) {
    const options = `header = false, skip = 1, all_varchar = true, delim = ',', quote = '"', escape = '"'`;
    const { rows } = await askDuck(`SELECT * FROM read_csv(${quotePath(locate(`${stem}.csv`))}, ${options})`);
    const cells = table.rows.map((row) => row.cells);
    const width = Math.max(...rows.map((row) => row.length));
    const padded = cells.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
    expect(rows.map((row) => row.map((cell) => cell ?? ''))).toEqual(padded);
  }
});

test('the JSON of a disclosure is the disclosure', async () => {
  for (const disclosure of disclosures)
    expect(JSON.parse(await readText(`disclosures/${disclosure.id}.json`))).toEqual(
      JSON.parse(JSON.stringify(disclosure)),
    );
});

test('the planned purchases for other catalogues have the amounts of the procurement table, digit for digit', async () => {
  await mkdir(join(folder, 'catalogue'));
  await writeCatalogue(disclosures, site, written.files, join(folder, 'catalogue'));
  const releases = await askDuck(
    `SELECT r.planning.budget.amount.amount::DECIMAL(18,2) FROM (SELECT unnest(releases) AS r FROM read_json(${quotePath(
      join(folder, 'catalogue', 'ocds-releases.json'),
    )}))`,
  );
  const amounts = await askDuck(
    `SELECT coalesce(total_cny, budgeted_cny) FROM ${quotePath(locate('procurement.parquet'))}`,
  );
  expect(releases.rows).toHaveLength(11);
  expect(releases.rows).toEqual(amounts.rows);
});

describe('an offline package', () => {
  const readArchive = async (path: string): Promise<Map<string, Buffer>> => {
    const { FullPaths, FileIndex } = cfb.read(await readFile(locate(path)), { type: 'buffer' });
    const files = FullPaths.map((name, index): [string, Buffer] => [
      name.replace(/^Root Entry\//u, ''),
      Buffer.from(FileIndex[index]?.content ?? []),
    ]);
    // The library adds a folder for the root and a file of its own, whose name starts with a control character.
    return new Map(files.filter(([name]) => name !== '' && !/^\p{Cc}|\/$/u.test(name)));
  };

  test.each([...ids.map((id) => `disclosures/${id}.zip`), 'mingzhang.zip'])(
    '%s holds every file its package describes, to the byte, and nothing else but its papers',
    async (path) => {
      const files = await readArchive(path);
      const { resources } = JSON.parse(files.get('datapackage.json')?.toString() ?? '') as {
        resources: { path: string; hash: string; bytes: number }[];
      };
      const papers = ['README.txt', 'LICENCE.txt', 'CITATION.cff', 'datapackage.json'];
      expect([...files.keys()].toSorted()).toEqual([...papers, ...resources.map((each) => each.path)].toSorted());
      for (const resource of resources) {
        const content = files.get(resource.path);
        expect(content?.length).toBe(resource.bytes);
        expect(
          `sha256:${createHash('sha256')
            .update(content ?? '')
            .digest('hex')}`,
        ).toBe(resource.hash);
      }
    },
  );

  test('holds the document as published, the tables and the disclosure whole', async () => {
    const files = await readArchive('disclosures/linxi-hrss-2019.zip');
    expect(files.get('sources/linxi-hrss-2019.txt')?.equals(await readFile(`${sources}linxi-hrss-2019.txt`))).toBe(
      true,
    );
    expect(files.get('checks.csv')?.toString()).toContain('-1696100.00,-1699100.00,3000.00');
    expect(JSON.parse(files.get('linxi-hrss-2019.json')?.toString() ?? '')).toMatchObject({ id: 'linxi-hrss-2019' });
  });
});

test('written again elsewhere, every file has the same bytes', async () => {
  const again = await writeDownloads(disclosures.toReversed(), site, sources, join(folder, 'again'));
  expect(again).toEqual(written);
});
