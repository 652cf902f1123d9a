import { type AlignedPart, layOutParts, placeRow } from './aligned-part.ts';
import { mostLevels } from './heading-span.ts';
import { type Column, isCrossed, pairColumns, placePiece, sharesEdge, uniteOverlapping } from './column.ts';
import { joinPages, type PagedRow } from './page-break.ts';
import { findDoubtfulRows, listUnderFused } from './row-doubt.ts';
import { measureOverlap } from './matrix.ts';
import type { TableRow } from './placed-text.ts';
import type { StackedRow } from './stacked-row.ts';
import { isToldElsewhere } from './table-change.ts';

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

/** Cells that are drawn one after the other begin, end or have their middles this near. */
const sameDrawnEdge = 0.05;

/** A header that is told again is looked for on so many pages. */
const reach = 2;

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

/**
 * What of a part may go on with a table, and what begins another: a header that the pages before have as well and that stands elsewhere,
 * under the last rows of the table.
 */
export function partAgain({ parts }: OpenParts, part: AlignedPart): AlignedPart[] {
  const above = parts.slice(-reach).flatMap((each) => each.part.run);
  const at = part.run.findIndex((line) => isToldElsewhere(line, above));
  return at < 1 ? [part] : [part.run.slice(0, at), part.run.slice(at)].map((run) => ({ ...part, run }));
}

/** The table with the part of it that stands on the next page; null where another table begins there. */
export function growParts(open: OpenParts, part: AlignedPart, page: number): OpenParts | null {
  const above = open.parts.slice(-reach).flatMap((each) => each.part.run);
  if (page !== open.lastPage + 1 || part.run.slice(0, 1).some((line) => isToldElsewhere(line, above))) return null;
  const own = layOutParts([part]);
  const rows = own.rows.flat().map((row) => placeRow(row, own.columns));
  // A header alone begins a table of its own.
  if (countRepeated(open.first, rows) === rows.length) return null;
  const columns = uniteParts(open.columns, own.columns) ?? layOutTogether(open.parts.at(-1)?.part, part, own.columns);
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

/**
 * The columns of two parts whose cells are known: a text over several columns can stand alone on its page, and is told as such by the rows
 * of the other. Null where most columns have no text that begins, ends or has its middle as one of the other part does, or two cells of a
 * row stand in one column of both.
 */
function layOutTogether(last: AlignedPart | undefined, part: AlignedPart, own: readonly Column[]): Column[] | null {
  if (last?.drawn !== true || !part.drawn) return null;
  const others = last.run.flatMap(({ pieces }) => pieces);
  const alike = part.run
    .flatMap(({ pieces }) => pieces)
    .filter((piece) => others.some((other) => sharesEdge(piece, other, sameDrawnEdge)));
  const held = own.filter((column) => alike.some((piece) => own[placePiece(piece, own)] === column));
  if (held.length * 2 <= own.length) return null;
  const { columns, rows } = layOutParts([last, part]);
  return rows.flat().some((row) => row.isFused === true) ? null : columns;
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

/** Where the column begins that the only text of a row stands in, if it was placed in another. */
function findColumnUnder({ columns: cells }: StackedRow, columns: readonly Column[]): number | undefined {
  const placed = cells.flatMap((lines, at) => (lines.length > 0 ? [at] : []));
  const lines = cells.flat();
  const reached = columns.flatMap(({ left, right }, at) =>
    lines.some((line) => measureOverlap(line.left, line.right, left, right) > line.size * 0.1) ? [at] : [],
  );
  const [own] = reached;
  if (placed.length !== 1 || reached.length !== 1 || own === undefined || own === placed[0]) return undefined;
  return columns[own]?.left;
}

/** The rows of a table in the columns of all its pages, the header told once however often it is printed. */
export function closeParts({ parts }: OpenParts): PagedStretch {
  const { columns, rows } = layOutParts(parts.map(({ part }) => part));
  const underFused = listUnderFused(rows);
  const pages = rows.map((own, index) => {
    const drawn = parts[index]?.part.drawn === true;
    const doubtful = findDoubtfulRows(own, columns, index === 0 ? mostLevels : 0, drawn).union(new Set(underFused));
    const page = parts[index]?.page ?? 1;
    return own.map((row): PagedRow => ({
      page,
      row: placeRow(row, columns),
      doubtful: doubtful.has(row),
      under: findColumnUnder(row, columns),
    }));
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
