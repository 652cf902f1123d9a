import { createReadStream } from 'node:fs';
import { disclosureSchema } from '../../model/disclosure.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Site } from '../../model/site.ts';
import { ArchiveFile } from './archive.ts';
import { formatCitation } from './citation.ts';
import { citationFile, ocdsFile, wholeArchive } from './description.ts';
import { type Circumstances, type OwnRows, writeDisclosure } from './disclosure-files.ts';
import { formatJson } from './json.ts';
import { describeOcds } from './ocds.ts';
import { OutputFolder } from './output-folder.ts';
import type { WrittenFile } from './output-folder.ts';
import { describePackage } from './package/index.ts';
import { ParquetFile } from './parquet.ts';
import { isPartitioned, partitionPath } from './partition.ts';
import { formatLicence, formatReadme } from './readme.ts';
import { tables } from './tables/index.ts';
import { formatRows, WholeTable } from './whole-table.ts';

export { describeDisclosure, describeDownloads, nameFiles, wholeArchive } from './description.ts';
export type { DescribedColumn, DescribedDisclosure, DescribedStatutoryTable, DescribedTable } from './description.ts';
export type { WrittenFile } from './output-folder.ts';
export type { Column, ColumnType, KeyTitle } from './table.ts';

/** What was written, in the order of writing. */
export interface Written {
  files: readonly WrittenFile[];
  /** All files together. */
  bytes: number;
}

/**
 * Writes every download of the data contract into `outFolder` (`<dist>/data`), which the caller stages and swaps: the files of
 * each disclosure, each table for all disclosures (CSV, CSV for spreadsheets, JSON, Parquet, the large ones also in parts by year
 * and province), planned purchases as OCDS, `CITATION.cff`, the offline package of everything, and `datapackage.json`, which describes all of it. Where names in a document are redacted, the copies
 * of its files in `redactedFiles`, by name, are published in their place, and the files themselves are not even opened. The
 * same input gives the same bytes. Paths are made of ids, keys, years and escaped names of provinces.
 * @param kept disclosures whose own files are in `outFolder` already, as an earlier build wrote them: by id, their paths there.
 * @throws when a source or the copy of a redacted one is missing, or is not the document that was converted.
 */
export async function writeDownloads(
  disclosures: readonly Disclosure[],
  site: Site,
  sourcesFolder: string,
  outFolder: string,
  redactedFiles: ReadonlyMap<string, Uint8Array> = new Map(),
  kept: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<Written> {
  const sorted = disclosures.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const output = new OutputFolder(outFolder);
  const circumstances = { site, sourcesFolder, redactedFiles, output };
  const wholes: WholeTable[] = [];
  for (const table of tables) wholes.push(await WholeTable.open(table, output));
  for (const disclosure of sorted) {
    const filled = readOwnRows(disclosure);
    for (const [index, { rows, formatted }] of filled.entries()) await wholes[index]?.append(rows, formatted);
    const paths = kept.get(disclosure.id);
    if (paths === undefined) await writeOwnFiles(disclosure, filled, circumstances);
    else for (const path of paths) await output.account(path);
  }
  for (const whole of wholes) await whole.close();
  await writeParts(sorted, output);
  const ocds = describeOcds(sorted, site);
  if (ocds !== null) await output.write(ocdsFile, formatJson(ocds));
  await output.write(citationFile, formatCitation(site, null));
  await writeWholeArchive(sorted, site, output);
  await output.write('datapackage.json', formatJson(describePackage(sorted, site, output.files)));
  return { files: output.files, bytes: output.files.reduce((sum, file) => sum + file.bytes, 0) };
}

/** Writes the files of each of these disclosures, and nothing that gathers them: their part of a build in parts. */
export async function writeDisclosureFiles(
  disclosures: readonly Disclosure[],
  site: Site,
  sourcesFolder: string,
  outFolder: string,
  redactedFiles: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<void> {
  const circumstances = { site, sourcesFolder, redactedFiles, output: new OutputFolder(outFolder) };
  for (const disclosure of disclosures) await writeOwnFiles(disclosure, readOwnRows(disclosure), circumstances);
}

function readOwnRows(disclosure: Disclosure): OwnRows[] {
  return tables.map((table) => {
    const rows = table.readRows(disclosure);
    return { table, rows, formatted: formatRows(rows) };
  });
}

async function writeOwnFiles(
  disclosure: Disclosure,
  filled: readonly OwnRows[],
  circumstances: Circumstances,
): Promise<void> {
  // Parsed again so that the published JSON is the collection entry, whatever order its keys were made in; one at a time, for this is it whole.
  await writeDisclosure(disclosureSchema.parse(disclosure), filled, circumstances);
}

/** The large tables once more, in parts by year and province; a part at a time, so that one alone stands in memory. */
async function writeParts(disclosures: readonly Disclosure[], output: OutputFolder): Promise<void> {
  for (const table of tables.filter(isPartitioned)) {
    const parts = Map.groupBy(disclosures, (disclosure) => partitionPath(table.key, disclosure));
    for (const [path, members] of [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      let part: ParquetFile | undefined;
      for (const disclosure of members) {
        const rows = table.readRows(disclosure);
        // A part without rows is no part: most years have no final accounts.
        if (rows.length === 0) continue;
        part ??= new ParquetFile(table, await output.open(path));
        await part.append(rows);
      }
      await part?.close();
    }
  }
}

/** The offline package of everything: the tables as CSV, each disclosure whole, the documents; read back from the disk. */
async function writeWholeArchive(disclosures: readonly Disclosure[], site: Site, output: OutputFolder): Promise<void> {
  const includes = (path: string): boolean => /^(\w+\.csv|disclosures\/[^/]+\.json|sources\/[^/]+)$/u.test(path);
  const files = output.files.filter(({ path }) => includes(path));
  const archive = new ArchiveFile(await output.open(wholeArchive));
  for (const [path, content] of [
    ['README.txt', formatReadme(site, null)],
    ['LICENCE.txt', formatLicence(site)],
    [citationFile, formatCitation(site, null)],
    ['datapackage.json', formatJson(describePackage(disclosures, site, files, includes))],
  ] as const)
    await archive.add({ path, content });
  for (const { path, bytes } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1)))
    await archive.addStream(path, bytes, createReadStream(output.locate(path)));
  await archive.close();
}
