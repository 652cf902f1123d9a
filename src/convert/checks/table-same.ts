import Big from 'big.js';
import { bareName } from '../../model/terms.ts';
import { totalRow } from '../../model/whole.ts';
import type { BudgetLine, BudgetTable } from '../../model/disclosure.ts';
import type { BudgetTableKey, Measure, Side } from '../../model/keys.ts';
import { fromBudgetLine } from './sums/operand.ts';
import { checkReadings } from './sums/reading.ts';
import type { CheckDraft, CheckRule, Unchecked } from './rule.ts';
import type { Sum } from './sums/sum.ts';
import { findCell, findSource, findTables, nameCell } from './sums/table-cells.ts';
import { readLedger } from './sums/table-ledger.ts';

interface Cell {
  table: BudgetTableKey;
  side: Side;
  measure: Measure;
  row: RegExp;
}

const total = /^(合计|总计)$/u;
const general = /^一般公共预算(财政)?拨款(收入)?$/u;
const fund = /^政府性?基金(预算)?(财政)?拨款(收入)?$/u;
const capital = /^国有资本经营(预算)?(财政)?拨款(收入)?$/u;

/** Rows that a table can print again under its carryover. */
const sources: ReadonlySet<RegExp> = new Set([general, fund, capital]);

const summary = (row: RegExp, side: Side = 'income'): Cell => ({
  table: 'income-and-expenditure',
  side,
  measure: 'total',
  row,
});
const fiscal = (row: RegExp): Cell => ({ table: 'fiscal-appropriation', side: 'income', measure: 'total', row });
const appropriated = (measure: Measure): Cell => ({
  table: 'fiscal-appropriation',
  side: 'expenditure',
  measure,
  row: /^本年支出合计$/u,
});
const column = (table: BudgetTableKey, measure: Measure): Cell => ({ table, side: '', measure, row: total });

/** Cells that the form defines as one and the same figure, or as the sum of others. */
const sameCells: readonly (readonly [stated: Cell, ...terms: Cell[]])[] = [
  [summary(/^收入总计$/u), column('income', 'total')],
  [summary(/^本年收入合计$/u), column('income', 'current-year')],
  [summary(/^上年结转(和)?(结余)?$/u), column('income', 'carryover')],
  [summary(/^财政专户/u), column('income', 'special-account')],
  [summary(/^单位(自有)?资金/u), column('income', 'unit-funds')],
  [column('income', 'fiscal-appropriation'), summary(general), summary(fund), summary(capital)],
  [summary(/^本年支出合计$/u, 'expenditure'), column('expenditure', 'total')],
  [summary(general), fiscal(general)],
  [summary(fund), fiscal(fund)],
  [summary(capital), fiscal(capital)],
  [appropriated('general-public-budget'), column('general-public-budget', 'total')],
  [appropriated('government-fund'), column('government-fund', 'total')],
  [appropriated('state-capital'), column('state-capital', 'total')],
  [column('general-public-budget', 'basic'), column('general-public-basic', 'total')],
  [column('expenditure', 'project'), column('project-expenditure', 'total')],
];

/** The same classes by name in a summary and by code in a detailed table. */
const sameClasses: readonly (readonly [summary: BudgetTableKey, measure: Measure, detail: BudgetTableKey])[] = [
  ['income-and-expenditure', 'total', 'expenditure'],
  ['fiscal-appropriation', 'general-public-budget', 'general-public-budget'],
  ['fiscal-appropriation', 'government-fund', 'government-fund'],
  ['fiscal-appropriation', 'state-capital', 'state-capital'],
];

/**
 * One figure printed in two tables is the same in both. Figures of one name in unlike classifications (住房公积金 as an
 * economic and as a functional item) are not one figure.
 */
export const tableSame: CheckRule = {
  key: 'table-same',
  title: '同一数在不同表中一致',
  evaluate: (disclosure) => [
    ...sameCells.flatMap(([stated, ...terms]) =>
      compare(
        disclosure,
        find(disclosure, stated),
        terms.map((term) => find(disclosure, term)),
      ),
    ),
    ...sameClasses.flatMap(([one, measure, detail]) => compareClasses(disclosure, one, measure, detail)),
  ],
};

function find(disclosure: Unchecked, { table, side, measure, row }: Cell): BudgetLine | undefined {
  // The projects of one budget, or of one kind, are not all of them.
  const [first] = findTables(disclosure, table).filter(
    ({ title }) => table !== 'project-expenditure' || !/公共|拨款|基金|国有|专项|经费/u.test(title),
  );
  return sources.has(row) ? findSource(first, row) : findCell(first, side, measure, row);
}

function compareClasses(
  disclosure: Unchecked,
  summaryKey: BudgetTableKey,
  measure: Measure,
  detail: BudgetTableKey,
): CheckDraft[] {
  const [summaryTable] = findTables(disclosure, summaryKey);
  const [detailTable] = findTables(disclosure, detail);
  if (summaryTable === undefined || detailTable === undefined) return [];
  if (leavesCarryoverOut(summaryTable, measure, detailTable)) return [];
  const { roots } = readLedger(detailTable, disclosure.department_code);
  return roots.flatMap((root) => {
    const name = bareName(root.name);
    // Where a class stands once for each unit, the summary has their sum.
    if (roots.filter((other) => bareName(other.name) === name).length > 1) return [];
    const same = summaryTable.lines.find(
      (line) =>
        line.side === 'expenditure' &&
        line.measure === measure &&
        bareName(line.name) === name &&
        !totalRow.test(bareName(line.name)),
    );
    return compare(disclosure, same, [root.amounts.total]);
  });
}

/**
 * 一般公共预算支出表 can hold the appropriation of the year alone, where the summary counts in what is carried over; of a class nobody
 * can tell how much of that is in it.
 */
function leavesCarryoverOut(summaryTable: BudgetTable, measure: Measure, detailTable: BudgetTable): boolean {
  const carried = findCell(summaryTable, 'income', 'total', /^(上年|年初)(财政拨款)?结转(和)?(结余)?$/u);
  const spent = findCell(summaryTable, 'expenditure', measure, /^(本年支出(合计)?|支出总计|总计)$/u);
  const detailed = findCell(detailTable, '', 'total', total);
  if (carried === undefined || spent === undefined || detailed === undefined) return false;
  const left = new Big(spent.amount_cny).minus(detailed.amount_cny);
  return left.gt(0) && left.lte(carried.amount_cny);
}

function compare(
  disclosure: Unchecked,
  stated: BudgetLine | undefined,
  terms: readonly (BudgetLine | undefined)[],
): CheckDraft[] {
  const printed = terms.filter((term) => term !== undefined);
  const [one] = printed;
  if (stated === undefined || one === undefined) return [];
  const title = (line: BudgetLine): string =>
    disclosure.budget_tables.find((table) => table.table === line.table)?.title ?? line.table;
  const sum: Sum = {
    section: 'budget-tables',
    statement: `${title(one)}${printed.map(nameCell).join(' + ')} = ${title(stated)}${nameCell(stated)}`,
    stated: fromBudgetLine(stated, stated.name),
    terms: printed.map((term) => fromBudgetLine(term, term.name)),
    places: { term: `《${title(one)}》`, stated: `《${title(stated)}》` },
  };
  return [checkReadings([sum, ...withoutCarryover(disclosure, stated, sum)])];
}

/** A 收入总表 without a column for the carryover ends at 本年收入. */
function withoutCarryover(disclosure: Unchecked, stated: BudgetLine, sum: Sum): Sum[] {
  const [income] = findTables(disclosure, 'income');
  const current = find(disclosure, summary(/^本年收入合计$/u));
  const total = stated === find(disclosure, summary(/^收入总计$/u));
  if (!total || current === undefined || income?.lines.some((line) => line.measure === 'carryover') !== false)
    return [];
  return [{ ...sum, stated: fromBudgetLine(current, current.name) }];
}
