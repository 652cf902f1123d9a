import Big from 'big.js';
import { groupThousands } from '../../model/amount.ts';
import { roundingOf } from '../../model/rounding.ts';
import { quote, writeAmount, writeOperand } from './sums/arithmetic.ts';
import { fromMoney, type Operand, toTerm } from './sums/operand.ts';
import type { CheckDraft, CheckRule } from './rule.ts';

/** Quantity × price is the amount of the row. */
export const procurementPrice: CheckRule = {
  key: 'procurement-price',
  title: '数量乘单价等于采购金额',
  evaluate: ({ procurement }) =>
    procurement.flatMap((item) => {
      const price = fromMoney(item.unit_price, '单价', item.line);
      const total = fromMoney(item.total ?? item.budgeted, item.total === null ? '合计' : '总计', item.line);
      if (item.quantity === null || price.cny === null || total.cny === null) return [];
      return [checkProduct(quote(item.goods), item.quantity, price, total)];
    }),
};

function checkProduct(name: string, quantity: string, price: Operand, total: Operand): CheckDraft {
  const computed = new Big(quantity).times(price.cny ?? 0);
  const difference = new Big(total.cny ?? 0).minus(computed);
  const tolerance = new Big(quantity).times(roundingOf(price)).plus(roundingOf(total));
  const status = difference.eq(0) ? 'holds' : difference.abs().lte(tolerance) ? 'rounding' : 'broken';
  const { unit } = total;
  const product = `${groupThousands(quantity)} × ${writeOperand(price, unit)} = ${writeAmount(computed.toFixed(), unit)}`;
  const count: Operand = { label: '数量', cny: null, printed: quantity, unit: '', line: price.line };
  return {
    section: 'procurement',
    statement: `${name}数量 × 单价 = ${total.label}`,
    status,
    terms: [toTerm(count, '×'), toTerm(price, '×'), toTerm(total, '=')],
    stated_cny: total.cny,
    computed_cny: computed.toFixed(2),
    difference_cny: difference.toFixed(2),
    tolerance_cny: tolerance.toFixed(),
    lines: price.line === null ? [] : [price.line],
    explanation:
      status === 'holds'
        ? `${product}，与原文一致。`
        : `原文写${quote(total.label)}${writeOperand(total, unit)} ${unit}；${product}，相差 ${writeAmount(difference.abs().toFixed(), unit)} ${unit}${status === 'rounding' ? '，在四舍五入以内' : ''}。`,
  };
}
