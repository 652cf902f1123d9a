/** A cell of a table, and how many columns it covers; a plain text covers one. */
export type SourceCell = string | { text: string; span: number };
export type SourceRow = readonly SourceCell[];

/** What stands over a table on every page it takes. */
export interface Caption {
  title: string;
  /** `316 某县水务局` */
  owner: string;
  year: number;
}

export interface SourceTable {
  type: 'table';
  caption?: Caption;
  header: readonly SourceRow[];
  rows: readonly SourceRow[];
  /** Goes on with the table above it, which is one with it where a row is a line. */
  joined?: true;
}

export interface SourceParagraph {
  type: 'paragraph';
  text: string;
}

/** A piece of a document, before it is written in one of the dialects. */
export type SourceBlock = SourceParagraph | SourceTable;

export function paragraph(text: string): SourceParagraph {
  return { type: 'paragraph', text };
}

export function textOf(cell: SourceCell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

export function spanOf(cell: SourceCell): number {
  return typeof cell === 'string' ? 1 : cell.span;
}

/** A cell that covers several columns. */
export function wide(text: string, span: number): SourceCell {
  return { text, span };
}
