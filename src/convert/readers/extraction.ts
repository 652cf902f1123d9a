import type { SourceFormat } from '../../model/block.ts';

/**
 * What a reader of a binary format takes out of a document: its text by lines, in reading order, in the row-per-line
 * form. A paragraph is a line without tabs. A row of a table is a line: its cells between tabs, line breaks inside a cell as one
 * blank, empty cells kept (a row of a table of five columns has four tabs). A cell merged over several columns stands once,
 * in the first of them, and leaves the others empty; one merged over several rows stands in the first of those.
 * Everything after this is the same for all formats: redactions, corrections, outline, tables.
 */
export interface Extraction {
  format: SourceFormat;
  lines: string[];
  /** The page of each line, from 1, where the format has pages; else null. */
  pages: number[] | null;
}

/** Bytes to lines. @throws UnreadableError with file, what was seen and what to do. `file` is the name messages use. */
export type Extractor = (bytes: Uint8Array, file: string) => Promise<Extraction>;
