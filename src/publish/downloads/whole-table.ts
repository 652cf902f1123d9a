import { formatCsv, formatExcelCsv, formatExcelHeader } from './csv.ts';
import { csvPaths } from './description.ts';
import { formatJsonRow } from './json.ts';
import type { OpenFile, OutputFolder } from './output-folder.ts';
import { ParquetFile } from './parquet.ts';
import type { Cell, Table } from './table.ts';

/** The rows of one disclosure in every text form, for its own files and for those of all disclosures. */
export interface FormattedRows {
  csv: string;
  excel: string;
}

/** The rows of one disclosure as text. */
export function formatRows(rows: readonly (readonly Cell[])[]): FormattedRows {
  return { csv: formatCsv(rows), excel: formatExcelCsv(rows) };
}

/** The head of a table in every text form. */
export function formatHeader({ columns }: Table): FormattedRows {
  const names = columns.map((column) => column.name);
  return { csv: formatCsv([names]), excel: formatExcelHeader(names) };
}

/** A table for all disclosures together, as CSV, CSV for spreadsheets, JSON and Parquet, a disclosure at a time. */
export class WholeTable {
  readonly table: Table;
  readonly #csv: OpenFile;
  readonly #excel: OpenFile;
  readonly #json: OpenFile;
  readonly #parquet: ParquetFile;
  #isEmpty = true;

  private constructor(table: Table, csv: OpenFile, excel: OpenFile, json: OpenFile, parquet: ParquetFile) {
    this.table = table;
    this.#csv = csv;
    this.#excel = excel;
    this.#json = json;
    this.#parquet = parquet;
  }

  static async open(table: Table, output: OutputFolder): Promise<WholeTable> {
    const paths = csvPaths(table.key);
    const [csv, excel, json] = [
      await output.open(paths.csv),
      await output.open(paths.excel),
      await output.open(`${table.key}.json`),
    ];
    const whole = new WholeTable(
      table,
      csv,
      excel,
      json,
      new ParquetFile(table, await output.open(`${table.key}.parquet`)),
    );
    const header = formatHeader(table);
    await Promise.all([csv.append(header.csv), excel.append(header.excel), json.append('[')]);
    return whole;
  }

  /** Appends the rows of the next disclosure. */
  async append(rows: readonly (readonly Cell[])[], formatted: FormattedRows = formatRows(rows)): Promise<void> {
    if (rows.length === 0) return;
    const json = rows.map((row) => formatJsonRow(this.table.columns, row)).join(',\n');
    await Promise.all([
      this.#csv.append(formatted.csv),
      this.#excel.append(formatted.excel),
      this.#json.append(`${this.#isEmpty ? '\n' : ',\n'}${json}`),
      this.#parquet.append(rows),
    ]);
    this.#isEmpty = false;
  }

  async close(): Promise<void> {
    await this.#json.append(this.#isEmpty ? ']\n' : '\n]\n');
    for (const file of [this.#csv, this.#excel, this.#json]) file.close();
    await this.#parquet.close();
  }
}
