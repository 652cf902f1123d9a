import Big from 'big.js';
import { sumYuan } from '../../model/amount.ts';
import type { ProcurementTotal } from '../../model/disclosure.ts';
import type { Unchecked } from '../checks/rule.ts';
import { findLine, longestRow } from './evidence/position.ts';
import type { NoticeRule } from './rule.ts';

/** A total of the procurement table that stands under 单价 while 合计 is blank. A sum of prices is no figure at all. */
export const totalMisplaced: NoticeRule = {
  key: 'total-misplaced',
  title: '政府采购合计填在单价栏',
  severity: 'warning',
  evaluate: (disclosure) => {
    const found = disclosure.procurement_totals.filter((total) => isMisplaced(disclosure, total));
    const first = found[0];
    if (first === undefined) return [];
    const printed = first.unit_price?.printed ?? '';
    return [
      {
        message: `政府采购表合计行的 ${printed} ${first.unit_price?.unit ?? ''}印在“单价”栏下，“合计”栏为空，像是错了一栏`,
        quote: printed,
        lines: found.map((total) =>
          findLine(disclosure, total.unit_price?.printed ?? '', total.line, total.line + longestRow),
        ),
      },
    ];
  },
};

/** Certain only where the amount is what the rows add up to, or what the next column of the same row says. */
function isMisplaced(disclosure: Unchecked, total: ProcurementTotal): boolean {
  const price = total.unit_price?.cny ?? null;
  if (price === null || total.total !== null || total.budgeted !== null) return false;
  const amounts = disclosure.procurement.map((item) => item.budgeted?.cny ?? item.total?.cny ?? null);
  const known = amounts.filter((amount) => amount !== null);
  const rows = known.length > 0 && known.length === amounts.length && new Big(sumYuan(known)).eq(price);
  return rows || total.general_public_budget?.cny === price;
}
