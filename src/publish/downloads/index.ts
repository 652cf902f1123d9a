import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { disclosureSchema } from '../../model/disclosure.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Site } from '../../model/site.ts';
import { formatCsv, formatExcelCsv, formatExcelHeader } from './csv.ts';
import { describePackage } from './data-package.ts';
import {
  csvPaths,
  disclosurePath,
  disclosureTablePath,
  listSourceFiles,
  type SourceFile,
  sourcePath,
  statutoryTablePath,
} from './description.ts';
import { formatJson, formatJsonRow } from './json.ts';
import { OutputFolder } from './output-folder.ts';
import type { OpenFile, WrittenFile } from './output-folder.ts';
import { layOutStatutoryTable, nameStatutoryTables } from './statutory-table.ts';
import type { Table } from './table.ts';
import { tables } from './tables/index.ts';

export { describeDisclosure, describeDownloads } from './description.ts';
export type { DescribedDisclosure, DescribedStatutoryTable, DescribedTable } from './description.ts';
export type { WrittenFile } from './output-folder.ts';
export type { Column, ColumnType, KeyTitle } from './table.ts';

/** What was written, in the order of writing. */
export interface Written {
  files: readonly WrittenFile[];
  /** All files together. */
  bytes: number;
}

/**
 * Writes every download of the data contract into `outFolder` (`<dist>/data`), which the caller stages and swaps:
 * each table for all disclosures (CSV, CSV for spreadsheets, JSON) and for each (CSV, CSV for spreadsheets), each
 * disclosure nested, its statutory tables as printed, its files and those of its earlier versions byte for byte from `sourcesFolder`, and
 * `datapackage.json`. Where names in a document are redacted, the copies of its files in `redactedFiles`, by name, are
 * published in their place, and the files themselves are not even opened. The same input gives the same bytes. Paths are made of ids and keys,
 * never of a document's text.
 * @throws when a source or the copy of a redacted one is missing, or is not the document that was converted.
 */
export async function writeDownloads(
  disclosures: readonly Disclosure[],
  site: Site,
  sourcesFolder: string,
  outFolder: string,
  redactedFiles: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Written> {
  // Parsed again so that the published JSON is the collection entry, whatever order its keys were made in.
  const sorted = disclosures
    .map((disclosure) => disclosureSchema.parse(disclosure))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const output = new OutputFolder(outFolder);
  for (const table of tables) await writeTable(table, sorted, output);
  for (const disclosure of sorted) {
    await writeDisclosure(disclosure, output);
    for (const { source } of [disclosure, ...disclosure.versions])
      for (const file of listSourceFiles({ source })) {
        // The path first: it refuses names that lead elsewhere before anything is opened.
        const path = sourcePath(disclosure.id, file.file);
        const copy = redactedFiles.get(file.file);
        await output.write(path, await readSource(file, source.redacted, sourcesFolder, copy));
      }
  }
  await output.write('datapackage.json', formatJson(describePackage(sorted, site, output.files)));
  return { files: output.files, bytes: output.files.reduce((sum, file) => sum + file.bytes, 0) };
}

/** One table: for all disclosures together and for each, a disclosure at a time. */
async function writeTable(table: Table, disclosures: readonly Disclosure[], output: OutputFolder): Promise<void> {
  const names = table.columns.map((column) => column.name);
  const header = formatCsv([names]);
  const excelHeader = formatExcelHeader(names);
  const paths = csvPaths(table.key);
  const [csv, excel, json] = [
    await output.open(paths.csv),
    await output.open(paths.excel),
    await output.open(`${table.key}.json`),
  ];
  await Promise.all([csv.append(header), excel.append(excelHeader), json.append('[')]);
  let separator = '\n';
  for (const disclosure of disclosures) {
    const rows = table.readRows(disclosure);
    const own = csvPaths(disclosureTablePath(disclosure.id, table.key));
    const [csvRows, excelRows] = [formatCsv(rows), formatExcelCsv(rows)];
    await output.write(own.csv, header + csvRows);
    await output.write(own.excel, excelHeader + excelRows);
    await csv.append(csvRows);
    await excel.append(excelRows);
    if (rows.length === 0) continue;
    await json.append(separator + rows.map((row) => formatJsonRow(table.columns, row)).join(',\n'));
    separator = ',\n';
  }
  await json.append(separator === '\n' ? ']\n' : '\n]\n');
  await closeAll([csv, excel, json]);
}

async function closeAll(files: readonly OpenFile[]): Promise<void> {
  for (const file of files) await file.close();
}

/** What belongs to one disclosure alone: its nested JSON, its statutory tables. */
async function writeDisclosure(disclosure: Disclosure, output: OutputFolder): Promise<void> {
  await output.write(disclosurePath(disclosure.id), formatJson(disclosure));
  for (const { name, table } of nameStatutoryTables(disclosure)) {
    const [header = [], ...rows] = layOutStatutoryTable(table);
    const paths = csvPaths(statutoryTablePath(disclosure.id, name));
    await output.write(paths.csv, formatCsv([header, ...rows]));
    await output.write(paths.excel, formatExcelHeader(header) + formatExcelCsv(rows));
  }
}

/** The source, or the copy of a redacted one, if it still is the document whose lines the data name. */
async function readSource(
  source: SourceFile,
  isRedacted: boolean,
  sourcesFolder: string,
  copy: Uint8Array | undefined,
): Promise<Uint8Array> {
  if (isRedacted && copy === undefined)
    throw new Error(`missing copy of ${source.file}: names in it are redacted, so the file itself is not published`);
  const bytes = copy ?? (await readFile(join(sourcesFolder, source.file)));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== source.sha256)
    throw new Error(`${source.file} has changed since it was converted: convert it again, then publish`);
  return bytes;
}
