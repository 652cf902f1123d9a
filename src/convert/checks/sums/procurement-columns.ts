import type { ProcurementTotal } from '../../../model/disclosure.ts';

/** Columns of the procurement table that hold amounts, as the form calls them; prices are not added up. */
export const sourceColumns = [
  ['general_public_budget', '一般公共预算拨款'],
  ['government_fund', '基金预算拨款'],
  ['state_capital', '国有资本经营预算拨款'],
  ['special_account', '财政专户核拨'],
  ['unit_funds', '单位资金'],
  ['other_sources', '其他来源收入'],
] as const satisfies readonly (readonly [keyof ProcurementTotal, string])[];

/** Columns that a total row adds up. */
export const addedColumns = [
  ['project_funds', '预算资金'],
  ['total', '总计'],
  ['budgeted', '合计'],
  ...sourceColumns,
  ['other_channels', '其他渠道资金'],
] as const satisfies readonly (readonly [keyof ProcurementTotal, string])[];

export type AddedColumn = (typeof addedColumns)[number][0];

/** A row of the table, be it goods or a total: what both print. */
export type ProcurementRow = Omit<ProcurementTotal, 'label'>;
