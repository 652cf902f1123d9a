import type { BudgetTable } from '../../model/disclosure.ts';
import { fromBudgetLine, missing } from './operand.ts';
import type { CheckDraft, CheckRule } from './rule.ts';
import { checkSum } from './sum.ts';
import { findCell, findTables, listMeasures, measureNames } from './table-cells.ts';

interface Sum {
  whole: RegExp;
  name: string;
  parts: readonly RegExp[];
}

/** The rows of the form: three numbered ones make up 小计, 购置 and 运行 the second of them. */
const sums: readonly Sum[] = [
  { whole: /三公经费(小计|合计)?$/u, name: '“三公”经费小计', parts: [/^因公出国/u, /^公务用车购置及/u, /^公务接待/u] },
  { whole: /^公务用车购置及/u, name: '公务用车购置及运行费', parts: [/^公务用车购置费/u, /^公务用车运行/u] },
];

/** The table of 三公经费 adds up by its rows; a blank row is nothing. */
export const tableThreePublic: CheckRule = {
  key: 'table-three-public',
  title: '“三公”经费表各行之和等于小计',
  evaluate: (disclosure) =>
    findTables(disclosure, 'three-public').flatMap((table) => sums.flatMap((sum) => checkRows(table, sum))),
};

function checkRows(table: BudgetTable, sum: Sum): CheckDraft[] {
  return listMeasures(table).flatMap((measure) => {
    const whole = findCell(table, '', measure, sum.whole);
    const parts = sum.parts.map((part) => findCell(table, '', measure, part)).filter((part) => part !== undefined);
    if (parts.length === 0) return [];
    return [
      checkSum({
        section: 'budget-tables',
        statement: `${table.title}：各项之和 = ${sum.name}（${measureNames[measure]}）`,
        stated: whole === undefined ? missing(sum.name) : fromBudgetLine(whole, whole.name),
        terms: parts.map((part) => fromBudgetLine(part, part.name)),
      }),
    ];
  });
}
