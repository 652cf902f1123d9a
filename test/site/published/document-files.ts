import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { Big } from 'big.js';
import { expect } from 'vitest';
import { parseDecimal } from '../../../src/model/amount.ts';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { nameStatutoryTables } from '../../../src/publish/downloads/statutory-table.ts';
import type { Cell, ColumnType } from '../../../src/publish/downloads/table.ts';
import { tables } from '../../../src/publish/downloads/tables/index.ts';
import { askDuck, quotePath } from '../../unit/duck.ts';
import { collectAmounts, type FileKind, matchPath, requireDisclosure } from './published.ts';
import { listFormulae, listRows } from './table-files.ts';

const nestedPath = /^data\/disclosures\/([^/]+)\.json$/u;

const openNested: FileKind['open'] = async (path, published) => {
  const [id = ''] = matchPath(nestedPath, path);
  const disclosure = requireDisclosure(published, id);
  expect(JSON.parse(readFileSync(published.locate(path), 'utf8'))).toEqual(disclosure);
  const paths = [
    '$.figures[*].amount_cny',
    '$.budget_tables[*].lines[*].amount_cny',
    '$.projects[*].budget.cny',
    '$.checks[*].stated_cny',
  ];
  const file = `read_json_objects(${quotePath(published.locate(path))}, maximum_object_size = 100000000)`;
  const lists = paths.map((each) => `json_extract_string(json, ${quotePath(each)})`);
  const { rows } = await askDuck(`SELECT unnest(flatten([${lists.join(', ')}])) FROM ${file}`);
  const { figures, budget_tables: printed, projects, checks } = disclosure;
  const amounts = [
    ...figures.map((figure) => figure.amount_cny),
    ...printed.flatMap(({ lines }) => lines.map((line) => line.amount_cny)),
    ...projects.flatMap(({ budget }) => (budget === null ? [] : [budget.cny])),
    ...checks.map((check) => check.stated_cny),
  ];
  expect(rows.map(([amount]) => amount ?? null)).toEqual(amounts);
};

const workbookPath = /^data\/disclosures\/([^/]+)\.xlsx$/u;

/** A cell of a workbook as our files print it: a double holds fifteen digits, more than any of these amounts has. */
function showCell(type: ColumnType, cell: Cell): string {
  if (cell === null) return '';
  if (type === 'string' || typeof cell === 'string') return String(cell);
  if (type === 'amount') return cell.toFixed(2);
  if (type === 'date') return new Date((cell - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return String(cell);
}

const openWorkbook: FileKind['open'] = (path, published) => {
  const [id = ''] = matchPath(workbookPath, path);
  const disclosure = requireDisclosure(published, id);
  const book = XLSX.read(readFileSync(published.locate(path)), { type: 'buffer', raw: true });
  const readSheet = (name: string): Cell[][] => {
    const sheet = book.Sheets[name];
    return sheet === undefined ? [] : XLSX.utils.sheet_to_json(sheet, { header: 1, defval: null, blankrows: true });
  };
  expect(listFormulae(book)).toEqual([]);
  for (const table of tables) {
    const rows = listRows(table, [disclosure]);
    expect(book.SheetNames.includes(table.title)).toBe(rows.length > 0);
    const read = readSheet(table.title).slice(1);
    expect(read.map((row) => table.columns.map(({ type }, index) => showCell(type, row[index] ?? null)))).toEqual(rows);
  }
  const printed = nameStatutoryTables(disclosure);
  const sheets = book.SheetNames.filter((name) => /^原表\d+ /u.test(name));
  expect(sheets).toHaveLength(printed.length);
  for (const [index, { table }] of printed.entries())
    for (const [row, cells] of readSheet(sheets[index] ?? '')
      .slice(1)
      .entries())
      for (const [column, cell] of cells.entries()) {
        const text = table.rows[row]?.cells[column] ?? '';
        if (typeof cell === 'number')
          expect(new Big(String(cell)).toFixed()).toBe(new Big(parseDecimal(text) ?? NaN).toFixed());
        else expect(cell ?? '').toBe(text);
      }
  const hashes = readSheet('来源')
    .slice(1)
    .map((row) => row.at(-1));
  expect(hashes).toEqual(listHashes([disclosure.source]).map(([, sha256]) => sha256));
};

/** The files of sources, each with its hash. */
function listHashes(sources: readonly Disclosure['source'][]): [file: string, sha256: string][] {
  return sources
    .flatMap((source): readonly { file: string; sha256: string }[] =>
      source.files.length === 0 ? [source] : source.files,
    )
    .map(({ file, sha256 }): [string, string] => [file, sha256]);
}

/** The bytes that were read, which the collection names by their hash. */
const openSource: FileKind['open'] = (path, published) => {
  const file = basename(path);
  const bytes = readFileSync(published.locate(path));
  const versions = published.disclosures.flatMap((each) => [each, ...each.versions]);
  const hashes = new Map(listHashes(versions.map(({ source }) => source)));
  expect(hashes.get(file)).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(bytes.equals(readFileSync(join(published.sources, file)))).toBe(true);
};

const chartPath = /^embed\/(?:departments\/)?([^/]+)\/[a-z-]+\.csv$/u;

/** Amounts of a chart that name a line are amounts of the document; those that name none are computed. */
const openChartCsv: FileKind['open'] = async (path, published) => {
  const [place = ''] = matchPath(chartPath, path);
  const { names, rows } = await askDuck(
    `SELECT * FROM read_csv(${quotePath(published.locate(path))}, header = true, all_varchar = true, delim = ',', quote = '"')`,
  );
  expect(rows.length).toBeGreaterThan(0);
  const known = new Map(published.disclosures.map((each) => [each.id, collectAmounts(each)]));
  for (const row of rows) {
    const id = row[names.indexOf('disclosure_id')] ?? place;
    if ((row[names.indexOf('line')] ?? '') === '') continue;
    for (const [index, name] of names.entries()) {
      const text = row[index] ?? '';
      if (!name.endsWith('（万元）') || text === '' || (name.startsWith('上年') && row.includes('算出'))) continue;
      const cny = new Big(text).times(10_000).toFixed(2);
      if (known.get(id)?.has(cny) !== true) throw new Error(`${path}: ${cny} is no amount of ${id}`);
    }
  }
};

/** What holds one document whole, and the tables of charts. */
export const documentFiles: readonly FileKind[] = [
  { name: 'a disclosure whole, read by DuckDB', pattern: nestedPath, open: openNested },
  { name: 'a workbook, read by SheetJS, without a formula', pattern: workbookPath, open: openWorkbook },
  { name: 'a document as published', pattern: /^data\/sources\/[^/]+$/u, open: openSource },
  { name: 'the numbers of a chart, read by DuckDB', pattern: chartPath, open: openChartCsv },
];
