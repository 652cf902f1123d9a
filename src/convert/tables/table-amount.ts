import { parseDecimal, readMoney } from '../../model/amount.ts';
import type { BudgetTable } from '../../model/disclosure.ts';
import type { Measure, Phase } from '../../model/keys.ts';
import { normaliseLabel } from '../../model/terms.ts';
import type { NoticeDraft } from '../notice.ts';
import type { ReadingContext } from '../part.ts';
import { readLabelUnit } from '../table-statement.ts';
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
import { findRowPhase, isCount } from './row-label.ts';
import { holdsAmount, isUnreadable, noteUnreadable, type PrintedCell } from './unreadable-amount.ts';

type TableRow = BudgetTable['rows'][number];

/** What the reader of amounts knows of their document. */
export type AmountContext = Pick<ReadingContext, 'year' | 'kind'>;

/** The unit that the label of a column ends with, or one over it; null for none. */
export function readColumnUnit({ title }: BudgetColumn): string | null {
  return title.split('/').reduce<string | null>((unit, label) => readLabelUnit(`/${label}`) ?? unit, null);
}

/**
 * Reads the amounts of a table into its lines. Columns that no measure fits are noted with their lines, never dropped in silence.
 */
export function readAmounts(
  table: BudgetTable,
  columns: readonly BudgetColumn[],
  context: AmountContext,
): NoticeDraft[] {
  const reader = new AmountReader(table, columns, context);
  table.rows.forEach((row, index) => {
    reader.readRow(row, index);
  });
  return reader.listNotices();
}

/** A row whose amounts are read. */
interface OpenRow {
  row: TableRow;
  index: number;
  /** The cell that says that it is a row of another year; empty without one. */
  beside: string;
  /** The phase that its cells name, in final accounts. */
  phase: Phase | null;
}

/** A cell of a row that may hold an amount. */
interface AmountCell {
  text: string;
  at: number;
  /** What its column measures; null where that is not known. */
  role: Measure | 'item' | null;
}

class AmountReader {
  readonly #table: BudgetTable;
  readonly #columns: readonly BudgetColumn[];
  readonly #context: AmountContext;
  readonly #places: readonly ColumnPlace[];
  readonly #units: readonly (string | null)[];
  /** The code of each row for each column, and all codes there are. */
  readonly #rowCodes: readonly (readonly string[])[];
  readonly #codes: ReadonlySet<string>;
  /** The lines of amounts that no measure fits, and of those of another year or of no money, by what stands over them. */
  readonly #unread = new Map<string, number[]>();
  readonly #beside = new Map<string, number[]>();
  readonly #unreadable: PrintedCell[] = [];

  constructor(table: BudgetTable, columns: readonly BudgetColumn[], context: AmountContext) {
    this.#table = table;
    this.#columns = columns;
    this.#context = context;
    this.#places = placeColumns(columns);
    this.#units = columns.map(readColumnUnit);
    this.#rowCodes = listRowCodes(table, columns, this.#places);
    this.#codes = new Set(this.#rowCodes.flat().filter((code) => code !== ''));
  }

  readRow(row: TableRow, index: number): void {
    const { kind, year } = this.#context;
    // A table can have a row for each year, as it can have a column.
    const beside = row.cells.find((text, at) => isBesideRow(text, this.#columns[at]?.role ?? null, year)) ?? '';
    const phase = kind === 'final-accounts' ? findRowPhase(row.cells, this.#columns, year) : null;
    row.cells.forEach((text, at) => {
      const role = this.#columns[at]?.role ?? null;
      if (text === '' || role === 'row' || role === 'aside') return;
      if (role === 'code' || role === 'name') this.#readLabel(row, text, at);
      else this.#readAmount({ row, index, beside, phase }, { text, at, role });
    });
  }

  /** The notices on what was read. */
  listNotices(): NoticeDraft[] {
    return [
      ...noteUnreadable(this.#unreadable),
      ...[...this.#beside].map(([title, lines]) => noteBeside(title, lines)),
      ...[...this.#unread].map(([title, lines]) => noteUnread(title, lines)),
    ];
  }

  #readLabel(row: TableRow, text: string, at: number): void {
    const amount = this.#columns.findIndex((other, index) => index > at && isAmountRole(other.role));
    if (holdsAmount(row.cells, at, amount)) this.#unreadable.push({ printed: text, line: row.line });
  }

  #readAmount(open: OpenRow, { text, at, role }: AmountCell): void {
    const { row } = open;
    const column = this.#columns[at];
    const place = this.#places[at];
    const money = readMoney(text, this.#units[at] ?? this.#table.printed_unit);
    if (money !== null && role !== null && isUnreadable(money))
      this.#unreadable.push({ printed: text, line: row.line });
    if (money?.cny === undefined || money.cny === null) return;
    const label = open.beside === '' ? (column?.beside ?? '') : open.beside;
    if (column === undefined || place === undefined || role === null || label !== '') {
      if (label === '') keepLine(this.#unread, column?.title ?? '', row);
      else keepLine(this.#beside, label, row);
      return;
    }
    const code = this.#rowCodes[open.index]?.[at] ?? '';
    const printed =
      role === 'item' ? nameItem(row, this.#columns, at, open.phase !== null) : readName(row, this.#columns, at, place);
    const name = place.code === -1 ? withoutCode(printed, code) : printed;
    if (isCount(name)) {
      keepLine(this.#beside, name, row);
      return;
    }
    const number = normaliseLabel(row.cells[place.row] ?? '');
    this.#table.lines.push({
      table: this.#table.table,
      row: number === '' ? String(open.index + 1) : number,
      side: column.side,
      code,
      name,
      parent_code: findParentCode(code, this.#codes),
      measure: role === 'item' ? 'total' : role,
      amount_cny: money.cny,
      printed: money.printed,
      printed_unit: money.unit,
      line: row.line,
      phase: open.phase ?? column.phase,
    });
  }
}

function listRowCodes(
  table: BudgetTable,
  columns: readonly BudgetColumn[],
  places: readonly ColumnPlace[],
): string[][] {
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
  return completeCodes(table.rows, columns).map((row, index) =>
    places.map((place) => readCode(row, place) ?? codesBefore[place.name]?.[index] ?? ''),
  );
}

function keepLine(kept: Map<string, number[]>, title: string, { line }: TableRow): void {
  kept.set(title, [...(kept.get(title) ?? []), line]);
}

function noteBeside(title: string, lines: readonly number[]): NoticeDraft {
  return {
    rule: 'unknown-column',
    severity: 'notice',
    message: isCount(title)
      ? `“${title}”是个数，不是金额，未进入预算明细，只在原样表格里`
      : `“${title}”是其他年度的数，或与之对照的数，未进入预算明细，只在原样表格里`,
    quote: title,
    lines: [...new Set(lines)],
  };
}

function noteUnread(title: string, lines: readonly number[]): NoticeDraft {
  return {
    rule: 'unknown-column',
    severity: 'warning',
    message:
      title === ''
        ? '这一栏没有表头，其中的数未进入预算明细，只在原样表格里'
        : `表头“${title}”没有对应的栏目，其中的数未进入预算明细，只在原样表格里`,
    quote: title,
    lines: [...new Set(lines)],
  };
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
