import type { ProcurementItem, ProcurementTotal } from '../../model/disclosure.ts';
import { fromMoney } from './operand.ts';
import type { CheckDraft, CheckRule } from './rule.ts';
import { checkSum } from './sum.ts';

/** Columns that a total row adds up. Prices are not added. */
const columns = [
  ['total', '总计'],
  ['budgeted', '合计'],
  ['general_public_budget', '一般公共预算拨款'],
  ['government_fund', '基金预算拨款'],
  ['state_capital', '国有资本经营预算拨款'],
  ['special_account', '财政专户核拨'],
  ['unit_funds', '单位资金'],
  ['other_sources', '其他来源收入'],
  ['other_channels', '其他渠道资金'],
] as const;

/**
 * A total row is the sum of its rows: 合计 of all of them, the row of a department of those up to the next such row.
 * Only a column in which the total row prints a number is compared, and 合计 also where it is blank.
 */
export const procurementRows: CheckRule = {
  key: 'procurement-rows',
  title: '各采购项目之和等于合计行',
  evaluate: ({ procurement: items, procurement_totals: totals }) =>
    totals.flatMap((total, index) => {
      const next = totals[index + 1]?.line ?? Infinity;
      const own = /^[合总]\s*计$/u.test(total.label)
        ? items
        : items.filter((item) => item.line > total.line && item.line < next);
      return own.length === 0 ? [] : columns.flatMap(([column, label]) => checkColumn(total, own, column, label));
    }),
};

function checkColumn(
  total: ProcurementTotal,
  items: readonly ProcurementItem[],
  column: (typeof columns)[number][0],
  label: string,
): CheckDraft[] {
  const terms = items
    .filter((item) => item[column] !== null)
    .map((item) => fromMoney(item[column], item.goods, item.line));
  if (terms.length === 0 || (total[column] === null && column !== 'budgeted')) return [];
  return [
    checkSum({
      section: 'procurement',
      statement: `各项采购${label}之和 = “${total.label}”行`,
      stated: fromMoney(total[column], `${total.label}行的${label}`, total.line),
      terms,
    }),
  ];
}
