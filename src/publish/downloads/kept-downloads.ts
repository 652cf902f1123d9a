import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync } from 'node:fs';
import { join } from 'node:path';
import { DamagedBuild } from '../damaged-build.ts';
import type { ArchivedFile } from './archive.ts';
import { type ByteRange, readRange } from './byte-range.ts';
import { formatHeader } from './formatted-rows.ts';
import type { OutputFolder, WrittenFile } from './output-folder.ts';
import type { KeptRowGroups, RowGroup } from './row-group.ts';
import type { Cell } from './table.ts';
import type { TableShare } from './table-share.ts';
import { tables } from './tables/index.ts';

/** What a build notes of the downloads it has written, so that the next one need not make again what has not changed. */
export interface DownloadsAccount {
  /** By id, in their order: the files of each disclosure, and its share of each table, in the order of the tables. */
  documents: Map<string, { files: WrittenFile[]; shares: TableShare[] }>;
  /** The files that gather all, by path. */
  gathered: Map<string, WrittenFile>;
  /** By the path of a Parquet file. */
  rowGroups: Map<string, RowGroup[]>;
  /** The files in the package of everything, by path. */
  archived: Map<string, ArchivedFile & Pick<WrittenFile, 'hash'>>;
}

/** The ranges of one disclosure in the files of a table of all. */
export interface ShareRanges {
  csv: ByteRange;
  excel: ByteRange;
  json: ByteRange;
}

/** The downloads of an earlier build, as it left them. */
export class KeptDownloads {
  readonly folder: string;
  readonly account: DownloadsAccount;
  readonly #ranges: ReadonlyMap<string, ShareRanges[]>;

  /** @param folder the earlier `<dist>/data`; nobody has touched it since. */
  constructor(folder: string, account: DownloadsAccount) {
    this.folder = folder;
    this.account = account;
    this.#ranges = locateShares(account);
  }

  /**
   * Looks whether a file that gathers all is the one that was written, byte for byte.
   * @throws DamagedBuild where it is not: what is taken from it would stand in every later build.
   */
  async verify(path: string): Promise<void> {
    if ((await hashFile(join(this.folder, path))) !== this.account.gathered.get(path)?.hash)
      throw new DamagedBuild(join(this.folder, path));
  }

  /** Puts a file that gathers all into a new build, where it would be the same. @throws DamagedBuild as `verify`. */
  async link(path: string, output: OutputFolder): Promise<void> {
    await this.verify(path);
    const file = this.account.gathered.get(path);
    if (file !== undefined) await output.link(file, join(this.folder, path));
  }

  /** The share of a disclosure in a table. */
  findShare(id: string, table: number): TableShare | null {
    return this.account.documents.get(id)?.shares[table] ?? null;
  }

  /** Where the rows of a disclosure stand in the files of a table; null where it has none. */
  findRanges(id: string, table: number): ShareRanges | null {
    return (this.findShare(id, table)?.rows ?? 0) === 0 ? null : (this.#ranges.get(id)?.[table] ?? null);
  }

  /** The row groups of a Parquet file, with the bytes of each. */
  findRowGroups(path: string): KeptRowGroups {
    return {
      groups: this.account.rowGroups.get(path) ?? [],
      read: ({ start, end }) => this.#read(path, { start, end }),
    };
  }

  /** The rows of a disclosure in a table, from the JSON of all: it holds every cell as the table gave it. */
  readRows(id: string, index: number): Cell[][] {
    const table = tables[index];
    const ranges = this.findRanges(id, index);
    if (table === undefined || ranges === null) return [];
    const text = this.#read(`${table.key}.json`, ranges.json).toString();
    const rows = JSON.parse(`[${text}]`) as Record<string, Cell>[];
    return rows.map((row) => table.columns.map(({ name }) => row[name] ?? null));
  }

  #read(path: string, { start, end }: ByteRange): Buffer {
    const file = openSync(join(this.folder, path), 'r');
    try {
      return readRange(file, start, end - start);
    } finally {
      closeSync(file);
    }
  }
}

/** As files are accounted for when they are written; empty for one that cannot be read. */
async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const bytes of createReadStream(file, { highWaterMark: 1_000_000 })) hash.update(bytes as Buffer);
  } catch {
    return '';
  }
  return `sha256:${hash.digest('hex')}`;
}

function locateShares({ documents }: DownloadsAccount): Map<string, ShareRanges[]> {
  const ranges = new Map<string, ShareRanges[]>([...documents.keys()].map((id) => [id, []]));
  for (const [index, table] of tables.entries()) {
    const header = formatHeader(table);
    const next = { csv: Buffer.byteLength(header.csv), excel: Buffer.byteLength(header.excel), json: 2 };
    for (const [id, { shares }] of documents) {
      const { csv = 0, excel = 0, json = 0 } = shares[index] ?? {};
      ranges.get(id)?.push({
        csv: { start: next.csv, end: next.csv + csv },
        excel: { start: next.excel, end: next.excel + excel },
        json: { start: next.json, end: next.json + json },
      });
      next.csv += csv;
      next.excel += excel;
      // A comma and the end of the line stand between the rows of two disclosures.
      next.json += json === 0 ? 0 : json + jsonSeparator.length;
    }
  }
  return ranges;
}

/** Between two rows in JSON. */
export const jsonSeparator = ',\n';
