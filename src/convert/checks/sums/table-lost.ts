import type { BudgetLine, BudgetTable } from '../../../model/disclosure.ts';
import type { BudgetTableKey, Measure, Side } from '../../../model/keys.ts';
import { bareName, normaliseLabel, parseOrdinal } from '../../../model/terms.ts';
import { missing, type Operand } from './operand.ts';
import type { Unchecked } from '../rule.ts';
import { findSource, findTables } from './table-cells.ts';
import { readLedger } from './table-ledger.ts';

/** Which tables print the classes of a column of a two-sided table in detail. */
const details: Readonly<Partial<Record<BudgetTableKey, Partial<Record<Measure, readonly BudgetTableKey[]>>>>> = {
  'income-and-expenditure': { total: ['expenditure'] },
  'fiscal-appropriation': {
    total: ['general-public-budget', 'government-fund', 'state-capital'],
    'general-public-budget': ['general-public-budget'],
    'government-fund': ['government-fund'],
    'state-capital': ['state-capital'],
  },
};

/**
 * Items of a two-sided table whose amount was lost. Its rows are fixed, and blank where there is nothing; a blank row is
 * only missing where another table of the same document prints an amount under its name.
 */
export function listLost(
  disclosure: Unchecked,
  table: BudgetTable,
  side: Side,
  measure: Measure,
  items: readonly BudgetLine[],
): Operand[] {
  const classes = side === 'income' ? [] : listClasses(disclosure, table, measure);
  const isPrinted = (name: string): boolean =>
    side === 'income' ? isSourceElsewhere(disclosure, table, name) : classes.includes(name);
  return table.rows.flatMap((row) =>
    row.cells
      .filter((cell) => parseOrdinal(normaliseLabel(cell))?.style === 'chinese')
      .filter((cell) => !items.some((item) => item.name === cell))
      .filter((cell) => isPrinted(bareName(cell)))
      .map((cell) => ({ ...missing(cell), line: row.line })),
  );
}

/** The classes that the detailed tables print amounts for. */
function listClasses(disclosure: Unchecked, { table }: BudgetTable, measure: Measure): string[] {
  return findTables(disclosure, ...(details[table]?.[measure] ?? [])).flatMap((other) =>
    readLedger(other, disclosure.department_code)
      .roots.filter((root) => root.amounts.total !== undefined)
      .map((root) => bareName(root.name)),
  );
}

function isSourceElsewhere(disclosure: Unchecked, table: BudgetTable, name: string): boolean {
  const source = [/^一般公共预算/u, /^政府性?基金/u, /^国有资本经营/u].find((pattern) => pattern.test(name));
  // Under the carryover the same names come again: there they say where it comes from.
  if (source === undefined || findSource(table, source) !== undefined) return false;
  return findTables(disclosure, 'income-and-expenditure', 'fiscal-appropriation').some(
    (other) => other !== table && findSource(other, source) !== undefined,
  );
}
