import type { BudgetLine } from '../../model/disclosure.ts';
import { fromBudgetLine } from './operand.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sum.ts';
import { listMeasures, measureNames } from './table-cells.ts';

/**
 * Classification codes are a tree: a class (208) is the sum of its sections (20801 …), a section that of its items
 * (2080101 …), in every column (《政府收支分类科目》). A blank cell of such a table is nothing.
 */
export const tableTree: CheckRule = {
  key: 'table-tree',
  title: '科目的下级之和等于上级',
  evaluate: ({ budget_tables: tables }) =>
    tables.flatMap((table) =>
      listMeasures(table).flatMap((measure) => {
        const lines = table.lines.filter((line) => line.measure === measure && line.code !== '');
        return lines.flatMap((parent) => {
          const children = lines.filter((line) => line.parent_code === parent.code);
          if (children.length === 0) return [];
          return [
            checkSum({
              section: 'budget-tables',
              statement: `${table.title}：${parent.code} ${parent.name}的下级科目之和（${measureNames[measure]}）`,
              stated: fromBudgetLine(parent, nameOf(parent)),
              terms: children.map((child) => fromBudgetLine(child, nameOf(child))),
            }),
          ];
        });
      }),
    ),
};

function nameOf(line: BudgetLine): string {
  return `${line.code} ${line.name}`;
}
