import type { FixedAsset, ProcurementItem } from '../../../model/disclosure.ts';
import { assetTitles } from '../key-titles.ts';
import { amount, date, defineTable, itemColumn, key, lineColumn, number, text } from '../table.ts';
import type { ColumnSource } from '../table.ts';

/** The amounts of the procurement table: public name, name in the disclosure, title. */
const procurementAmounts = [
  ['total_cny', 'total', '总计', '当年预算与其他渠道资金的总计'],
  ['budgeted_cny', 'budgeted', '当年预算合计', '当年部门预算安排资金的合计，表中没有总计时即唯一的合计'],
  ['general_public_budget_cny', 'general_public_budget', '一般公共预算拨款', '其中一般公共预算拨款'],
  ['government_fund_cny', 'government_fund', '政府性基金预算拨款', '其中政府性基金预算拨款'],
  ['state_capital_cny', 'state_capital', '国有资本经营预算拨款', '其中国有资本经营预算拨款'],
  ['special_account_cny', 'special_account', '财政专户核拨', '其中财政专户核拨'],
  ['unit_funds_cny', 'unit_funds', '单位资金', '其中单位资金'],
  ['other_sources_cny', 'other_sources', '其他来源收入', '其中其他来源收入'],
  ['other_channels_cny', 'other_channels', '其他渠道资金', '其他渠道资金'],
  ['sme_reserved_cny', 'sme_reserved', '预留中小微企业份额', '预留给中小微企业的份额'],
] as const;

function procurementAmount([
  name,
  field,
  title,
  meaning,
]: (typeof procurementAmounts)[number]): ColumnSource<ProcurementItem> {
  const description = `${meaning}，元，两位小数，例如 22000.00；空白为空，不是 0。`;
  return amount(name, title, description, (row) => row[field]?.cny ?? null);
}

/** The goods of the procurement table; totals and subtotals are left out. */
export const procurementTable = defineTable<ProcurementItem>({
  key: 'procurement',
  title: '政府采购',
  description: '政府采购预算表中每种采购物品一行；合计和小计行不在内。',
  primaryKey: ['item'],
  rows: (disclosure) => disclosure.procurement,
  columns: [
    itemColumn(),
    text('project', '项目名称', '采购所属的项目，按原文，例如 办公设备购置；没有印出则为空。', (row) => row.project),
    amount(
      'project_funds_cny',
      '预算资金',
      '所属项目的预算资金，元，两位小数，例如 800000.00；空白为空，不是 0。',
      (row) => row.project_funds?.cny ?? null,
    ),
    text('goods', '采购物品名称', '按原文，例如 台式机。', (row) => row.goods),
    text(
      'catalogue_code',
      '采购目录序号',
      '政府采购目录序号，文本，例如 A02010104；没有印出则为空。',
      (row) => row.catalogue_code,
    ),
    text('unit', '数量单位', '按原文，例如 台；没有印出则为空。', (row) => row.unit),
    number('quantity', '数量', '按原文的数，例如 4；空白为空，不是 0。', (row) => row.quantity),
    amount(
      'unit_price_cny',
      '单价',
      '元，两位小数，例如 5000.00；空白为空，不是 0。',
      (row) => row.unit_price?.cny ?? null,
    ),
    ...procurementAmounts.map(procurementAmount),
    lineColumn(),
  ],
});

/** What the department owned at the end of the year before. */
export const fixedAssetsTable = defineTable<FixedAsset>({
  key: 'fixed_assets',
  title: '固定资产',
  description: '固定资产占用情况表的每一行一行：数量、价值和截止日期。',
  rows: (disclosure) => disclosure.fixed_assets,
  columns: [
    key('item', '资产种类', '资产的种类，取值见列表，例如 vehicles。', assetTitles, (row: FixedAsset) => row.item),
    text('label', '名称', '按原文，编号保留，例如 4、其他固定资产。', (row) => row.label),
    number(
      'quantity',
      '数量',
      '按原文的数（平方米、辆、台等见名称），例如 61；空白为空，不是 0。',
      (row) => row.quantity,
    ),
    amount('value_cny', '价值', '元，两位小数，例如 5066200.00；空白为空，不是 0。', (row) => row.value?.cny ?? null),
    date('as_of', '截止日期', 'ISO 8601，例如 2023-12-31；没有印出则为空。', (row) => row.as_of),
    lineColumn(),
  ],
});
