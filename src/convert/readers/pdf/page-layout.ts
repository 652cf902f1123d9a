import { findAlignedTables, isDoubtful } from './aligned-table.ts';
import { readBoxedRows } from './boxed-row.ts';
import { type CellGrid, findGrids } from './cell-grid.ts';
import type { Habit } from './drawing-habit.ts';
import type { Glyph, PageMarks, Rule } from './marks.ts';
import { type Box, boundBoxes, measureOverlap } from './matrix.ts';
import type { PageTable } from './page-table.ts';
import { readRuledTable } from './ruled-table.ts';
import { type TextLine, createLine, measureFirstWord, readLine, splitLine } from './text-line.ts';

/** A line of text outside tables. */
export interface PrintedLine extends Box {
  text: string;
  size: number;
  /** Room that its first word would have needed on the line before. */
  firstWord: number;
  /** Whether it may be part of a table without ruling lines that was not recognised. */
  doubtful: boolean;
}

export type PageItem = { kind: 'line'; line: PrintedLine } | { kind: 'table'; table: PageTable };

/** A page in reading order. */
export interface PageLayout {
  page: number;
  width: number;
  height: number;
  items: PageItem[];
  /** Glyphs on the page, and those of them that no disclosure is written in. */
  glyphs: number;
  illegible: number;
}

/** On a line of its own, text this many times its size apart is two texts (编制部门：… and 单位：元). */
const apart = 4;

/** A label with its value (单位：万元) stands nearer to the text before it where the table is narrow. */
const labelGap = 1.5;
const label = /^\P{P}{1,6}[：:]\S+$/u;

/** The tables with ruling lines of a page, and what stands outside them. */
export interface PartedPage {
  rules: readonly Rule[];
  ruled: readonly PageTable[];
  outside: readonly Glyph[];
}

export function partPage(marks: PageMarks): PartedPage {
  const grids = findGrids(marks.rules);
  const inside = new Map(grids.map((grid): [CellGrid, Glyph[]] => [grid, []]));
  const outside: Glyph[] = [];
  for (const glyph of marks.glyphs) {
    const grid = findInnermost(grids, glyph);
    if (grid === null) outside.push(glyph);
    else inside.get(grid)?.push(glyph);
  }
  const ruled = grids
    .map((grid) => readRuledTable(grid, inside.get(grid) ?? []))
    .filter((table) => table.stretches.length > 0);
  return { rules: marks.rules, ruled, outside };
}

/**
 * Puts the text of a page in reading order: tables by their ruling lines, tables by alignment, lines. `habit` is that of a
 * document that is drawn cell by cell.
 */
export function layOutPage({ rules, ruled, outside }: PartedPage, habit: Habit | null): Pick<PageLayout, 'items'> {
  const blocks = readBoxedRows(findAlignedTables(outside, rules, ruled, habit), rules);
  const items = blocks.flatMap((block, index): PageItem[] => {
    if (block.kind === 'table') return [block];
    const doubtful = isDoubtful(block, blocks[index - 1], blocks[index + 1]);
    return splitApart(block.line).map((line) => ({ kind: 'line', line: printLine(line, doubtful) }));
  });
  return { items: orderItems([...items, ...ruled.map((table): PageItem => ({ kind: 'table', table }))]) };
}

function findInnermost(grids: readonly CellGrid[], glyph: Glyph): CellGrid | null {
  const x = (glyph.left + glyph.right) / 2;
  const y = (glyph.top + glyph.bottom) / 2;
  const area = (grid: CellGrid): number => (grid.right - grid.left) * (grid.bottom - grid.top);
  return grids
    .filter((grid) => x > grid.left - 1 && x < grid.right + 1 && y > grid.top - 1 && y < grid.bottom + 1)
    .reduce<CellGrid | null>((least, grid) => (least === null || area(grid) < area(least) ? grid : least), null);
}

/** Two texts at the ends of one line are two lines; a letter-spaced title (目  录) is one. */
function splitApart(line: TextLine): TextLine[] {
  const near = splitLine(line, labelGap);
  const labelled = near.length === 2 && near.slice(1).every((piece) => label.test(readLine(piece)));
  const pieces = labelled ? near : splitLine(line, apart);
  const letters = pieces.length <= 4 && pieces.every((piece) => [...readLine(piece)].length === 1);
  return letters ? [createLine(line.glyphs)] : pieces;
}

function printLine(line: TextLine, doubtful: boolean): PrintedLine {
  const { left, top, right, bottom, size } = line;
  return { left, top, right, bottom, size, text: readLine(line), firstWord: measureFirstWord(line), doubtful };
}

function boxOf(item: PageItem): Box {
  return item.kind === 'line' ? item.line : item.table;
}

/**
 * From top to bottom; tables beside each other from left to right, each with the lines above it that stand over it
 * alone.
 */
function orderItems(items: readonly PageItem[]): PageItem[] {
  const sorted = [...items].sort(
    (one, other) => boxOf(one).top - boxOf(other).top || boxOf(one).left - boxOf(other).left,
  );
  const tables = sorted.filter((item) => item.kind === 'table');
  const placed = new Set<PageItem>();
  const ordered: PageItem[] = [];
  for (const item of sorted) {
    if (placed.has(item)) continue;
    const group = gatherBeside(tables, item).filter((table) => !placed.has(table));
    if (group.length < 2) {
      placed.add(item);
      ordered.push(item);
      continue;
    }
    // What was placed last may be the titles of the tables: they go to the table that they stand over.
    const titles: PageItem[] = [];
    for (let last = ordered.at(-1); last?.kind === 'line' && findUnder(group, last) !== null; last = ordered.at(-1))
      titles.unshift(...ordered.splice(-1));
    const shared = new Set(titles.map((title) => findUnder(group, title))).size < 2;
    if (shared) ordered.push(...titles);
    for (const table of group.sort((one, other) => boxOf(one).left - boxOf(other).left)) {
      if (!shared) ordered.push(...titles.filter((title) => findUnder(group, title) === table));
      ordered.push(table);
      placed.add(table);
    }
  }
  return ordered;
}

/** The tables beside a table, itself among them. */
function gatherBeside(tables: readonly PageItem[], item: PageItem): PageItem[] {
  if (item.kind !== 'table') return [];
  const group = [item as PageItem];
  for (const table of tables) {
    const together = boundBoxes(group.map(boxOf));
    const box = boxOf(table);
    if (together === null || group.includes(table)) continue;
    const high = measureOverlap(box.top, box.bottom, together.top, together.bottom);
    const clear = group.every(
      (other) => measureOverlap(box.left, box.right, boxOf(other).left, boxOf(other).right) <= 1,
    );
    if (high > 0 && clear) group.push(table);
  }
  return group;
}

/** The one table of several that a line stands over; null for a line that stands over none or over two. */
function findUnder(tables: readonly PageItem[], item: PageItem): PageItem | null {
  const box = boxOf(item);
  const under = tables.filter(
    (table) => measureOverlap(box.left, box.right, boxOf(table).left, boxOf(table).right) > 0,
  );
  return under.length === 1 ? (under[0] ?? null) : null;
}
