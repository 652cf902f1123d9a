import { glueLines } from '../../src/model/terms.ts';
import type { Block, Cell, Grid } from '../../src/model/block.ts';
import { readText } from '../../src/convert/readers/text.ts';
import { cell, escapeXml, packDocx, paragraph, row, table } from './docx-file.ts';

/** A text document as a Word document of the same paragraphs and real tables. */
export function renderDocx(text: string): Uint8Array {
  return renderDocxBlocks(readText(text).blocks);
}

/** Paragraphs and tables as a Word document. */
export function renderDocxBlocks(blocks: readonly Block[]): Uint8Array {
  return renderDocxPrint(layOutBlocks(blocks));
}

/** What is printed as a Word document. */
export function renderDocxPrint(printed: readonly Rendered[]): Uint8Array {
  return packDocx(printed.map((each) => (typeof each === 'string' ? paragraph(each) : renderDocxTable(each))).join(''));
}

/** A text document as a web page of the same paragraphs and tables, with what a site puts round them. */
export function renderHtml(text: string): string {
  return renderHtmlPrint(layOutBlocks(readText(text).blocks));
}

/** What is printed as a web page. */
export function renderHtmlPrint(printed: readonly Rendered[]): string {
  const body = printed.map((each) => (typeof each === 'string' ? `<p>${escapeHtml(each)}</p>` : renderHtmlTable(each)));
  const links = ['首页', '政务公开', '办事服务', '互动交流', '数据开放'].map(
    (name) => `<li><a href="/x/">${name}</a></li>`,
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>信息公开_某某网</title><style>p{margin:0}</style></head>
<body><header><ul>${links.join('')}</ul></header><div class="wrap"><div><a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a></div>
<div><script>document.write("<p>2019年部门预算</p>")</script>${body.join('\n')}</div></div>
<footer><p>主办：某某人民政府 备案号：00000000</p></footer></body></html>`;
}

/** A cell as it is printed: its lines, and how many columns it covers. */
export interface RenderedCell {
  text: string[];
  span: number;
}

/** What is printed: the text of a paragraph, or the rows of a table. */
export type Rendered = string | RenderedCell[][];

/** Blocks as they are printed. */
export function layOutBlocks(blocks: readonly Block[]): Rendered[] {
  return blocks.map((block) => (block.type === 'paragraph' ? block.text : layOut(block)));
}

/** Rows that are shorter than the table have cells merged over several columns: how many each covers. */
export function layOut(grid: Grid): RenderedCell[][] {
  const width = Math.max(...grid.rows.map(({ cells }) => cells.length));
  const spans: number[][] = [];
  for (const { cells } of grid.rows.toReversed()) {
    const below = spans[0] ?? [];
    const next = grid.rows[grid.rows.length - spans.length]?.cells ?? [];
    spans.unshift(findSpans(cells, width, next, below));
  }
  return grid.rows.map(({ cells }, at) =>
    cells.map((each, index) => ({ text: listLines(each), span: spans[at]?.[index] ?? 1 })),
  );
}

/**
 * The cells of a short header cover the ones under them: an empty one is the cell itself going on, a stretch of labels its parts.
 * Where that does not add up, the last cell covers the rest.
 */
function findSpans(cells: readonly Cell[], width: number, next: readonly Cell[], below: readonly number[]): number[] {
  const groups: number[] = [];
  let wasLabel = false;
  for (const [index, each] of next.entries()) {
    const isLabel = each.lines.length > 0;
    const span = below[index] ?? 1;
    if (isLabel && wasLabel) groups.push((groups.pop() ?? 0) + span);
    else groups.push(span);
    wasLabel = isLabel;
  }
  if (cells.length < width && groups.length === cells.length) return groups;
  return cells.map((_, index) => (index === cells.length - 1 ? width - index : 1));
}

/** The lines of a cell that are not wraps of one. */
function listLines({ lines }: Cell): string[] {
  const indent = /^[\s\u3000]*/u.exec(lines[0]?.text ?? '')?.[0] ?? '';
  return `${indent}${glueLines(lines.map(({ text }) => text))}`.split('\n');
}

function renderDocxTable(printed: readonly RenderedCell[][]): string {
  const rows = printed.map((cells) =>
    row(
      ...cells.map(({ text, span }) =>
        cell(text.map((line) => paragraph(line)).join(''), `<w:gridSpan w:val="${String(span)}"/>`),
      ),
    ),
  );
  return table(...rows);
}

function renderHtmlTable(printed: readonly RenderedCell[][]): string {
  const rows = printed.map(
    (cells) =>
      `<tr>${cells.map(({ text, span }) => `<td colspan="${String(span)}">${text.map(escapeHtml).join('<br>')}</td>`).join('\n')}</tr>`,
  );
  return `<table border="1"><tbody>\n${rows.join('\n')}</tbody></table>`;
}

/** Blanks that indent a name or space out its letters must not collapse. */
function escapeHtml(text: string): string {
  return escapeXml(text).replace(/^ +| {2,}/gu, (blanks) => '&nbsp;'.repeat(blanks.length));
}
