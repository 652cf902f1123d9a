import type { BudgetLine, BudgetTable } from '../../../model/disclosure.ts';
import type { Measure, Side } from '../../../model/keys.ts';
import { bareName, normaliseLabel, parseOrdinal, trimText } from '../../../model/terms.ts';
import { totalRow } from '../../../model/whole.ts';
import { fromBudgetLine, type Operand } from './operand.ts';
import { measureNames } from './table-cells.ts';

/** A row of a statutory table with the amounts it prints. */
export interface LedgerRow {
  line: number;
  side: Side;
  /** A classification code, else empty. */
  code: string;
  name: string;
  amounts: Partial<Record<Measure, BudgetLine>>;
  /** Further amounts of one measure: what was carried over can stand by its sources alone. */
  further: BudgetLine[];
}

/** A table by codes: its rows, and where each stands in the tree. */
export interface Ledger {
  table: BudgetTable;
  rows: LedgerRow[];
  /** The measures the table prints amounts in, in the order of its columns. */
  measures: Measure[];
  /** The row 合计. */
  total: LedgerRow | undefined;
  /** Rows under no other: a form that stands for several units has each class once for each. */
  roots: LedgerRow[];
  /** What the row 合计 adds up: the roots, or the numbered items of a form without codes. */
  items: LedgerRow[];
  childrenOf: (row: LedgerRow) => LedgerRow[];
  parentOf: (row: LedgerRow) => LedgerRow | undefined;
}

/** The ledgers that were read before, and of which department: each rule on tables asks for those of all of them again. */
const ledgers = new WeakMap<BudgetTable, { department: string; ledger: Ledger }>();

/** A table as a ledger, read once. */
export function readLedger(table: BudgetTable, departmentCode: string): Ledger {
  const known = ledgers.get(table);
  if (known?.department === departmentCode) return known.ledger;
  const ledger = buildLedger(table, departmentCode);
  ledgers.set(table, { department: departmentCode, ledger });
  return ledger;
}

/**
 * Reads a table as a ledger. Rows for units carry codes of their own (`316`, `316001`): they are no classes, so a code
 * counts only where it is of the table's classification, 类 201 to 235 by function, 301 and on by economic use.
 */
function buildLedger(table: BudgetTable, departmentCode: string): Ledger {
  const rows = readRows(table).map((row) => ({
    ...row,
    code: isClassification(table, row.code, departmentCode) ? row.code : '',
  }));
  if (table.table === 'project-expenditure') return listProjects(table, rows);
  const coded = rows.filter((row) => row.code !== '');
  const parents = findParents(coded);
  const children = new Map<LedgerRow, LedgerRow[]>();
  for (const [row, parent] of parents) children.set(parent, [...(children.get(parent) ?? []), row]);
  const roots = coded.filter((row) => !parents.has(row));
  return {
    table,
    ...describeColumns(table, rows),
    roots,
    items: coded.length > 0 ? roots : rows.filter((row) => row.side !== 'income' && isNumbered(row)),
    childrenOf: (row) => children.get(row) ?? [],
    parentOf: (row) => parents.get(row),
  };
}

function describeColumns(table: BudgetTable, rows: LedgerRow[]): Pick<Ledger, 'rows' | 'measures' | 'total'> {
  return {
    rows,
    measures: [...new Set(table.lines.map((line) => line.measure))],
    total: rows.find((row) => row.code === '' && totalRow.test(bareName(row.name))),
  };
}

/**
 * A list of projects has no tree. Its rows add up to its total where each names a project: no subtotal of a kind (特定目标类) or of a
 * unit, whose name stands beside it, and no function with its projects under it.
 */
function listProjects(table: BudgetTable, rows: LedgerRow[]): Ledger {
  const columns = describeColumns(table, rows);
  const at = table.columns.findIndex((title) => /^项目(名称)?$/u.test(normaliseLabel(title.split('/').at(-1) ?? '')));
  const isOne = ({ cells }: BudgetTable['rows'][number]): boolean => {
    const name = cells[at] ?? '';
    const again = cells.some((cell, index) => index !== at && cell === name);
    return (
      name !== '' &&
      !again &&
      !/^(小计|.*合计|总计)$|^(人员|运转|公用|其他运转|特定目标)类?(项目)?$/u.test(normaliseLabel(name))
    );
  };
  const flat = at !== -1 && table.rows.every((row) => row.line === columns.total?.line || isOne(row));
  const projects = flat ? rows.filter((row) => row !== columns.total) : [];
  return { table, ...columns, roots: projects, items: projects, childrenOf: () => [], parentOf: () => undefined };
}

function readRows(table: BudgetTable): LedgerRow[] {
  const rows = new Map<string, LedgerRow>();
  for (const line of table.lines) {
    // Two halves with codes of their own share their lines, and so do items that stand in columns.
    const key = [line.side, line.line, line.code, line.name].join(' ');
    const { side, code, name } = line;
    const row = rows.get(key) ?? { line: line.line, side, code, name, amounts: {}, further: [] };
    if (row.amounts[line.measure] !== undefined) row.further.push(line);
    row.amounts[line.measure] ??= line;
    rows.set(key, row);
  }
  const read = new Set(table.lines.map((line) => line.line));
  const blank = readBlankRows(table).filter((row) => !read.has(row.line));
  return [...rows.values(), ...blank].sort((one, other) => one.line - other.line);
}

function isNumbered({ name }: LedgerRow): boolean {
  return parseOrdinal(normaliseLabel(name))?.style === 'chinese';
}

/**
 * Rows without any amount. Under a code they were lost, for a code is printed only where there is an amount; the fixed
 * rows of the form of “三公”经费 are blank where there is nothing.
 */
function readBlankRows(table: BudgetTable): LedgerRow[] {
  const code = table.columns.findIndex((title) => /编码$|代码$/u.test(title));
  const name = table.columns.findIndex((title) => /名称$|^项\s*目$/u.test(title));
  if (code === -1 && table.table !== 'three-public') return [];
  return table.rows
    .map((row) => ({
      line: row.line,
      side: '' as const,
      code: trimText(row.cells[code] ?? ''),
      name: trimText(row.cells[name] ?? ''),
      amounts: {},
      further: [],
    }))
    .filter((row) => (code === -1 ? row.name : row.code) !== '');
}

function isClassification({ table }: BudgetTable, code: string, departmentCode: string): boolean {
  if (code === departmentCode) return false;
  return (table === 'general-public-basic' ? /^[2-5]\d{2}(\d{2}){0,2}$/u : /^2\d{2}(\d{2}){0,2}$/u).test(code);
}

/**
 * The parent of each row that has one: the row with the longest code that its own begins with; where a code stands once
 * for each unit, the nearest of them above it.
 */
function findParents(coded: readonly LedgerRow[]): Map<LedgerRow, LedgerRow> {
  const byCode = new Map<string, { row: LedgerRow; index: number }[]>();
  coded.forEach((row, index) => byCode.set(row.code, [...(byCode.get(row.code) ?? []), { row, index }]));
  const parents = new Map<LedgerRow, LedgerRow>();
  coded.forEach((row, index) => {
    for (let length = row.code.length - 1; length > 0 && !parents.has(row); length -= 1) {
      const same = byCode.get(row.code.slice(0, length)) ?? [];
      const parent = same.findLast((other) => other.index < index) ?? same[0];
      if (parent !== undefined) parents.set(row, parent.row);
    }
  });
  return parents;
}

/** `20801 人力资源和社会保障管理事务`, `合计` */
export function nameRow(row: Pick<LedgerRow, 'code' | 'name'>): string {
  return [row.code, row.name].filter((text) => text !== '').join(' ');
}

/** One amount of a row; a blank cell is missing and has its line. */
export function fromRow(row: LedgerRow, measure: Measure, label = nameRow(row)): Operand {
  return { ...fromBudgetLine(row.amounts[measure], label), line: row.line };
}

/** `（基本支出）`, where a table has more than one column of amounts. */
export function nameColumn({ measures }: Pick<Ledger, 'measures'>, measure: Measure): string {
  return measures.length > 1 ? `（${measureNames[measure]}栏）` : '';
}
