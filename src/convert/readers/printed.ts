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
  rows: readonly (readonly PrintedCell[])[];
  /** Rows, by their places, whose cells are merged or split otherwise than those around them; see `evenRows`. */
  uneven?: ReadonlySet<number>;
  /** Those of them whose numbers can stand elsewhere. */
  doubtful?: ReadonlySet<number>;
  /** The column that each row ends before, where cells without text are not handed over, as those of a sheet. */
  ends?: readonly number[];
}

/** A cell, at the first of its columns, counted from 0; columns that no cell of the row begins at are covered or empty. */
export interface PrintedCell {
  column: number;
  /** How many columns it covers, itself included. */
  span: number;
  content: readonly Printed[];
  /** Whether it goes on from the cell above, and holds nothing of its own. */
  goesOn?: boolean;
}

/** Control characters are no text, and a line separator of the document's own would be taken for the end of a line. */
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/gu;

/** The lines of an extraction, and by their numbers, from 1, those of rows that are uneven or in doubt; see `Extraction`. */
export interface Written {
  lines: string[];
  uneven: number[];
  doubtful: number[];
}

/** Paragraphs and tables as the lines of an extraction. Empty paragraphs are left out; an empty line ends each table. */
export function writeLines(printed: readonly Printed[]): string[] {
  return writePrinted(printed).lines;
}

/** The same, with what is to be said of their rows. */
export function writePrinted(printed: readonly Printed[]): Written {
  const written: Written = { lines: [], uneven: [], doubtful: [] };
  for (const block of printed) {
    if (block.type === 'paragraph') written.lines.push(...splitParagraph(block));
    else writeTable(block, written);
  }
  while (written.lines.at(-1) === '') written.lines.pop();
  return written;
}

/** Writes more lines under those that are written. */
export function appendWritten(written: Written, more: Written): void {
  const above = written.lines.length;
  written.lines.push(...more.lines);
  written.uneven.push(...more.uneven.map((line) => line + above));
  written.doubtful.push(...more.doubtful.map((line) => line + above));
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
 *
 * A row whose cells end before those of most rows has lost one of them, nobody knows which: it is written with the cells that it
 * has, without blanks for the others, so that the readers of tables see a short row. Titles in the first rows end where they like.
 */
function writeTable({ rows, ends = rows.map(findEnd), ...marked }: PrintedTable, written: Written): void {
  const { lines } = written;
  const width = findUsualEnd(ends);
  const titles = Math.max(0, rows.findIndex(hasSeveral));
  /** The rows that are short, and the column that each ends before. */
  const short = new Map(
    rows.flatMap((row, at) => {
      const end = ends[at] ?? width;
      return at >= titles && end < width ? [[row, end] as const] : [];
    }),
  );
  const edges = [...rows.flatMap((row) => row.map(({ column }) => column)), ...short.values()];
  const columns = [...new Set(edges)].sort((a, b) => a - b);
  const places = new Map(columns.map((column, index) => [column, index]));
  let isOpen = false;
  const close = (): void => {
    if (isOpen) lines.push('');
    isOpen = false;
  };
  for (const [at, row] of rows.entries()) {
    if (columns.length === 1 || row.some(hasTable) || (!isOpen && isCaption(row, columns))) {
      close();
      for (const cell of row) appendWritten(written, writePrinted(cell.content));
      if (row.some(hasTable)) lines.push('');
      continue;
    }
    const texts: string[] = columns.map(() => '');
    for (const cell of row) {
      const place = places.get(cell.column) ?? 0;
      texts[place] = [texts[place] ?? '', joinCell(cell)].filter((text) => text !== '').join(cellBreak);
    }
    const end = places.get(short.get(row) ?? Infinity);
    // A line without a tab would be none of a table.
    lines.push(texts.slice(0, end === undefined ? undefined : Math.max(2, end)).join('\t'));
    if (marked.uneven?.has(at) === true) written.uneven.push(lines.length);
    if (marked.doubtful?.has(at) === true) written.doubtful.push(lines.length);
    isOpen = true;
  }
  close();
}

/** The column that the cells of a row end before. */
function findEnd(row: readonly PrintedCell[]): number {
  return row.reduce((furthest, { column, span }) => Math.max(furthest, column + span), 0);
}

/** Where most rows of a table end, the furthest of several such places: a title can be merged over more than its table has. */
export function findUsualEnd(ends: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
  const [usual] = [...counts].sort(([end, count], [other, others]) => others - count || other - end);
  return usual?.[0] ?? 0;
}

/** Whether a row has text in a cell behind its first one. */
function hasSeveral([, ...others]: readonly PrintedCell[]): boolean {
  return others.some(({ content }) => content.some((block) => block.type === 'table' || block.text.trim() !== ''));
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

function joinCell(cell: PrintedCell): string {
  return listCellLines(cell).join(cellBreak);
}

/** The lines of a cell that have text. */
export function listCellLines({ content }: PrintedCell): string[] {
  return writeLines(content).filter((line) => line !== '');
}
