import type { Printed, PrintedCell, PrintedTable } from '../printed.ts';
import { findChild, listChildren, readValue, type XmlElement } from '../xml-tree.ts';
import { evenRows } from '../uneven-row.ts';
import { type GridCell, layOutColumns } from './grid.ts';
import { readSwitch } from './style.ts';

/**
 * Reads a table, or the tables that were made one because they touch: merged cells stand once, rows deleted by a tracked change
 * are out. So are hidden rows without a word in view: one that is marked hidden is shown all the same where some of its text is
 * (ISO/IEC 29500-1, 17.4.20).
 */
export function readTables(table: XmlElement, readContent: (cell: XmlElement) => Printed[]): PrintedTable[] {
  return layOutColumns(table, listInside(table, 'w:tr').filter(isKept).map(layOutRow)).map((rows) => ({
    type: 'table',
    ...evenRows(
      readRows(rows, readContent).filter((row, index) => row.some(isPrinted) || !isHidden(rows[index] ?? [])),
    ),
  }));
}

function readRows(rows: readonly GridCell[][], readContent: (cell: XmlElement) => Printed[]): PrintedCell[][] {
  /** The columns that a cell of the rows above goes on in. */
  let merged = new Set<number>();
  return rows.map((row) => {
    const below = new Set<number>();
    const cells = row.map(({ element, start, end, isCovered }): PrintedCell => {
      const state = findChild(element, 'w:tcPr', 'w:vMerge');
      const goesOn = state !== undefined && state.attributes.get('w:val') !== 'restart' && merged.has(start);
      if (state !== undefined) below.add(start);
      return {
        column: start,
        span: Math.max(1, end - start),
        content: goesOn || isCovered ? [] : readContent(element),
        goesOn,
      };
    });
    merged = below;
    return cells;
  });
}

/** Rows of a table and cells of a row also stand inside content controls and tracked insertions. */
function listInside(element: XmlElement, name: string): XmlElement[] {
  return listChildren(element).flatMap((child) => {
    if (child.name === name) return [child];
    return /^w:(sdt|sdtContent|customXml|ins|moveTo)$/u.test(child.name) ? listInside(child, name) : [];
  });
}

function isKept(row: XmlElement): boolean {
  return findChild(row, 'w:trPr', 'w:del') === undefined;
}

function isPrinted({ content }: PrintedCell): boolean {
  return content.some((block) => block.type === 'table' || block.text.trim() !== '');
}

/** Whether the row of these cells is marked hidden. */
function isHidden(cells: readonly GridCell[]): boolean {
  return cells.some(({ row }) => readSwitch(findChild(row, 'w:trPr'), 'w:hidden') === true);
}

function layOutRow(row: XmlElement): GridCell[] {
  let start = readCount(readValue(row, 'w:trPr', 'w:gridBefore'), 0);
  return listInside(row, 'w:tc').flatMap((element) => {
    const properties = findChild(element, 'w:tcPr');
    const end = start + Math.max(1, readCount(readValue(properties, 'w:gridSpan'), 1));
    const horizontal = findChild(properties, 'w:hMerge');
    const isCovered = horizontal !== undefined && horizontal.attributes.get('w:val') !== 'restart';
    const cell = { element, row, start, end, isCovered };
    start = end;
    return findChild(properties, 'w:cellDel') === undefined ? [cell] : [];
  });
}

function readCount(value: string | undefined, otherwise: number): number {
  const count = Number(value ?? otherwise);
  // Word itself has 63 columns at most.
  return Number.isInteger(count) && count >= 0 && count < 1000 ? count : otherwise;
}
