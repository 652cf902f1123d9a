import type { GridRow } from '../../../model/block.ts';
import { isHeaderLabel } from '../header-label.ts';
import { buildRow, isFilled, type LooseCell } from './cell.ts';
import { readColumnKinds } from './column.ts';
import { type HeaderPath, isTreeLabel, readHeaderTrees } from './header-tree.ts';
import { type TableKind, tellKind } from './table-kind.ts';

/** The header of a table whose cells stand one a line. */
export interface LooseHeader {
  kind: TableKind;
  /** Its columns, from left to right. */
  columns: readonly HeaderPath[];
  rows: GridRow[];
  /** The cell after its last label. */
  next: number;
  /** All of its cells as printed, empty ones between labels among them. */
  printed: readonly LooseCell[];
}

/** Labels of statutory tables that head a column and stand nowhere else. */
const columnLabel =
  /^(行次|栏次|编码|名称|小计|(一般公共预算)?财政(拨款|专户).*(收入)?|事业.*收入|(事业单位)?经营(收入|支出)|上级补助收入|附属单位上缴收入|其他收入|(上解|上缴)上级支出|对?附属单位补助支出|(上年|年初|年末)结转.*|本年(收入|支出)合计|(一般公共|政府性基金|国有资本经营)预算.*)$/u;

/** A header has no more labels. */
const mostLabels = 40;
const fewestLabels = 3;

/**
 * Reads the header that begins at a cell, or null where none does, or where its labels can be read as columns in several
 * ways. A line of column numbers (栏次 1 2 3 …) under it says how many columns there are.
 */
export function readHeader(cells: readonly LooseCell[], start: number): LooseHeader | null {
  if (!isFilled(cells[start]) || !isLabel(cells[start])) return null;
  const labels: { at: number; cell: LooseCell }[] = [];
  let at = start;
  for (let cell = cells[at]; cell !== undefined && labels.length <= mostLabels; cell = cells[at]) {
    if (isFilled(cell)) {
      if (!isLabel(cell) || cell.label === '栏次') break;
      labels.push({ at, cell });
    }
    at += 1;
  }
  const kind = tellKind(labels.map(({ cell }) => cell.label));
  if (kind === undefined || labels.length > mostLabels) return null;
  const numbering = readNumbering(cells, at);
  const fewest = numbering === null ? fewestLabels : labels.length;
  for (let size = labels.length; size >= fewest; size -= 1) {
    const trees = readHeaderTrees(labels.slice(0, size).map(({ cell }) => cell)).filter(
      (columns) =>
        numbering === null ||
        endsNumbering(cells, numbering, columns.length - countCovered({ kind, columns }, numbering)),
    );
    const [columns, other] = trees;
    if (other !== undefined) return null;
    if (columns === undefined) continue;
    const covered = numbering === null ? 0 : countCovered({ kind, columns }, numbering);
    const last = numbering === null ? labels[size - 1]?.at : numbering[columns.length - covered - 1];
    const next = (last ?? start) + 1;
    const numbers = numbering
      ?.slice(0, columns.length - covered)
      .flatMap((index, at) => [cells[index] ?? null, ...(at === 0 ? Array.from({ length: covered }, () => null) : [])]);
    const rows = [...buildHeader(columns, kind), ...(numbers === undefined ? [] : [buildRow(numbers)])];
    return { kind, columns, rows, next, printed: cells.slice(start, next) };
  }
  return null;
}

function isLabel({ label }: LooseCell): boolean {
  return isHeaderLabel(label) || isTreeLabel(label) || columnLabel.test(label);
}

/**
 * Where `栏次` and the numbers of the columns stand; the label has a column of its own. The number of the first row under them
 * can go on with theirs.
 */
function readNumbering(cells: readonly LooseCell[], start: number): number[] | null {
  if (cells[start]?.label !== '栏次') return null;
  const found = [start];
  for (let at = start + 1; at < cells.length; at += 1) {
    const cell = cells[at];
    if (isFilled(cell) && cell.label !== String(found.length)) break;
    if (isFilled(cell)) found.push(at);
  }
  return found;
}

/** `栏次` over the codes and the names of final accounts, which have no numbers: how many columns it covers beside its own. */
function countCovered({ kind, columns }: Pick<LooseHeader, 'kind' | 'columns'>, numbering: readonly number[]): number {
  const kinds = readColumnKinds({ kind, columns });
  const named = kinds.findIndex((kind) => kind !== 'code') + 1;
  const covers = named > 1 && kinds[named - 1] === 'name' && kinds.slice(named).every((kind) => kind === 'amount');
  return covers && columns.length - named === numbering.length - 1 ? named - 1 : 0;
}

/**
 * Whether the numbers of the columns end with so many. One more is the number of the first row, where a code or a name follows it
 * and no number of a row.
 */
function endsNumbering(cells: readonly LooseCell[], numbering: readonly number[], width: number): boolean {
  if (numbering.length === width) return true;
  const after = cells.slice((numbering.at(-1) ?? 0) + 1).find(isFilled);
  return numbering.length === width + 1 && after !== undefined && !/^\d{1,2}$/u.test(after.label);
}

/**
 * The rows of a header as a table of equal width has them: a label that covers several columns before empty cells. Those of
 * indicators are as Word has them, without such cells: the readers of projects take an empty cell for the end of the header.
 */
function buildHeader(columns: readonly HeaderPath[], kind: TableKind): GridRow[] {
  const levels = Math.max(...columns.map((path) => path.length));
  return Array.from({ length: levels }, (_, level) => {
    const cells = columns.map((path, index) => {
      const label = path[level] ?? null;
      return { label, covered: label !== null && columns[index - 1]?.[level] === label };
    });
    const printed = kind === 'indicators' ? cells.filter(({ covered }) => !covered) : cells;
    return buildRow(printed.map(({ label, covered }) => (covered ? null : label)));
  });
}
