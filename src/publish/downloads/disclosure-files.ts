import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RedactedFiles } from '../../collections/folder.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Site } from '../../model/site.ts';
import { type ArchiveEntry, packArchive } from './archive.ts';
import { formatCitation } from './citation.ts';
import { formatCsv, formatExcelCsv, formatExcelHeader } from './csv.ts';
import {
  citationFile,
  csvPaths,
  nameFiles,
  disclosureTablePath,
  listSourceFiles,
  type SourceFile,
  sourcePath,
  statutoryTablePath,
} from './description.ts';
import { formatJson } from './json.ts';
import type { OutputFolder, WrittenFile } from './output-folder.ts';
import { archivePath, describeDisclosurePackage, isArchived } from './package/index.ts';
import { formatLicence, formatReadme } from './readme.ts';
import { layOutStatutoryTable, nameStatutoryTables } from './statutory-table.ts';
import { formatHeader, type FormattedRows } from './formatted-rows.ts';
import { type FilledTable, formatWorkbook } from './workbook/index.ts';

/** Where a disclosure's files come from and go to. */
export interface Circumstances {
  site: Site;
  sourcesFolder: string;
  /** Copies of files in which names are redacted. */
  redactedFiles: RedactedFiles;
  output: OutputFolder;
}

/** The rows of one table that come from a disclosure. */
export interface OwnRows extends FilledTable {
  formatted: FormattedRows;
}

/**
 * Writes the files of one disclosure: its rows of every table, its statutory tables as printed, itself nested, its documents and those of
 * its earlier versions, its workbook, its offline package and its data package.
 * @throws when a source or the copy of a redacted one is missing, or is not the document that was converted.
 */
export async function writeDisclosure(
  disclosure: Disclosure,
  filled: readonly OwnRows[],
  { site, sourcesFolder, redactedFiles, output }: Circumstances,
): Promise<void> {
  const { id } = disclosure;
  const archived: ArchiveEntry[] = [];
  const first = output.files.length;
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    await output.write(path, content);
    if (isArchived({ path })) archived.push({ path: archivePath(id, path), content });
  };
  for (const { table, formatted } of filled) {
    const header = formatHeader(table);
    const own = csvPaths(disclosureTablePath(id, table.key));
    await write(own.csv, header.csv + formatted.csv);
    await write(own.excel, header.excel + formatted.excel);
  }
  for (const { name, table } of nameStatutoryTables(disclosure)) {
    const [header = [], ...rows] = layOutStatutoryTable(table);
    const paths = csvPaths(statutoryTablePath(id, name));
    await write(paths.csv, formatCsv([header, ...rows]));
    await write(paths.excel, formatExcelHeader(header) + formatExcelCsv(rows));
  }
  const described = nameFiles(disclosure);
  await write(described.json, formatJson(disclosure));
  for (const { source } of [disclosure, ...disclosure.versions])
    for (const file of listSourceFiles({ source })) {
      // The path first: it refuses names that lead elsewhere before anything is opened.
      const path = sourcePath(id, file.file);
      const copy = redactedFiles.get(file.file);
      await write(path, await readSource(file, source.redacted, sourcesFolder, copy));
    }
  await write(described.workbook, formatWorkbook(disclosure, filled, site));
  const listFiles = (): ReadonlyMap<string, WrittenFile> =>
    new Map(output.files.slice(first).map((file) => [file.path, file]));
  const entries = [
    { path: 'README.txt', content: formatReadme(site, disclosure) },
    { path: 'LICENCE.txt', content: formatLicence(site) },
    { path: citationFile, content: formatCitation(site, disclosure) },
    {
      path: 'datapackage.json',
      content: formatJson(describeDisclosurePackage(disclosure, site, listFiles(), 'archive')),
    },
    ...archived,
  ];
  await output.write(described.archive, packArchive(entries));
  await output.write(
    described.dataPackage,
    formatJson(describeDisclosurePackage(disclosure, site, listFiles(), 'site')),
  );
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
