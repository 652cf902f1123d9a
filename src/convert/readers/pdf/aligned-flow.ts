import { type AlignedPart, layOutParts, placeRow } from './aligned-part.ts';
import { mostLevels } from './heading-span.ts';
import { type Column, isCrossed, pairColumns, sharesEdge, uniteOverlapping } from './column.ts';
import { joinPages, type PagedRow } from './page-break.ts';
import { findDoubtfulRows, listUnderFused } from './row-doubt.ts';
import type { TableRow } from './ruled-table.ts';

/** Rows with the same columns, and the page of each. */
export interface PagedStretch {
  xs: number[];
  rows: PagedRow[];
}

/** A table without ruling lines that may go on over the page. */
export interface OpenParts {
  kind: 'parts';
  lastPage: number;
  /** The columns so far, and the rows of the first part by its own columns: it begins with the header. */
  columns: Column[];
  first: readonly TableRow[];
  parts: { page: number; part: AlignedPart }[];
}

/** Texts whose edges or middles are this near stand in one column. */
const sameEdge = 2;

export function openParts(part: AlignedPart, page: number): OpenParts {
  const { columns, rows } = layOutParts([part]);
  return {
    kind: 'parts',
    lastPage: page,
    columns,
    first: rows.flat().map((row) => placeRow(row, columns)),
    parts: [{ page, part }],
  };
}

/** The table with the part of it that stands on the next page; null where another table begins there. */
export function growParts(open: OpenParts, part: AlignedPart, page: number): OpenParts | null {
  if (page !== open.lastPage + 1) return null;
  const own = layOutParts([part]);
  const rows = own.rows.flat().map((row) => placeRow(row, own.columns));
  // A header alone begins a table of its own.
  if (countRepeated(open.first, rows) === rows.length) return null;
  const columns = uniteParts(open.columns, own.columns);
  return columns === null ? null : { ...open, lastPage: page, columns, parts: [...open.parts, { page, part }] };
}

/**
 * The columns of two parts of one table: a page shows those that its texts stand in. Null for tables that differ: of one no
 * column may stand half under one and half under another column of the other, and most must have an edge or the middle in common.
 */
function uniteParts(columns: readonly Column[], others: readonly Column[]): Column[] | null {
  const pairs = pairColumns(columns, others);
  const count = (one: Column): number => pairs.filter((pair) => pair.includes(one)).length;
  if (pairs.length < 2 || isCrossed(columns, others)) return null;
  const single = pairs.filter((pair) => pair.every((each) => count(each) === 1));
  const even = single.filter(([column, other]) => sharesEdge(column, other, sameEdge));
  if (even.length < 2 || even.length * 2 < single.length) return null;
  const wide = [...columns, ...others].filter((column) => count(column) > 1);
  const own = [...columns, ...others].filter((column) => !wide.includes(column));
  return uniteOverlapping(own);
}

/** A number that no header has: with decimals or separators, or of more digits than the numbers of columns and rows. */
const figure = /^[-−]?(\d{3,}|\d[\d,]*[.,]\d+)%?$/u;

/**
 * How many rows at the beginning of a part are those that the table began with: its header, printed again. A row with a figure
 * is none of them, whatever stood in the first row of the table.
 */
export function countRepeated(header: readonly TableRow[], rows: readonly TableRow[]): number {
  const differs = rows.findIndex((row, index) => {
    const own = header[index] ?? [];
    const alike = row.length === own.length && row.every(({ text }, at) => own[at]?.text === text);
    return !alike || row.some(({ text }) => figure.test(text));
  });
  return differs === -1 ? rows.length : differs;
}

/** The rows of a table in the columns of all its pages, the header told once however often it is printed. */
export function closeParts({ parts }: OpenParts): PagedStretch {
  const { columns, rows } = layOutParts(parts.map(({ part }) => part));
  const underFused = listUnderFused(rows);
  const pages = rows.map((own, index) => {
    const drawn = parts[index]?.part.drawn === true;
    const doubtful = findDoubtfulRows(own, columns, index === 0 ? mostLevels : 0, drawn).union(new Set(underFused));
    const page = parts[index]?.page ?? 1;
    return own.map((row): PagedRow => ({ page, row: placeRow(row, columns), doubtful: doubtful.has(row) }));
  });
  const [first = []] = pages;
  const header = first.map(({ row }) => row);
  const others = pages.slice(1).map((own) =>
    own.slice(
      countRepeated(
        header,
        own.map(({ row }) => row),
      ),
    ),
  );
  return {
    xs: [...columns.map(({ left }) => left), columns.at(-1)?.right ?? 0],
    rows: others.reduce((joined, own) => joinPages(joined, own, false), first),
  };
}
