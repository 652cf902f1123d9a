import { crc32 } from 'node:zlib';
import type { ParquetWriter } from 'hyparquet-writer';
import type { Cell } from './table.ts';

/** The rows of a document on their way into a Parquet file. */
export interface RowShare {
  id: string;
  rows: number;
  /** Their texts together, in UTF-16 units. */
  text: number;
  /** Whether they are as they were in the earlier build. */
  isKept: boolean;
  read: () => readonly (readonly Cell[])[];
}

/** A row group of a file as it was written. */
export interface RowGroup {
  /** Whose rows it holds, in order. */
  ids: string[];
  /** Where its bytes stand in the file. */
  start: number;
  end: number;
  /** What the writer says of it at the end of the file. */
  group: ParquetWriter['row_groups'][number];
  indexes: ParquetWriter['pendingIndexes'];
}

/** The row groups of a file of an earlier build. */
export interface KeptRowGroups {
  groups: readonly RowGroup[];
  read: (group: RowGroup) => Uint8Array;
}

/** A row group holds at most so many rows or so much text, and the document with which it is full: what a reader fetches, and we hold, at once. */
const mostRows = 50_000;
const mostText = 8_000_000;
/** From so many rows on a group ends with one document of so many, which its id tells. */
const leastRows = 2048;
const oneOf = 32;

/**
 * Whether a row group ends with a document. That rests on ids, so that a document that comes, goes or grows moves the
 * ends of the groups near it only: the others hold the same rows as in the last build, and their bytes can be kept.
 */
export function endsRowGroup(id: string, rows: number, text: number): boolean {
  return rows >= mostRows || text >= mostText || (rows >= leastRows && crc32(id) % oneOf === 0);
}

/** A row group that stands elsewhere in the new file. */
export function moveRowGroup(kept: RowGroup, start: number): RowGroup {
  const moved = structuredClone(kept);
  const by = BigInt(start - kept.start);
  for (const { chunk, offsetIndex } of moved.indexes) {
    chunk.file_offset += by;
    if (chunk.meta_data !== undefined) {
      chunk.meta_data.data_page_offset += by;
      if (chunk.meta_data.dictionary_page_offset !== undefined) chunk.meta_data.dictionary_page_offset += by;
    }
    for (const page of offsetIndex?.page_locations ?? []) page.offset += by;
  }
  return { ...moved, start, end: start + kept.end - kept.start };
}
