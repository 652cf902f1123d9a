import { fromBudgetLine } from './operand.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sum.ts';
import { bareName, listMeasures, measureNames, totalRow } from './table-cells.ts';

/** The row 合计 of a table by codes is the sum of its highest codes, in every column. */
export const tableTotal: CheckRule = {
  key: 'table-total',
  title: '各类科目之和等于合计行',
  evaluate: ({ budget_tables: tables }) =>
    tables.flatMap((table) =>
      listMeasures(table).flatMap((measure) => {
        const lines = table.lines.filter((line) => line.measure === measure);
        const total = lines.find((line) => line.code === '' && totalRow.test(bareName(line.name)));
        const classes = lines.filter((line) => line.code !== '' && line.parent_code === '');
        if (total === undefined || classes.length === 0) return [];
        return [
          checkSum({
            section: 'budget-tables',
            statement: `${table.title}：各类科目之和 = 合计（${measureNames[measure]}）`,
            stated: fromBudgetLine(total, total.name),
            terms: classes.map((line) => fromBudgetLine(line, `${line.code} ${line.name}`)),
          }),
        ];
      }),
    ),
};
