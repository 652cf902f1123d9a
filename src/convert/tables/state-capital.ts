import { basicAndProject } from './basic-and-project.ts';
import type { BudgetTableDefinition } from './budget-table-definition.ts';

/** 国有资本经营预算财政拨款支出表: must be published empty, with a note, where there is none. */
export const stateCapital: BudgetTableDefinition = {
  key: 'state-capital',
  title: /^(?!.*(项目支出|三公)).*国有资本经营(预算)?.*支出(功能分类)?(预算|决算)?(总体?)?(情况)?(明细|总)?表$/u,
  sided: false,
  measures: basicAndProject,
  header: () => false,
};
