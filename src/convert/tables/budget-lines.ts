import { parseDecimal, readMoney } from '../../model/amount.ts';
import type { BudgetLine, BudgetTable } from '../../model/disclosure.ts';
import { trimText } from '../../model/terms.ts';
import { findHighest, listRowLines, readRowTexts } from '../grid.ts';
import type { GridRow } from '../../model/block.ts';
import type { Part, ReadingContext } from '../part.ts';
import { chooseColumns, columnsOfPage, isCaptionRow, readPages } from './budget-columns.ts';
import type { BudgetTableRegion } from './budget-table-region.ts';
import { type BudgetColumn, isAmountRole } from './column-role.ts';
import { leaveOutRepeatedRows } from './repeated-row.ts';
import { dropBlankEnds, hasLostAmounts, noteLostRows, spreadTotal } from './row-place.ts';
import { completeRow, isNumbered, isRest } from './row-rest.ts';
import { isTableNote, readUnitStatement } from '../table-statement.ts';
import { readAmounts, readColumnUnit } from './table-amount.ts';
import { noteNameless, noteUnitless } from './table-doubt.ts';

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
  const notices = [...readAmounts(table, columns, context), ...leaveOutRepeatedRows(table)];
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
