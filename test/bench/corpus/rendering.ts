import { cell as docxCell, packDocx, paragraph as docxParagraph, row as docxRow, table } from '../../unit/docx-file.ts';
import { type SourceBlock, type SourceCell, type SourceRow, type SourceTable, spanOf, textOf } from './block.ts';
import type { Dialect } from './plan.ts';

/** Rows of a table on one page, where a row is a line. */
const rowsOfPage = 24;

/** Writes a document in its dialect: the name's ending and the bytes. */
export function render(blocks: readonly SourceBlock[], dialect: Dialect): { ending: string; bytes: Uint8Array } {
  if (dialect === 'docx') return { ending: 'docx', bytes: writeDocx(blocks) };
  return { ending: 'txt', bytes: Buffer.from(dialect === 'cells' ? writeCells(blocks) : writeRows(blocks)) };
}

/** As text taken from a Word file: a cell is a line after a tab, a blank line ends a row, another one the table. */
export function writeCells(blocks: readonly SourceBlock[]): string {
  const lines = blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block.text];
    const { caption, header, rows, joined } = block;
    const head = caption === undefined ? [] : [caption.title, ...writeOwner(block)];
    const written = [...header, ...rows].flatMap((row) => [...row.map((cell) => `\t${textOf(cell)}`), '']);
    return [...(joined === true ? [' '] : []), ...head, ...written, ''];
  });
  return `${lines.join('\n')}\n`;
}

/** As text taken from a PDF: a row is a line, cells stand between tabs, and each page repeats caption and header. */
export function writeRows(blocks: readonly SourceBlock[]): string {
  const lines = blocks.flatMap((block, index) => {
    if (block.type === 'paragraph') return [block.text, ''];
    const next = blocks[index + 1];
    const pages = listPages(block).flatMap((page) => [...page, '']);
    return next?.type === 'table' && next.joined === true ? pages.slice(0, -1) : pages;
  });
  return `${lines.join('\n')}\n`;
}

function listPages(table: SourceTable): string[][] {
  const { caption, header, rows } = table;
  const count = Math.max(1, Math.ceil(rows.length / rowsOfPage));
  return Array.from({ length: count }, (_, page) => {
    const own = rows.slice(page * rowsOfPage, (page + 1) * rowsOfPage);
    const title = page === 0 && caption !== undefined ? [caption.title, ''] : [];
    const owner = writeOwner(table).flatMap((line) => [line, '']);
    return [...title, ...owner, ...[...header, ...own].map(writeRow)];
  });
}

function writeOwner({ caption }: SourceTable): string[] {
  return caption === undefined ? [] : [caption.owner, `预算年度：${String(caption.year)}`, '单位：万元'];
}

/** A line has no breaks: what stands in paragraphs of one cell is glued. */
function writeRow(row: SourceRow): string {
  return row.map((cell) => textOf(cell).replaceAll('\n', '') + '\t'.repeat(spanOf(cell) - 1)).join('\t');
}

/** As a Word file with real tables, whose cells cover the columns that they cover. */
function writeDocx(blocks: readonly SourceBlock[]): Uint8Array {
  const body = blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [docxParagraph(block.text)];
    const { caption, header, rows, joined } = block;
    const head = caption === undefined ? [] : [caption.title, ...writeOwner(block)].map((line) => docxParagraph(line));
    const written = [...header, ...rows].map((cells) => docxRow(...cells.map(writeDocxCell)));
    // Two tables that touch are one.
    return [...(joined === true ? [docxParagraph('')] : []), ...head, table(...written)];
  });
  return packDocx(body.join(''));
}

function writeDocxCell(cell: SourceCell): string {
  const paragraphs = textOf(cell)
    .split('\n')
    .map((line) => docxParagraph(line));
  return docxCell(paragraphs.join(''), `<w:gridSpan w:val="${String(spanOf(cell))}"/>`);
}
