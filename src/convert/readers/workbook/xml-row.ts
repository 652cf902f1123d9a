import type { CellObject } from '@e965/xlsx';
import { type PrintedRun, raiseNoteRuns } from '../raised.ts';
import { findChild, listChildren, type XmlElement } from '../xml-tree.ts';

/** The most columns of a sheet: a place beyond them is damage, and would be memory for nothing. */
export const mostColumns = 16_384;

/** A row of a workbook in XML, with its cells. */
export interface XmlRow {
  /** Its place in the sheet, from 0; null for the one after the row before it. */
  place: number | null;
  /** How many rows it stands for, itself included: several that are alike and empty are written once. */
  count: number;
  isHidden: boolean;
  style: string | undefined;
  cells: XmlCell[];
}

export interface XmlCell {
  /** From 0. */
  column: number;
  /** How many more columns and rows it is merged over. */
  across: number;
  down: number;
  style: string | undefined;
  /** Without its format; null for a formula that was never calculated. */
  value: CellObject | null;
}

/** @throws Error for places beyond a sheet. */
export function readXmlRow(row: XmlElement): XmlRow {
  let next = 0;
  const cells = listChildren(row, 'ss:Cell').map((cell): XmlCell => {
    const column = readPlace(cell) ?? next;
    const across = readCount(cell, 'ss:MergeAcross');
    next = column + across + 1;
    if (next > mostColumns) throw new Error(`a cell in column ${String(next)}`);
    const down = readCount(cell, 'ss:MergeDown');
    return { column, across, down, style: cell.attributes.get('ss:StyleID'), value: readValue(cell) };
  });
  return {
    place: readPlace(row),
    count: readCount(row, 'ss:Span') + 1,
    isHidden: row.attributes.get('ss:Hidden') === '1',
    style: row.attributes.get('ss:StyleID'),
    cells,
  };
}

/** The place that `ss:Index` gives, from 0; null where there is none. @throws Error for what is no place. */
export function readPlace(element: XmlElement): number | null {
  if (!element.attributes.has('ss:Index')) return null;
  const index = readCount(element, 'ss:Index');
  if (index === 0) throw new Error('ss:Index="0"');
  return index - 1;
}

/** A whole number in an attribute, 0 without one. @throws Error for what is none. */
export function readCount(element: XmlElement, name: string): number {
  const written = element.attributes.get(name) ?? '0';
  if (!/^\d{1,7}$/u.test(written)) throw new Error(`${name}="${written}"`);
  return Number(written);
}

function readValue(cell: XmlElement): CellObject | null {
  const data = findChild(cell, 'ss:Data');
  const type = data?.attributes.get('ss:Type');
  const text = data === undefined ? '' : raiseNoteRuns(listRuns(data, false)).join('');
  // A formula can result in an empty text.
  if (cell.attributes.has('ss:Formula') && text.trim() === '' && type !== 'String') return null;
  if (text.trim() === '') return { t: 'z' };
  if (type === 'Boolean') return { t: 's', v: text.trim() === '1' ? 'TRUE' : 'FALSE' };
  const number = type === 'Number' ? Number(text) : NaN;
  if (Number.isFinite(number)) return { t: 'n', v: number };
  return (type === 'DateTime' ? readDate(text.trim()) : null) ?? { t: 's', v: text };
}

/** A day and its time (`2024-03-15T00:00:00.000`) as the number that spreadsheets count them by, from the end of 1899. */
function readDate(text: string): CellObject | null {
  const time = /^\d{4}-\d\d-\d\d(T[\d:.]+)?Z?$/u.test(text) ? Date.parse(text.replace(/(T[\d:.]+)$/u, '$1Z')) : NaN;
  return Number.isNaN(time) ? null : { t: 'n', v: time / 86_400_000 + 25_569, z: 'yyyy/m/d' };
}

/** The parts of a text, each with whether it is raised. */
function listRuns(element: XmlElement, isInside: boolean): PrintedRun[] {
  const isRaised = isInside || element.name === 'html:Sup';
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [{ text: child, isRaised }] : listRuns(child, isRaised),
  );
}
