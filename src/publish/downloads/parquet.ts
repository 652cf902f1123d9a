import { zstdCompressSync } from 'node:zlib';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet-writer';
import { UnreadableError } from '../../model/message.ts';
import type { OpenFile } from './output-folder.ts';
import { endsRowGroup, type KeptRowGroups, moveRowGroup, type RowGroup, type RowShare } from './row-group.ts';
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

const millisecondsPerDay = 86_400_000;

/**
 * A table as Apache Parquet, written a row group at a time: amounts as exact decimals, dates as dates, texts in UTF-8,
 * compressed with Zstandard. The same rows of the same documents give the same bytes.
 */
export class ParquetFile {
  readonly #table: Pick<Table, 'key' | 'columns'>;
  readonly #file: OpenFile;
  readonly #bytes = new ByteWriter();
  readonly #parquet: ParquetWriter;
  readonly #kept: ReadonlyMap<string, RowGroup>;
  readonly #read: KeptRowGroups['read'] | null;
  readonly #written: RowGroup[] = [];
  #shares: RowShare[] = [];
  #rows = 0;
  #text = 0;

  /** @param kept the row groups of the file in an earlier build: those that would be the same are taken from there. */
  constructor(table: Pick<Table, 'key' | 'columns'>, file: OpenFile, kept: KeptRowGroups | null = null) {
    this.#table = table;
    this.#file = file;
    this.#kept = new Map(kept?.groups.map((group) => [group.ids.join(' '), group]));
    this.#read = kept?.read ?? null;
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
  async append(share: RowShare): Promise<void> {
    this.#shares.push(share);
    this.#rows += share.rows;
    this.#text += share.text;
    if (endsRowGroup(share.id, this.#rows, this.#text)) await this.#endGroup();
  }

  /** @returns its row groups, for the next build. */
  async close(): Promise<RowGroup[]> {
    await this.#endGroup();
    await this.#parquet.finish();
    await this.#flush();
    await this.#file.close();
    return this.#written;
  }

  async #endGroup(): Promise<void> {
    if (this.#rows === 0) return;
    const ids = this.#shares.map(({ id }) => id);
    const kept = this.#shares.every(({ isKept }) => isKept) ? this.#kept.get(ids.join(' ')) : undefined;
    if (kept === undefined || this.#read === null) await this.#writeGroup(ids);
    else this.#keepGroup(kept, this.#read(kept));
    this.#shares = [];
    this.#rows = 0;
    this.#text = 0;
    await this.#flush();
  }

  async #writeGroup(ids: string[]): Promise<void> {
    const columns: unknown[][] = this.#table.columns.map(() => []);
    for (const { read } of this.#shares)
      for (const row of read())
        for (const [index, column] of this.#table.columns.entries())
          columns[index]?.push(this.#toValue(column, row[index] ?? null, row));
    const start = this.#bytes.offset;
    const columnData = this.#table.columns.map(({ name }, index) => ({ name, data: columns[index] ?? [] }));
    await this.#parquet.write({ columnData, rowGroupSize: this.#rows });
    const group = this.#parquet.row_groups.at(-1);
    if (group === undefined) throw new Error(`${this.#table.key}: a row group was not written`);
    const indexes = this.#parquet.pendingIndexes.slice(-columnData.length);
    // As it is now: where its pages are indexed is noted in it when the file is finished.
    this.#written.push(structuredClone({ ids, start, end: this.#bytes.offset, group, indexes }));
  }

  #keepGroup(kept: RowGroup, bytes: Uint8Array): void {
    const moved = moveRowGroup(kept, this.#bytes.offset);
    this.#bytes.appendBytes(bytes);
    this.#written.push(structuredClone(moved));
    this.#parquet.row_groups.push(moved.group);
    this.#parquet.pendingIndexes.push(...moved.indexes);
    this.#parquet.num_rows += moved.group.num_rows;
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
