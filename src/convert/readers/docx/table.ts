import type { Printed, PrintedCell, PrintedTable } from '../printed.ts';
import { findChild, listChildren, readValue, type XmlElement } from '../xml-tree.ts';
import { readSwitch } from './style.ts';

/** Edges closer than this, in twentieths of a point, are one edge that was drawn twice: a column of 2 mm holds nothing. */
const nearestEdges = 110;

/** A cell by the columns of the table's own grid, which is finer than what is printed. */
interface GridCell {
  element: XmlElement;
  start: number;
  end: number;
  /** Goes on from the cell above. */
  isCovered: boolean;
}

/** Reads a table: merged cells stand once, rows deleted by a tracked change or hidden are out. */
export function readTable(table: XmlElement, readContent: (cell: XmlElement) => Printed[]): PrintedTable {
  const rows = listInside(table, 'w:tr').filter(isPrinted).map(layOutRow);
  const edges = joinEdges(table, rows);
  /** The columns that a cell of the rows above goes on in. */
  let merged = new Set<number>();
  return {
    type: 'table',
    rows: rows.map((row) => {
      const below = new Set<number>();
      const cells = row.map((cell): PrintedCell => {
        const column = edges[cell.start] ?? cell.start;
        const state = findChild(cell.element, 'w:tcPr', 'w:vMerge');
        const goesOn = state !== undefined && state.attributes.get('w:val') !== 'restart' && merged.has(column);
        if (state !== undefined) below.add(column);
        return {
          column,
          span: Math.max(1, (edges[cell.end] ?? cell.end) - column),
          content: goesOn || cell.isCovered ? [] : readContent(cell.element),
        };
      });
      merged = below;
      return cells;
    }),
  };
}

/** Rows of a table and cells of a row also stand inside content controls and tracked insertions. */
function listInside(element: XmlElement, name: string): XmlElement[] {
  return listChildren(element).flatMap((child) => {
    if (child.name === name) return [child];
    return /^w:(sdt|sdtContent|customXml|ins|moveTo)$/u.test(child.name) ? listInside(child, name) : [];
  });
}

function isPrinted(row: XmlElement): boolean {
  const properties = findChild(row, 'w:trPr');
  return findChild(properties, 'w:del') === undefined && readSwitch(properties, 'w:hidden') !== true;
}

function layOutRow(row: XmlElement): GridCell[] {
  let start = readCount(readValue(row, 'w:trPr', 'w:gridBefore'), 0);
  return listInside(row, 'w:tc').flatMap((element) => {
    const properties = findChild(element, 'w:tcPr');
    const end = start + Math.max(1, readCount(readValue(properties, 'w:gridSpan'), 1));
    const horizontal = findChild(properties, 'w:hMerge');
    const isCovered = horizontal !== undefined && horizontal.attributes.get('w:val') !== 'restart';
    const cell = { element, start, end, isCovered };
    start = end;
    return findChild(properties, 'w:cellDel') === undefined ? [cell] : [];
  });
}

function readCount(value: string | undefined, otherwise: number): number {
  const count = Number(value ?? otherwise);
  // Word itself has 63 columns at most.
  return Number.isInteger(count) && count >= 0 && count < 1000 ? count : otherwise;
}

/**
 * The column that each edge of the grid begins: edges that all but meet are one. Tables put together by hand are full of them, and
 * cells under one another would otherwise stand in different columns. Where a cell lies between two such edges, none is joined.
 */
function joinEdges(table: XmlElement, rows: readonly (readonly GridCell[])[]): number[] {
  const widths = listChildren(findChild(table, 'w:tblGrid'), 'w:gridCol').map((column) =>
    Number(column.attributes.get('w:w') ?? 0),
  );
  const last = rows.flat().reduce((highest, { end }) => Math.max(highest, end), widths.length);
  const plain = Array.from({ length: last + 1 }, (_, edge) => edge);
  if (widths.some((width) => !(width > 0))) return plain;
  const edges: number[] = [];
  let first = 0;
  let distance = Infinity;
  for (const edge of plain) {
    if (distance > nearestEdges) {
      first = edge;
      distance = 0;
    }
    edges.push(first);
    distance += widths[edge] ?? Infinity;
  }
  return rows.flat().some(({ start, end }) => edges[start] === edges[end]) ? plain : edges;
}
