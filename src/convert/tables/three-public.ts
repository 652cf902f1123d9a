import type { BudgetTableDefinition } from './budget-table-definition.ts';

/**
 * 财政拨款“三公”经费支出表: travel abroad, vehicles, reception, by budget. Some print 机关运行经费 in a last column;
 * final accounts print it sideways, 预算数 and 决算数 of each item.
 */
export const threePublic: BudgetTableDefinition = {
  key: 'three-public',
  title: /三公(经费)?.*表$/u,
  sided: false,
  measures: [
    [/^(合计|总计|小计|预算数|金额)$/u, 'total'],
    [/一般公共预算/u, 'general-public-budget'],
    [/政府性?基金/u, 'government-fund'],
    [/国有资本/u, 'state-capital'],
  ],
  // Some provinces print 会议费 and 培训费 in the same table.
  items:
    /^(.*三公经费(财政拨款)?(支出)?(预算)?(合计|总计|小计|总额|预算数)?|会议费|培训费|因公出国.*|公务用车.*|购置费|运行(维护)?费|公务接待费?|机关运行经费(预算数?)?)$/u,
  header: (labels) => labels.has('资金性质') && labels.has('合计'),
};
