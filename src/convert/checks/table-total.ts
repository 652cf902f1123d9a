import type { Operand } from './sums/operand.ts';
import { checkWithBlanks } from './sums/reading.ts';
import type { CheckRule } from './rule.ts';
import type { Sum } from './sums/sum.ts';
import { isBlankByRow } from './sums/table-blank.ts';
import { fromRow, nameColumn, readLedger } from './sums/table-ledger.ts';

/** The row 合计 of a table by codes is the sum of its highest codes, that of a list of projects the sum of the projects, in every column. */
export const tableTotal: CheckRule = {
  key: 'table-total',
  title: '各类科目（各项目）之和等于合计行',
  evaluate: ({ budget_tables: tables, department_code: department }) =>
    tables.flatMap((table) => {
      const ledger = readLedger(table, department);
      const { total, roots } = ledger;
      if (total === undefined) return [];
      // A column for each source of the carryover is no column of one sum.
      const several = new Set(ledger.rows.flatMap((row) => row.further.map((line) => line.measure)));
      return ledger.measures.flatMap((measure) => {
        if (several.has(measure)) return [];
        const printed = roots.filter((root) => root.amounts[measure] !== undefined);
        if (printed.length === 0) return [];
        const listLost = (): Operand[] =>
          roots
            .filter((root) => root.amounts[measure] === undefined && !isBlankByRow(ledger, root, measure))
            .map((root) => fromRow(root, measure));
        const sum: Sum = {
          section: 'budget-tables',
          statement: `${table.title}：${table.table === 'project-expenditure' ? '各项目' : '各类科目'}之和 = 合计${nameColumn(ledger, measure)}`,
          stated: fromRow(total, measure),
          terms: printed.map((root) => fromRow(root, measure)),
        };
        return [checkWithBlanks(sum, listLost)];
      });
    }),
};
