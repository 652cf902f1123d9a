import type { Cell, Grid, GridRow } from '../../model/block.ts';
import { type ClassifiedLine, type GridReading, canContinue, findUsualWidth } from './text.ts';

/**
 * Reads a table of the Word dialect: a cell is a line that starts with a tab, a following line without one continues
 * the cell, a blank line ends the row, two blank lines or prose after a blank line end the table. A space before the
 * tab begins a row that no blank line announced. Blank lines also stand inside a row, where a cell ends with an empty
 * paragraph: `joinBrokenRows` mends what the usual width of the table shows to be one row.
 */
export function readCellPerLine(lines: readonly ClassifiedLine[], start: number): GridReading {
  const rows: GridRow[] = [];
  let row: GridRow | null = null;
  let blanks = 0;
  let index = start;
  for (let line = lines[index]; line !== undefined; line = lines[index]) {
    if (line.kind === 'row') break;
    if (line.kind === 'blank') {
      blanks += 1;
      if (blanks > 1) break;
    } else if (line.kind === 'cell') {
      const cell = readCell(line);
      if (row === null || blanks > 0 || line.text.startsWith(' ')) {
        row = { line: line.line, cells: [cell] };
        rows.push(row);
      } else row.cells.push(cell);
      blanks = 0;
    } else {
      const last: Cell | undefined = row?.cells.at(-1);
      const continues = blanks === 0 && (canContinue(last) || isFollowedByCell(lines, index));
      if (last === undefined || !(continues || continuesBrokenRow(lines, index, rows))) break;
      last.lines.push({ line: line.line, text: line.text });
      blanks = 0;
    }
    index += 1;
  }
  const grid: Grid = { type: 'grid', rows: joinBrokenRows(rows) };
  return { grid, next: index };
}

function readCell(line: ClassifiedLine): Cell {
  const text = line.text.replace(/^ ?\t/u, '').replace(/\t+$/u, '');
  return { line: line.line, lines: text.trim() === '' ? [] : [{ line: line.line, text }] };
}

function isFollowedByCell(lines: readonly ClassifiedLine[], index: number): boolean {
  let next = index;
  while (lines[next]?.kind === 'prose') next += 1;
  return lines[next]?.kind === 'cell' && !(lines[next]?.text.startsWith(' ') ?? false);
}

/**
 * Prose after a blank line belongs to the row above it only where that row is too short for the table and the cells
 * under the prose are just what it lacks: an empty paragraph stood inside the cell.
 */
function continuesBrokenRow(lines: readonly ClassifiedLine[], index: number, rows: readonly GridRow[]): boolean {
  const width = findUsualWidth(rows.map((row) => row.cells.length));
  const last = rows.at(-1);
  if (width === null || last === undefined || last.cells.length >= width) return false;
  let next = index;
  while (lines[next]?.kind === 'prose') next += 1;
  let cells = 0;
  while (lines[next + cells]?.kind === 'cell') cells += 1;
  return last.cells.length + cells === width;
}

/** Rows too short for the table, of which consecutive ones make up its usual width, are one row. */
function joinBrokenRows(rows: readonly GridRow[]): GridRow[] {
  const width = findUsualWidth(rows.map((row) => row.cells.length));
  if (width === null) return [...rows];
  const joined: GridRow[] = [];
  const firstWhole = rows.findIndex((row) => row.cells.length === width);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined) continue;
    // Above the first whole row stand captions of one cell and headers of their own width.
    const joinable = index > firstWhole || row.cells.length > 2;
    const pieces = joinable ? countPieces(rows, index, width) : 1;
    joined.push({ line: row.line, cells: rows.slice(index, index + pieces).flatMap((piece) => piece.cells) });
    index += pieces - 1;
  }
  return joined;
}

/** How many rows from `start` on add up to exactly the width; 1 where they do not. */
function countPieces(rows: readonly GridRow[], start: number, width: number): number {
  let sum = 0;
  for (let index = start; index < rows.length; index += 1) {
    const cells = rows[index]?.cells.length ?? 0;
    sum += cells;
    if (cells >= width || sum > width) return 1;
    if (sum === width) return index - start + 1;
  }
  return 1;
}
