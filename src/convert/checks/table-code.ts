import Big from 'big.js';
import type { BudgetTable } from '../../model/disclosure.ts';
import type { BudgetTableKey, Measure } from '../../model/keys.ts';
import { quote } from './sums/arithmetic.ts';
import type { CheckDraft, CheckRule, Unchecked } from './rule.ts';
import { checkSum } from './sums/sum.ts';
import { isBlankByColumn, isBlankByRow } from './sums/table-blank.ts';
import { findTables, measureNames } from './sums/table-cells.ts';
import { fromRow, type Ledger, type LedgerRow, nameRow, readLedger } from './sums/table-ledger.ts';

/** One table's column that others distribute by the same codes. */
interface Pair {
  whole: BudgetTableKey;
  parts: readonly BudgetTableKey[];
  measures: readonly Measure[];
}

const pairs: readonly Pair[] = [
  { whole: 'expenditure', parts: ['income'], measures: ['total'] },
  {
    whole: 'expenditure',
    parts: ['general-public-budget', 'government-fund', 'state-capital'],
    measures: ['total', 'basic', 'project'],
  },
];

/**
 * A functional code has one amount: what is spent under it comes in under it, and where fiscal money is all there is, it
 * is that of the three budgets together. Tables are compared code by code only where their totals agree, for else they
 * cover unlike sums (carryover, unit funds); a code that stands once for each unit is not compared.
 */
export const tableCode: CheckRule = {
  key: 'table-code',
  title: '同一科目在不同表中一致',
  evaluate: (disclosure) => pairs.flatMap((pair) => checkPair(disclosure, pair)),
};

function checkPair(disclosure: Unchecked, { whole: wholeKey, parts: partKeys, measures }: Pair): CheckDraft[] {
  const [table] = findTables(disclosure, wholeKey);
  const others = partKeys.flatMap((key) => findTables(disclosure, key).slice(0, 1)).filter(hasAmounts);
  if (table === undefined || others.length === 0) return [];
  const whole = readLedger(table, disclosure.department_code);
  const parts = others.map((other) => readLedger(other, disclosure.department_code));
  return measures.flatMap((measure) => (agrees(whole, parts, measure) ? compareCodes(whole, parts, measure) : []));
}

function hasAmounts(table: BudgetTable): boolean {
  return table.lines.length > 0;
}

function agrees(whole: Ledger, parts: readonly Ledger[], measure: Measure): boolean {
  const stated = whole.total?.amounts[measure]?.amount_cny;
  const totals = parts.map((part) => part.total?.amounts[measure]?.amount_cny ?? '0');
  return stated !== undefined && totals.reduce((sum, amount) => sum.plus(amount), new Big(0)).eq(stated);
}

function compareCodes(whole: Ledger, parts: readonly Ledger[], measure: Measure): CheckDraft[] {
  const [own, ...others] = [whole, ...parts].map(({ rows }) => Map.groupBy(rows, ({ code }) => code));
  return whole.rows.flatMap((row) => {
    if (row.code === '' || row.amounts[measure] === undefined) return [];
    const same = others.map((rows) => rows.get(row.code) ?? []);
    if ([own?.get(row.code) ?? [], ...same].some((rows) => rows.length > 1)) return [];
    const rows = same.flatMap(([first], index) => (first === undefined ? [] : [{ row: first, ledger: parts[index] }]));
    const counted = rows.filter(
      ({ row: other, ledger }) => other.amounts[measure] !== undefined || isLost(ledger, other, measure),
    );
    const [one] = counted;
    if (one === undefined || !counted.some(({ row: other }) => other.amounts[measure] !== undefined)) return [];
    return [
      checkSum({
        section: 'budget-tables',
        statement: `${counted.map(({ ledger }) => ledger?.table.title ?? '').join(' + ')} = ${whole.table.title}：${quote(nameRow(row))}（${measureNames[measure]}栏）`,
        stated: fromRow(row, measure),
        terms: counted.map(({ row: other }) => fromRow(other, measure)),
        places: { term: `《${one.ledger?.table.title ?? ''}》`, stated: `《${whole.table.title}》` },
      }),
    ];
  });
}

function isLost(ledger: Ledger | undefined, row: LedgerRow, measure: Measure): boolean {
  return ledger !== undefined && !isBlankByRow(ledger, row, measure) && !isBlankByColumn(ledger, row, measure);
}
