import type { Printed, PrintedCell, PrintedTable } from '../printed.ts';
import { type HtmlElement, listElements, readAttribute, readText } from './tree.ts';
import { evenRows } from '../uneven-row.ts';
import { isSilent } from './silent-element.ts';

/** The most columns and rows that a cell may be merged over, as browsers have them. */
const mostColumns = 1000;
const mostRows = 65_534;

/** What a cell that is merged over several rows takes of the rows below: how many of them, and how many columns begin here. */
interface Taken {
  rows: number;
  /** The columns that it covers; 0 in all of them but its first. */
  span: number;
}

/**
 * Reads a table by the rules of browsers: a cell goes to the first free column, those merged from above are taken. A cell that
 * goes on from above stands in its row without text.
 */
export function readHtmlTable(table: HtmlElement, readContent: (cell: HtmlElement) => Printed[]): PrintedTable {
  /** The columns that a cell above goes on in. */
  let taken = new Map<number, Taken>();
  const rows = listRows(table).map((row) => {
    const below = new Map(
      [...taken].flatMap(([at, { rows: left, span }]): [number, Taken][] =>
        left > 1 ? [[at, { rows: left - 1, span }]] : [],
      ),
    );
    const cells = [...taken].flatMap(([at, { span }]): PrintedCell[] =>
      span > 0 ? [{ column: at, span, content: [], goesOn: true }] : [],
    );
    let column = 0;
    for (const cell of listElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')) {
      if (isSilent(cell)) continue;
      while (taken.has(column)) column += 1;
      const span = readSpan(cell, 'colspan', mostColumns);
      const height = readSpan(cell, 'rowspan', mostRows);
      for (let at = column; at < column + span; at += 1)
        if (height > 1) below.set(at, { rows: height - 1, span: at === column ? span : 0 });
      cells.push({ column, span, content: readContent(cell) });
      column += span;
    }
    taken = below;
    return cells.sort((one, other) => one.column - other.column);
  });
  return { type: 'table', ...evenRows(rows) };
}

/** Rows in the order in which they are printed: the head first, the foot last. */
function listRows(table: HtmlElement): HtmlElement[] {
  const parts = listElements(table).filter((part) => !isSilent(part));
  const inParts = (name: string): HtmlElement[] =>
    parts.filter(({ tagName }) => tagName === name).flatMap((part) => listElements(part));
  return [...inParts('thead'), ...inParts('tbody'), ...inParts('tfoot')].filter(
    (row) => row.tagName === 'tr' && !isSilent(row) && !isRuler(row),
  );
}

/** The last row that Word adds, without height, to keep the widths of the columns. */
function isRuler(row: HtmlElement): boolean {
  return readAttribute(row, 'height') === '0' && readText(row).trim() === '';
}

function readSpan(cell: HtmlElement, name: string, most: number): number {
  const span = Number.parseInt(readAttribute(cell, name) ?? '1', 10);
  // A rowspan of 0 goes on to the end of the table.
  if (span === 0 && name === 'rowspan') return most;
  return Number.isNaN(span) || span < 1 ? 1 : Math.min(span, most);
}
