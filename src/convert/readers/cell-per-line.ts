import type { Cell, Grid, GridRow } from '../../model/block.ts';
import { findTableWidth, groupPieces } from './row-width.ts';
import { type ClassifiedLine, type GridReading, canContinue } from './classified-line.ts';

/**
 * Reads a table of the Word dialect: a cell is a line that starts with a tab, a following line without one continues
 * the cell, a blank line ends the row, three blank lines, two before anything but a cell, or prose after a blank line end the table. A
 * space before the tab begins a row that no blank line announced. Blank lines also stand inside a row, where a cell ends with an empty
 * paragraph: `joinBrokenRows` mends what the usual width of the table shows to be one row.
 */
export function readCellPerLine(lines: readonly ClassifiedLine[], start: number): GridReading {
  const width = findTableWidth(measurePieces(lines, start));
  const rows: GridRow[] = [];
  let row: GridRow | null = null;
  let blanks = 0;
  let index = start;
  // Where the prose that is looked at ends: each line of it would look again.
  let proseEnd = start;
  for (let line = lines[index]; line !== undefined; line = lines[index]) {
    if (line.kind === 'row') break;
    if (line.kind === 'blank') {
      if (endsTable(lines, index)) break;
      blanks += 1;
    } else if (line.kind === 'cell') {
      const cell = readCell(line);
      if (row === null || blanks > 0 || line.text.startsWith(' ')) {
        row = { line: line.line, cells: [cell] };
        rows.push(row);
      } else row.cells.push(cell);
      blanks = 0;
    } else {
      const last: Cell | undefined = row?.cells.at(-1);
      if (proseEnd <= index) proseEnd = findProseEnd(lines, index);
      const continues = blanks === 0 && (canContinue(last, line.text) || isBeforeCell(lines[proseEnd]));
      if (last === undefined || !(continues || continuesBrokenRow(lines, index, rows, width))) break;
      last.lines.push({ line: line.line, text: line.text });
      blanks = 0;
    }
    index += 1;
  }
  const grid: Grid = { type: 'grid', rows: joinBrokenRows(rows) };
  return { grid, next: index };
}

/** Whether a blank line parts tables. One more than ends a row is put in where an empty paragraph ends its last cell. */
function endsTable(lines: readonly ClassifiedLine[], index: number): boolean {
  if (lines[index]?.kind !== 'blank' || lines[index - 1]?.kind !== 'blank') return false;
  return lines[index - 2]?.kind === 'blank' || lines[index + 1]?.kind !== 'cell';
}

function readCell(line: ClassifiedLine): Cell {
  const text = line.text.replace(/^ ?\t/u, '').replace(/\t+$/u, '');
  return { line: line.line, lines: text.trim() === '' ? [] : [{ line: line.line, text }] };
}

function findProseEnd(lines: readonly ClassifiedLine[], start: number): number {
  let end = start;
  while (lines[end]?.kind === 'prose') end += 1;
  return end;
}

/** Whether what follows prose is a cell of the same row. */
function isBeforeCell(line: ClassifiedLine | undefined): boolean {
  return line?.kind === 'cell' && !line.text.startsWith(' ');
}

/**
 * Prose after a blank line belongs to the row above it only where that row is too short for the table and the cells
 * under the prose are just what it lacks: an empty paragraph stood inside the cell. Digits alone can be the number of a page, and
 * are no more of a cell.
 */
function continuesBrokenRow(
  lines: readonly ClassifiedLine[],
  index: number,
  rows: readonly GridRow[],
  width: number | null,
): boolean {
  if (width === null || /^\s*\d+\s*$/u.test(lines[index]?.text ?? '')) return false;
  let cells = 0;
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (row === undefined || row.cells.length >= width || cells + row.cells.length > width) break;
    cells += row.cells.length;
  }
  if (cells === 0 || cells >= width) return false;
  let next = findProseEnd(lines, index);
  for (; cells < width; next += 1) {
    if (lines[next]?.kind === 'cell') cells += 1;
    else if (lines[next]?.kind !== 'blank' || lines[next + 1]?.kind !== 'cell') return false;
  }
  return lines[next]?.kind !== 'cell' || (lines[next]?.text.startsWith(' ') ?? false);
}

/** The cells of each piece of the table that blank lines leave, up to two of them, or a row of the other dialect. */
function measurePieces(lines: readonly ClassifiedLine[], start: number): number[] {
  const pieces: number[] = [];
  let before: ClassifiedLine | undefined;
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.kind === 'row' || endsTable(lines, index)) break;
    const begins = before === undefined || before.kind === 'blank' || line.text.startsWith(' ');
    if (line.kind === 'cell') {
      if (begins || pieces.length === 0) pieces.push(1);
      else pieces[pieces.length - 1] = (pieces.at(-1) ?? 0) + 1;
    }
    before = line;
  }
  return pieces;
}

/** Puts together the rows that blank lines left in pieces. */
function joinBrokenRows(rows: readonly GridRow[]): GridRow[] {
  const pieces = rows.map((row) => row.cells.length);
  const width = findTableWidth(pieces);
  if (width === null) return [...rows];
  let start = 0;
  return groupPieces(pieces, width).map((size) => {
    const group = rows.slice(start, start + size);
    start += size;
    return { line: group[0]?.line ?? 1, cells: group.flatMap((piece) => piece.cells) };
  });
}
