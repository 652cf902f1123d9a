/** Formats of source documents that have a reader. */
export type SourceFormat = 'text' | 'docx' | 'doc' | 'xlsx' | 'pdf' | 'html';

/** The plain text of a document by lines; line n is `lines[n - 1]`. Every figure of the site points into it. */
export interface Transcript {
  format: SourceFormat;
  lines: string[];
}

/** One line of text and where it stands in the transcript. */
export interface TextLine {
  line: number;
  text: string;
}

/** A paragraph: one line of prose as the transcript holds it. */
export interface Paragraph extends TextLine {
  type: 'paragraph';
}

/** A cell: its line, and the lines of its text (none for an empty cell, several where it wraps). */
export interface Cell {
  line: number;
  lines: TextLine[];
}

/** A printed row. `line` is that of its first cell. */
export interface GridRow {
  line: number;
  cells: Cell[];
  /** Set where nothing but the places of texts told rows and columns, and those allow more than one reading. */
  doubtful?: boolean;
  /** Set where the format tells the cells of each row, and this one has fewer than its table has columns: one was lost, anywhere. */
  short?: boolean;
}

/** A stretch of rows without prose between them. What the rows mean is for `tables` to say. */
export interface Grid {
  type: 'grid';
  rows: GridRow[];
  /** Set where the text tells the cells and nothing tells which of them are a row: all of them stand in one. */
  loose?: boolean;
}

export type Block = Paragraph | Grid;

/** What a reader of bytes returns. */
export interface Reading {
  transcript: Transcript;
  blocks: Block[];
}
