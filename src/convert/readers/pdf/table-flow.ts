import { parseOrdinal } from '../../../model/terms.ts';
import type { Column } from './column.ts';
import type { FlowLine } from './flow.ts';
import { measureOverlap } from './matrix.ts';
import type { PageTable, Stretch, TableRow } from './ruled-table.ts';
import { joinWrapped } from './text-line.ts';

/** Rows with the same columns, and the page of each. */
interface PagedStretch {
  xs: number[];
  rows: { page: number; row: TableRow }[];
  extents?: Column[];
}

/** A table that may go on over the page. */
export interface OpenTable {
  kind: 'table';
  aligned: boolean;
  lastPage: number;
  stretches: PagedStretch[];
}

/** Edges of a table's columns this far apart on two pages are the same. */
const sameEdge = 4;

export function openTable({ aligned, stretches }: PageTable, page: number): OpenTable {
  return { kind: 'table', aligned, lastPage: page, stretches: stretches.map((stretch) => pageStretch(stretch, page)) };
}

function pageStretch({ rows, ...stretch }: Stretch, page: number): PagedStretch {
  return { ...stretch, rows: rows.map((row) => ({ page, row })) };
}

/** The table with the part of it that stands on the next page; null where another table begins there. */
export function growTable(open: OpenTable, table: PageTable, page: number): OpenTable | null {
  const last = open.stretches.at(-1);
  const [printed, ...others] = table.stretches;
  if (last === undefined || printed === undefined) return null;
  if (page !== open.lastPage + 1 || open.aligned !== table.aligned) return null;
  const repeated = countRepeated(open, printed);
  // A header under which other columns stand begins a table of its own, as does a header alone.
  if (repeated > 0 && (open.stretches.length > 1 || repeated === printed.rows.length)) return null;
  const first = { ...printed, rows: printed.rows.slice(repeated) };
  const next = open.aligned ? alignColumns(last, first, repeated > 0) : first;
  const xs = uniteColumns(last.xs, next.xs);
  if (xs === null) return null;
  const united: PagedStretch = {
    ...pageStretch(next, page),
    xs,
    rows: joinBrokenRow(last.rows, pageStretch(next, page).rows),
  };
  return {
    ...open,
    lastPage: page,
    stretches: [...open.stretches.slice(0, -1), united, ...others.map((stretch) => pageStretch(stretch, page))],
  };
}

/** A row that the page broke is whole again: the first row of the page goes on with cells that were full, and has no other. */
function joinBrokenRow(rows: PagedStretch['rows'], [next, ...others]: PagedStretch['rows']): PagedStretch['rows'] {
  const last = rows.at(-1);
  if (last === undefined || next === undefined) return [...rows, ...others];
  const pairs = next.row.map((cell) => ({
    cell,
    above: last.row.find((own) => Math.abs(own.left - cell.left) < sameEdge),
  }));
  const goesOn = pairs.every(
    ({ cell, above }) => above !== undefined && above.room < cell.firstWord && !beginsAnew(above.text, cell.text),
  );
  // A row of as many cells is a row of its own: two figures in one cell are worse than one text in two rows.
  if (!goesOn || next.row.length >= last.row.length) return [...rows, next, ...others];
  const row = last.row.map((own) => {
    const rest = pairs.find(({ above }) => above === own)?.cell;
    return rest === undefined ? own : { ...rest, left: own.left, text: joinWrapped(own.text, rest.text) };
  });
  return [...rows.slice(0, -1), { page: last.page, row }, ...others];
}

/** A number under a number is another one, however narrow its column, and an item with a number of its own is another item. */
function beginsAnew(above: string, text: string): boolean {
  const number = /^[-−]?[\d,]*\d(\.\d+)?%?$/u;
  return parseOrdinal(text) !== null || (number.test(above) && number.test(text));
}

/** A number that no header has: with decimals or separators, or of more digits than the numbers of columns and rows. */
const figure = /^[-−]?(\d{3,}|\d[\d,]*[.,]\d+)%?$/u;

/**
 * How many rows at the beginning of a part are those that the table began with: its header, printed again. A row with a figure
 * is none of them, whatever stood in the first row of the table.
 */
function countRepeated(open: OpenTable, { rows }: Stretch): number {
  const header = open.stretches.flatMap((stretch) => stretch.rows);
  const differs = rows.findIndex((row, index) => {
    const own = header[index]?.row ?? [];
    const alike = row.length === own.length && row.every(({ text }, at) => own[at]?.text === text);
    return !alike || row.some(({ text }) => figure.test(text));
  });
  return differs === -1 ? rows.length : differs;
}

/**
 * A stretch without ruling lines by the columns of the page before: each of its columns is the one that its texts stand under, or
 * the one of the same number under the same header. The stretch itself where two would be one, or none is above.
 */
function alignColumns({ xs, extents = [] }: PagedStretch, stretch: Stretch, repeated: boolean): Stretch {
  const own = stretch.extents ?? [];
  const alike = repeated && own.length === extents.length;
  const places = own.map(({ left, right }, index) => {
    if (alike) return index;
    const overlaps = extents.map((column) => measureOverlap(left, right, column.left, column.right));
    return Math.max(...overlaps) > 0 ? overlaps.indexOf(Math.max(...overlaps)) : -1;
  });
  if (places.includes(-1) || new Set(places).size < own.length) return stretch;
  const edges = new Map(own.map(({ left }, index) => [left, xs[places[index] ?? 0] ?? left]));
  return {
    xs: [...xs],
    rows: stretch.rows.map((row) => row.map((cell) => ({ ...cell, left: edges.get(cell.left) ?? cell.left }))),
    extents: extents.map((column, place) => {
      const under = own[places.indexOf(place)] ?? column;
      return { left: Math.min(column.left, under.left), right: Math.max(column.right, under.right) };
    }),
  };
}

/** The columns of two parts of one table, of which one has all the other has; null for tables that differ. */
function uniteColumns(xs: readonly number[], others: readonly number[]): number[] | null {
  const [more, fewer] = xs.length >= others.length ? [xs, others] : [others, xs];
  const near = (one: number | undefined, other: number | undefined): boolean =>
    one !== undefined && other !== undefined && Math.abs(one - other) < sameEdge;
  const framed = near(more[0], fewer[0]) && near(more.at(-1), fewer.at(-1));
  return framed && fewer.every((edge) => more.some((other) => near(edge, other))) ? [...more] : null;
}

/** A blank line, then a line for each row; rows of stretches with fewer columns end in empty cells. */
export function writeTable({ stretches, aligned }: OpenTable): FlowLine[] {
  const width = Math.max(...stretches.map(({ xs }) => xs.length - 1));
  const lines = stretches.flatMap(({ xs, rows }) =>
    rows.map(({ page, row }): FlowLine => ({ text: writeRow(row, xs, width), page, doubtful: aligned })),
  );
  // A table of one column is a list in a frame: its rows are paragraphs.
  return width === 1
    ? lines.flatMap((line) => [{ text: '', page: line.page }, line])
    : [{ text: '', page: lines[0]?.page ?? 1 }, ...lines];
}

function writeRow(row: TableRow, xs: readonly number[], width: number): string {
  const cells = Array.from({ length: width }, () => '');
  const edges = xs.slice(0, -1);
  for (const { left, text } of row) {
    const distances = edges.map((edge) => Math.abs(edge - left));
    const column = distances.indexOf(Math.min(...distances));
    cells[column] = cells[column] === '' ? text : `${cells[column] ?? ''} ${text}`;
  }
  return cells.join('\t');
}
