import { closeParts, countRepeated, type OpenParts, type PagedStretch } from './aligned-flow.ts';
import type { FlowLine } from './flow-line.ts';
import { joinPages, sameEdge } from './page-break.ts';
import type { PageTable, Stretch } from './page-table.ts';
import type { TableRow } from './placed-text.ts';

/** A table with ruling lines that may go on over the page. */
export interface OpenTable {
  kind: 'table';
  lastPage: number;
  stretches: PagedStretch[];
}

export function openTable({ stretches }: PageTable, page: number): OpenTable {
  return { kind: 'table', lastPage: page, stretches: stretches.map((stretch) => pageStretch(stretch, page)) };
}

function pageStretch({ rows, ...stretch }: Stretch, page: number): PagedStretch {
  return {
    ...stretch,
    rows: rows.map((row) => ({ page, row, doubtful: row.some(({ isFused }) => isFused === true) })),
  };
}

/** The table with the part of it that stands on the next page; null where another table begins there. */
export function growTable(open: OpenTable, table: PageTable, page: number): OpenTable | null {
  const last = open.stretches.at(-1);
  const [printed, ...others] = table.stretches;
  if (last === undefined || printed === undefined) return null;
  if (page !== open.lastPage + 1) return null;
  const header = open.stretches.flatMap((stretch) => stretch.rows);
  const repeated = countRepeated(
    header.map(({ row }) => row),
    printed.rows,
  );
  // A header under which other columns stand begins a table of its own, as does a header alone.
  if (repeated > 0 && (open.stretches.length > 1 || repeated === printed.rows.length)) return null;
  const next = { ...printed, rows: printed.rows.slice(repeated) };
  const xs = uniteColumns(last.xs, next.xs);
  if (xs === null) return null;
  const united: PagedStretch = {
    ...pageStretch(next, page),
    xs,
    rows: joinPages(last.rows, pageStretch(next, page).rows, true),
  };
  return {
    ...open,
    lastPage: page,
    stretches: [...open.stretches.slice(0, -1), united, ...others.map((stretch) => pageStretch(stretch, page))],
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
export function writeTable(open: OpenTable | OpenParts): FlowLine[] {
  const stretches = open.kind === 'parts' ? [closeParts(open)] : open.stretches;
  const width = Math.max(...stretches.map(({ xs }) => xs.length - 1));
  const lines = stretches.flatMap(({ xs, rows }) =>
    rows.map(({ row, ...place }): FlowLine => ({ ...place, text: writeRow(row, xs, width) })),
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
