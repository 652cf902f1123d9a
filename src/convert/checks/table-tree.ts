import type { Operand } from './sums/operand.ts';
import { checkWithBlanks } from './sums/reading.ts';
import type { CheckRule } from './rule.ts';
import type { Sum } from './sums/sum.ts';
import { isBlankByRow } from './sums/table-blank.ts';
import { fromRow, nameColumn, nameRow, readLedger } from './sums/table-ledger.ts';

/**
 * Classification codes are a tree: a class (208) is the sum of its sections (20801 …), a section that of its items
 * (2080101 …), in every column (《政府收支分类科目》). A cell left blank is nothing where its own row adds up without it.
 */
export const tableTree: CheckRule = {
  key: 'table-tree',
  title: '科目的下级之和等于上级',
  evaluate: ({ budget_tables: tables, department_code: department }) =>
    tables.flatMap((table) => {
      const ledger = readLedger(table, department);
      return ledger.measures.flatMap((measure) =>
        ledger.rows.flatMap((parent) => {
          const children = ledger.childrenOf(parent);
          const printed = children.filter((child) => child.amounts[measure] !== undefined);
          if (printed.length === 0) return [];
          const listLost = (): Operand[] =>
            children
              .filter((child) => child.amounts[measure] === undefined && !isBlankByRow(ledger, child, measure))
              .map((child) => fromRow(child, measure));
          const sum: Sum = {
            section: 'budget-tables',
            statement: `${table.title}：下级科目之和 = ${nameRow(parent)}${nameColumn(ledger, measure)}`,
            stated: fromRow(parent, measure),
            terms: printed.map((child) => fromRow(child, measure)),
          };
          return [checkWithBlanks(sum, listLost)];
        }),
      );
    }),
};
