import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { chromiumArguments, findChromium } from '../../scripts/chromium.ts';
import { readText } from '../../src/convert/readers/text.ts';
import type { Grid } from '../../src/model/block.ts';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { listContent } from '../unit/content.ts';
import { escapeXml } from '../unit/docx-file.ts';
import { layOut, type RenderedCell } from '../unit/rendered.ts';

/** How a document is printed. */
export interface Print {
  /** Ruling lines round every cell, over and under each row alone, or none. */
  ruled: boolean | 'rows';
  /** Of the type of tables, in points. */
  size: number;
  /** Where words and amounts stand in their cells; codes are words. */
  words: 'left' | 'center';
  amounts: 'right' | 'center';
  /** Where the text of a cell stands in a row that is higher. */
  middle: boolean;
  /** Above and below the text of each cell, in points. */
  padding: number;
  /** The widths of columns: by their texts, or the same for all, so that long names wrap. */
  even: boolean;
  /** Prints the header of a table again on each page. */
  repeats: boolean;
  /** The foot of each page; `#` is its number. */
  foot: string;
}

/** The usual print of a document: what tests vary. */
export const usualPrint: Print = {
  ruled: true,
  size: 9,
  words: 'left',
  amounts: 'right',
  middle: true,
  padding: 2,
  even: false,
  repeats: true,
  foot: '— # —',
};

/** Opens a browser for the tests of a file, and prints HTML with it. */
export function preparePrinter(): (html: string, foot: string, head?: string) => Promise<Uint8Array> {
  let browser: Browser;
  beforeAll(async () => {
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error('missing Chromium: run npm test, which says how to get it');
    browser = await chromium.launch({ executablePath, args: chromiumArguments });
  });
  afterAll(() => browser.close());
  return async (html, foot, head = '') => {
    const page = await browser.newPage();
    await page.setContent(html);
    const bytes = await page.pdf({
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: `<div style="width:100%;text-align:center;font-size:9pt">${head}</div>`,
      footerTemplate: `<div style="width:100%;text-align:center;font-size:9pt">${foot.replace('#', '<span class="pageNumber"></span>')}</div>`,
    });
    await page.close();
    return bytes;
  };
}

/** Tables with more columns than this stand on landscape pages. */
const mostUprightColumns = 8;

/** A text document as a page to print: the same paragraphs and tables, wide tables on landscape pages. */
export function renderPrint(text: string, print: Print): string {
  const body = readText(text).blocks.map((block) =>
    block.type === 'paragraph' ? renderParagraph(block.text) : renderTable(block),
  );
  const line = '1px solid black';
  const rows = `none; border-top: ${line}; border-bottom: ${line}`;
  const border = print.ruled === 'rows' ? rows : print.ruled ? line : 'none';
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><style>
@page { size: A4; margin: 60pt 64pt }
@page wide { size: A4 landscape; margin: 60pt 50pt }
body { font: 12pt "Noto Serif CJK SC", serif; margin: 0 }
p { margin: 0; line-height: 1.7; text-indent: 2em; text-align: justify }
p.title { text-indent: 0; text-align: center; font-size: 16pt }
table { border-collapse: collapse; width: 100%; margin: 8pt 0 12pt; font-size: ${String(print.size)}pt;
  table-layout: ${print.even ? 'fixed' : 'auto'} }
table.wide { page: wide }
thead { display: ${print.repeats ? 'table-header-group' : 'table-row-group'} }
td { border: ${border}; padding: ${String(print.padding)}pt 4pt; text-align: ${print.words};
  vertical-align: ${print.middle ? 'middle' : 'top'}; overflow-wrap: anywhere }
td.amount { text-align: ${print.amounts}; overflow-wrap: normal }
thead td { text-align: center }
tr { break-inside: avoid }
</style></head><body>${body.join('\n')}</body></html>`;
}

/** A short line without a stop is a title, unless its end says what stands under it. */
function renderParagraph(text: string): string {
  const title = text.length <= 25 && !/[，。；：！？、)）]|^[（(]?[一二三四五六七八九十\d]+[、.）)]/u.test(text);
  return `<p${title ? ' class="title"' : ''}>${escapeXml(text)}</p>`;
}

function renderTable(grid: Grid): string {
  const rows = layOut(grid);
  const head = countHeaderRows(rows);
  const width = Math.max(...rows.map((cells) => cells.reduce((sum, { span }) => sum + span, 0)));
  const wide = width > mostUprightColumns ? ' class="wide"' : '';
  const write = (part: readonly RenderedCell[][]): string => part.map(renderRow).join('\n');
  const heading = head === 0 ? '' : `<thead>${write(rows.slice(0, head))}</thead>`;
  return `<table${wide}>${heading}<tbody>${write(rows.slice(head))}</tbody></table>`;
}

function renderRow(cells: readonly RenderedCell[]): string {
  const written = cells.map(({ text, span }) => {
    const kind = text.length === 1 && /^[\d,.]*\d\.\d+$/u.test(text[0] ?? '') ? ' class="amount"' : '';
    const blanks = (line: string): string =>
      escapeXml(line).replace(/^[ \u3000]+| {2,}/gu, (some) => '\u00A0'.repeat(some.length));
    return `<td colspan="${String(span)}"${kind}>${text.map(blanks).join('<br>')}</td>`;
  });
  return `<tr>${written.join('')}</tr>`;
}

/** The rows before the first with a digit, if there are others: labels of columns. */
function countHeaderRows(rows: readonly RenderedCell[][]): number {
  const first = rows.findIndex((cells) => cells.some(({ text }) => text.some((line) => /\d/u.test(line))));
  return first > 0 && first < 4 ? first : 0;
}

/**
 * What a disclosure says as far as paper shows it: every field but blanks, which on paper are distances, and the quotes of notices,
 * which end where the lines of a text do.
 */
export function listPrintedContent(disclosure: Disclosure): unknown {
  const notices = disclosure.notices.map((notice) => ({ ...notice, quote: '' }));
  return dropBlanks(listContent({ ...disclosure, notices }));
}

function dropBlanks(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s+/gu, '');
  if (Array.isArray(value)) return value.map(dropBlanks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, dropBlanks(inner)]));
}
