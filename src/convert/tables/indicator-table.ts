import type { GridRow } from '../../model/block.ts';
import type { Indicator } from '../../model/disclosure.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { hasCellPerLine, isBlankRow, listRowLines, readRowTexts } from '../grid.ts';
import type { NoticeDraft } from '../notice.ts';
import { isSettledHeader, restoreTrimmedHeader } from '../outline/broken-row.ts';
import {
  completeHeader,
  holdsLabels,
  type IndicatorColumns,
  isHeaderRest,
  isIndicatorHeader,
  isIndicatorSubHeader,
  readIndicatorColumns,
  readOtherLabel,
} from './indicator-columns.ts';
import { completeCells, endsCell, type IndicatorCells, isRest, joinValue } from './indicator-rest.ts';
import {
  alignTexts,
  hasMovedUp,
  isHalf,
  isOneLine,
  isPiece,
  isScored,
  isShifted,
  isUneven,
  joinHalves,
  nameCells,
  namesNothing,
  splitWidth,
} from './indicator-row.ts';
import { splitValue } from './indicator-value.ts';
import { isDoubtful, noteLostRows } from './row-place.ts';

interface IndicatorRow {
  row: GridRow;
  cells: IndicatorCells;
  /** Whether it can only be the first half of a row. */
  half: boolean;
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
  #header: readonly string[] = [];
  #columns: IndicatorColumns | null;
  /** Whether the row before was a header, so that a second row of it can follow. */
  #afterHeader = false;
  /** Whether the row before was of a header, first or second. */
  #underHeader = false;
  /** Whether the row before could not be read. */
  #gap = false;
  readonly #trimmed: boolean;

  /** `columns`: those of the table before, for a table that goes without a header; `trimmed`: that of the outline. */
  constructor(columns: IndicatorColumns | null, trimmed: boolean) {
    this.#columns = columns;
    this.#trimmed = trimmed;
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
    if (isDoubtful(row) && this.#columns !== null && !isIndicatorHeader(readRowTexts(row))) {
      this.#gap = true;
      this.notices.push(...noteLostRows([row]));
      return false;
    }
    // A header has a width of its own; one that is not whole tells nothing about the width of rows.
    const whole = this.#columns?.some((role) => role === 'value' || role === 'operator') ?? false;
    const fixed = whole && !isIndicatorHeader(readRowTexts(row));
    const rows = splitWidth(row, fixed ? (this.#columns?.length ?? 0) : 0);
    const read = rows.map((part) => {
      const underHeader = this.#underHeader;
      this.#underHeader = this.#takeHeader(part);
      const understood = this.#underHeader || this.#takeIndicator(part, underHeader);
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
      const header = this.#readHeader(row);
      this.#columns = header === null ? null : readIndicatorColumns(header);
      if (this.#columns === null) this.notices.push(...noteLostRows([row]));
      return this.#columns !== null;
    }
    const completed = completeHeader(this.#header, texts);
    if (completed === null) return false;
    this.#columns = readIndicatorColumns([completed]);
    return true;
  }

  /** Both rows of a header, null where the second has lost a cell: it would give each column after it the label of another. */
  #readHeader(row: GridRow): (readonly string[])[] | null {
    const width = row.cells.length;
    const rows = [this.#header, readRowTexts(row)];
    if (!hasCellPerLine(row) && (this.#trimmed ? width <= this.#header.length : width === this.#header.length))
      return rows;
    const whole = this.#trimmed ? restoreTrimmedHeader(rows) : rows;
    const labels = whole.map((texts) => texts.map(normaliseLabel));
    return isSettledHeader(labels, null) ? whole : null;
  }

  #takeIndicator(row: GridRow, underHeader: boolean): boolean {
    if (this.#columns === null || holdsLabels(readRowTexts(row))) return false;
    if (isBlankRow(row)) return true;
    const torn = isOneLine(row);
    const above = this.#rows.at(-1);
    const joined = torn && above !== undefined ? joinHalves(above.row, row, this.#columns) : null;
    if (joined === null) this.#dropHalf();
    const cells = this.#nameCells(joined ?? row, torn);
    const half = joined === null && !this.#trimmed && isHalf(row, this.#columns);
    const isEnd =
      joined === null &&
      cells !== null &&
      above !== undefined &&
      isRest(cells, above.cells, torn) &&
      (namesNothing(cells) || !isScored(row, above.row, this.#columns));
    if (cells === null || isShifted(cells) || hasMovedUp(cells) || (half && isEnd))
      return this.#lose(row, torn, underHeader);
    if (joined !== null)
      this.#rows.splice(-1, 1, { row: joined, cells, half: false, afterGap: above?.afterGap ?? false });
    else if (isEnd) this.#noteLeftOver(row, completeCells(above.cells, cells));
    else if (above === undefined && namesNothing(cells)) return false;
    else {
      this.#rows.push({ row, cells, half, afterGap: this.#gap });
      this.#gap = false;
    }
    return true;
  }

  /** Leaves out a row that can only be the first half of one, where the second has not followed it. */
  #dropHalf(): void {
    const last = this.#rows.at(-1);
    if (last?.half !== true) return;
    this.#takeOut(-1);
    this.#gap = last.afterGap;
    if (this.#lose(last.row, true, false)) this.claimed.push(...listRowLines(last.row));
    else this.#gap = true;
  }

  /**
   * Leaves out a row whose cells have lost their places. A text without the name of a level can be the rest of a cell of the row
   * above, which is then left out too, unless its cells end with that text already.
   */
  #lose(row: GridRow, torn: boolean, underHeader: boolean): boolean {
    const texts = readRowTexts(row).filter((text) => text !== '');
    const above = this.#rows.at(-1);
    const canBeRest = above !== undefined && !this.#gap && (torn || underHeader) && isPiece(texts);
    if (canBeRest && texts.every((text) => endsCell(above.cells, text))) {
      this.#noteLeftOver(row, texts);
      return true;
    }
    if (canBeRest) this.#takeOut(-1);
    if (torn || underHeader) this.notices.push(...noteLostRows(canBeRest ? [above.row, row] : [row]));
    return false;
  }

  #takeOut(at: number): void {
    const [taken] = this.#rows.splice(at, 1);
    const lines = new Set(taken === undefined ? [] : listRowLines(taken.row));
    this.claimed.splice(0, this.claimed.length, ...this.claimed.filter((line) => !lines.has(line)));
  }

  #nameCells(row: GridRow, torn: boolean): IndicatorCells | null {
    const columns = this.#columns ?? [];
    if (row.cells.length !== columns.length && !torn) return null;
    const uneven = !this.#trimmed && !isHalf(row, columns) && isUneven(row, columns);
    const texts = alignTexts(readRowTexts(row), columns, uneven);
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

  /**
   * Leaves out rows in whose value stands what other rows have for 指标值确定依据, and no row for a value: their own was lost, and the
   * row filled up behind.
   */
  #dropMovedUp(): void {
    const bases = new Set(this.#rows.map(({ cells }) => cells.basis ?? '').filter((text) => text !== ''));
    const values = new Set(this.#rows.filter(({ cells }) => cells.basis !== '').map(({ cells }) => joinValue(cells)));
    const moved = this.#rows.filter(({ cells }) => {
      const value = joinValue(cells);
      return cells.basis === '' && bases.has(value) && !values.has(value);
    });
    for (const row of moved) {
      const at = this.#rows.indexOf(row);
      const next = this.#rows[at + 1];
      if (next !== undefined) next.afterGap = true;
      this.#takeOut(at);
    }
    this.notices.push(...noteLostRows(moved.map(({ row }) => row)));
  }

  /** The indicators, 一级指标 and 二级指标 filled down over vertical merges. */
  list(): Indicator[] {
    this.#dropHalf();
    this.#dropMovedUp();
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
