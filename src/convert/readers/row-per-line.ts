import type { Cell, GridRow } from '../../model/block.ts';
import { findHighest, isNumber, readCellText } from '../grid.ts';
import { endsSentence, parseOrdinal } from '../../model/terms.ts';
import { areTableCaptions, isTableTitle } from '../table-statement.ts';
import { cellBreak } from './extraction.ts';
import { findUsualWidth } from './row-width.ts';
import { type ClassifiedLine, type GridReading, canContinue } from './classified-line.ts';

/**
 * Reads a table of the PDF dialect: a row is a line, its cells stand between tabs; a blank line ends the table.
 * A cell that wraps breaks its row in two lines, which together have the usual width of the table, the broken cell
 * counted twice.
 */
export function readRowPerLine(lines: readonly ClassifiedLine[], start: number): GridReading {
  const widths = measureStretch(lines, start);
  const width = findUsualWidth(widths);
  const widest = findHighest(widths);
  const rows: GridRow[] = [];
  /** Whether the last row ends with its line. */
  let isClosed = false;
  let index = start;
  for (let line = lines[index]; line !== undefined; line = lines[index]) {
    const last = rows.at(-1);
    if (line.kind === 'row') {
      const row = readRow(line);
      if (last !== undefined && width !== null && !isClosed && isRest(last, row, width)) appendRest(last, row);
      else rows.push(row);
      isClosed = line.closed ?? false;
    } else if (line.kind === 'prose' && isClosed) break;
    else if (line.kind === 'prose' && canContinue(last?.cells.at(-1), line.text))
      last?.cells.at(-1)?.lines.push({ line: line.line, text: line.text });
    // A row whose one text stands in its first cell is prose where trailing tabs were lost, as they were above it.
    else if (
      line.kind === 'prose' &&
      last !== undefined &&
      !isTableTitle(line.text) &&
      standsBetweenRows(lines, index, last, widest)
    )
      rows.push(readRow(line));
    else if (line.kind === 'prose' && countsOn(rows, line.text) && goesOn(lines, index, width))
      rows.push(readRow(line));
    else break;
    index += 1;
  }
  return { grid: { type: 'grid', rows }, next: index };
}

/** The widths of the rows up to the next blank line or paragraph; one line of prose between rows is a cell. */
function measureStretch(lines: readonly ClassifiedLine[], start: number): number[] {
  const widths: number[] = [];
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.kind === 'blank') break;
    if (line.kind === 'row') widths.push(line.text.split('\t').length);
    else if (lines[index + 1]?.kind !== 'row') break;
  }
  return widths;
}

/**
 * Whether a line of prose is a row of one cell: between rows, of which the upper lost its trailing tabs as well. Lists
 * of two columns, such as a list of contents, are no such table.
 */
function standsBetweenRows(lines: readonly ClassifiedLine[], index: number, last: GridRow, widest: number): boolean {
  const next = lines[index + 1];
  const short = last.cells.length > 2 && last.cells.length < widest;
  return short && next?.kind === 'row' && next.text.split('\t').length > 2;
}

const longestLabel = 20;

/** Whether a line has the number after that of the last row: `三、其他收入` under `二、事业收入`, its amount and the other half of the row empty. */
function countsOn(rows: readonly GridRow[], text: string): boolean {
  const ordinal = parseOrdinal(text);
  if (ordinal === null || text.length > longestLabel || endsSentence(text) || isTableTitle(text)) return false;
  const above = parseOrdinal(rows.at(-1)?.cells[0]?.lines[0]?.text ?? '');
  return above?.style === ordinal.style && above.value === ordinal.value - 1;
}

/**
 * Whether the table goes on after a line of prose, and others that can be rows of one cell: with as wide a row that holds a number. One
 * without may be the header of the next table, whose heading the line is.
 */
function goesOn(lines: readonly ClassifiedLine[], index: number, width: number | null): boolean {
  const next = lines.slice(index + 1).find(({ kind, text }) => kind !== 'prose' || parseOrdinal(text) === null);
  if (next?.kind !== 'row' || width === null || width < 3) return false;
  const { cells } = readRow(next);
  return cells.length === width && cells.slice(1).some(isNumber);
}

function isShort(row: GridRow, width: number): boolean {
  return row.cells.length < width;
}

/**
 * Two short lines are one row when they have just its width together, the broken cell counted twice, and words were
 * broken. Rows whose trailing tabs were lost are short too, but begin with a number or follow one.
 */
function isRest(last: GridRow, row: GridRow, width: number): boolean {
  const together = last.cells.length + row.cells.length - 1;
  if (together !== width || !isShort(last, width) || !isShort(row, width)) return false;
  // Numbers alone under empty cells stand in columns of their own, as those of a plan do under its dates.
  const words = row.cells.some((cell) => cell.lines.length > 0 && !isNumber(cell));
  // 类 款 项, one character each, are labels of their own and no rest of a word.
  const labels = row.cells.every(({ lines }) => (lines[0]?.text.trim().length ?? 0) === 1);
  // Two blanks and labels behind them are the lower row of a header, under cells that are merged downwards.
  const lower = row.cells.slice(0, 2).every(({ lines }) => lines.length === 0);
  // The row can still grow: what it says is not to be kept.
  const isWhole = labels || lower || areTableCaptions(last.cells.map(readCellText));
  return canContinue(last.cells.at(-1), '') && !isNumber(row.cells[0]) && words && !isWhole;
}

function readRow(line: ClassifiedLine): GridRow {
  const cells = line.text.split('\t').map((text): Cell => ({
    line: line.line,
    lines: text.trim() === '' ? [] : text.split(cellBreak).map((piece) => ({ line: line.line, text: piece })),
  }));
  return { line: line.line, cells };
}

/** The first cell of the second line is the rest of the last cell of the first. */
function appendRest(row: GridRow, rest: GridRow): void {
  const [first, ...others] = rest.cells;
  row.cells.at(-1)?.lines.push(...(first?.lines ?? []));
  row.cells.push(...others);
}
