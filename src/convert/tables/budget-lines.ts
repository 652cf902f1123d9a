import { parseDecimal, readMoney } from '../../model/amount.ts';
import type { BudgetLine, BudgetTable } from '../../model/disclosure.ts';
import { normaliseLabel, trimText } from '../../model/terms.ts';
import { findHighest, listRowLines, readRowTexts } from '../grid.ts';
import type { GridRow } from '../../model/block.ts';
import type { NoticeDraft } from '../notice.ts';
import type { Part, ReadingContext } from '../part.ts';
import { chooseColumns, columnsOfPage, isCaptionRow, readPages } from './budget-columns.ts';
import type { BudgetTableRegion } from './budget-table-region.ts';
import {
  type ColumnPlace,
  completeCodes,
  findParentCode,
  listCodesBefore,
  placeColumns,
  readCode,
  readCodeCells,
  withoutCode,
} from './code-cell.ts';
import { type BudgetColumn, isAmountRole, isComparison, isOfOtherYear } from './column-role.ts';
import { leaveOutRepeatedRows } from './repeated-row.ts';
import { findRowPhase, isCount } from './row-label.ts';
import { dropBlankEnds, hasLostAmounts, noteLostRows, spreadTotal } from './row-place.ts';
import { completeRow, isNumbered, isRest } from './row-rest.ts';
import { isTableNote, readLabelUnit, readUnitStatement } from '../table-statement.ts';
import { noteNameless, noteUnitless } from './table-doubt.ts';
import { holdsAmount, isUnreadable, noteUnreadable, type PrintedCell } from './unreadable-amount.ts';

type TableRow = BudgetTable['rows'][number];

/** What the reader of a table knows of its document. */
export type TableContext = Pick<ReadingContext, 'unit' | 'year' | 'kind'>;

/** Reads a statutory table: as printed, and amount by amount. `trimmed`: whether short rows lack their last cells alone. */
export function readBudgetTable(
  region: BudgetTableRegion,
  { unit: fallbackUnit, ...context }: TableContext,
  trimmed: boolean,
): Part<BudgetTable> {
  const printedPages = readPages(region.grids, region.definition, context, trimmed);
  const columns = chooseColumns(printedPages);
  const pages = dropBlankEnds(printedPages, columns.length);
  const stated = region.unit ?? findStatedUnit(region) ?? region.unitAbove ?? findColumnUnit(columns);
  const unit = stated ?? fallbackUnit;
  const notices: NoticeDraft[] = [];
  const rows: TableRow[] = [];
  const lines: BudgetLine[] = [];
  const lost: GridRow[] = [];
  const table: BudgetTable = {
    table: region.definition.key,
    title: region.title,
    printed_unit: unit,
    line: region.claimed[0] ?? region.grids[0]?.rows[0]?.line ?? 1,
    line_end: findHighest(region.grids.flatMap((grid) => grid.rows.flatMap(listRowLines))),
    columns: columns.map((column) => column.title),
    rows,
    notes: listNotes(region),
    lines,
  };
  const numbered = isNumbered(
    pages.flatMap((page) => page.rows),
    columns,
  );
  for (const page of pages) {
    const own = columnsOfPage(page, columns);
    for (const row of page.rows.map((printed) => spreadTotal(printed, own))) {
      if (isCaptionRow(row) || isNoteRow(row)) continue;
      if (hasLostAmounts(row, own.length, trimmed) || isShifted(row, own)) {
        lost.push(row);
        continue;
      }
      const cells = readRowTexts(row).map(trimText);
      while (cells.length < own.length) cells.push('');
      const split = splitFusedLabels(cells, own);
      const printed = { line: row.line, cells: alignCells(split, own, columns) };
      const above = rows.at(-1);
      if (numbered && above !== undefined && isRest(split, own)) completeRow(above, printed.cells);
      else rows.push(printed);
    }
  }
  readLines(table, columns, notices, context);
  notices.push(...leaveOutRepeatedRows(table));
  const left = new Set(lost.map(({ line }) => line));
  const printed = region.grids.flatMap((grid) => grid.rows).filter(({ line }) => !left.has(line));
  const claimed = [...region.claimed, ...printed.flatMap(listRowLines)];
  const unitless = stated === null ? noteUnitless(table) : [];
  return {
    value: table,
    claimed,
    notices: [...notices, ...unitless, ...noteNameless(table), ...noteLostRows(lost)],
  };
}

/** The unit can stand in a corner of the table, beside its number or the department. */
function findStatedUnit({ grids }: BudgetTableRegion): string | null {
  for (const { rows } of grids)
    for (const text of rows.flatMap(readRowTexts)) {
      const unit = readUnitStatement(text);
      if (unit !== null) return unit;
    }
  return null;
}

/** The unit that the label of a column ends with, or one over it; null for none. */
function readColumnUnit({ title }: BudgetColumn): string | null {
  return title.split('/').reduce<string | null>((unit, label) => readLabelUnit(`/${label}`) ?? unit, null);
}

/** 合计（元） alone says the unit of 基本支出 and 项目支出 beside it, which it is the sum of; 人均（元） or a part of it only its own. */
function findColumnUnit(columns: readonly BudgetColumn[]): string | null {
  const printed = columns.filter((column) => readColumnUnit(column) !== null);
  const units = new Set(printed.map(readColumnUnit));
  return units.size === 1 && printed.some(({ role }) => role === 'total') ? ([...units][0] ?? null) : null;
}

/** What is noted under a table, over it, or in a cell of its own, in the order of the lines. */
function listNotes({ notes, grids }: BudgetTableRegion): BudgetTable['notes'] {
  const cells = grids.flatMap((grid) => grid.rows).flatMap((row) => row.cells);
  const inCells = cells.flatMap((cell) => cell.lines).filter(({ text }) => isTableNote(text));
  return [...notes, ...inCells]
    .map(({ line, text }) => ({ line, text: trimText(text) }))
    .sort((one, other) => one.line - other.line);
}

/** A row of one text that says the table is empty. */
function isNoteRow(row: GridRow): boolean {
  const texts = readRowTexts(row).filter((text) => trimText(text) !== '');
  return texts.length === 1 && isTableNote(texts[0] ?? '');
}

/** A number where the name should stand, or words where an amount should: the header, or the row, has lost a cell. */
function isShifted(row: GridRow, columns: readonly BudgetColumn[]): boolean {
  return readRowTexts(row).some((text, at) => {
    const role = columns[at]?.role ?? null;
    if (role === 'name') return parseDecimal(text) !== null;
    return isAmountRole(role) && isWords(text);
  });
}

/** Words that are no amount and nothing that stands for one. */
function isWords(text: string): boolean {
  return /\p{Script=Han}{3}/u.test(text) && readMoney(text, '元') === null;
}

/** `收入总计 25332.93` in the cell of the label, the cell of the amount blank: two cells that lost their border. */
function splitFusedLabels(cells: readonly string[], columns: readonly BudgetColumn[]): string[] {
  const split = [...cells];
  cells.forEach((cell, index) => {
    if (columns[index]?.role !== 'name' || split[index + 1] !== '') return;
    const fused = /^(.*\p{Script=Han}[^\d]*)\s+(\S+)$/u.exec(cell);
    if (fused?.[1] === undefined || fused[2] === undefined || parseDecimal(fused[2]) === null) return;
    split[index] = trimText(fused[1]);
    split[index + 1] = fused[2];
  });
  return split;
}

/**
 * The cells of a page's row in the columns of the table, where its own header has the same labels in other places: a PDF without lines can
 * show a column on one page alone. As they are where a cell has a label that the table has not, or has twice.
 */
function alignCells(cells: string[], own: readonly BudgetColumn[], columns: readonly BudgetColumn[]): string[] {
  const titles = columns.map(({ title }) => title);
  const filled = own.filter((_, at) => cells[at] !== '');
  const isKnown = ({ title }: BudgetColumn): boolean =>
    title !== '' && titles.includes(title) && titles.indexOf(title) === titles.lastIndexOf(title);
  if (own === columns || !filled.every(isKnown)) return cells;
  return titles.map((title) => cells[own.findIndex((column) => column.title === title)] ?? '');
}

/** Reads the amounts of a table. Columns that no measure fits are noted with their lines, never dropped in silence. */
function readLines(
  table: BudgetTable,
  columns: readonly BudgetColumn[],
  notices: NoticeDraft[],
  { kind, year }: Omit<TableContext, 'unit'>,
): void {
  // What a project is called can begin with a number (301医院…) that is no code.
  const isClassified = table.table !== 'project-expenditure';
  const codesBefore = columns.map(({ role, title }, at) =>
    isClassified && role === 'name'
      ? listCodesBefore(
          table.rows.map(({ cells }) => cells[at] ?? ''),
          title,
        )
      : [],
  );
  const places = placeColumns(columns);
  const rowCodes = completeCodes(table.rows, columns).map((row, index) =>
    places.map((place) => readCode(row, place) ?? codesBefore[place.name]?.[index] ?? ''),
  );
  const codes = new Set(rowCodes.flat().filter((code) => code !== ''));
  const columnUnits = columns.map(readColumnUnit);
  const unread = new Map<string, number[]>();
  const beside = new Map<string, number[]>();
  const unreadable: PrintedCell[] = [];
  table.rows.forEach((row, index) => {
    // A table can have a row for each year, as it can have a column.
    const besideRow = row.cells.find((text, at) => isBesideRow(text, columns[at]?.role ?? null, year)) ?? '';
    const phase = kind === 'final-accounts' ? findRowPhase(row.cells, columns, year) : null;
    row.cells.forEach((text, at) => {
      const column = columns[at];
      const place = places[at];
      const role = column?.role ?? null;
      if (text === '' || role === 'row' || role === 'aside') return;
      if (role === 'code' || role === 'name') {
        const amount = columns.findIndex((other, index) => index > at && isAmountRole(other.role));
        if (holdsAmount(row.cells, at, amount)) unreadable.push({ printed: text, line: row.line });
        return;
      }
      const money = readMoney(text, columnUnits[at] ?? table.printed_unit);
      if (money !== null && role !== null && isUnreadable(money)) unreadable.push({ printed: text, line: row.line });
      if (money?.cny === undefined || money.cny === null) return;
      const label = besideRow === '' ? (column?.beside ?? '') : besideRow;
      if (column === undefined || place === undefined || role === null || label !== '') {
        const kept = label === '' ? unread : beside;
        const title = label === '' ? (column?.title ?? '') : label;
        kept.set(title, [...(kept.get(title) ?? []), row.line]);
        return;
      }
      const code = rowCodes[index]?.[at] ?? '';
      const printed = role === 'item' ? nameItem(row, columns, at, phase !== null) : readName(row, columns, at, place);
      const name = place.code === -1 ? withoutCode(printed, code) : printed;
      if (isCount(name)) {
        beside.set(name, [...(beside.get(name) ?? []), row.line]);
        return;
      }
      const number = normaliseLabel(row.cells[place.row] ?? '');
      table.lines.push({
        table: table.table,
        row: number === '' ? String(index + 1) : number,
        side: column.side,
        code,
        name,
        parent_code: findParentCode(code, codes),
        measure: role === 'item' ? 'total' : role,
        amount_cny: money.cny,
        printed: money.printed,
        printed_unit: money.unit,
        line: row.line,
        phase: phase ?? column.phase,
      });
    });
  });
  notices.push(...noteUnreadable(unreadable));
  for (const [title, lines] of beside)
    notices.push({
      rule: 'unknown-column',
      severity: 'notice',
      message: isCount(title)
        ? `“${title}”是个数，不是金额，未进入预算明细，只在原样表格里`
        : `“${title}”是其他年度的数，或与之对照的数，未进入预算明细，只在原样表格里`,
      quote: title,
      lines: [...new Set(lines)],
    });
  for (const [title, lines] of unread)
    notices.push({
      rule: 'unknown-column',
      severity: 'warning',
      message:
        title === ''
          ? '这一栏没有表头，其中的数未进入预算明细，只在原样表格里'
          : `表头“${title}”没有对应的栏目，其中的数未进入预算明细，只在原样表格里`,
      quote: title,
      lines: [...new Set(lines)],
    });
}

/** Whether a cell says that its row is one of another year, or is compared with it. */
function isBesideRow(text: string, role: BudgetColumn['role'], year: number): boolean {
  return role === null ? isComparison(text, year) : role === 'name' && isOfOtherYear(text, year);
}

/**
 * The label of an amount: the nearest name column of its side, on its left. 合计 can stand in the merged cells of code and name, and
 * 公用经费合计 cover the columns of two parts of a table.
 */
function readName(row: TableRow, columns: readonly BudgetColumn[], at: number, place: ColumnPlace): string {
  const name = row.cells[place.name] ?? '';
  if (name !== '' || columns[at]?.side !== '') return name;
  const own = readCodeCells(row, place);
  if (own.some((cell) => cell !== '')) return own.find((cell) => !/^[0-9A-Za-z]*$/u.test(normaliseLabel(cell))) ?? '';
  const nearest = row.cells.slice(0, at).findLast((cell) => cell !== '' && parseDecimal(cell) === null) ?? '';
  return /合\s*计$/u.test(nearest) ? nearest : readUnitName(row, columns);
}

/** The unit that a row is of: a row without an item over those of the unit is the unit's own. */
function readUnitName(row: TableRow, columns: readonly BudgetColumn[]): string {
  const isUnit = ({ role, title }: BudgetColumn): boolean => role === 'aside' && /(单位|部门)[^/]*名称$/u.test(title);
  return row.cells[columns.findIndex(isUnit)] ?? '';
}

/** The name of an item that stands in a column: with that of its row before it, where there is a row for each unit and none for each phase. */
function nameItem(row: TableRow, columns: readonly BudgetColumn[], at: number, hasPhase: boolean): string {
  const item = columns[at]?.item ?? '';
  if (hasPhase) return item;
  const name = row.cells[columns.findLastIndex((column, index) => index < at && column.role === 'name')] ?? '';
  if (name === '' || /^[合总]计$/u.test(normaliseLabel(name))) return item;
  return /^[合总]计$/u.test(normaliseLabel(item)) ? name : `${name}/${item}`;
}
