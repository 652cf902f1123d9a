import { basicAndProject } from './basic-and-project.ts';
import type { BudgetTableDefinition } from './budget-table-definition.ts';

/** 政府性基金预算财政拨款支出表: must be published empty, with a note, where there is none. */
export const governmentFund: BudgetTableDefinition = {
  key: 'government-fund',
  title: /^(?!.*(项目支出|三公)).*政府性?基金(预算)?.*支出(功能分类)?(预算|决算)?(总体?)?(情况)?(明细|总)?表$/u,
  sided: false,
  measures: basicAndProject,
  header: () => false,
};
