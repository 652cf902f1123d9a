import type { BudgetTableDefinition } from './budget-table.ts';

/** The columns of the three tables that split one budget's expenditure in basic and project. */
export const basicAndProject: BudgetTableDefinition['measures'] = [
  [/^(合计|总计|小计|本年支出)$/u, 'total'],
  [/^基本支出$/u, 'basic'],
  [/^项目支出$/u, 'project'],
];
