import type { Cell } from '../../model/block.ts';
import type { ClassifiedLine, GridReading } from './classified-line.ts';
import { cellBreak } from './extraction.ts';

/**
 * Reads a stretch of cells that nothing divides into rows: one cell a line, empty lines anywhere. Prose ends it. All
 * cells are handed on as one row of a loose grid, for which rows are found where labels are known.
 */
export function readLooseCells(lines: readonly ClassifiedLine[], start: number): GridReading {
  const cells: Cell[] = [];
  let index = start;
  for (let line = lines[index]; line?.kind === 'loose'; line = lines[index]) {
    const { line: number, text } = line;
    const texts = text === '' ? [] : text.split(cellBreak);
    cells.push({ line: number, lines: texts.map((piece) => ({ line: number, text: piece })) });
    index += 1;
  }
  return { grid: { type: 'grid', rows: [{ line: cells[0]?.line ?? 1, cells }], loose: true }, next: index };
}
