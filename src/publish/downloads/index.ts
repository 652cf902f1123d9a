import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { disclosureSchema } from '../../model/disclosure.ts';
import type { RedactedFiles } from '../../collections/folder.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Site } from '../../model/site.ts';
import { ArchiveFile } from './archive.ts';
import { formatCitation } from './citation.ts';
import { citationFile, nameArchive, ocdsFile, wholeArchive } from './description.ts';
import { type Circumstances, type OwnRows, writeDisclosure } from './disclosure-files.ts';
import { formatRows } from './formatted-rows.ts';
import { formatJson } from './json.ts';
import type { DownloadsAccount, KeptDownloads } from './kept-downloads.ts';
import { describeOcds } from './ocds.ts';
import { OutputFolder } from './output-folder.ts';
import type { WrittenFile } from './output-folder.ts';
import { archivePath, describePackage } from './package/index.ts';
import { listPackedFiles, type PackedFile } from './packed-files.ts';
import { ParquetFile } from './parquet.ts';
import { isPartitioned, partitionPath } from './partition.ts';
import { formatLicence, formatReadme } from './readme.ts';
import type { Cell } from './table.ts';
import type { TableShare } from './table-share.ts';
import { tables } from './tables/index.ts';
import { WholeTable } from './whole-table.ts';

export { describeCounted, describeDisclosure, describeDownloads, nameFiles, wholeArchive } from './description.ts';
export type { DescribedColumn, DescribedDisclosure, DescribedStatutoryTable, DescribedTable } from './description.ts';
export { KeptDownloads } from './kept-downloads.ts';
export type { DownloadsAccount } from './kept-downloads.ts';
export type { WrittenFile } from './output-folder.ts';
export type { Column, ColumnType, KeyTitle } from './table.ts';

/** What was written, in the order of writing. */
export interface Written {
  files: readonly WrittenFile[];
  /** All files together. */
  bytes: number;
  /** For the next build. */
  account: DownloadsAccount;
}

/**
 * Writes every download of the data contract into `outFolder` (`<dist>/data`), which the caller stages and swaps: the files of
 * each disclosure, each table for all disclosures (CSV, CSV for spreadsheets, JSON, Parquet, the large ones also in parts by year
 * and province), planned purchases as OCDS, `CITATION.cff`, the offline package of everything, and `datapackage.json`, which describes all of it. Where names in a document are redacted, the copies
 * of its files in `redactedFiles`, by name, are published in their place, and the files themselves are not even opened. The
 * same input gives the same bytes. Paths are made of ids, keys, years and escaped names of provinces.
 * @param kept disclosures whose own files are in `outFolder` already, as an earlier build wrote them: by id, their paths there.
 * @param earlier the downloads of that build: what gathers all takes their rows from there. Without it they are made again.
 * @throws when a source or the copy of a redacted one is missing, or is not the document that was converted.
 */
export async function writeDownloads(
  disclosures: readonly Disclosure[],
  site: Site,
  sourcesFolder: string,
  outFolder: string,
  redactedFiles: RedactedFiles = new Map(),
  kept: ReadonlyMap<string, readonly string[]> = new Map(),
  earlier: KeptDownloads | null = null,
): Promise<Written> {
  const sorted = disclosures.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const output = new OutputFolder(outFolder);
  const circumstances = { site, sourcesFolder, redactedFiles, output };
  const account: DownloadsAccount = {
    documents: new Map(),
    gathered: new Map(),
    rowGroups: new Map(),
    archived: new Map(),
  };
  const wholes: WholeTable[] = [];
  for (const table of tables) wholes.push(new WholeTable(table, output, earlier));
  for (const disclosure of sorted) {
    const { id } = disclosure;
    const paths = kept.get(id);
    const before = paths === undefined ? undefined : earlier?.account.documents.get(id);
    if (before !== undefined) {
      for (const [index, share] of before.shares.entries()) await wholes[index]?.keep(id, share);
      for (const file of before.files) output.add(file);
      account.documents.set(id, before);
      continue;
    }
    const filled = readOwnRows(disclosure);
    const shares: TableShare[] = [];
    for (const [index, { rows, formatted }] of filled.entries()) {
      const share = await wholes[index]?.append(id, rows, formatted);
      if (share !== undefined) shares.push(share);
    }
    const first = output.files.length;
    if (paths === undefined) await writeOwnFiles(disclosure, filled, circumstances);
    else for (const path of paths) await output.account(path);
    account.documents.set(id, { files: output.files.slice(first), shares });
  }
  for (const whole of wholes) account.rowGroups.set(`${whole.table.key}.parquet`, await whole.close());
  await writeParts(sorted, output, account, earlier);
  const ocds = describeOcds(sorted, site);
  if (ocds !== null) await output.write(ocdsFile, formatJson(ocds));
  await output.write(citationFile, formatCitation(site, null));
  await writeWholeArchive(sorted, site, output, account, earlier);
  await output.write('datapackage.json', formatJson(describePackage(sorted, site, output.files)));
  for (const file of output.files)
    if (!/^(disclosures|sources)\//u.test(file.path)) account.gathered.set(file.path, file);
  return { files: output.files, bytes: output.files.reduce((sum, file) => sum + file.bytes, 0), account };
}

/** Writes the files of each of these disclosures, and nothing that gathers them: their part of a build in parts. */
export async function writeDisclosureFiles(
  disclosures: readonly Disclosure[],
  site: Site,
  sourcesFolder: string,
  outFolder: string,
  redactedFiles: RedactedFiles = new Map(),
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
async function writeParts(
  disclosures: readonly Disclosure[],
  output: OutputFolder,
  account: DownloadsAccount,
  earlier: KeptDownloads | null,
): Promise<void> {
  for (const [index, table] of tables.entries()) {
    if (!isPartitioned(table)) continue;
    const shares = disclosures.flatMap((disclosure) => {
      const { id } = disclosure;
      const own = account.documents.get(id);
      // A part without rows is no part: most years have no final accounts.
      const { rows = 0, text = 0 } = own?.shares[index] ?? {};
      if (rows === 0) return [];
      const isKept = earlier !== null && own?.shares[index] === earlier.findShare(id, index);
      const read = (): Cell[][] => (isKept ? earlier.readRows(id, index) : table.readRows(disclosure));
      return [{ path: partitionPath(table.key, disclosure), id, rows, text, isKept, read }];
    });
    const parts = Map.groupBy(shares, ({ path }) => path);
    for (const [path, members] of [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const before = earlier?.account.rowGroups.get(path);
      if (earlier !== null && before !== undefined && members.every(({ isKept }) => isKept)) {
        const ids = before.flatMap((group) => group.ids);
        if (ids.join(' ') === members.map(({ id }) => id).join(' ')) {
          await earlier.link(path, output);
          account.rowGroups.set(path, before);
          continue;
        }
      }
      if (before !== undefined) await earlier?.verify(path);
      const part = new ParquetFile(table, await output.open(path), earlier?.findRowGroups(path));
      for (const share of members) await part.append(share);
      account.rowGroups.set(path, await part.close());
    }
  }
}

/**
 * The offline package of everything: the tables as CSV, each disclosure whole, the documents. Those of a disclosure are packed in its own
 * package already, and are taken from there.
 */
async function writeWholeArchive(
  disclosures: readonly Disclosure[],
  site: Site,
  output: OutputFolder,
  { documents, archived }: DownloadsAccount,
  earlier: KeptDownloads | null,
): Promise<void> {
  const includes = (path: string): boolean => /^(\w+\.csv|disclosures\/[^/]+\.json|sources\/[^/]+)$/u.test(path);
  const owners = new Map(
    [...documents].flatMap(([id, { files }]) => files.map(({ path }): [string, string] => [path, id])),
  );
  const files = output.files.filter(({ path }) => includes(path));
  await earlier?.verify(wholeArchive);
  const archive = new ArchiveFile(
    await output.open(wholeArchive),
    earlier === null ? null : join(earlier.folder, wholeArchive),
  );
  for (const [path, content] of [
    ['README.txt', formatReadme(site, null)],
    ['LICENCE.txt', formatLicence(site)],
    [citationFile, formatCitation(site, null)],
    ['datapackage.json', formatJson(describePackage(disclosures, site, files, includes))],
  ] as const)
    await archive.add({ path, content });
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, bytes, hash } of sorted) {
    const before = earlier?.account.archived.get(path);
    const id = owners.get(path);
    if (before?.hash === hash) await archive.keep(before);
    else if (id === undefined) await archive.addStream(path, bytes, createReadStream(output.locate(path)));
    else await archive.addPacked({ ...(await findPacked(output, id, path)), path });
  }
  await archive.close();
  const hashes = new Map(sorted.map(({ path, hash }) => [path, hash]));
  for (const file of archive.files) archived.set(file.path, { ...file, hash: hashes.get(file.path) ?? '' });
}

async function findPacked(output: OutputFolder, id: string, path: string): Promise<PackedFile> {
  const files = listPackedFiles(await readFile(output.locate(nameArchive(id))));
  const packed = files.find((file) => file.path === archivePath(id, path));
  if (packed === undefined) throw new Error(`${path} is not in the package of its disclosure`);
  return packed;
}
