import type { BudgetTableDefinition } from './budget-table.ts';

/** The columns of the three tables that split one budget's expenditure in basic and project; some split basic further. */
export const basicAndProject: BudgetTableDefinition['measures'] = [
  [/^(合计|总计|小计|本年支出|预算数)$/u, 'total'],
  [/^基本支出$/u, 'basic'],
  [/^项目支出$/u, 'project'],
  [/^人员(经费|支出)(支出)?$/u, 'personnel'],
  [/^(日常)?公用(经费|支出)(支出)?$/u, 'public'],
];
