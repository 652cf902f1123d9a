import type { BudgetTableDefinition } from './budget-table-definition.ts';
import { basicAndProject } from './basic-and-project.ts';

/** 一般公共预算财政拨款支出表: expenditure of each functional item out of the general public budget. */
export const generalPublicBudget: BudgetTableDefinition = {
  key: 'general-public-budget',
  title: /^(?!.*(基本支出|项目支出|三公|经费)).*一般公共预算.*支出(功能分类)?(预算|决算)?(总体?)?(情况)?(明细|总)?表$/u,
  sided: false,
  measures: basicAndProject,
  // Three tables have this header; without its title nobody can tell which one it is.
  header: () => false,
};
