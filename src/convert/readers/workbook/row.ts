/** A row of a sheet that has text in it. */
export interface SheetRow {
  /** Its place among the rows that are shown, from 0: two rows follow each other when these do. */
  index: number;
  /** Its cells that have text, from left to right. */
  cells: SheetCell[];
}

/** A cell with text, which may be merged. */
export interface SheetCell {
  /** Its place among the columns that are shown, from 0. */
  column: number;
  /** How many of these it covers, itself included. */
  span: number;
  /** How many rows that are shown it covers. */
  height: number;
  /** One line, trimmed, never empty. */
  text: string;
}

/** The text of a cell as one line: a line broken by hand is one that was too long for its column. */
export function writeCell(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ').trim();
}
