import type { Operand } from './operand.ts';
import { checkWithBlanks } from './reading.ts';
import type { CheckRule } from './rule.ts';
import type { Sum } from './sum.ts';
import { isBlankByRow } from './table-blank.ts';
import { fromRow, nameColumn, readLedger } from './table-ledger.ts';

/** The row 合计 of a table by codes is the sum of its highest codes, in every column. */
export const tableTotal: CheckRule = {
  key: 'table-total',
  title: '各类科目之和等于合计行',
  evaluate: ({ budget_tables: tables, department_code: department }) =>
    tables.flatMap((table) => {
      const ledger = readLedger(table, department);
      const { total, roots } = ledger;
      if (total === undefined) return [];
      return ledger.measures.flatMap((measure) => {
        const printed = roots.filter((root) => root.amounts[measure] !== undefined);
        if (printed.length === 0) return [];
        const listLost = (): Operand[] =>
          roots
            .filter((root) => root.amounts[measure] === undefined && !isBlankByRow(ledger, root, measure))
            .map((root) => fromRow(root, measure));
        const sum: Sum = {
          section: 'budget-tables',
          statement: `${table.title}：各类科目之和 = 合计${nameColumn(ledger, measure)}`,
          stated: fromRow(total, measure),
          terms: printed.map((root) => fromRow(root, measure)),
        };
        return [checkWithBlanks(sum, listLost)];
      });
    }),
};
