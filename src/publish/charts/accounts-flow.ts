import type { Disclosure } from '../../model/disclosure.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { listBalanceRows, type Part } from './sources.ts';

/** Both sides of the summary table of final accounts, balances among them, up to 总计. */
export interface AccountsFlow {
  incomeTotal: Part;
  expenditureTotal: Part;
  sources: Part[];
  uses: Part[];
}

/**
 * What final accounts took in and spent, and the balances that make up the difference: 年初结转和结余 beside the income,
 * 结余分配 and 年末结转和结余 beside the expenditure. Null where the summary table is no such table.
 */
export function readAccountsFlow(disclosure: Disclosure, spent: readonly Part[]): AccountsFlow | null {
  const rows = disclosure.budget_tables.find(({ table }) => table === 'income-and-expenditure')?.lines ?? [];
  const findGrand = (side: 'income' | 'expenditure'): Part | undefined => {
    const row = rows.find((line) => line.side === side && /^总计$/u.test(normaliseLabel(line.name)));
    return row === undefined ? undefined : { name: row.name, cny: row.amount_cny, line: row.line };
  };
  const [incomeTotal, expenditureTotal] = [findGrand('income'), findGrand('expenditure')];
  if (disclosure.kind === 'budget' || incomeTotal === undefined || expenditureTotal === undefined) return null;
  return {
    incomeTotal,
    expenditureTotal,
    sources: listBalanceRows(disclosure, 'income'),
    uses: [...spent, ...listBalanceRows(disclosure, 'expenditure').filter(({ name }) => /结[转余]/u.test(name))],
  };
}
