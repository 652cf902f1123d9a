import type { Block, Reading, SourceFormat } from '../../model/block.ts';
import { findHighest } from '../grid.ts';
import { readCellPerLine } from './cell-per-line.ts';
import type { ClassifiedLine, GridReading, LineKind } from './classified-line.ts';
import { readLooseCells } from './loose-cell.ts';
import { removePadding } from './padded-line.ts';
import { blankPageLines } from './page-line.ts';
import { readRowPerLine } from './row-per-line.ts';
import { listHeads } from './running-line.ts';
import { settlePipes } from './pipe-line.ts';
import { restoreTrimmedCells } from './trimmed-cell.ts';

/** How the lines of each dialect become a grid. A new dialect is one entry. */
const dialects: Readonly<
  Record<Exclude<LineKind, 'blank' | 'prose'>, (lines: readonly ClassifiedLine[], start: number) => GridReading>
> = { cell: readCellPerLine, row: readRowPerLine, loose: readLooseCells };

/**
 * Reads plain text extracted from Word (a cell a line, each starting with a tab), from PDF (a row a line, cells between
 * tabs) or from web pages (`|` in place of tabs: `settlePipes`). Which of the two a stretch of tabbed lines is written in is decided for each stretch.
 */
export function readText(text: string): Reading {
  const lines = splitLines(text);
  return { transcript: { format: 'text', lines }, blocks: readBlocks(classifyLines(lines)) };
}

function readBlocks(classified: readonly ClassifiedLine[]): Block[] {
  const blocks: Block[] = [];
  let index = 0;
  for (let current = classified[index]; current !== undefined; current = classified[index]) {
    const read = current.kind === 'blank' || current.kind === 'prose' ? null : dialects[current.kind];
    if (read !== null) {
      const { grid, next } = read(classified, index);
      blocks.push(grid);
      index = next;
    } else {
      if (current.kind === 'prose') blocks.push({ type: 'paragraph', line: current.line, text: current.text });
      index += 1;
    }
  }
  return blocks;
}

/**
 * Reads the lines of an extraction: a row a line wherever there is a tab, whatever the lines next to it look like. `doubtful` are the
 * lines whose rows are in doubt, `running` those of pages, which are left out. A row with fewer cells than its table has columns is short.
 */
export function readRows(
  text: string,
  format: SourceFormat,
  doubtful: readonly number[] = [],
  running: readonly number[] = [],
): Reading {
  const lines = splitLines(text);
  const heads = new Set(
    listHeads(
      lines,
      running.map((line) => line - 1),
    ),
  );
  const classified = lines.map((line, index): ClassifiedLine => {
    const kind = line.trim() === '' || heads.has(index) ? 'blank' : 'prose';
    return line.includes('\t')
      ? { line: index + 1, text: line, kind: 'row', closed: true }
      : { line: index + 1, text: line, kind };
  });
  const blocks = readBlocks(classified);
  const inDoubt = new Set(doubtful);
  for (const block of blocks) {
    if (block.type === 'paragraph') continue;
    const width = findHighest(block.rows.map(({ cells }) => cells.length));
    for (const row of block.rows) {
      if (inDoubt.has(row.line)) row.doubtful = true;
      if (row.cells.length < width) row.short = true;
    }
  }
  return { transcript: { format, lines }, blocks };
}

/** The document's own lines; page feeds and other line marks of word processors are spaces within them. */
export function splitLines(text: string): string[] {
  const lines = text.replace(/[\f\v\u0085\u001A\u001B]/gu, ' ').split(/\r\n|\n|\r/u);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function classifyLines(lines: readonly string[]): ClassifiedLine[] {
  const padded = removePadding(
    lines.map((printed, index): ClassifiedLine => {
      const line = index + 1;
      // A space before the tab begins a row, also where an editor made it one that does not break.
      const text = printed.replace(/^\u00A0(?=\t)/u, ' ');
      if (text.includes('\t')) return { line, text, kind: isSingleCell(text) ? 'cell' : 'row' };
      return { line, text, kind: text.trim() === '' ? 'blank' : 'prose' };
    }),
  );
  const classified = blankPageLines(padded);
  settleDialect(classified);
  restoreTrimmedCells(classified);
  return settlePipes(classified);
}

/** One tab, at the start, and none after it but trailing ones, which Word leaves inside a cell. */
function isSingleCell(text: string): boolean {
  return /^ ?\t[^\t]*\t*$/u.test(text) && !/^ ?\t\t+$/u.test(text);
}

/**
 * In the row dialect a row with text in its second cell alone looks like a single cell, and the other way round a
 * cell with a tab inside looks like a row. The lines next to it tell: a stretch of tabbed lines has one dialect. Where that has a cell a
 * line, a line over its first cell has a tab stop in it and is no cell: what stands over the table, the department on its left and the
 * unit on its right.
 */
function settleDialect(lines: ClassifiedLine[]): void {
  const tabbed = lines.filter((line) => line.kind === 'cell' || line.kind === 'row');
  const overall = majority(tabbed);
  for (let start = 0; start < lines.length; start += 1) {
    const stretch: ClassifiedLine[] = [];
    for (let end = start; end < lines.length; end += 1) {
      const line = lines[end];
      if (line === undefined || line.kind === 'blank' || line.kind === 'prose') break;
      stretch.push(line);
    }
    const kind = majority(stretch) ?? overall;
    if (kind !== null) for (const line of stretch) line.kind = kind;
    const first = stretch.findIndex(({ text }) => /^[^\S\t]*\t/u.test(text));
    if (kind === 'cell') for (const line of stretch.slice(0, Math.max(0, first))) line.kind = 'prose';
    start += Math.max(0, stretch.length - 1);
  }
}

function majority(lines: readonly ClassifiedLine[]): 'cell' | 'row' | null {
  const cells = lines.filter((line) => line.kind === 'cell').length;
  const rows = lines.length - cells;
  if (cells === rows) return null;
  return cells > rows ? 'cell' : 'row';
}
