import type { Disclosure } from '../../model/disclosure.ts';
import { findUnit } from './column-unit.ts';
import { nameStatutoryTables } from './statutory-table.ts';
import type { Cell, Column, Table } from './table.ts';
import type { TableShare } from './table-share.ts';
import { tables } from './tables/index.ts';

/** A column with what there is in it. */
export interface DescribedColumn extends Column {
  /** In Chinese; empty for texts and dates. */
  unit: string;
  /** In how many rows something stands in it. */
  filled: number;
  /** The first value that stands in it; empty where there is none. */
  example: string;
}

/** A table of the contract with what there is of it, for a page that offers it. Paths are from `data/`. */
export interface DescribedTable extends Pick<Table, 'key' | 'title' | 'description' | 'primaryKey' | 'foreignKeys'> {
  columns: DescribedColumn[];
  rows: number;
  /** `json` and `parquet` stand for all disclosures only: the nested JSON of one disclosure holds its tables. */
  paths: { csv: string; excel: string; json?: string; parquet?: string };
}

/** A statutory table as printed, for a page that offers it. Paths are from `data/`. */
export interface DescribedStatutoryTable {
  /** `income`, `income-2`. */
  name: string;
  /** As printed above the table. */
  title: string;
  rows: number;
  paths: { csv: string; excel: string };
}

/** The offline package of everything: the tables as CSV, each disclosure whole, the documents. */
export const wholeArchive = 'mingzhang.zip';

/** Planned purchases by the Open Contracting Data Standard; no file where no document names goods. */
export const ocdsFile = 'ocds-releases.json';

/** How to cite the whole. */
export const citationFile = 'CITATION.cff';

/** The files that hold one disclosure whole. Paths are from `data/`. */
export interface DisclosureFiles {
  id: string;
  title: string;
  json: string;
  workbook: string;
  /** The offline package. */
  archive: string;
  dataPackage: string;
  /** The document as published, in one file or several. */
  sources: { path: string; format: Disclosure['source']['format']; encoding: string }[];
}

/** Everything one disclosure can be downloaded as. */
export interface DescribedDisclosure extends DisclosureFiles {
  tables: DescribedTable[];
  statutoryTables: DescribedStatutoryTable[];
}

/** The tables of all disclosures in the order of the contract, with their data dictionary and row counts. */
export function describeDownloads(disclosures: readonly Disclosure[]): DescribedTable[] {
  return describeTables(disclosures, (key) => ({ ...csvPaths(key), json: `${key}.json`, parquet: `${key}.parquet` }));
}

/**
 * The same from what was counted while the tables were written: only documents that give an example are read.
 * @param shares by id, the share of each document in each table.
 */
export function describeCounted(
  disclosures: readonly Disclosure[],
  shares: ReadonlyMap<string, readonly TableShare[]>,
): DescribedTable[] {
  const described = describeDownloads([]);
  for (const [index, table] of described.entries()) {
    const own = disclosures.flatMap((disclosure) => {
      const share = shares.get(disclosure.id)?.[index];
      return share === undefined || share.rows === 0 ? [] : [{ disclosure, share }];
    });
    table.rows = own.reduce((sum, { share }) => sum + share.rows, 0);
    const read = new Map<Disclosure, readonly (readonly Cell[])[]>();
    for (const [column, counted] of table.columns.entries()) {
      counted.filled = own.reduce((sum, { share }) => sum + (share.filled[column] ?? 0), 0);
      const first = own.find(({ share }) => (share.filled[column] ?? 0) > 0)?.disclosure;
      if (first === undefined) continue;
      const rows = read.get(first) ?? tables[index]?.readRows(first) ?? [];
      read.set(first, rows);
      counted.example = rows.map((row) => String(row[column] ?? '')).find((cell) => cell !== '') ?? '';
    }
  }
  return described;
}

/** The files that hold one disclosure whole: its nested JSON, workbook, offline package and sources. */
export function nameFiles(disclosure: Pick<Disclosure, 'id' | 'title' | 'source'>): DisclosureFiles {
  const { id, title } = disclosure;
  return {
    id,
    title,
    json: disclosurePath(id),
    workbook: `disclosures/${id}.xlsx`,
    archive: nameArchive(id),
    dataPackage: `${disclosureFolder(id)}datapackage.json`,
    sources: listSourceFiles(disclosure).map(({ file, format, encoding }) => ({
      path: sourcePath(id, file),
      format,
      encoding,
    })),
  };
}

/** All files of one disclosure: those that hold it whole, its rows of every table, its statutory tables. */
export function describeDisclosure(disclosure: Disclosure): DescribedDisclosure {
  const { id } = disclosure;
  return {
    ...nameFiles(disclosure),
    tables: describeTables([disclosure], (key) => csvPaths(disclosureTablePath(id, key))),
    statutoryTables: nameStatutoryTables(disclosure).map(({ name, table }) => ({
      name,
      title: table.title,
      rows: table.rows.length,
      paths: csvPaths(statutoryTablePath(id, name)),
    })),
  };
}

/** `projects` → `projects.csv` and `projects.excel.csv`. */
export function csvPaths(stem: string): { csv: string; excel: string } {
  return { csv: `${stem}.csv`, excel: `${stem}.excel.csv` };
}

/** The offline package of a disclosure. */
export function nameArchive(id: string): string {
  return `disclosures/${id}.zip`;
}

/** The nested JSON of a disclosure. */
function disclosurePath(id: string): string {
  return `disclosures/${id}.json`;
}

/** The folder of a disclosure's tables and of the data package that describes them. */
export function disclosureFolder(id: string): string {
  return `disclosures/${id}/`;
}

/** The files of a disclosure's rows of a table, without their extension. */
export function disclosureTablePath(id: string, key: string): string {
  return disclosureFolder(id) + key;
}

/** The files of a statutory table, without their extension. */
export function statutoryTablePath(id: string, name: string): string {
  return `${disclosureFolder(id)}tables/${name}`;
}

/** A file of a document, as far as its download goes. */
export type SourceFile = Pick<Disclosure['source'], 'file' | 'format' | 'sha256' | 'encoding'>;

/** The files of a document, in order. */
export function listSourceFiles({ source }: Pick<Disclosure, 'source'>): readonly SourceFile[] {
  return source.files.length === 0 ? [source] : source.files;
}

/**
 * A file of a document as published.
 * @throws when its name is not the id, a version (`v1`) if it is an earlier one, a number if it is not the first, and an extension: it becomes a path, so nothing else
 * may stand in it.
 */
export function sourcePath(id: string, file: string): string {
  const rest = file.startsWith(`${id}.`) ? file.slice(id.length + 1) : '';
  if (!/^(v\d{1,3}\.)?(\d{1,3}\.)?[A-Za-z0-9]+$/u.test(rest)) throw new Error(`invalid source file of ${id}: ${file}`);
  return `sources/${id}.${rest}`;
}

/** Document by document, so that each is read once for all tables. */
function describeTables(
  disclosures: readonly Disclosure[],
  listPaths: (key: string) => DescribedTable['paths'],
): DescribedTable[] {
  const described = tables.map(({ readRows, ...table }) => ({
    readRows,
    table: { ...table, columns: table.columns.map((column) => startColumn(table.key, column)), rows: 0 },
  }));
  for (const disclosure of disclosures)
    for (const { readRows, table } of described) for (const row of readRows(disclosure)) countRow(table, row);
  return described.map(({ table }) => ({ ...table, paths: listPaths(table.key) }));
}

function startColumn(table: string, column: Column): DescribedColumn {
  return { ...column, unit: findUnit(table, column), filled: 0, example: '' };
}

function countRow(table: Pick<DescribedTable, 'rows' | 'columns'>, row: ReturnType<Table['readRows']>[number]): void {
  table.rows += 1;
  for (const [index, column] of table.columns.entries()) {
    const cell = String(row[index] ?? '');
    if (cell === '') continue;
    column.filled += 1;
    column.example ||= cell;
  }
}
