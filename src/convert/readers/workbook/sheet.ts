import type { CellObject, Range, WorkSheet } from '@e965/xlsx';
import { utils } from '@e965/xlsx';
import { writeMarked } from './biff.ts';
import { displayCell } from './display.ts';
import { type Extent, type SheetCell, type SheetRow, writeCell } from './row.ts';

/** The rows of a sheet that are shown and have text, and how many rows and columns have text and are hidden. */
export interface ShownRows {
  rows: SheetRow[];
  hiddenRows: number;
  hiddenColumns: number;
}

export function listRows(sheet: WorkSheet, { date1904 }: { date1904: boolean }): ShownRows {
  const table: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const width = table.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const rows = new Places(table.length, listHiddenRows(sheet));
  const columns = new Places(width, listHidden(sheet['!cols'] ?? []));
  const found = new Map<number, SheetCell[]>();
  const extents = new Map<number, Extent>();
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const add = (row: number, range: Range, cell: CellObject | undefined): void => {
    // Formats of accounting put blanks before a number; those before a name indent it.
    const text =
      cell === undefined ? '' : writeCell(writeMarked(displayCell(cell, date1904)).replace(/^ +(?=[-\d])/u, ''));
    const span = columns.count(range.s.c, range.e.c);
    const height = rows.count(range.s.r, range.e.r);
    const index = rows.count(0, row - 1);
    const column = columns.count(0, range.s.c - 1);
    for (let below = 0; below < height; below += 1)
      extents.set(index + below, extend(extents.get(index + below), column, span));
    if (text === '') return;
    if (height === 0) hiddenRows.add(range.s.r);
    else if (span === 0) hiddenColumns.add(range.s.c);
    if (span === 0 || height === 0) return;
    const cells = found.get(index) ?? [];
    cells.push({ column, span, height, text });
    found.set(index, cells);
  };
  const covered = new Map<number, Range[]>();
  for (const range of sheet['!merges'] ?? []) {
    for (let row = range.s.r; row <= Math.min(range.e.r, table.length - 1); row += 1)
      covered.set(row, [...(covered.get(row) ?? []), range]);
    // Its text is that of its first cell, even where that is hidden.
    add(range.s.r, range, table[range.s.r]?.[range.s.c]);
  }
  table.forEach((row, r) => {
    const ranges = covered.get(r) ?? [];
    row?.forEach((cell, c) => {
      if (!ranges.some((range) => range.s.c <= c && c <= range.e.c)) add(r, { s: { r, c }, e: { r, c } }, cell);
    });
  });
  const shown = [...found]
    .map(([index, cells]) => ({
      index,
      cells: cells.sort((a, b) => a.column - b.column),
      extent: extents.get(index) ?? { from: 0, to: 0, covered: 0 },
    }))
    .sort((a, b) => a.index - b.index);
  return { rows: shown, hiddenRows: hiddenRows.size, hiddenColumns: hiddenColumns.size };
}

function extend(extent: Extent | undefined, column: number, span: number): Extent {
  if (span === 0 || extent === undefined) return extent ?? { from: column, to: column + span, covered: span };
  const { from, to, covered } = extent;
  return { from: Math.min(from, column), to: Math.max(to, column + span), covered: covered + span };
}

/** Rows or columns of a sheet, some of them hidden. */
class Places {
  /** How many are shown before each. */
  readonly #before: number[] = [0];

  constructor(size: number, hidden: ReadonlySet<number>) {
    for (let place = 0; place < size; place += 1)
      this.#before.push((this.#before[place] ?? 0) + (hidden.has(place) ? 0 : 1));
  }

  /** How many are shown from the first to the last, both included; what lies beyond the sheet's cells counts as none. */
  count(first: number, last: number): number {
    const end = this.#before.length - 1;
    return (this.#before[Math.min(last + 1, end)] ?? 0) - (this.#before[Math.min(first, end)] ?? 0);
  }
}

interface Shown {
  hidden?: boolean;
  level?: number;
}

/** A folded group shows its sign beside the sheet, and opens at a click: it is no secret. */
function listHidden(places: readonly (Shown | undefined)[]): Set<number> {
  const hidden = new Set<number>();
  places.forEach((place, index) => {
    if (place?.hidden === true && (place.level ?? 0) === 0) hidden.add(index);
  });
  return hidden;
}

/** Nor is a row that a filter holds back. */
function listHiddenRows(sheet: WorkSheet): Set<number> {
  const hidden = listHidden(sheet['!rows'] ?? []);
  const filter = sheet['!autofilter']?.ref;
  if (filter === undefined) return hidden;
  const { s, e } = utils.decode_range(filter);
  return new Set([...hidden].filter((row) => row < s.r || row > e.r));
}
