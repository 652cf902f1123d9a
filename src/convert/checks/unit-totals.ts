import type { BudgetLine, BudgetTable, Unit } from '../../model/disclosure.ts';
import type { Side } from '../../model/keys.ts';
import { fromBudgetLine } from './sums/operand.ts';
import type { CheckDraft, CheckRule, Unchecked } from './rule.ts';
import { checkSum } from './sums/sum.ts';
import { findCell } from './sums/table-cells.ts';

const sides: readonly (readonly [side: Side, name: string, row: RegExp])[] = [
  ['income', '收入总计', /^(收入)?总计$/u],
  ['expenditure', '支出总计', /^(支出)?总计$/u],
];

/**
 * A department is its own level and its units: where the form is printed for all of them, their totals are those of its summary table.
 * Without the own level among the units nothing says that they are all.
 */
export const unitTotals: CheckRule = {
  key: 'unit-totals',
  title: '各单位总计之和等于部门总计',
  evaluate: (disclosure) => {
    if (!disclosure.units.some((unit) => isOwnLevel(unit, disclosure))) return [];
    return sides.flatMap(([side, name, row]): CheckDraft[] => {
      const find = (tables: readonly BudgetTable[]): BudgetLine | undefined => {
        const table = tables.find((candidate) => candidate.table === 'income-and-expenditure');
        const cell = findCell(table, side, 'total', row);
        // Of final accounts the units' amounts of another phase are none of what is added up.
        return cell?.phase === disclosure.kind ? cell : undefined;
      };
      const whole = find(disclosure.budget_tables);
      if (whole === undefined) return [];
      const totals = disclosure.units.map((unit) => fromBudgetLine(find(unit.budget_tables), unit.name));
      return [
        checkSum({
          section: 'budget-tables',
          statement: `各单位收支总表的${name}之和 = 部门收支总表的${name}`,
          stated: fromBudgetLine(whole, whole.name),
          terms: totals,
        }),
      ];
    });
  },
};

function isOwnLevel({ name }: Unit, { department }: Unchecked): boolean {
  return name === department || /(本级|机关)[)）]?$/u.test(name);
}
