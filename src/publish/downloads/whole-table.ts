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

/** A table for all disclosures together, as CSV, CSV for spreadsheets, JSON and Parquet, a disclosure at a time. */
export class WholeTable {
  readonly table: Table;
  readonly #index: number;
  readonly #earlier: KeptDownloads | null;
  readonly #csv: SplicedFile;
  readonly #excel: SplicedFile;
  readonly #json: SplicedFile;
  readonly #parquet: ParquetFile;
  #isEmpty = true;
  /** Where the rows before ended in the earlier JSON, if they were kept. */
  #keptTo = -1;

  private constructor(
    table: Table,
    earlier: KeptDownloads | null,
    files: { csv: SplicedFile; excel: SplicedFile; json: SplicedFile; parquet: ParquetFile },
  ) {
    this.table = table;
    this.#index = tables.indexOf(table);
    this.#earlier = earlier;
    this.#csv = files.csv;
    this.#excel = files.excel;
    this.#json = files.json;
    this.#parquet = files.parquet;
  }

  /** @param earlier the files of an earlier build, for `keep`. */
  static async open(table: Table, output: OutputFolder, earlier: KeptDownloads | null = null): Promise<WholeTable> {
    const paths = csvPaths(table.key);
    const splice = async (path: string): Promise<SplicedFile> => {
      await earlier?.verify(path);
      return new SplicedFile(await output.open(path), earlier === null ? null : join(earlier.folder, path));
    };
    const [csv, excel, json] = [await splice(paths.csv), await splice(paths.excel), await splice(`${table.key}.json`)];
    const parquetPath = `${table.key}.parquet`;
    await earlier?.verify(parquetPath);
    const parquet = new ParquetFile(table, await output.open(parquetPath), earlier?.findRowGroups(parquetPath));
    const header = formatHeader(table);
    await csv.append(header.csv);
    await excel.append(header.excel);
    await json.append('[');
    return new WholeTable(table, earlier, { csv, excel, json, parquet });
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
    await this.#csv.append(formatted.csv);
    await this.#excel.append(formatted.excel);
    await this.#json.append(`${this.#isEmpty ? '\n' : jsonSeparator}${json}`);
    await this.#parquet.append({ id, rows: share.rows, text: share.text, isKept: false, read: () => rows });
    this.#isEmpty = false;
    this.#keptTo = -1;
    share.csv = Buffer.byteLength(formatted.csv);
    share.excel = Buffer.byteLength(formatted.excel);
    share.json = Buffer.byteLength(json);
    return share;
  }

  /** Appends the rows of the next disclosure as they stand in the files of the earlier build. */
  async keep(id: string, share: TableShare): Promise<void> {
    const earlier = this.#earlier;
    const ranges = earlier?.findRanges(id, this.#index) ?? null;
    if (earlier === null || ranges === null) return;
    await this.#csv.keep(ranges.csv);
    await this.#excel.keep(ranges.excel);
    const { start, end } = ranges.json;
    if (this.#keptTo + jsonSeparator.length === start) await this.#json.keep({ start: this.#keptTo, end });
    else {
      await this.#json.append(this.#isEmpty ? '\n' : jsonSeparator);
      await this.#json.keep({ start, end });
    }
    const read = (): Cell[][] => earlier.readRows(id, this.#index);
    await this.#parquet.append({ id, rows: share.rows, text: share.text, isKept: true, read });
    this.#isEmpty = false;
    this.#keptTo = end;
  }

  /** @returns the row groups of the Parquet file. */
  async close(): Promise<RowGroup[]> {
    await this.#json.append(this.#isEmpty ? ']\n' : '\n]\n');
    for (const file of [this.#csv, this.#excel, this.#json]) await file.close();
    return this.#parquet.close();
  }
}
