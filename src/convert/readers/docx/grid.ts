import { findChild, listChildren, type XmlElement } from '../xml-tree.ts';

/** A cell by the columns of the table's own grid, which is finer than what is printed. */
export interface GridCell {
  element: XmlElement;
  /** The row that it stands in. */
  row: XmlElement;
  start: number;
  end: number;
  /** Goes on from the cell before. */
  isCovered: boolean;
}

/** The edges of the cells of one row, by their numbers in the grid, from left to right. */
type Edges = readonly number[];

/** Edges closer than this, in twentieths of a point, are one edge that was drawn twice: a column of 2 mm holds nothing. */
const nearestEdges = 110;

/** A row of fewer cells has too few edges inside to tell one table from another: titles, corners, a label with its text. */
const fewestCells = 3;

/**
 * Puts the cells of a table into columns. Word and LibreOffice make one table of two that touch, and its grid then has the edges
 * of both: their columns would double. Rows that have as many cells, each edge nearest to the same one of the other row, have
 * the same columns, however far somebody drew them.
 * @returns The tables, each with its rows, where none of the columns above a row goes on below it.
 */
export function layOutColumns(table: XmlElement, rows: readonly GridCell[][]): GridCell[][][] {
  const places = placeEdges(table, rows);
  const aligned = places === null ? rows : alignRows(rows, places);
  const edges = places === null ? null : joinEdges(places, aligned);
  const joined = aligned.map((row) =>
    row.map((cell) => ({ ...cell, start: edges?.[cell.start] ?? cell.start, end: edges?.[cell.end] ?? cell.end })),
  );
  return splitRows(places === null ? joined : evenEnds(joined, places));
}

/** Rows that end this near to the longest one, in twentieths of a point (1 cm), end with it: no cell is missing there. */
const nearestEnds = 567;

/** Draws out the last cells of rows whose right edge somebody pulled in a little, where no cell of another row begins behind it. */
function evenEnds(rows: readonly GridCell[][], places: readonly number[]): GridCell[][] {
  const cells = rows.flat();
  const furthest = cells.reduce((highest, { end }) => Math.max(highest, end), 0);
  const begin = cells.reduce((highest, { start }) => Math.max(highest, start), 0);
  return rows.map((row) => {
    const end = row.at(-1)?.end ?? furthest;
    const isNear = end > begin && (places[furthest] ?? 0) - (places[end] ?? 0) < nearestEnds;
    return isNear ? row.map((cell, at) => (at === row.length - 1 ? { ...cell, end: furthest } : cell)) : row;
  });
}

/** Where each edge lies, in twentieths of a point from the left; null where the grid does not tell. */
function placeEdges(table: XmlElement, rows: readonly GridCell[][]): number[] | null {
  const widths = listChildren(findChild(table, 'w:tblGrid'), 'w:gridCol').map((column) =>
    Number(column.attributes.get('w:w') ?? 0),
  );
  const last = rows.flat().reduce((highest, { end }) => Math.max(highest, end), 0);
  if (last > widths.length || widths.some((width) => !(width > 0))) return null;
  const places = [0];
  for (const width of widths) places.push((places.at(-1) ?? 0) + width);
  return places;
}

/** Renumbers the edges of rows whose columns are those of a stretch of rows above. */
function alignRows(rows: readonly GridCell[][], places: readonly number[]): GridCell[][] {
  const stretches = listStretches(rows);
  return stretches.flatMap(({ edges, rows: own }, index) => {
    const same = stretches.slice(0, index).find((above) => areSameColumns(above.edges, edges, places));
    if (same === undefined) return own;
    const renumbered = new Map(edges.map((edge, at) => [edge, same.edges[at] ?? edge]));
    const renumber = (edge: number): number => renumbered.get(edge) ?? edge;
    return own.map((row) => row.map((cell) => ({ ...cell, start: renumber(cell.start), end: renumber(cell.end) })));
  });
}

/** Rows one below the other, each with edges among those of the others: a header that is merged has fewer of them. */
function listStretches(rows: readonly GridCell[][]): { edges: Edges; rows: GridCell[][] }[] {
  const stretches: { edges: Edges; rows: GridCell[][] }[] = [];
  for (const row of rows) {
    const edges = listEdges(row);
    const current = stretches.at(-1);
    if (current === undefined || !(isWithin(edges, current.edges) || isWithin(current.edges, edges)))
      stretches.push({ edges, rows: [row] });
    else {
      current.rows.push(row);
      if (edges.length > current.edges.length) current.edges = edges;
    }
  }
  return stretches;
}

/** Whether of two lists of edges each edge lies nearest to the one with its number in the other list. */
function areSameColumns(some: Edges, others: Edges, places: readonly number[]): boolean {
  if (some.length !== others.length) return false;
  const gap = (one: number | undefined, other: number | undefined): number =>
    one === undefined || other === undefined ? Infinity : Math.abs((places[one] ?? 0) - (places[other] ?? 0));
  return some.every((edge, at) => {
    const own = gap(edge, others[at]);
    const beside = [
      gap(edge, others[at - 1]),
      gap(edge, others[at + 1]),
      gap(some[at - 1], others[at]),
      gap(some[at + 1], others[at]),
    ];
    return beside.every((distance) => own < distance);
  });
}

/**
 * The column that each edge of the grid begins: edges that all but meet are one. Tables put together by hand are full of them, and
 * cells under one another would otherwise stand in different columns. Where a cell lies between two such edges, none is joined.
 */
function joinEdges(places: readonly number[], rows: readonly GridCell[][]): number[] | null {
  const edges: number[] = [];
  let first = 0;
  for (const [edge, place] of places.entries()) {
    if (place - (places[first] ?? 0) > nearestEdges) first = edge;
    edges.push(first);
  }
  return rows.flat().some(({ start, end }) => edges[start] === edges[end]) ? null : edges;
}

/** Splits rows where no edge inside a row above is one inside a row below: another table begins there. */
function splitRows(rows: readonly GridCell[][]): GridCell[][][] {
  const inner = rows.map((row) => (row.length < fewestCells ? [] : listEdges(row).slice(1, -1)));
  const lasts = new Map(inner.flatMap((edges, at) => edges.map((edge): [number, number] => [edge, at])));
  const tables: GridCell[][][] = [[]];
  /** The last row that a column of the current table goes on in; -1 while it has none. */
  let until = -1;
  let above = new Set<number>();
  for (const [at, row] of rows.entries()) {
    const edges = inner[at] ?? [];
    if (edges.length > 0 && until !== -1 && at > until) {
      tables.push(takeHeading(tables.at(-1) ?? [], above));
      above = new Set();
    }
    for (const edge of edges) {
      above.add(edge);
      until = Math.max(until, lasts.get(edge) ?? at);
    }
    tables.at(-1)?.push(row);
  }
  return tables;
}

/** Takes off the last rows of a table what stands over the next one: its title and corners, which have none of the columns above. */
function takeHeading(rows: GridCell[][], columns: ReadonlySet<number>): GridCell[][] {
  const last = rows.findLastIndex((row) =>
    listEdges(row)
      .slice(1, -1)
      .some((edge) => columns.has(edge)),
  );
  return rows.splice(last + 1);
}

function listEdges(row: readonly GridCell[]): Edges {
  return [...new Set(row.flatMap(({ start, end }) => [start, end]))].sort((one, other) => one - other);
}

function isWithin(some: Edges, all: Edges): boolean {
  return some.every((edge) => all.includes(edge));
}
