import type { BudgetLine, BudgetTable } from '../../model/disclosure.ts';
import type { Measure, Side } from '../../model/keys.ts';
import { fromBudgetLine } from './operand.ts';
import type { CheckDraft, CheckRule } from './rule.ts';
import { checkSum } from './sum.ts';
import { bareName, findTables, measureNames } from './table-cells.ts';

/** Rows of the two-sided tables that add up the rows above them, and the carryover between the two sums. */
const current = /^本年(收入|支出)合计$/u;
const grand = /^(收入|支出)总计$/u;
const carried = /结转|结余/u;

/**
 * The two-sided tables add up downwards: items to 本年合计, with the carryover to 总计, and both 总计 are equal.
 * Carryover can be split by budget in rows of its own under it.
 */
export const tableBalance: CheckRule = {
  key: 'table-balance',
  title: '收支总表逐级相加，收支相等',
  evaluate: (disclosure) =>
    findTables(disclosure, 'income-and-expenditure', 'fiscal-appropriation').flatMap((table) => [
      ...checkSide(table, 'income', 'total'),
      ...(['total', 'general-public-budget', 'government-fund', 'state-capital'] as const).flatMap((measure) =>
        checkSide(table, 'expenditure', measure),
      ),
      ...checkEqual(table),
    ]),
};

function checkSide(table: BudgetTable, side: Side, measure: Measure): CheckDraft[] {
  const lines = table.lines.filter((line) => line.side === side && line.measure === measure);
  const subtotal = lines.find((line) => current.test(bareName(line.name)));
  const total = lines.find((line) => grand.test(bareName(line.name)));
  const carry = lines.find((line) => carried.test(bareName(line.name)));
  const above = lines.filter((line) => line.line < (subtotal?.line ?? 0));
  const under = lines.filter((line) => carry !== undefined && line.line > carry.line && line.line < (total?.line ?? 0));
  const name = `${table.title}${side === 'income' ? '收入' : '支出'}（${measureNames[measure]}）`;
  const checks: CheckDraft[] = [];
  const add = (statement: string, stated: BudgetLine | undefined, terms: readonly (BudgetLine | undefined)[]): void => {
    const printed = terms.filter((term) => term !== undefined);
    if (stated === undefined || printed.length === 0) return;
    checks.push(
      checkSum({
        section: 'budget-tables',
        statement: `${name}：${statement}`,
        stated: fromBudgetLine(stated, stated.name),
        terms: printed.map((term) => fromBudgetLine(term, term.name)),
      }),
    );
  };
  add('各项之和 = 本年合计', subtotal, above);
  add('各预算结转之和 = 结转合计', carry, under);
  add('本年合计 + 结转 = 总计', total, [subtotal, carry]);
  return checks;
}

function checkEqual(table: BudgetTable): CheckDraft[] {
  const find = (side: Side): BudgetLine | undefined =>
    table.lines.find((line) => line.side === side && line.measure === 'total' && grand.test(bareName(line.name)));
  const [income, expenditure] = [find('income'), find('expenditure')];
  if (income === undefined || expenditure === undefined) return [];
  return [
    checkSum({
      section: 'budget-tables',
      statement: `${table.title}：收入总计 = 支出总计`,
      stated: fromBudgetLine(expenditure, expenditure.name),
      terms: [fromBudgetLine(income, income.name)],
    }),
  ];
}
