import { isTableTitle } from '../../table-statement.ts';
import { isCorner, type SheetCell, type SheetRow } from './row.ts';

/**
 * The tables of a sheet that stand side by side, from left to right; the rows as they are where there is one. Several begin where the
 * first row is a table's title for each, over more than one column, with corners of its own under it (`单位：万元`), and columns
 * between them stay empty from the first row to the last. Income and expenditure in one table can be as far apart, each with corners,
 * but what stands over them (`收入`, `支出`) is no title of a table; nor is a form's number or a department beside the title.
 */
export function splitBeside(rows: readonly SheetRow[]): SheetRow[][] {
  const [first, second] = rows;
  const titles = first?.cells ?? [];
  if (second === undefined || titles.length < 2 || !titles.every(({ span, text }) => span > 1 && isTableTitle(text)))
    return [[...rows]];
  const edges = titles.slice(1).map(({ column }) => column);
  const parts = [0, ...edges].map((from, at) => rows.flatMap((row) => cutRow(row, from, edges[at] ?? Infinity)));
  const areApart = edges.every((edge) => !rows.some(({ cells }) => cells.some((cell) => covers(cell, edge - 1))));
  const haveCorners = parts.every(([, below]) => below?.index === second.index && isCorner(below));
  return areApart && haveCorners ? parts : [[...rows]];
}

function covers({ column, span }: SheetCell, at: number): boolean {
  return column <= at && at < column + span;
}

/** The cells of a row from one column to before another; none where it has no text there. */
function cutRow({ index, cells }: SheetRow, from: number, before: number): SheetRow[] {
  const own = cells.filter(({ column }) => from <= column && column < before);
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return [];
  const covered = own.reduce((sum, { span }) => sum + span, 0);
  return [{ index, cells: own, extent: { from: first.column, to: last.column + last.span, covered } }];
}
