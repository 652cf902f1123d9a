import type { BudgetTableDefinition } from './budget-table-definition.ts';

/** The columns of the three tables that split one budget's expenditure in basic and project; some split basic further. */
export const basicAndProject: BudgetTableDefinition['measures'] = [
  [/^(合计|总计|小计|本年支出(合计)?|预算数)$/u, 'total'],
  [/^基本支出$/u, 'basic'],
  [/^项目支出$/u, 'project'],
  [/^人员(经费|支出)(支出)?$/u, 'personnel'],
  [/^(日常)?公用(经费|支出)(支出)?$/u, 'public'],
  // 政府性基金预算财政拨款收入支出决算表 has income and balances beside the expenditure.
  [/^(年初|上年)(财政拨款)?结转(和)?(结余)?$/u, 'carryover'],
  [/^本年收入(合计)?$/u, 'current-year'],
  [/^年末(财政拨款)?结转(和)?(结余)?$/u, 'year-end-balance'],
];
