import type { BudgetLine } from '../../model/disclosure.ts';
import type { BudgetTableKey, Measure, Side } from '../../model/keys.ts';
import { fromBudgetLine } from './operand.ts';
import type { CheckDraft, CheckRule, Unchecked } from './rule.ts';
import { checkSum } from './sum.ts';
import { bareName, findCell, findTables, totalRow } from './table-cells.ts';

interface Cell {
  table: BudgetTableKey;
  side: Side;
  measure: Measure;
  row: RegExp;
}

const total = /^(合计|总计)$/u;

/** Cells that the form defines as one and the same figure. */
const sameCells: readonly (readonly [Cell, Cell])[] = [
  [
    { table: 'income', side: '', measure: 'total', row: total },
    { table: 'income-and-expenditure', side: 'income', measure: 'total', row: /^收入总计$/u },
  ],
  [
    { table: 'income', side: '', measure: 'current-year', row: total },
    { table: 'income-and-expenditure', side: 'income', measure: 'total', row: /^本年收入合计$/u },
  ],
  [
    { table: 'expenditure', side: '', measure: 'total', row: total },
    { table: 'income-and-expenditure', side: 'expenditure', measure: 'total', row: /^本年支出合计$/u },
  ],
  [
    { table: 'general-public-budget', side: '', measure: 'total', row: total },
    { table: 'fiscal-appropriation', side: 'expenditure', measure: 'general-public-budget', row: /^本年支出合计$/u },
  ],
  [
    { table: 'government-fund', side: '', measure: 'total', row: total },
    { table: 'fiscal-appropriation', side: 'expenditure', measure: 'government-fund', row: /^本年支出合计$/u },
  ],
  [
    { table: 'state-capital', side: '', measure: 'total', row: total },
    { table: 'fiscal-appropriation', side: 'expenditure', measure: 'state-capital', row: /^本年支出合计$/u },
  ],
  [
    { table: 'general-public-basic', side: '', measure: 'total', row: total },
    { table: 'general-public-budget', side: '', measure: 'basic', row: total },
  ],
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
    ...sameCells.flatMap(([one, other]) => compare(disclosure, find(disclosure, one), find(disclosure, other))),
    ...sameClasses.flatMap(([summary, measure, detail]) => compareClasses(disclosure, summary, measure, detail)),
  ],
};

function find(disclosure: Unchecked, { table, side, measure, row }: Cell): BudgetLine | undefined {
  return findCell(findTables(disclosure, table)[0], side, measure, row);
}

function compareClasses(
  disclosure: Unchecked,
  summary: BudgetTableKey,
  measure: Measure,
  detail: BudgetTableKey,
): CheckDraft[] {
  const [summaryTable] = findTables(disclosure, summary);
  const [detailTable] = findTables(disclosure, detail);
  const classes = (detailTable?.lines ?? []).filter(
    (line) => line.measure === 'total' && line.code !== '' && line.parent_code === '',
  );
  return classes.flatMap((line) => {
    const name = bareName(line.name);
    const same = summaryTable?.lines.find(
      (other) =>
        other.side === 'expenditure' &&
        other.measure === measure &&
        bareName(other.name) === name &&
        !totalRow.test(bareName(other.name)),
    );
    return compare(disclosure, line, same);
  });
}

function compare(disclosure: Unchecked, one: BudgetLine | undefined, other: BudgetLine | undefined): CheckDraft[] {
  if (one === undefined || other === undefined) return [];
  const title = (line: BudgetLine): string =>
    disclosure.budget_tables.find((table) => table.table === line.table)?.title ?? line.table;
  return [
    checkSum({
      section: 'budget-tables',
      statement: `“${[one.code, one.name].filter((text) => text !== '').join(' ')}”（${title(one)}）=“${other.name}”（${title(other)}）`,
      stated: fromBudgetLine(other, other.name),
      terms: [fromBudgetLine(one, one.name)],
    }),
  ];
}
