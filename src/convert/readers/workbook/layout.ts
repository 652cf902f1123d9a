import { parseDecimal } from '../../../model/amount.ts';
import { findHighest } from '../../grid.ts';
import type { Printed, PrintedCell } from '../printed.ts';
import { isBudgetTitle, isTableCaption, isTableTitle, readLabelUnit } from '../../table-statement.ts';
import { evenRows } from '../uneven-row.ts';
import { splitBeside } from './beside.ts';
import { isCorner, isLabelled, type SheetRow } from './row.ts';
import { findEnds } from './row-end.ts';

/**
 * Finds the tables of a sheet by its layout: titles and corner rows above a table (`单位：万元`), notes under it, and blank
 * rows between two. A blank row inside a table does not end it: forms have ruled lines that nobody filled in. `units` are those that
 * the head of its printed pages says: they hold for tables that say none themselves, where no cell of the sheet says another. A head
 * is what stays behind when a sheet is filled in anew.
 */
export function layOut(rows: readonly SheetRow[], units: readonly string[] = []): Printed[] {
  const said = [...units, ...(units.length === 0 ? [] : rows.flatMap(({ cells }) => cells.map(({ text }) => text)))]
    .map((text) => readLabelUnit(text))
    .filter((unit) => unit !== null);
  const holding = new Set(said).size > 1 ? [] : units;
  return splitBeside(rows)
    .flatMap(splitTables)
    .flatMap((table) => layOutTable(table, holding));
}

function splitTables(rows: readonly SheetRow[]): SheetRow[][] {
  const stretches: SheetRow[][] = [];
  let end = -1;
  rows.forEach((row, place) => {
    const current = stretches.at(-1);
    if (current === undefined || beginsTable(row, rows[place + 1], current, row.index > end)) stretches.push([row]);
    else current.push(row);
    end = Math.max(end, row.index + Math.max(...row.cells.map((cell) => cell.height)));
  });
  return stretches;
}

/** Whether a row begins another table than that of the rows above it. */
function beginsTable(row: SheetRow, next: SheetRow | undefined, above: readonly SheetRow[], isApart: boolean): boolean {
  const isOpen = above.some((other) => !isHeading(other));
  if (!isOpen) return false;
  // Without a blank row, a title tells: it covers the table, and the unit of the next stands under it.
  if (!isApart) return next !== undefined && ((isTitle(row) && isCorner(next)) || namesNext(row, next, above));
  if (row.cells.length === 1 || !holdsNumber(row)) return true;
  const columns = above.filter((other) => !isHeading(other)).flatMap(({ cells }) => cells);
  return (
    Math.min(...row.cells.map(({ column }) => column)) >
    Math.max(...columns.map(({ column, span }) => column + span - 1))
  );
}

function layOutTable(rows: readonly SheetRow[], units: readonly string[]): Printed[] {
  const first = rows.findIndex((row) => !isHeading(row));
  const head = first === -1 ? rows : rows.slice(0, first);
  const body = first === -1 ? [] : rows.slice(first);
  const last = body.findLastIndex((row) => !isNote(row));
  const table = body.slice(0, last + 1);
  const printed = units.length > 0 && table.length > 0 && !rows.some(saysUnit) ? units : [];
  return [
    ...head.flatMap(writeApart),
    ...printed.map((text) => ({ type: 'paragraph' as const, text })),
    ...(table.length === 0 ? [] : [writeTable(table)]),
    ...body.slice(last + 1).flatMap(writeApart),
  ];
}

function saysUnit({ cells }: SheetRow): boolean {
  return cells.some(({ text }) => readLabelUnit(text) !== null);
}

function writeTable(rows: readonly SheetRow[]): Printed {
  const { uneven, doubtful } = evenRows(fillRows(rows));
  return {
    type: 'table',
    uneven,
    doubtful,
    ends: findEnds(rows),
    rows: rows.map(({ cells }) =>
      cells.map(({ column, span, text }) => ({ column, span, content: [{ type: 'paragraph' as const, text }] })),
    ),
  };
}

/** The rows with a cell in each column, that of a cell merged over several rows in each of them: those of a sheet are the ones with text. */
function fillRows(rows: readonly SheetRow[]): PrintedCell[][] {
  const width = findHighest(rows.flatMap(({ cells }) => cells.map(({ column, span }) => column + span)));
  /** The cells above that go on below their row, each with the row that it ends before. */
  let open: { cell: PrintedCell; until: number }[] = [];
  return rows.map(({ index, cells }) => {
    open = open.filter(({ until }) => until > index);
    const own = cells.map(({ column, span, height, text }) => ({
      cell: { column, span, content: [{ type: 'paragraph' as const, text }] },
      until: index + height,
    }));
    const above = open.map(({ cell: { column, span } }) => ({ column, span, content: [], goesOn: true }));
    const printed: PrintedCell[] = [...own.map(({ cell }) => cell), ...above];
    open.push(...own);
    const covered = new Set(
      printed.flatMap(({ column, span }) => Array.from({ length: span }, (_, at) => column + at)),
    );
    for (let column = 0; column < width; column += 1)
      if (!covered.has(column)) printed.push({ column, span: 1, content: [] });
    return printed.sort((one, other) => one.column - other.column);
  });
}

/**
 * Cells of a row that is none of a table: a line each, as they are said apart. A title broken by hand was too long for its cell, and
 * is one line; sentences keep theirs.
 */
function writeApart({ cells }: SheetRow): Printed[] {
  return cells.map(({ text }) => ({
    type: 'paragraph',
    text: /[。；;]/u.test(text) ? text : text.trim().replace(/\s*\n\s*/gu, ' '),
  }));
}

/** A row above a table: a title, or a corner row. */
function isHeading(row: SheetRow): boolean {
  return row.cells.length === 1 || isCorner(row) || isNamed(row);
}

function isTitle({ cells }: SheetRow): boolean {
  return cells.length === 1 && cells.some(({ span, text }) => span > 1 && parseDecimal(text) === null);
}

/**
 * Whether a row under the amounts of a table is the title of the next one by its words, in a cell that covers nothing else. A list of
 * tables has no amounts, and the row under a title is a header, or says the unit.
 */
function namesNext(row: SheetRow, next: SheetRow, above: readonly SheetRow[]): boolean {
  const isHeader = next.cells.length > 1 && !holdsNumber(next);
  return (
    isNamed(row) &&
    row.cells.some(({ text }) => isBudgetTitle(text)) &&
    (isHeader || next.cells.every(({ text }) => isTableCaption(text))) &&
    above.some(holdsNumber)
  );
}

/** Whether a row holds the title of a table, and beside it no more than what stands over a table: `部门收入总表 | 公开02表`. */
function isNamed({ cells }: SheetRow): boolean {
  const others = cells.filter(({ text }) => !isTableTitle(text));
  return others.length === cells.length - 1 && others.every(({ text }) => isTableCaption(text));
}

function holdsNumber({ cells }: SheetRow): boolean {
  return cells.some(({ text }) => parseDecimal(text) !== null);
}

/** A sentence under a table, over several columns or with the marks of one; or who signs for it, each with a label. */
function isNote({ cells }: SheetRow): boolean {
  const [cell, ...others] = cells;
  if (others.length > 0) return cells.every(isLabelled);
  if (cell === undefined || cell.column > 0 || parseDecimal(cell.text) !== null) return false;
  return cell.span > 1 || /[：:。；]/u.test(cell.text);
}
