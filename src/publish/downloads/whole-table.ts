import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { csvPaths } from './description.ts';
import { formatHeader, type FormattedRows, formatRows } from './formatted-rows.ts';
import { formatJsonRow } from './json.ts';
import { jsonSeparator, type KeptDownloads } from './kept-downloads.ts';
import type { OutputFolder } from './output-folder.ts';
import { ParquetFile } from './parquet.ts';
import type { RowGroup } from './row-group.ts';
import { SplicedFile } from './spliced-file.ts';
import type { Cell, Table } from './table.ts';
import { countShare, type TableShare } from './table-share.ts';
import { tables } from './tables/index.ts';

/** The files of a table while they are written. */
interface TableFiles {
  csv: SplicedFile;
  excel: SplicedFile;
  json: SplicedFile;
  parquet: ParquetFile;
}

/**
 * A table for all disclosures together, as CSV, CSV for spreadsheets, JSON and Parquet, a disclosure at a time. Where all of it is as it was in
 * the earlier build, the files are taken from there as they are.
 */
export class WholeTable {
  readonly table: Table;
  readonly #index: number;
  readonly #output: OutputFolder;
  readonly #earlier: KeptDownloads | null;
  readonly #paths: Readonly<Record<keyof TableFiles, string>>;
  #files: TableFiles | null = null;
  /** Disclosures whose rows are as they were; they are written when the first comes whose rows are not. */
  #waiting: { id: string; share: TableShare }[] = [];
  #isEmpty = true;
  /** Where the rows before ended in the earlier JSON, if they were kept. */
  #keptTo = -1;

  /** @param earlier the files of an earlier build, for `keep`. */
  constructor(table: Table, output: OutputFolder, earlier: KeptDownloads | null = null) {
    this.table = table;
    this.#index = tables.indexOf(table);
    this.#output = output;
    this.#earlier = earlier;
    this.#paths = { ...csvPaths(table.key), json: `${table.key}.json`, parquet: `${table.key}.parquet` };
  }

  /** Appends the rows of the next disclosure. */
  async append(
    id: string,
    rows: readonly (readonly Cell[])[],
    formatted: FormattedRows = formatRows(rows),
  ): Promise<TableShare> {
    const share = countShare(rows, this.table.columns);
    if (rows.length === 0) return share;
    const json = rows.map((row) => formatJsonRow(this.table.columns, row)).join(jsonSeparator);
    share.hash = createHash('sha256').update(`${formatted.csv}\n`).update(json).digest('base64');
    const before = this.#earlier?.findShare(id, this.#index) ?? null;
    if (before?.hash === share.hash) {
      await this.keep(id, before);
      return before;
    }
    const { csv, excel, json: jsonFile, parquet } = await this.#begin();
    await csv.append(formatted.csv);
    await excel.append(formatted.excel);
    await jsonFile.append(`${this.#isEmpty ? '\n' : jsonSeparator}${json}`);
    await parquet.append({ id, rows: share.rows, text: share.text, isKept: false, read: () => rows });
    this.#isEmpty = false;
    this.#keptTo = -1;
    share.csv = Buffer.byteLength(formatted.csv);
    share.excel = Buffer.byteLength(formatted.excel);
    share.json = Buffer.byteLength(json);
    return share;
  }

  /** Appends the rows of the next disclosure as they stand in the files of the earlier build. */
  async keep(id: string, share: TableShare): Promise<void> {
    if (share.rows === 0) return;
    if (this.#files === null) this.#waiting.push({ id, share });
    else await this.#splice(this.#files, id, share);
  }

  /** @returns the row groups of the Parquet file. */
  async close(): Promise<RowGroup[]> {
    const earlier = this.#earlier;
    if (this.#files === null && earlier !== null && this.#isAsBefore(earlier)) {
      for (const path of Object.values(this.#paths)) await earlier.link(path, this.#output);
      return earlier.account.rowGroups.get(this.#paths.parquet) ?? [];
    }
    const { csv, excel, json, parquet } = await this.#begin();
    await json.append(this.#isEmpty ? ']\n' : '\n]\n');
    for (const file of [csv, excel, json]) await file.close();
    return parquet.close();
  }

  /** Whether the disclosures that are as they were are all that had rows. */
  #isAsBefore(earlier: KeptDownloads): boolean {
    const before = [...earlier.account.documents.keys()].filter((id) => earlier.findRanges(id, this.#index) !== null);
    return before.join(' ') === this.#waiting.map(({ id }) => id).join(' ');
  }

  async #begin(): Promise<TableFiles> {
    if (this.#files !== null) return this.#files;
    const earlier = this.#earlier;
    for (const path of Object.values(this.#paths)) await earlier?.verify(path);
    const splice = async (path: string): Promise<SplicedFile> =>
      new SplicedFile(await this.#output.open(path), earlier === null ? null : join(earlier.folder, path));
    const { csv, excel, json, parquet } = this.#paths;
    const groups = earlier?.findRowGroups(parquet);
    const files = {
      csv: await splice(csv),
      excel: await splice(excel),
      json: await splice(json),
      parquet: new ParquetFile(this.table, await this.#output.open(parquet), groups),
    };
    const header = formatHeader(this.table);
    await files.csv.append(header.csv);
    await files.excel.append(header.excel);
    await files.json.append('[');
    for (const { id, share } of this.#waiting) await this.#splice(files, id, share);
    return (this.#files = files);
  }

  async #splice(files: TableFiles, id: string, share: TableShare): Promise<void> {
    const earlier = this.#earlier;
    const ranges = earlier?.findRanges(id, this.#index) ?? null;
    if (earlier === null || ranges === null) return;
    await files.csv.keep(ranges.csv);
    await files.excel.keep(ranges.excel);
    const { start, end } = ranges.json;
    if (this.#keptTo + jsonSeparator.length === start) await files.json.keep({ start: this.#keptTo, end });
    else {
      await files.json.append(this.#isEmpty ? '\n' : jsonSeparator);
      await files.json.keep({ start, end });
    }
    const read = (): Cell[][] => earlier.readRows(id, this.#index);
    await files.parquet.append({ id, rows: share.rows, text: share.text, isKept: true, read });
    this.#isEmpty = false;
    this.#keptTo = end;
  }
}
