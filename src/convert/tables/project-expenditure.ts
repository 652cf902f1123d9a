import type { BudgetTableDefinition } from './budget-table-definition.ts';
import { income } from './income.ts';

/**
 * 项目支出表: a row for each project, with what pays for it (财预〔2021〕: 类型, 项目名称, 项目单位, 合计, 本年拨款, 财政拨款结转结余, 财政专户管理资金, 单位资金).
 * Other forms call it 专项业务经费支出表, or list the projects of one budget alone under the name of that budget.
 */
export const projectExpenditure: BudgetTableDefinition = {
  key: 'project-expenditure',
  title:
    /^(?!.*(基本支出|三公|采购|购买|转移支付|补助)).*(项目支出|专项(业务)?经费支出|项目经费)(预算|决算|安排)?(总|汇总|情况|明细|明细情况)?表$/u,
  sided: false,
  measures: [
    [/^(项目)?(预算|支出|资金)?(总?金额|总额)$|^(预算|支出|安排)数$|^本年支出合计$|^项目(支出|预算)$/u, 'total'],
    [/^(本年|当年)(财政)?拨款$/u, 'fiscal-appropriation'],
    [/^(本年|当年)(预算|支出|资金)$/u, 'current-year'],
    [/^其他(来源)?资金$/u, 'other-income'],
    ...income.measures,
  ],
  rows: { code: /^项目(编码|代码)$/u, name: /^项目(名称)?$/u },
  header: () => false,
};
