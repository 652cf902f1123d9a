import type { BudgetLine, BudgetTable, Disclosure, Figure } from '../../model/disclosure.ts';
import type { BudgetTableKey, FigureKey } from '../../model/keys.ts';
import { normaliseLabel, parseOrdinal } from '../../model/terms.ts';
import { findSummaryWhole } from '../../model/whole.ts';
import { compareLargestFirst } from './share.ts';

/** What budgets and final accounts call the tables that charts are made of. */
const tableNames = {
  'income-and-expenditure': { budget: '部门预算收支总表', 'final-accounts': '收入支出决算总表' },
  expenditure: { budget: '部门预算支出总表', 'final-accounts': '支出决算表' },
  'general-public-budget': {
    budget: '一般公共预算财政拨款支出表',
    'final-accounts': '一般公共预算财政拨款支出决算表',
  },
} as const satisfies Partial<Record<BudgetTableKey, Record<Disclosure['kind'], string>>>;

/** The name of a statutory table in a document of its kind: `部门预算支出总表`, `支出决算表`. */
export function nameTable({ kind }: Pick<Disclosure, 'kind'>, key: keyof typeof tableNames): string {
  return tableNames[key][kind];
}

/** A named amount and the line it is printed on. */
export interface Part {
  name: string;
  cny: string;
  line: number;
}

/**
 * The first figure of a kind in the section that explains income and expenditure, or in one whose heading was not
 * recognised. Other sections name the same sources again for their own totals: procurement has its 其他来源收入, too.
 */
export function findArrangementFigure(disclosure: Disclosure, key: FigureKey): Figure | undefined {
  const figures = disclosure.figures.filter((figure) => figure.figure === key);
  return (
    figures.find((figure) => figure.section === 'overall-arrangement') ??
    figures.find((figure) => figure.section === 'unrecognised')
  );
}

/** A total: from the sentence, else from the row of the summary table that prints it. */
export function findTotal(disclosure: Disclosure, side: 'income' | 'expenditure'): Part | null {
  const figure = findArrangementFigure(disclosure, `${side}.total`);
  if (figure !== undefined && figure.amount_cny !== null)
    return { name: figure.label, cny: figure.amount_cny, line: figure.line };
  return findSummaryTotal(disclosure, side);
}

/** The row of the summary table that prints a total. */
export function findSummaryTotal(disclosure: Disclosure, side: 'income' | 'expenditure'): Part | null {
  const row = findSummaryWhole({ tables: disclosure.budget_tables, phase: disclosure.kind }, side);
  return row === undefined ? null : { name: normaliseLabel(row.name), cny: row.amount_cny, line: row.line };
}

/** Of final accounts that print what was budgeted beside it, what was spent. */
export function listOwn({ kind }: Pick<Disclosure, 'kind'>, table: BudgetTable | undefined): BudgetLine[] {
  return table?.lines.filter(({ phase }) => phase === kind) ?? [];
}

/** The rows of one half of the summary table that name a source or a function: no totals, no carryover to next year. */
export function listSummaryRows(disclosure: Disclosure, side: 'income' | 'expenditure'): Part[] {
  const rows = listBalanceRows(disclosure, side);
  return rows.filter(({ name }) => !/年终结转|年末|结余分配/u.test(normaliseLabel(name)));
}

/** The same with the balances, which final accounts print beside what was taken in and spent. */
export function listBalanceRows(disclosure: Disclosure, side: 'income' | 'expenditure'): Part[] {
  const table = disclosure.budget_tables.find((candidate) => candidate.table === 'income-and-expenditure');
  const rows = listOwn(disclosure, table).filter((line) => line.side === side && line.measure === 'total');
  return leaveOutParts(rows)
    .filter((row) => !/[合总]计/u.test(normaliseLabel(row.name)))
    .map((row) => ({
      name: parseOrdinal(row.name)?.rest ?? row.name,
      cny: row.amount_cny,
      line: row.line,
    }));
}

/**
 * Rows without those that are a part of a row `一、…` above them, whose amount holds theirs: `1. …`, `（一）…`, `其中：…`.
 * A part that is more than the row above belongs to a heading that printed no amount, and stays.
 */
function leaveOutParts(rows: readonly BudgetLine[]): BudgetLine[] {
  let whole: BudgetLine | null = null;
  return rows.filter((row) => {
    const ordinal = parseOrdinal(row.name);
    if (ordinal?.style === 'chinese') whole = row;
    const isPart = ordinal === null ? normaliseLabel(row.name).startsWith('其中') : ordinal.style !== 'chinese';
    return !isPart || whole === null || compareLargestFirst(row.amount_cny, whole.amount_cny) < 0;
  });
}

/** The classes (three digits) of a table by functional classification, and the amount of its total row. */
export function listClasses(
  disclosure: Disclosure,
  key: BudgetTableKey,
): { classes: (Part & { code: string })[]; total: string | null } {
  const table = disclosure.budget_tables.find((candidate) => candidate.table === key);
  const totals = listOwn(disclosure, table).filter((line) => line.measure === 'total');
  return {
    classes: totals
      .filter((line) => /^\d{3}$/u.test(line.code))
      .map((line) => ({
        code: line.code,
        name: line.name,
        cny: line.amount_cny,
        line: line.line,
      })),
    total: totals.find((line) => line.code === '' && /^[合总]计$/u.test(normaliseLabel(line.name)))?.amount_cny ?? null,
  };
}
