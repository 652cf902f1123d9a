import type { GridRow } from '../../model/block.ts';
import type { Indicator } from '../../model/disclosure.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { hasCellPerLine, isBlankRow, listRowLines, readRowTexts } from '../grid.ts';
import type { NoticeDraft } from '../notice.ts';
import { isSettledHeader } from '../outline/broken-row.ts';
import { isSecondLevel } from '../outline/loose/level.ts';
import {
  completeHeader,
  holdsLabels,
  type IndicatorColumns,
  isHeaderRest,
  isIndicatorHeader,
  isIndicatorSubHeader,
  isOther,
  readIndicatorColumns,
  readOtherLabel,
} from './indicator-columns.ts';
import { completeCells, type IndicatorCells, isRest, joinValue } from './indicator-rest.ts';
import { splitValue } from './indicator-value.ts';
import { noteLostRows } from './row-place.ts';

interface IndicatorRow {
  row: GridRow;
  cells: IndicatorCells;
  /** Whether the row above could not be read: then nothing tells which 一级指标 a blank cell goes on from. */
  afterGap: boolean;
}

/**
 * A table of indicators, read row by row. The latest header rules the rows after it: it comes again at every page
 * break, with or without a filler column.
 */
export class IndicatorTable {
  readonly claimed: number[] = [];
  readonly notices: NoticeDraft[] = [];
  readonly #rows: IndicatorRow[] = [];
  #header: string[] = [];
  #columns: IndicatorColumns | null;
  /** Whether the row before was a header, so that a second row of it can follow. */
  #afterHeader = false;
  /** Whether the row before could not be read. */
  #gap = false;

  /** `columns`: those of the table before, for a table that goes without a header. */
  constructor(columns: IndicatorColumns | null = null) {
    this.#columns = columns;
  }

  get columns(): IndicatorColumns | null {
    return this.#columns;
  }

  get size(): number {
    return this.#rows.length;
  }

  /** Whether the table has a header of its own. */
  get headed(): boolean {
    return this.#header.length > 0;
  }

  /** Whether a row is the second row of the header just read. */
  completesHeader(texts: readonly string[]): boolean {
    return this.#afterHeader && (isIndicatorSubHeader(texts) || completeHeader(this.#header, texts) !== null);
  }

  /** Forgets the columns: what follows is another table. */
  close(): void {
    this.#columns = null;
  }

  /** Takes a row as header or as indicator; false where it is neither. */
  take(row: GridRow): boolean {
    // A header has a width of its own; one that is not whole tells nothing about the width of rows.
    const whole = this.#columns?.some((role) => role === 'value' || role === 'operator') ?? false;
    const fixed = whole && !isIndicatorHeader(readRowTexts(row));
    const rows = splitWidth(row, fixed ? (this.#columns?.length ?? 0) : 0);
    const read = rows.map((part) => {
      const understood = this.#takeHeader(part) || this.#takeIndicator(part);
      if (understood) this.claimed.push(...listRowLines(part));
      this.#gap ||= !understood;
      return understood;
    });
    return read.every(Boolean);
  }

  #takeHeader(row: GridRow): boolean {
    const texts = readRowTexts(row);
    const second = this.#afterHeader;
    this.#afterHeader = isIndicatorHeader(texts);
    if (this.#afterHeader) {
      this.#header = second && isHeaderRest(this.#header, texts) ? [...this.#header, ...texts] : texts;
      this.#columns = readIndicatorColumns([this.#header]);
      return true;
    }
    if (!second) return false;
    if (isIndicatorSubHeader(texts)) {
      // A row of the header that has lost a cell would give each column after it the label of another.
      if (
        (hasCellPerLine(row) || texts.length > this.#header.length) &&
        !isSettledHeader(
          [this.#header, texts].map((labels) => labels.map(normaliseLabel)),
          null,
        )
      ) {
        this.#columns = null;
        return false;
      }
      this.#columns = readIndicatorColumns([this.#header, texts]);
      return true;
    }
    const completed = completeHeader(this.#header, texts);
    if (completed === null) return false;
    this.#columns = readIndicatorColumns([completed]);
    return true;
  }

  #takeIndicator(row: GridRow): boolean {
    if (this.#columns === null || holdsLabels(readRowTexts(row))) return false;
    if (isBlankRow(row)) return true;
    const torn = isOneLine(row);
    const above = this.#rows.at(-1);
    const joined = torn && above !== undefined ? joinHalves(above.row, row, this.#columns) : null;
    const cells = this.#nameCells(joined ?? row, torn);
    if (cells === null) return false;
    if (isShifted(cells)) {
      this.notices.push(...noteLostRows([row]));
      return false;
    }
    if (joined !== null) this.#rows.splice(-1, 1, { row: joined, cells, afterGap: above?.afterGap ?? false });
    else if (above !== undefined && isRest(cells, above.cells, torn))
      this.#noteLeftOver(row, completeCells(above.cells, cells));
    else if (above === undefined && namesNothing(cells)) return false;
    else {
      this.#rows.push({ row, cells, afterGap: this.#gap });
      this.#gap = false;
    }
    return true;
  }

  #nameCells(row: GridRow, torn: boolean): IndicatorCells | null {
    const columns = this.#columns ?? [];
    const texts = alignTexts(readRowTexts(row), columns, torn);
    if (texts === null) return null;
    texts.forEach((text, index) => {
      const label = text === '' ? null : readOtherLabel(columns[index]);
      if (label !== null) this.#noteOther(row, label);
    });
    return nameCells(texts, columns);
  }

  #noteOther(row: GridRow, label: string): void {
    this.notices.push({
      rule: 'unknown-column',
      severity: 'notice',
      message: `绩效指标表的“${label}”栏没有对应的项目，未进入绩效指标，只在原文里`,
      quote: label,
      lines: [row.line],
    });
  }

  #noteLeftOver(row: GridRow, texts: readonly string[]): void {
    if (texts.length === 0) return;
    this.notices.push({
      rule: 'page-break-leftover',
      severity: 'notice',
      message: '换页后重复出现上一行单元格末尾的文字，上一行已完整，未重复计入',
      quote: texts.join(' '),
      lines: [row.line],
    });
  }

  /** The indicators, 一级指标 and 二级指标 filled down over vertical merges. */
  list(): Indicator[] {
    let level1 = '';
    let level2 = '';
    return this.#rows.map(({ row, cells, afterGap }, index) => {
      if (afterGap) level1 = level2 = '';
      const own = cells.level1 ?? '';
      if (own !== '') level1 = own;
      // A new 一级指标 begins a merge of its own: its 二级指标 is blank where none is printed.
      if (own !== '' || (cells.level2 ?? '') !== '') level2 = cells.level2 ?? '';
      const valueText = joinValue(cells);
      return {
        indicator: index + 1,
        level1,
        level2,
        level3: cells.level3 ?? '',
        scoring: cells.scoring ?? '',
        description: cells.description ?? '',
        value_text: valueText,
        ...splitValue(valueText),
        basis: cells.basis ?? '',
        line: row.line,
      };
    });
  }
}

/** Whether the row is one line with tabs, as PDF gives it: such rows can lose their last tabs, or be torn. */
function isOneLine(row: GridRow): boolean {
  return row.cells.some((cell, index) => cell.line === row.cells[index + 1]?.line);
}

/** Rows with no blank line between them, as the dialect of Word has it, come as one row of several times the width. */
function splitWidth(row: GridRow, width: number): GridRow[] {
  const count = width === 0 || isOneLine(row) ? 1 : row.cells.length / width;
  if (count === 1 || !Number.isInteger(count)) return [row];
  return Array.from({ length: count }, (_, index) => {
    const cells = row.cells.slice(index * width, (index + 1) * width);
    return { line: cells[0]?.line ?? row.line, cells };
  });
}

/** Two lines that a wrap made of one row: together, the broken cell counted once, they have its width. */
function joinHalves(above: GridRow, row: GridRow, columns: IndicatorColumns): GridRow | null {
  const value = columns.findIndex((role) => role === 'value' || role === 'operator');
  if (above.cells.length > value || above.cells.length + row.cells.length - 1 !== columns.length) return null;
  const [first, ...others] = row.cells;
  const last = above.cells.at(-1);
  if (first === undefined || last === undefined || first.lines.length === 0) return null;
  const broken = { line: last.line, lines: [...last.lines, ...first.lines] };
  return { line: above.line, cells: [...above.cells.slice(0, -1), broken, ...others] };
}

/** The name of a 二级指标 under 一级指标, and something else in its own place: the empty cell before it was lost. */
function isShifted({ level1 = '', level2 = '' }: IndicatorCells): boolean {
  const isSecond = (text: string): boolean => isSecondLevel({ label: normaliseLabel(text) });
  return isSecond(level1) && level2 !== '' && !isSecond(level2);
}

/** Nothing that an indicator is known by. */
function namesNothing(cells: IndicatorCells): boolean {
  return [cells.level1, cells.level2, cells.level3, cells.description].every((text) => (text ?? '') === '');
}

/**
 * The texts of a row, one for each column, or null where they do not fit. At a page break the header can have a
 * filler column where the rows have none, or the other way round: the cells behind the levels then keep their order.
 */
function alignTexts(texts: readonly string[], columns: IndicatorColumns, oneLine: boolean): string[] | null {
  const padded = [...texts, ...Array.from({ length: Math.max(0, columns.length - texts.length) }, () => '')];
  const fits = texts.length >= columns.length || oneLine;
  if (!fits) return null;
  if (padded.every((text, index) => text === '' || (columns[index] ?? null) !== null))
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

function nameCells(texts: readonly string[], columns: IndicatorColumns): IndicatorCells {
  const cells: IndicatorCells = {};
  columns.forEach((role, index) => {
    if (role !== null && !isOther(role)) cells[role] = texts[index] ?? '';
  });
  return cells;
}
