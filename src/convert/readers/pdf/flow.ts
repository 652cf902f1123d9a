import { growParts, type OpenParts, openParts, partAgain } from './aligned-flow.ts';
import type { FlowLine } from './flow-line.ts';
import { findFurniture, findPageNumbers } from './furniture.ts';
import type { PageItem, PageLayout, PrintedLine } from './page-layout.ts';
import { type Margins, findMargins, goesOn } from './paragraph.ts';
import { type OpenTable, growTable, openTable, writeTable } from './table-flow.ts';
import { joinParagraph } from './text-line.ts';

/** A paragraph or a table that may still go on. */
type OpenBlock = { kind: 'paragraph'; page: number; lastPage: number; lines: PrintedLine[] } | OpenTable | OpenParts;

/**
 * Writes pages as lines: a paragraph in one line, whatever its wraps and page breaks, a row in one line with its cells
 * between tabs; blank lines between paragraphs and around tables. A table that goes on over the page goes on here, its
 * header told once however often it is printed. Page numbers are left out; what else belongs to the page stands where
 * it is printed, or behind the paragraph or table that runs past it.
 */
export function writeFlow(printed: readonly PageLayout[]): FlowLine[] {
  const numbers = findPageNumbers(printed);
  const pages = printed.map((page) => ({ ...page, items: page.items.filter((item) => !numbers.has(item)) }));
  const furniture = findFurniture(pages);
  const body = pages.map((page) => ({ ...page, items: page.items.filter((item) => !furniture.has(item)) }));
  const margins = findMargins(body);
  const lines: FlowLine[] = [];
  let open: OpenBlock | null = null;
  let waiting: FlowLine[] = [];
  const close = (): void => {
    if (open !== null) lines.push(...writeBlock(open));
    lines.push(...waiting.flatMap((line) => [{ text: '', page: line.page }, line]));
    open = null;
    waiting = [];
  };
  for (const { page, width, items } of pages) {
    const own = margins.get(page) ?? { left: 0, right: width };
    for (const item of items) {
      if (furniture.has(item)) {
        if (item.kind === 'line')
          waiting.push({ text: item.line.text, page, doubtful: item.line.doubtful, running: true });
        continue;
      }
      for (const piece of partItem(open, item, page)) {
        const grown: OpenBlock | null = open === null ? null : growBlock(open, piece, page, own);
        if (grown === null) {
          const torn = open !== null && isTorn(open, piece, page);
          close();
          // The rest of a row may be no more than words: what it belongs to is in doubt with it.
          const last = lines.findLast(({ text }) => text.includes('\t'));
          if (torn && last !== undefined) last.doubtful = true;
          open = openBlock(piece, page);
        } else open = grown;
      }
    }
  }
  close();
  return lines.slice(lines[0]?.text === '' ? 1 : 0);
}

/** The tables that a page prints as one, where only the first of them goes on with the open one. */
function partItem(open: OpenBlock | null, item: PageItem, page: number): PageItem[] {
  if (open?.kind !== 'parts' || page !== open.lastPage + 1 || item.kind !== 'table') return [item];
  const { part } = item.table;
  if (part === undefined) return [item];
  return partAgain(open, part).map((each): PageItem => ({ kind: 'table', table: { ...item.table, part: each } }));
}

/** Whether what follows a table may be more of it that was not recognised. */
function isTorn(open: OpenBlock, item: PageItem, page: number): boolean {
  return open.kind !== 'paragraph' && item.kind === 'line' && item.line.doubtful && page <= open.lastPage + 1;
}

function openBlock(item: PageItem, page: number): OpenBlock {
  if (item.kind === 'line') return { kind: 'paragraph', page, lastPage: page, lines: [item.line] };
  const { part } = item.table;
  return part === undefined ? openTable(item.table, page) : openParts(part, page);
}

/** The block with an item that goes on with it; null when the item begins another. */
function growBlock(open: OpenBlock, item: PageItem, page: number, margins: Margins): OpenBlock | null {
  if (open.kind === 'paragraph') {
    const samePage = open.lastPage === page;
    if (item.kind !== 'line' || !goesOn({ lines: open.lines, margins, samePage }, item.line)) return null;
    open.lastPage = page;
    open.lines.push(item.line);
    return open;
  }
  if (item.kind !== 'table') return null;
  const { part } = item.table;
  if (open.kind === 'parts') return part === undefined ? null : growParts(open, part, page);
  return part === undefined ? growTable(open, item.table, page) : null;
}

function writeBlock(block: OpenBlock): FlowLine[] {
  if (block.kind !== 'paragraph') return writeTable(block);
  const { page, lines } = block;
  const text = joinParagraph(lines.map((line) => line.text));
  return [
    { text: '', page },
    { text, page, doubtful: lines.some((line) => line.doubtful) },
  ];
}
