import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { Big } from 'big.js';
import { expect } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { nameStatutoryTables } from '../../../src/publish/downloads/statutory-table.ts';
import type { Table } from '../../../src/publish/downloads/table.ts';
import { tables } from '../../../src/publish/downloads/tables/index.ts';
import { askDuck, quotePath } from '../../unit/duck.ts';
import { collectAmounts, type FileKind, matchPath, type Published, requireDisclosure } from './published.ts';

/** What a column of money is to DuckDB: exact to the fen. */
const duckTypes = { string: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', amount: 'DECIMAL(18,2)', date: 'DATE' };
const csvOptions = `all_varchar = true, delim = ',', quote = '"', escape = '"', max_line_size = 9999999`;

function requireTable(key: string): Table {
  const table = tables.find((each) => each.key === key);
  if (table === undefined) throw new Error(`no table ${key}`);
  return table;
}

/** The rows of a table as texts, blanks empty. Numbers that are no money have no form of their own: `95.50` is `95.5`. */
export function listRows(table: Table, disclosures: readonly Disclosure[]): string[][] {
  const rows = disclosures.flatMap((disclosure) => table.readRows(disclosure));
  return plainRows(
    table,
    rows.map((row) => row.map((cell) => String(cell ?? ''))),
  );
}

function plainRows({ columns }: Table, rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) =>
    row.map((text, index) => (columns[index]?.type === 'number' && text !== '' ? new Big(text).toFixed() : text)),
  );
}

/** Every amount in these rows is one of a disclosure. What is computed is in the checks alone. */
function expectAmounts(table: Table, rows: readonly (readonly string[])[], disclosures: readonly Disclosure[]): void {
  const known = new Set(disclosures.flatMap((disclosure) => [...collectAmounts(disclosure)]));
  for (const row of rows)
    for (const [index, { type }] of table.columns.entries())
      if (type === 'amount' && row[index] !== '') expect(known).toContain(row[index]);
}

async function readDuck(source: string): Promise<{ names: string[]; types: string[]; rows: string[][] }> {
  const { names, types, rows } = await askDuck(`SELECT * FROM ${source}`);
  return { names, types, rows: rows.map((row) => row.map((cell) => cell ?? '')) };
}

const ownPath = /^data\/(?:disclosures\/([^/]+)\/)?(\w+)\.(?:excel\.)?csv$/u;

/** Whose rows a file of a table holds: those of one disclosure, or of all. */
function findOwners(published: Published, path: string): { table: Table; disclosures: readonly Disclosure[] } {
  const [id = '', key = ''] = matchPath(ownPath, path);
  return {
    table: requireTable(key),
    disclosures: id === '' ? published.disclosures : [requireDisclosure(published, id)],
  };
}

const openCsv: FileKind['open'] = async (path, published) => {
  const { table, disclosures } = findOwners(published, path);
  const { names, rows } = await readDuck(
    `read_csv(${quotePath(published.locate(path))}, header = true, ${csvOptions})`,
  );
  expect(names).toEqual(table.columns.map(({ name }) => name));
  expect(plainRows(table, rows)).toEqual(listRows(table, disclosures));
  expectAmounts(table, rows, disclosures);
};

/** The cells of a workbook that a spreadsheet program would compute. */
export function listFormulae({ Sheets: sheets }: XLSX.WorkBook): Partial<XLSX.CellObject>[] {
  return Object.values(sheets)
    .flatMap((sheet) => Object.values(sheet) as Partial<XLSX.CellObject>[])
    .filter(({ f }) => f !== undefined);
}

/** A sheet of a file for spreadsheets, as a spreadsheet program would show it. */
function readSpreadsheetCsv(file: string): string[][] {
  const bytes = readFileSync(file);
  expect(listFormulae(XLSX.read(bytes, { type: 'buffer' }))).toEqual([]);
  const [sheet] = Object.values(XLSX.read(bytes, { type: 'buffer', raw: true }).Sheets);
  if (sheet === undefined) throw new Error(`no sheet in ${file}`);
  const rows = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', blankrows: true });
  return rows.map((row) => row.map((cell) => cell.replace(/^'(?=\s*[-=+@＝＋－＠\t\r])/u, '')));
}

const unixLines = (rows: readonly string[][]): string[][] =>
  rows.map((row) => row.map((cell) => cell.replaceAll('\r\n', '\n')));

const openExcelCsv: FileKind['open'] = (path, published) => {
  const { table, disclosures } = findOwners(published, path);
  const [header, ...rows] = readSpreadsheetCsv(published.locate(path));
  expect(header).toEqual(table.columns.map(({ name }) => name));
  expect(plainRows(table, rows)).toEqual(unixLines(listRows(table, disclosures)));
};

const openJson: FileKind['open'] = async (path, published) => {
  const [key = ''] = matchPath(/^data\/(\w+)\.json$/u, path);
  const table = requireTable(key);
  // As JSON a cell keeps its quotation marks or the digits that stand there.
  const columns = table.columns.map(({ name }) => `"${name}": 'JSON'`).join(', ');
  const { rows } = await readDuck(
    `read_json(${quotePath(published.locate(path))}, format = 'array', columns = {${columns}})`,
  );
  const texts = rows.map((row) =>
    row.map((cell, index) => {
      const isText = cell.startsWith('"');
      if (table.columns[index]?.type === 'amount' && cell !== '' && cell !== 'null')
        expect([path, cell]).toEqual([path, expect.stringMatching(/^"-?\d+\.\d\d"$/u)]);
      if (cell === 'null') return '';
      return isText ? (JSON.parse(cell) as string) : cell;
    }),
  );
  expect(plainRows(table, texts)).toEqual(listRows(table, published.disclosures));
};

const openParquet: FileKind['open'] = async (path, published) => {
  const [key = ''] = matchPath(/^data\/(\w+)\.parquet$/u, path);
  const table = requireTable(key);
  const { names, types, rows } = await readDuck(quotePath(published.locate(path)));
  expect(names).toEqual(table.columns.map(({ name }) => name));
  expect(types).toEqual(table.columns.map(({ type }) => duckTypes[type]));
  expect(plainRows(table, rows)).toEqual(listRows(table, published.disclosures));
};

const partPattern = /^data\/parquet\/(\w+)\/year=(\d{4})\/province=([^/]+)\/part-0\.parquet$/u;

const openPart: FileKind['open'] = async (path, published) => {
  const [key = '', year, province = ''] = matchPath(partPattern, path);
  const table = requireTable(key);
  const own = published.disclosures.filter(
    (each) =>
      String(each.fiscal_year) === year &&
      each.province === (province === '__HIVE_DEFAULT_PARTITION__' ? '' : decodeURIComponent(province)),
  );
  const file = quotePath(published.locate(path));
  const { rows } = await readDuck(`read_parquet(${file}, hive_partitioning = false)`);
  expect(rows.length).toBeGreaterThan(0);
  expect(plainRows(table, rows)).toEqual(listRows(table, own));
};

const statutoryPath = /^data\/disclosures\/([^/]+)\/tables\/([a-z0-9-]+)\.(?:excel\.)?csv$/u;

/** The cells of a statutory table as the collection holds them, under its header, blanks kept, `width` of them in a row. */
function listPrinted(published: Published, path: string, width: number): string[][] {
  const [id = '', name = ''] = matchPath(statutoryPath, path);
  const found = nameStatutoryTables(requireDisclosure(published, id)).find((each) => each.name === name);
  if (found === undefined) throw new Error(`${path} is no table of its disclosure`);
  return [found.table.columns, ...found.table.rows.map(({ cells }) => cells)].map((cells) =>
    Array.from({ length: width }, (_, index) => cells[index] ?? ''),
  );
}

const openStatutory: FileKind['open'] = async (path, published) => {
  const { names, rows } = await readDuck(
    `read_csv(${quotePath(published.locate(path))}, header = false, ${csvOptions})`,
  );
  expect(rows).toEqual(listPrinted(published, path, names.length));
};

const openExcelStatutory: FileKind['open'] = (path, published) => {
  const rows = readSpreadsheetCsv(published.locate(path));
  expect(rows).toEqual(unixLines(listPrinted(published, path, rows[0]?.length ?? 0)));
};

/** The tables of the data contract in every text and column format. */
export const tableFiles: readonly FileKind[] = [
  {
    name: 'a table as CSV, read by DuckDB',
    pattern: /^data\/(disclosures\/[^/]+\/)?\w+\.csv$/u,
    open: openCsv,
  },
  {
    name: 'a table as CSV for spreadsheets, read by SheetJS, without a formula',
    pattern: /^data\/(disclosures\/[^/]+\/)?\w+\.excel\.csv$/u,
    open: openExcelCsv,
  },
  {
    name: 'a statutory table as printed, read by DuckDB',
    pattern: /^data\/disclosures\/[^/]+\/tables\/[a-z0-9-]+\.csv$/u,
    open: openStatutory,
  },
  {
    name: 'a statutory table for spreadsheets, read by SheetJS, without a formula',
    pattern: /^data\/disclosures\/[^/]+\/tables\/[a-z0-9-]+\.excel\.csv$/u,
    open: openExcelStatutory,
  },
  {
    name: 'a table as JSON, read by DuckDB, amounts as texts of their digits',
    pattern: new RegExp(`^data/(${tables.map(({ key }) => key).join('|')})\\.json$`, 'u'),
    open: openJson,
  },
  {
    name: 'a table as Parquet, read by DuckDB, amounts as exact decimals',
    pattern: /^data\/\w+\.parquet$/u,
    open: openParquet,
  },
  { name: 'a part by year and province, read by DuckDB', pattern: partPattern, open: openPart },
];
