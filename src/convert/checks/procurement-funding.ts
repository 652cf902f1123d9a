import { quote } from './sums/arithmetic.ts';
import { fromMoney } from './sums/operand.ts';
import { type ProcurementRow, sourceColumns } from './sums/procurement-columns.ts';
import type { CheckDraft, CheckRule } from './rule.ts';
import { checkSum } from './sums/sum.ts';

/** The sources of money of a row make up its 合计; with other channels they make up its 总计. Blank columns are none. */
export const procurementFunding: CheckRule = {
  key: 'procurement-funding',
  title: '各资金来源之和等于采购金额',
  evaluate: ({ procurement, procurement_totals: totals }) => {
    const rows: readonly ProcurementRow[] = [...totals, ...procurement];
    // The column 合计 is blank in a row or the form has no such column: then 总计 is the sum of the sources.
    const hasBudgeted = rows.some((row) => row.budgeted !== null);
    return [
      ...totals.flatMap((total) => checkRow(total, quote(total.label), hasBudgeted)),
      ...procurement.flatMap((item) => checkRow(item, quote(item.goods), hasBudgeted)),
    ];
  },
};

function checkRow(row: ProcurementRow, name: string, hasBudgeted: boolean): CheckDraft[] {
  const { line } = row;
  const channels = row.other_channels === null ? [] : [fromMoney(row.other_channels, '其他渠道资金', line)];
  const sources = sourceColumns
    .map(([column, label]) => fromMoney(row[column], label, line))
    .filter((source) => source.cny !== null);
  const checks: CheckDraft[] = [];
  if (sources.length > 0)
    checks.push(
      checkSum({
        section: 'procurement',
        statement: hasBudgeted ? `${name}各资金来源之和 = 合计` : `${name}各资金来源之和 = 总计`,
        stated: hasBudgeted ? fromMoney(row.budgeted, '合计', line) : fromMoney(row.total, '总计', line),
        terms: hasBudgeted ? sources : [...sources, ...channels],
      }),
    );
  if (row.total !== null && row.budgeted !== null)
    checks.push(
      checkSum({
        section: 'procurement',
        statement: `${name}当年预算合计 + 其他渠道资金 = 总计`,
        stated: fromMoney(row.total, '总计', line),
        terms: [fromMoney(row.budgeted, '合计', line), ...channels],
      }),
    );
  return checks;
}
