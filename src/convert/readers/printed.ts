import { cellBreak } from './extraction.ts';

/**
 * What stands on a page, by its layout alone: the form in which readers of marked-up documents (Word, web pages) hand
 * over paragraphs and tables before they become lines.
 */
export type Printed = PrintedParagraph | PrintedTable;

/** A paragraph; `\n` where the document breaks its line. */
export interface PrintedParagraph {
  type: 'paragraph';
  text: string;
}

export interface PrintedTable {
  type: 'table';
  rows: PrintedCell[][];
}

/** A cell, at the first of its columns, counted from 0; columns that no cell of the row begins at are covered or empty. */
export interface PrintedCell {
  column: number;
  /** How many columns it covers, itself included. */
  span: number;
  content: Printed[];
}

/** Control characters are no text, and a line separator of the document's own would be taken for the end of a line. */
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/gu;

/** Paragraphs and tables as the lines of an extraction. Empty paragraphs are left out; an empty line ends each table. */
export function writeLines(printed: readonly Printed[]): string[] {
  const lines: string[] = [];
  for (const block of printed) {
    if (block.type === 'paragraph') lines.push(...splitParagraph(block));
    else writeTable(block, lines);
  }
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

function splitParagraph({ text }: PrintedParagraph): string[] {
  return text
    .split('\n')
    .map((line) =>
      line
        .toWellFormed()
        .replace(controls, ' ')
        // Blanks that do not break stand in copies from web pages, and are blanks.
        .replaceAll(/[\t\r\u00A0]/gu, ' ')
        .trimEnd(),
    )
    .filter((line) => line.trim() !== '');
}

/**
 * Columns at which no cell of the table begins are no columns: grids of word processors are finer than what is printed.
 * What stands in a table of one column, or in a row with a table inside it, is a page laid out by a table: its content
 * stands by itself. So does a first row of one cell over the whole width, which is a caption.
 */
function writeTable({ rows }: PrintedTable, lines: string[]): void {
  const columns = [...new Set(rows.flatMap((row) => row.map((cell) => cell.column)))].sort((a, b) => a - b);
  const places = new Map(columns.map((column, index) => [column, index]));
  let isOpen = false;
  const close = (): void => {
    if (isOpen) lines.push('');
    isOpen = false;
  };
  for (const row of rows) {
    if (columns.length === 1 || row.some(hasTable) || (!isOpen && isCaption(row, columns))) {
      close();
      lines.push(...row.flatMap((cell) => writeLines(cell.content)));
      if (row.some(hasTable)) lines.push('');
      continue;
    }
    const texts: string[] = columns.map(() => '');
    for (const cell of row) {
      const place = places.get(cell.column) ?? 0;
      texts[place] = [texts[place] ?? '', joinCell(cell)].filter((text) => text !== '').join(cellBreak);
    }
    lines.push(texts.join('\t'));
    isOpen = true;
  }
  close();
}

/** Whether a cell holds a table of several cells. One of a single cell is a frame round text. */
function hasTable({ content }: PrintedCell): boolean {
  return content.some((block) => block.type === 'table' && block.rows.flat().length > 1);
}

function isCaption(row: readonly PrintedCell[], columns: readonly number[]): boolean {
  const [cell, ...others] = row;
  if (cell === undefined || others.length > 0) return false;
  return cell.column === columns[0] && cell.column + cell.span > (columns.at(-1) ?? 0);
}

function joinCell({ content }: PrintedCell): string {
  return writeLines(content)
    .filter((line) => line !== '')
    .join(cellBreak);
}
