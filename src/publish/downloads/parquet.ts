import { zstdCompressSync } from 'node:zlib';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet-writer';
import { UnreadableError } from '../../model/message.ts';
import type { OpenFile } from './output-folder.ts';
import type { Cell, Column, ColumnType, Table } from './table.ts';

/** What Parquet calls our types. Money is a decimal of 18 digits, two of them fen, stored as a whole number of fen. */
const elements: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  // A text is never null: nothing printed is an empty text, as in JSON.
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' }, repetition_type: 'REQUIRED' },
  integer: { type: 'INT32', repetition_type: 'OPTIONAL' },
  number: { type: 'DOUBLE', repetition_type: 'OPTIONAL' },
  amount: {
    type: 'INT64',
    converted_type: 'DECIMAL',
    logical_type: { type: 'DECIMAL', precision: 18, scale: 2 },
    precision: 18,
    scale: 2,
    repetition_type: 'OPTIONAL',
  },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' }, repetition_type: 'OPTIONAL' },
};

/** A row group ends at so many rows or so much text, whichever comes first: what a reader fetches, and we hold, at once. */
const rowsPerGroup = 50_000;
const textPerGroup = 8_000_000;

const millisecondsPerDay = 86_400_000;

/**
 * A table as Apache Parquet, written a row group at a time: amounts as exact decimals, dates as dates, texts in UTF-8,
 * compressed with Zstandard. The same rows give the same bytes.
 */
export class ParquetFile {
  readonly #table: Pick<Table, 'key' | 'columns'>;
  readonly #file: OpenFile;
  readonly #bytes = new ByteWriter();
  readonly #parquet: ParquetWriter;
  #columns: unknown[][];
  #rows = 0;
  #text = 0;

  constructor(table: Pick<Table, 'key' | 'columns'>, file: OpenFile) {
    this.#table = table;
    this.#file = file;
    this.#columns = table.columns.map(() => []);
    this.#parquet = new ParquetWriter({
      writer: this.#bytes,
      schema: [
        { name: 'root', num_children: table.columns.length },
        ...table.columns.map(({ name, type }) => ({ name, ...elements[type] })),
      ],
      codec: 'ZSTD',
      compressors: { ZSTD: (input) => zstdCompressSync(input) },
      createdBy: 'mingzhang',
    });
  }

  /** @throws UnreadableError for an amount that 18 digits cannot hold: ten thousand times what the country has. */
  async append(rows: readonly (readonly Cell[])[]): Promise<void> {
    for (const row of rows) {
      for (const [index, column] of this.#table.columns.entries()) {
        const cell = row[index] ?? null;
        this.#columns[index]?.push(this.#toValue(column, cell, row));
        if (typeof cell === 'string') this.#text += cell.length;
      }
      this.#rows += 1;
      if (this.#rows >= rowsPerGroup || this.#text >= textPerGroup) await this.#endGroup();
    }
  }

  async close(): Promise<void> {
    await this.#endGroup();
    await this.#parquet.finish();
    await this.#flush();
    this.#file.close();
  }

  async #endGroup(): Promise<void> {
    if (this.#rows === 0) return;
    const columnData = this.#table.columns.map(({ name }, index) => ({ name, data: this.#columns[index] ?? [] }));
    await this.#parquet.write({ columnData, rowGroupSize: this.#rows });
    this.#columns = this.#table.columns.map(() => []);
    this.#rows = 0;
    this.#text = 0;
    await this.#flush();
  }

  async #flush(): Promise<void> {
    await this.#file.append(this.#bytes.getBytes());
    this.#bytes.index = 0;
  }

  #toValue({ name, type }: Column, cell: Cell, row: readonly Cell[]): unknown {
    if (type === 'string') return cell === null ? '' : String(cell);
    if (cell === null || cell === '') return null;
    if (type === 'amount') return this.#toFen(name, String(cell), row);
    if (type === 'date') return Date.parse(String(cell)) / millisecondsPerDay;
    return Number(cell);
  }

  #toFen(column: string, yuan: string, row: readonly Cell[]): bigint {
    const fen = BigInt(yuan.replace('.', ''));
    if (fen < 10n ** 18n && fen > -(10n ** 18n)) return fen;
    throw new UnreadableError([
      {
        code: 'amount-too-large',
        severity: 'error',
        place: { file: String(row[0]) },
        seen: `${yuan} yuan in ${this.#table.key}.${column}`,
        expected: 'less than ten thousand million million yuan',
        action: 'Look at that figure with npm run inspect; if it is a misprint, correct it in the facts file.',
      },
    ]);
  }
}
