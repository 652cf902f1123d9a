import { parseDecimal } from '../../model/amount.ts';
import type { GridRow } from '../../model/block.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { readCellText } from '../grid.ts';
import { isLevel, isSecondLevel } from '../outline/loose/level.ts';
import { type IndicatorColumns, isOther } from './indicator-columns.ts';
import type { IndicatorCells } from './indicator-rest.ts';
import { splitValue } from './indicator-value.ts';

/** Whether the row is one line with tabs, as PDF gives it: such rows can lose their last tabs, or be torn. */
export function isOneLine(row: GridRow): boolean {
  return row.cells.some((cell, index) => cell.line === row.cells[index + 1]?.line);
}

/** Rows with no blank line between them, as the dialect of Word has it, come as one row of several times the width. */
export function splitWidth(row: GridRow, width: number): GridRow[] {
  const count = width === 0 || isOneLine(row) ? 1 : row.cells.length / width;
  if (count === 1 || !Number.isInteger(count)) return [row];
  return Array.from({ length: count }, (_, index) => {
    const cells = row.cells.slice(index * width, (index + 1) * width);
    return { line: cells[0]?.line ?? row.line, cells };
  });
}

/** Two lines that a wrap made of one row: together, the broken cell counted once, they have its width. */
export function joinHalves(above: GridRow, row: GridRow, columns: IndicatorColumns): GridRow | null {
  if (above.cells.length > findValue(columns) || above.cells.length + row.cells.length - 1 !== columns.length)
    return null;
  const [first, ...others] = row.cells;
  const last = above.cells.at(-1);
  if (first === undefined || last === undefined || first.lines.length === 0) return null;
  const broken = { line: last.line, lines: [...last.lines, ...first.lines] };
  return { line: above.line, cells: [...above.cells.slice(0, -1), broken, ...others] };
}

/** Whether a row and the one above it each have a number of their own under a label that is not read, as 分值: these are two rows. */
export function isScored(row: GridRow, above: GridRow, columns: IndicatorColumns): boolean {
  if (row.cells.length !== columns.length || above.cells.length !== columns.length) return false;
  return columns.some(
    (role, at) =>
      role !== null &&
      isOther(role) &&
      [row, above].every(({ cells }) => parseDecimal(readCellText(cells[at])) !== null),
  );
}

/** The name of a 二级指标 under 一级指标, and something else in its own place: the empty cell before it was lost. */
export function isShifted({ level1 = '', level2 = '' }: IndicatorCells): boolean {
  const isSecond = (text: string): boolean => isSecondLevel({ label: normaliseLabel(text) });
  return isSecond(level1) && level2 !== '' && !isSecond(level2);
}

/**
 * A value under 指标描述, a word under 指标值 and nothing under 指标值确定依据: a cell before them was lost, and the row filled up
 * behind, as a cell merged over two columns does.
 */
export function hasMovedUp({ description = '', value = '', basis }: IndicatorCells): boolean {
  if (basis !== '' || value === '' || description === '') return false;
  const before = splitValue(description);
  return before.operator !== '' && before.value !== null && splitValue(value).value === null;
}

/** Nothing that an indicator is known by. */
export function namesNothing(cells: IndicatorCells): boolean {
  return [cells.level1, cells.level2, cells.level3, cells.description].every((text) => (text ?? '') === '');
}

/** A row that is one line and ends before its value: the line under it can be the rest of it. */
export function isHalf(row: GridRow, columns: IndicatorColumns): boolean {
  const texts = row.cells.length;
  const last = row.cells.at(-1);
  return isOneLine(row) && texts < columns.length && texts <= findValue(columns) && (last?.lines.length ?? 0) > 0;
}

/** Whether a row is short, or wider than a header of two rows is: that can have lost 值 or another label of its second row. */
export function isUneven(row: GridRow, columns: IndicatorColumns): boolean {
  const split = columns.some((role) => role === 'operator' || role === 'number' || role === 'unit');
  return row.cells.length < columns.length || (split && row.cells.length > columns.length);
}

function findValue(columns: IndicatorColumns): number {
  return columns.findIndex((role) => role === 'value' || role === 'operator');
}

/** Texts that name no level, few enough to be the rest of the cells of a row. */
export function isPiece(texts: readonly string[]): boolean {
  const isName = (label: string): boolean => isLevel({ label }) || isSecondLevel({ label });
  return texts.length > 0 && texts.length <= 2 && !texts.map(normaliseLabel).some(isName);
}

/**
 * The texts of a row, one for each column, or null where they do not fit. At a page break the header can have a filler column
 * where the rows have none, or the other way round: the cells behind the levels then keep their order. So they do where a row
 * that is `uneven` can have lost cells anywhere: it is read where it has a text for each column behind the levels.
 */
export function alignTexts(texts: readonly string[], columns: IndicatorColumns, uneven: boolean): string[] | null {
  const padded = [...texts, ...Array.from({ length: Math.max(0, columns.length - texts.length) }, () => '')];
  if (!uneven && padded.every((text, index) => text === '' || (columns[index] ?? null) !== null))
    return holdsValueAsBasis(padded, columns) ? null : padded;
  const levels = columns.findLastIndex((role) => role?.startsWith('level') ?? false) + 1;
  const behind = padded.slice(levels).filter((text) => text !== '');
  const labelled = columns.flatMap((role, index) => (role !== null && index >= levels ? [index] : []));
  const aligned: string[] = Array.from({ length: columns.length }, (_, index) =>
    index < levels ? (padded[index] ?? '') : '',
  );
  const last = labelled.at(-1);
  if (behind.length === 1 && last !== undefined && padded.findIndex((text) => text !== '') > last) {
    aligned[last] = behind[0] ?? '';
    return aligned;
  }
  if (behind.length !== labelled.length) return null;
  labelled.forEach((column, index) => {
    aligned[column] = behind[index] ?? '';
  });
  return aligned;
}

/** A shifted row whose last cell is blank: its value stands under 指标值确定依据, and nothing tells where the rest belongs. */
function holdsValueAsBasis(texts: readonly string[], columns: IndicatorColumns): boolean {
  const value = columns.indexOf('value');
  const basis = columns.indexOf('basis');
  if (value === -1 || basis === -1 || (texts[value] ?? '') !== '') return false;
  // The rest of a row has no name: `81号` in its last cell is what a page break tore off.
  if (texts.slice(0, value).every((text) => text === '')) return false;
  const { value_kind: kind, operator, unit } = splitValue(texts[basis] ?? '');
  return kind === 'date' || (kind === 'number' && (operator !== '' || unit !== ''));
}

export function nameCells(texts: readonly string[], columns: IndicatorColumns): IndicatorCells {
  const cells: IndicatorCells = {};
  columns.forEach((role, index) => {
    if (role !== null && !isOther(role)) cells[role] = texts[index] ?? '';
  });
  return cells;
}
