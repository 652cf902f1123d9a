import type { Block, Cell, Grid, GridRow } from '../model/block.ts';
import { parseDecimal } from '../model/amount.ts';
import { glueLines, normaliseLabel, trimText } from '../model/terms.ts';

/** The text of a cell: its lines glued, numbered items on lines of their own. */
export function readCellText(cell: Cell | undefined): string {
  const lines = cell?.lines ?? [];
  // Most cells have one line or none, and nothing to glue.
  return lines.length < 2 ? trimText(lines[0]?.text ?? '') : glueLines(lines.map((line) => line.text));
}

/*
 * What rows say, as it was asked for before: each rule asks for the same rows again, some ten times a document. A row that a reader
 * has handed over does not change: what mends it makes another.
 */
const texts = new WeakMap<GridRow, readonly string[]>();
const labels = new WeakMap<GridRow, readonly string[]>();

/** The texts of a row. */
export function readRowTexts(row: GridRow): readonly string[] {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const read = row.cells.map(readCellText);
  texts.set(row, read);
  return read;
}

/** The normalised labels of a row, for comparing with known wording. */
export function readRowLabels(row: GridRow): readonly string[] {
  const known = labels.get(row);
  if (known !== undefined) return known;
  const read = readRowTexts(row).map(normaliseLabel);
  labels.set(row, read);
  return read;
}

/** Whether no cell of a row has text. */
export function isBlankRow(row: GridRow): boolean {
  return row.cells.every((cell) => cell.lines.length === 0);
}

/** Whether no cell of a row has more than one line. */
export function isUnwrapped(row: GridRow): boolean {
  return row.cells.every((cell) => cell.lines.length < 2);
}

/** Whether each cell of a row stands on a line of its own, as in the Word dialect; one cell alone may. */
export function hasCellPerLine(row: GridRow): boolean {
  return row.cells.every((cell, index) => index === 0 || cell.line !== row.cells[index - 1]?.line);
}

/** Every transcript line a row stands on, empty cells included. Where the row is one line, it is named once. */
export function listRowLines(row: GridRow): number[] {
  const lines = [row.line];
  for (const cell of row.cells) {
    if (cell.line !== lines.at(-1)) lines.push(cell.line);
    for (const { line } of cell.lines) if (line !== lines.at(-1)) lines.push(line);
  }
  return lines;
}

/** Every transcript line of a block. */
export function listBlockLines(block: Block): number[] {
  return block.type === 'paragraph' ? [block.line] : block.rows.flatMap(listRowLines);
}

/** Every transcript line of some blocks. */
export function collectLines(blocks: readonly Block[]): Set<number> {
  const lines = new Set<number>();
  for (const block of blocks)
    if (block.type === 'paragraph') lines.add(block.line);
    else for (const row of block.rows) for (const line of listRowLines(row)) lines.add(line);
  return lines;
}

/** The transcript line that a block begins at; the first where there is no block. */
export function lineOf(block: Block | undefined): number {
  return (block?.type === 'grid' ? block.rows[0]?.line : block?.line) ?? 1;
}

/** Narrows a block to a grid. */
export function isGrid(block: Block): block is Grid {
  return block.type === 'grid';
}

/** How many spaces, full-width ones included, a cell's text is indented by: in tables of duties they are the level. */
export function measureIndent(cell: Cell | undefined): number {
  return /^[\s\u3000]*/u.exec(cell?.lines[0]?.text ?? '')?.[0].length ?? 0;
}

/** The highest of many numbers. Spread as arguments, the lines of a long document would overflow the stack. */
export function findHighest(numbers: readonly number[]): number {
  return numbers.reduce((highest, number) => Math.max(highest, number), -Infinity);
}

/** No number wraps over more lines; a cell of thousands would be put together anew for each of them. */
const mostLines = 32;

/** Whether a cell holds a number and nothing else. */
export function isNumber(cell: Cell | undefined): boolean {
  if (cell !== undefined && cell.lines.length > mostLines) return false;
  return parseDecimal(cell?.lines.map((line) => line.text).join('') ?? '') !== null;
}
