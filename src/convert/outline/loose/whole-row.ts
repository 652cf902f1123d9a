import type { GridRow } from '../../../model/block.ts';
import { buildLostRows, buildRow, isFilled, type LooseCell } from './cell.ts';
import { type ColumnKind, fitsColumn, readColumnKinds } from './column.ts';
import type { LooseHeader } from './header.ts';
import { isGrade, isLevel, isSecondLevel } from './level.ts';
import { fitsOrganisation } from './organisation.ts';

/** What the cells under a header were found to be. */
export interface BodyReading {
  rows: GridRow[];
  /** Cells that were left out of their rows, for nothing tells their columns. */
  lost: LooseCell[];
}

/**
 * The rows of a copy that prints its empty cells too: each has the width of the header. One cell that is missing anywhere moves
 * all behind it, which the numbers, codes, amounts or levels in their columns show. Null where the cells are no such rows.
 */
export function readWholeRows(header: LooseHeader, body: readonly LooseCell[]): BodyReading | null {
  if (!body.some((cell) => !isFilled(cell))) return null;
  const kinds = readColumnKinds(header);
  const width = kinds.length;
  const first = body.findIndex(isFilled);
  if (first === -1) return { rows: [], lost: [] };
  // The header can end with empty cells of its own.
  for (let start = first; start >= 0; start -= 1) {
    const rest = trimEnd(body.slice(start), width);
    const rows = chunk(rest, width);
    const left = rest.slice(rows.length * width);
    // A heading can stand where the last cells of a table should; the readers of tables judge what is left of its row.
    const ends = left.length === 0 || (rows.length > 1 && header.kind === 'procurement');
    if (ends && fitsAll(rows, kinds, header))
      return { rows: [...rows.map(buildRow), ...buildLostRows(left, width)], lost: [] };
  }
  return null;
}

/** Without empty cells behind the last row. */
function trimEnd(cells: readonly LooseCell[], width: number): readonly LooseCell[] {
  const last = cells.findLastIndex(isFilled) + 1;
  return cells.slice(0, Math.min(cells.length, Math.ceil(last / width) * width));
}

/** Cells in rows of a width; those that fill no row are left off. */
export function chunk(cells: readonly LooseCell[], width: number): LooseCell[][] {
  return Array.from({ length: Math.floor(cells.length / width) }, (_, index) =>
    cells.slice(index * width, (index + 1) * width),
  );
}

function fitsAll(rows: readonly LooseCell[][], kinds: readonly ColumnKind[], header: LooseHeader): boolean {
  const number = kinds.indexOf('row');
  // What a page break left of a row stands alone under the header of its page.
  const rest = header.kind === 'indicators' && rows.length === 1 && rows.flat().filter(isFilled).length === 1;
  return rows.every(
    (row, index) =>
      row.every((cell, at) => fitsColumn(cell, kinds[at] ?? 'text')) &&
      (number === -1 || followsOn(rows[index - 1]?.[number], row[number])) &&
      (rest || fitsKind(row, header)),
  );
}

function followsOn(above: LooseCell | undefined, cell: LooseCell | undefined): boolean {
  return above === undefined || Number(cell?.label) === Number(above.label) + 1;
}

/** What else a row of a kind of table shows of its columns. */
function fitsKind(row: readonly LooseCell[], { kind, columns }: LooseHeader): boolean {
  if (kind === 'indicators') {
    if (!row.some(isFilled)) return true;
    return columns.every((path, index) => {
      const cell = row[index];
      const label = path.at(-1)?.label ?? '';
      if (label.startsWith('一级')) return !isFilled(cell) || isLevel(cell);
      return !label.startsWith('二级') || (isFilled(cell) && isSecondLevel(cell));
    });
  }
  if (kind === 'organisations') return !row.some(isFilled) || fitsOrganisation(row, columns);
  const filled = row.filter(isFilled);
  if (kind === 'assets') return filled.length === 0 || isFilled(row[0]);
  if (kind === 'activities') {
    const texts = [row[0], row[2], row[3]].filter(isFilled);
    return !texts.some(isGrade) && (texts.length === 0 ? !isFilled(row[1]) : isFilled(row[0]));
  }
  return true;
}

/** A page can have as many columns that nothing stands in. */
const mostFillers = 2;

/**
 * The same for the indicators of pages whose header has empty cells between or behind its labels, and their rows too: as many as
 * make all rows of one width.
 */
export function readPaddedRows(header: LooseHeader, body: readonly LooseCell[]): BodyReading | null {
  const { kind, printed, columns } = header;
  if (kind !== 'indicators' || columns.some((path) => path.length > 1) || !body.some((cell) => !isFilled(cell)))
    return null;
  const leading = body.findIndex(isFilled);
  const ways: BodyReading[] = [];
  for (let behind = 0; behind <= Math.max(0, leading); behind += 1) {
    const labels = [...printed, ...body.slice(0, behind)];
    const width = labels.length;
    const rest = trimEnd(body.slice(behind), width);
    if (width <= columns.length || width > columns.length + mostFillers || rest.length % width !== 0) continue;
    const rows = chunk(rest, width);
    const fits = rows.every(
      ([first, second]) => (!isFilled(first) || isLevel(first)) && isFilled(second) && isSecondLevel(second),
    );
    if (fits) ways.push({ rows: rows.flatMap((row) => removeFillers(row, labels)), lost: [] });
  }
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

/** A row without the cells under empty ones of the header. Where it has text in one, its cells are as many as the columns. */
function removeFillers(row: readonly LooseCell[], labels: readonly LooseCell[]): GridRow[] {
  const slots = row.filter((_, at) => isFilled(labels[at]));
  if (slots.filter(isFilled).length === row.filter(isFilled).length) return [buildRow(slots)];
  const levels = row.slice(0, 2);
  const others = row.slice(2).filter(isFilled);
  return others.length === slots.length - 2 ? [buildRow([...levels, ...others])] : buildLostRows(row, slots.length);
}
