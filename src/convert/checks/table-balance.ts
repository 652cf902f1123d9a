import Big from 'big.js';
import type { BudgetLine, BudgetTable } from '../../model/disclosure.ts';
import type { Measure, Side } from '../../model/keys.ts';
import { bareName, normaliseLabel, parseOrdinal } from '../../model/terms.ts';
import { fromBudgetLine, missing, type Operand } from './sums/operand.ts';
import { checkWithBlanks } from './sums/reading.ts';
import type { CheckDraft, CheckRule, Unchecked } from './rule.ts';
import { checkSum, type Sum } from './sums/sum.ts';
import { findTables, listBareCells, measureNames } from './sums/table-cells.ts';
import { listLost } from './sums/table-lost.ts';

/** Rows of the two-sided tables that add up the rows above them, and the carryover between the two sums. */
const subtotalRow = /^本年(收入|支出)(合计|小计|总计)$/u;
const grandRow = /^(收入|支出)?(总计|合计)$/u;
const carriedRow = /结转|结余/u;
/** What the carryover comes from, printed under it. */
const carriedPart = /^(一般公共预算|政府性?基金|国有资本|财政拨款|非财政拨款|基本支出|项目支出)/u;

const budgetOfAppropriation = /^(一般公共预算|政府性?基金|国有资本)/u;

/** One column of one side of the table. */
interface Column {
  items: BudgetLine[];
  subtotal: BudgetLine | undefined;
  /** Beside 本年合计: the carryover, and what else fills the gap (使用非财政拨款结余). */
  beside: BudgetLine[];
  /** Parts of the first carryover. */
  under: BudgetLine[];
  grand: BudgetLine | undefined;
}

/**
 * The two-sided tables add up downwards: items to 本年合计, with the carryover to 总计, and both 总计 are equal.
 * Carryover can be split by budget in rows of its own under it.
 */
export const tableBalance: CheckRule = {
  key: 'table-balance',
  title: '收支总表逐级相加，收支相等',
  evaluate: (disclosure) =>
    findTables(disclosure, 'income-and-expenditure', 'fiscal-appropriation').flatMap((table) => {
      const income = readColumn(table, 'income', 'total');
      const expenditure = readColumn(table, 'expenditure', 'total');
      const split = (['general-public-budget', 'government-fund', 'state-capital'] as const).flatMap((measure) =>
        checkColumn(disclosure, table, 'expenditure', measure, [expenditure.grand]),
      );
      return [
        ...checkColumn(disclosure, table, 'income', 'total', [expenditure.grand]),
        ...checkColumn(disclosure, table, 'expenditure', 'total', [income.grand]),
        ...split,
        ...checkEqual(table, income.grand, expenditure.grand),
      ];
    }),
};

function readColumn(table: BudgetTable, side: Side, measure: Measure): Column {
  const lines = table.lines.filter((line) => line.side === side && line.measure === measure);
  const subtotal = lines.find((line) => subtotalRow.test(bareName(line.name)));
  const grand = lines.find((line) => line !== subtotal && grandRow.test(bareName(line.name)));
  const body = lines.filter((line) => line !== subtotal && line !== grand);
  const end = grand?.line ?? Infinity;
  const border = subtotal?.line ?? body.find(isCarried)?.line ?? end;
  const after = body.filter((line) => line.line >= border && line.line < end);
  const carried = after.find(isCarried);
  const isUnder = (line: BudgetLine): boolean => carried !== undefined && line.line > carried.line && isPart(line);
  return {
    items: listTop(body.filter((line) => line.line < border)),
    subtotal,
    beside: after.filter((line) => !isUnder(line)),
    under: after.filter(isUnder),
    grand,
  };
}

function isCarried(line: BudgetLine): boolean {
  return carriedRow.test(bareName(line.name)) && !carriedPart.test(bareName(line.name));
}

/** `一、一般公共预算拨款` or `其中：…` under a carryover that has no number of its own. */
function isPart(line: BudgetLine): boolean {
  return carriedPart.test(bareName(line.name)) || normaliseLabel(line.name).startsWith('其中');
}

/**
 * The items of the form: 一、 二、 where it numbers them, for what stands between is part of one of them. Without numbers the budgets
 * straight under 财政拨款（补助） are its parts, of which 一般公共预算 is the first: a fund alone after it stands beside it.
 */
function listTop(lines: readonly BudgetLine[]): BudgetLine[] {
  const numbered = lines.filter((line) => parseOrdinal(normaliseLabel(line.name))?.style === 'chinese');
  if (numbered.length > 0) return numbered;
  const isBudget = (line: BudgetLine): boolean => budgetOfAppropriation.test(bareName(line.name));
  return lines.filter((line, at) => {
    if (/^(其中|[(（]|\d)/u.test(normaliseLabel(line.name))) return false;
    const above = lines.slice(0, at).findLastIndex((other) => !isBudget(other));
    const divides =
      /^财政拨款(\(补助\))?(收入)?$/u.test(bareName(lines[above]?.name ?? '')) &&
      bareName(lines[above + 1]?.name ?? '').startsWith('一般公共预算');
    return !isBudget(line) || !divides;
  });
}

function checkColumn(
  disclosure: Unchecked,
  table: BudgetTable,
  side: Side,
  measure: Measure,
  balance: readonly (BudgetLine | undefined)[],
): CheckDraft[] {
  const { items, subtotal, beside, under, grand } = readColumn(table, side, measure);
  const word = side === 'income' ? '收入' : '支出';
  const column = side === 'income' ? '' : `（${measureNames[measure]}栏）`;
  const section = 'budget-tables';
  const name = (statement: string): string => `${table.title}${word}${column}：${statement}`;
  const checks: CheckDraft[] = [];
  const numbered = items.map(fromLine);
  const lostItems = (): Operand[] => listLost(disclosure, table, side, measure, items);
  const hasSubtotal = subtotal !== undefined || printsLabel(table, subtotalRow, word);
  if (items.length > 0 && hasSubtotal) {
    const stated = orMissing(subtotal, `本年${word}合计`);
    const sum: Sum = { section, statement: name('各项之和 = 本年合计'), stated, terms: numbered };
    checks.push(checkWithBlanks(sum, lostItems));
  }
  const [carried] = beside;
  if (carried !== undefined && under.length > 0)
    checks.push(
      checkSum({
        section,
        statement: name('各预算结转之和 = 结转合计'),
        stated: fromLine(carried),
        terms: under.map(fromLine),
        partial: under.some((line) => normaliseLabel(line.name).startsWith('其中')) ? 'parts' : undefined,
      }),
    );
  if (grand === undefined || (subtotal === undefined && items.length === 0)) return checks;
  const lost = (): boolean =>
    beside.length === 0 && printsLabel(table, carriedRow, '') && !isNothing(items, subtotal, [grand, ...balance]);
  const sum: Sum = {
    section,
    statement: name(hasSubtotal ? '本年合计 + 结转 = 总计' : '各项之和 = 总计'),
    stated: fromLine(grand),
    terms: [...(hasSubtotal ? [orMissing(subtotal, `本年${word}合计`)] : numbered), ...beside.map(fromLine)],
  };
  return [
    ...checks,
    checkWithBlanks(sum, () => [...(hasSubtotal ? [] : lostItems()), ...(lost() ? [missing('结转')] : [])]),
  ];
}

function fromLine(line: BudgetLine): Operand {
  return fromBudgetLine(line, line.name);
}

function orMissing(line: BudgetLine | undefined, label: string): Operand {
  return line === undefined ? missing(label) : fromLine(line);
}

/** Whether a row of the table has such a label, be its amount blank. */
function printsLabel(table: BudgetTable, label: RegExp, word: string): boolean {
  return listBareCells(table).some((cell) => label.test(cell) && cell.includes(word));
}

/** A blank carryover is nothing where the items or their sum already make up one of the totals. */
function isNothing(
  items: readonly BudgetLine[],
  subtotal: BudgetLine | undefined,
  totals: readonly (BudgetLine | undefined)[],
): boolean {
  const sum = items.reduce((total, item) => total.plus(item.amount_cny), new Big(0));
  return totals.some(
    (total) => total !== undefined && (sum.eq(total.amount_cny) || subtotal?.amount_cny === total.amount_cny),
  );
}

function checkEqual(
  table: BudgetTable,
  income: BudgetLine | undefined,
  expenditure: BudgetLine | undefined,
): CheckDraft[] {
  if (income === undefined || expenditure === undefined) return [];
  return [
    checkSum({
      section: 'budget-tables',
      statement: `${table.title}：收入总计 = 支出总计`,
      stated: fromLine(expenditure),
      terms: [fromLine(income)],
    }),
  ];
}
