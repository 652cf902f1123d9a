import { bareName } from '../../model/terms.ts';
import type { BudgetLine, BudgetTable } from '../../model/disclosure.ts';
import { fromBudgetLine } from './sums/operand.ts';
import type { CheckDraft, CheckRule } from './rule.ts';
import { checkSum } from './sums/sum.ts';
import { findCell, findTables, nameCell } from './sums/table-cells.ts';

/** 工资福利支出 and 对个人和家庭的补助 are paid to persons, every other class of basic expenditure is 公用经费. */
const personnelClass = /^(301|303)$/u;
const economicClass = /^3\d{2}$/u;

/**
 * The table of basic expenditure in final accounts has a sum under each half: 人员经费合计 of 301 and 303, 公用经费合计 of the
 * other classes (部门预算支出经济分类科目). Together they are the basic expenditure of the general public budget.
 */
export const tableEconomic: CheckRule = {
  key: 'table-economic',
  title: '人员经费、公用经费与经济分类一致',
  evaluate: (disclosure) =>
    findTables(disclosure, 'general-public-basic').flatMap((table) => {
      const personnel = findTotal(table, /^人员经费(合计|小计)$/u);
      const publicCosts = findTotal(table, /^公用经费(合计|小计)$/u);
      const classes = table.lines.filter((line) => line.measure === 'total' && economicClass.test(line.code));
      const [general] = findTables(disclosure, 'general-public-budget');
      const basic = findCell(general, '', 'basic', /^(合计|总计)$/u);
      return [
        ...checkHalf(
          table,
          personnel,
          classes.filter(({ code }) => personnelClass.test(code)),
        ),
        ...checkHalf(
          table,
          publicCosts,
          classes.filter(({ code }) => !personnelClass.test(code)),
        ),
        ...(general === undefined || basic === undefined || personnel === undefined || publicCosts === undefined
          ? []
          : [
              checkSum({
                section: 'budget-tables',
                statement: `${table.title}：人员经费合计 + 公用经费合计 = ${general.title}${nameCell(basic)}`,
                stated: fromBudgetLine(basic, basic.name),
                terms: [personnel, publicCosts].map((line) => fromBudgetLine(line, line.name)),
              }),
            ]),
      ];
    }),
};

function findTotal({ lines }: BudgetTable, name: RegExp): BudgetLine | undefined {
  return lines.find((line) => line.measure === 'total' && name.test(bareName(line.name)));
}

function checkHalf(table: BudgetTable, total: BudgetLine | undefined, classes: readonly BudgetLine[]): CheckDraft[] {
  if (total === undefined || classes.length === 0) return [];
  return [
    checkSum({
      section: 'budget-tables',
      statement: `${table.title}：各类科目之和 = ${bareName(total.name)}`,
      stated: fromBudgetLine(total, total.name),
      terms: classes.map((line) => fromBudgetLine(line, `${line.code} ${line.name}`)),
    }),
  ];
}
