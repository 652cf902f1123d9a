import type { SourceFormat } from '../../model/block.ts';
import type { Limits } from '../../model/limits.ts';
import { type Message, UnreadableError } from '../../model/message.ts';

/**
 * What a reader of a binary format takes out of a document: its text by lines, in reading order, in the row-per-line
 * form. A paragraph is a line without tabs. A row of a table is a line: its cells between tabs, empty cells kept (a row of a
 * table of five columns has four tabs). Lines of a cell that the document itself ends (paragraphs, line breaks, not wraps)
 * stand apart by `cellBreak`. A cell merged over several columns stands once, in the first of them, and leaves the others
 * empty; one merged over several rows stands in the first of those. An empty line ends a table: without one, prose straight
 * after a row is taken for the rest of its last cell.
 * Everything after this is the same for all formats: redactions, corrections, outline, tables.
 */
export interface Extraction {
  format: SourceFormat;
  lines: string[];
  /** The page of each line, from 1, where the format has pages; else null. */
  pages: number[] | null;
  /**
   * The lines, from 1 and in order, whose rows and cells nothing but the places of their texts tells, where those allow more than
   * one reading: in a table without ruling lines, or in what may be one. Each is named in a notice, and values in its rows are left
   * out, so that nobody takes a guess for what is printed.
   */
  doubtful?: readonly number[];
  /**
   * The lines, from 1 and in order, whose cells are merged or split otherwise than those of the rows around them, so that a text of
   * theirs can belong to more than one row or column: each is named in a notice. Where it is a number, they are `doubtful` as well.
   */
  uneven?: readonly number[];
  /** The lines that belong to pages and stand between what goes on over them: heads and feet. Those that may be titles are read all the same. */
  running?: readonly number[];
  /** What the file holds and does not show: it is not read, but whoever fetches the published original has it. */
  hidden?: readonly HiddenContent[];
}

/** Content of one kind that a file holds and does not show. */
export interface HiddenContent {
  /** `text`: passages in hidden type; `deletion`: passages that a tracked change took out; `frame`: pages that a browser shows in the page. */
  kind: 'sheet' | 'row' | 'column' | 'text' | 'deletion' | 'comment' | 'frame';
  /** The name of the sheet that a row or column is hidden in; else empty. */
  sheet: string;
  /** How many there are, from 1: only those with text in them count. */
  count: number;
}

/** Bytes to lines. @throws UnreadableError with file, what was seen and what to do. `file` is the name messages use. */
export type Extractor = (bytes: Uint8Array, file: string, limits?: Limits) => Promise<Extraction>;

/** U+2028, the line separator of Unicode: a line of the transcript can hold a cell of several lines. */
export const cellBreak = '\u2028';

/** A refusal of a whole file. */
export function refuseFile(
  file: string,
  code: string,
  seen: string,
  rest: Pick<Message, 'expected' | 'action'>,
): UnreadableError {
  return new UnreadableError([{ code, severity: 'error', place: { file }, seen, ...rest }]);
}
