import { normaliseLabel, parseOrdinal } from '../../model/terms.ts';
import type { BudgetTableDefinition } from './budget-table-definition.ts';
import { type BudgetColumn, balance, isAmountRole, isSubtotal } from './column-role.ts';

/**
 * The same expenditure can be named a second time, by another classification: the government's economic one (政府经济分类) beside the
 * department's. What names it again is no code or name of the row. `rows`: the cells of the table under its header.
 */
export function setAside(
  columns: readonly BudgetColumn[],
  sided: boolean,
  rows: readonly (readonly string[])[],
): BudgetColumn[] {
  if (sided) return setAsideHalves(columns, rows);
  const again = /政府.*经济/u;
  return columns.map((column) => {
    const isAgain =
      isLabel(column) &&
      again.test(column.title) &&
      columns.some((other) => other.role === column.role && other.side === column.side && !again.test(other.title));
    return isAgain ? { ...column, role: 'aside' } : column;
  });
}

/** What stands beside each other under one set of names: the names (and codes), and the amounts behind them. */
interface Half {
  columns: BudgetColumn[];
  /** Whether it names the expenditure by kind or by economic use. */
  isAgain: boolean;
}

/**
 * A table of two sides can list its expenditure by functions, and again by kind (基本支出, 项目支出) and by economic use, each with names
 * and amounts of their own: those would be counted twice. A second half that goes on with the functions is read like the first.
 */
function setAsideHalves(columns: readonly BudgetColumn[], rows: readonly (readonly string[])[]): BudgetColumn[] {
  const halves = listHalves(columns, rows);
  const isEconomic = (half: Half): boolean =>
    half.columns.some((column) => isLabel(column) && column.title.includes('经济'));
  const again = halves.filter(({ isAgain }) => isAgain);
  const own = again.length < halves.length ? undefined : (again.find((half) => !isEconomic(half)) ?? again[0]);
  const left = new Set(again.filter((half) => half !== own).flatMap((half) => half.columns));
  const asides = new Set(halves.flatMap((half) => listAsides(half, columns, rows)));
  return columns.map((column) => {
    if (asides.has(column)) return { ...column, role: 'aside' };
    return left.has(column) ? { ...column, role: isLabel(column) ? 'aside' : null } : column;
  });
}

/** The halves of the expenditure: names behind amounts begin another. */
function listHalves(columns: readonly BudgetColumn[], rows: readonly (readonly string[])[]): Half[] {
  const halves: Half[] = [];
  let ended = true;
  for (const column of columns) {
    if (column.side !== 'expenditure') continue;
    if (isLabel(column) && ended) halves.push({ columns: [], isAgain: false });
    halves.at(-1)?.columns.push(column);
    if (isLabel(column)) ended = false;
    else if (isAmountRole(column.role)) ended = true;
  }
  for (const half of halves) {
    const names = half.columns.filter(({ role }) => role === 'name');
    half.isAgain = names.length > 0 && names.every((name) => namesAgain(name, columns.indexOf(name), rows));
  }
  return halves;
}

/** What the names of expenditure by kind, or by economic use, begin with, where the header does not say what they are. */
const firstAgain =
  /^(基本支出|项目支出|人员(经费|支出)|(日常)?公用(经费|支出)|(机关)?工资福利支出|(机关)?商品和服务支出|对个人和家庭的?补助(支出)?)$/u;

function namesAgain({ title }: BudgetColumn, at: number, rows: readonly (readonly string[])[]): boolean {
  if (/性质|经济|功能/u.test(title)) return !title.includes('功能');
  const first = rows.map((cells) => cells[at] ?? '').find((text) => text !== '') ?? '';
  return firstAgain.test(normaliseLabel(parseOrdinal(first)?.rest ?? first));
}

/** Names beside the names, without amounts between: the first that no row lacks are the row's. Without such the nearest ones are. */
function listAsides(
  half: Half,
  columns: readonly BudgetColumn[],
  rows: readonly (readonly string[])[],
): readonly BudgetColumn[] {
  const names = half.columns.filter(({ role }) => role === 'name');
  const isNamed = (cells: readonly string[], name: BudgetColumn): boolean =>
    (cells[columns.indexOf(name)] ?? '') !== '';
  const own = names.find((name) =>
    rows.every((cells) => isNamed(cells, name) || !names.some((other) => isNamed(cells, other))),
  );
  return own === undefined ? [] : names.filter((name) => name !== own);
}

function isLabel({ role }: BudgetColumn): boolean {
  return role === 'code' || role === 'name';
}

/**
 * 基本支出 under 合计, 本年预算 and 上年结转 in turn: the first is the whole, and the others are parts of it, which no measure has a word
 * for. Beside names of its own a column begins anew.
 */
export function dropRepeated(columns: readonly BudgetColumn[]): BudgetColumn[] {
  let seen = new Set<string>();
  return columns.map((column) => {
    const { role, side, phase, title } = column;
    if (role === 'name') seen = new Set();
    const key = [role, side, phase, title.split('/').at(-1)].join(' ');
    const isRepeated = role !== null && !['row', 'code', 'name', 'aside', 'item'].includes(role) && seen.has(key);
    seen.add(key);
    return isRepeated ? { ...column, role: null } : column;
  });
}

/**
 * Items of final accounts stand in columns under 预算数 and again under 决算数. Where one of these labels is lost, or stands over the middle
 * of its columns alone, nothing tells which of two amounts was planned: none of them is read. A second 合计 alone does not tell so:
 * it can be that of 三公 with 会议费 and 培训费. `stated`: whether the labels of each column say so.
 */
export function dropUnclearItems(
  columns: readonly BudgetColumn[],
  stated: readonly boolean[],
): readonly BudgetColumn[] {
  const items = columns.flatMap((column, at) => (column.role === 'item' ? [{ ...column, at }] : []));
  const isUnclear = items.some(
    ({ at, item, title }) =>
      !isSubtotal(normaliseLabel(item)) &&
      items.some(
        (other) => other.at !== at && other.item === item && (other.title === title || stated[at] !== stated[other.at]),
      ),
  );
  return isUnclear ? columns.map((column) => (column.role === 'item' ? { ...column, role: null } : column)) : columns;
}

/**
 * A list of projects names beside each its unit, its functions and its economic use, each with a code: where a column is called
 * as the rows are, the others are no code or name of theirs. What was carried over can stand by its sources alone, without their sum.
 */
export function nameByRows(
  columns: readonly BudgetColumn[],
  rows: BudgetTableDefinition['rows'],
): readonly BudgetColumn[] {
  if (rows === undefined) return columns;
  const isCalled = (column: BudgetColumn, form: RegExp): boolean =>
    form.test(normaliseLabel(listLabels(column).at(-1) ?? ''));
  const named = columns.some((column) => isCalled(column, rows.name));
  const summed = new Set(
    columns.flatMap((column) => (column.role === 'carryover' ? listLabels(column).slice(0, 1) : [])),
  );
  return columns.map((column) => {
    const [first = '', second] = listLabels(column);
    if (column.role === null && second !== undefined && balance.test(normaliseLabel(first)) && !summed.has(first))
      return { ...column, role: 'carryover' };
    const isOwn = isCalled(column, column.role === 'code' ? rows.code : rows.name);
    return named && (column.role === 'code' || column.role === 'name') && !isOwn
      ? { ...column, role: 'aside' }
      : column;
  });
}

function listLabels({ title }: BudgetColumn): string[] {
  return title.split('/');
}
