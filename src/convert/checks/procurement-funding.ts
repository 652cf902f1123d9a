import type { ProcurementItem, ProcurementTotal } from '../../model/disclosure.ts';
import { fromMoney } from './operand.ts';
import type { CheckDraft, CheckRule } from './rule.ts';
import { checkSum } from './sum.ts';

const fundingColumns = [
  ['general_public_budget', '一般公共预算拨款'],
  ['government_fund', '基金预算拨款'],
  ['state_capital', '国有资本经营预算拨款'],
  ['special_account', '财政专户核拨'],
  ['unit_funds', '单位资金'],
  ['other_sources', '其他来源收入'],
] as const;

type Row = Omit<ProcurementTotal, 'label'>;

/** The sources of money of a row make up its 合计; with other channels they make up its 总计. Blank columns are none. */
export const procurementFunding: CheckRule = {
  key: 'procurement-funding',
  title: '各资金来源之和等于采购金额',
  evaluate: ({ procurement, procurement_totals: totals }) => [
    ...totals.flatMap((total) => checkRow(total, `“${total.label}”`)),
    ...procurement.flatMap((item) => checkRow(asRow(item), `“${item.goods}”`)),
  ],
};

function asRow(item: ProcurementItem): Row {
  return item;
}

function checkRow(row: Row, name: string): CheckDraft[] {
  const sources = fundingColumns
    .map(([column, label]) => fromMoney(row[column], label, row.line))
    .filter((source) => source.cny !== null);
  const checks: CheckDraft[] = [];
  if (sources.length > 0)
    checks.push(
      checkSum({
        section: 'procurement',
        statement: `${name}各资金来源之和 = 合计`,
        stated: fromMoney(row.budgeted, '合计', row.line),
        terms: sources,
      }),
    );
  if (row.total !== null && row.budgeted !== null)
    checks.push(
      checkSum({
        section: 'procurement',
        statement: `${name}当年预算合计 + 其他渠道资金 = 总计`,
        stated: fromMoney(row.total, '总计', row.line),
        terms: [
          fromMoney(row.budgeted, '合计', row.line),
          ...(row.other_channels === null ? [] : [fromMoney(row.other_channels, '其他渠道资金', row.line)]),
        ],
      }),
    );
  return checks;
}
