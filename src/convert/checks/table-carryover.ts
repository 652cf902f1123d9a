import { quote } from './sums/arithmetic.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sums/sum.ts';
import { fromRow, nameRow, readLedger } from './sums/table-ledger.ts';

/**
 * What a fund begins the year with and takes in is spent or left over: 年初结转和结余 + 本年收入 = 本年支出 + 年末结转和结余, in each
 * row of the tables of 政府性基金 and 国有资本经营 that print all four. A blank is nothing.
 */
export const tableCarryover: CheckRule = {
  key: 'table-carryover',
  title: '年初结转、本年收支与年末结转相符',
  evaluate: ({ budget_tables: tables, department_code: department }) =>
    tables.flatMap((table) => {
      const ledger = readLedger(table, department);
      if (!ledger.measures.includes('year-end-balance')) return [];
      return ledger.rows
        .filter((row) => row.amounts['year-end-balance'] !== undefined)
        .map((row) => {
          const printed = (['carryover', 'current-year', 'total'] as const).filter(
            (measure) => row.amounts[measure] !== undefined,
          );
          const names = { carryover: '年初结转和结余', 'current-year': '本年收入', total: '本年支出' };
          return checkSum({
            section: 'budget-tables',
            statement: `${table.title}：${quote(nameRow(row))}年初结转和结余 + 本年收入 − 本年支出 = 年末结转和结余`,
            stated: fromRow(row, 'year-end-balance', '年末结转和结余'),
            terms: printed.map((measure) => ({
              ...fromRow(row, measure, names[measure]),
              subtract: measure === 'total',
            })),
          });
        });
    }),
};
