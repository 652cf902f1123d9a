import type { Project } from '../../../model/disclosure.ts';
import { planMeasureTitles } from '../key-titles.ts';
import { amount, defineTable, integer, key, lineColumn, text } from '../table.ts';

/** Projects with their performance targets. Neither code nor name is a key: documents repeat both. */
export const projectsTable = defineTable<Project>({
  key: 'projects',
  title: '项目',
  description: '每个有绩效目标表的项目一行。项目编码和名称都可能重复，请用编号 project 识别。',
  primaryKey: ['project'],
  rows: (disclosure) => disclosure.projects,
  columns: [
    integer('project', '项目序号', '在本公开文件内从 1 起的计数，例如 6。', (row) => row.project),
    text('code', '项目编码', '印出的项目编码，文本，例如 323-0105-YBN-V0X2；没有印出则为空。', (row) => row.code),
    text('name', '项目名称', '项目名称，按原文，例如 港诚人力资源招聘人员费用。', (row) => row.name),
    amount(
      'budget_cny',
      '预算数',
      '元，两位小数，例如 10784100.00；空白为空，不是 0。',
      (row) => row.budget?.cny ?? null,
    ),
    amount(
      'fiscal_cny',
      '其中：财政资金',
      '元，两位小数，例如 10784100.00；空白为空，不是 0。',
      (row) => row.fiscal?.cny ?? null,
    ),
    amount('other_cny', '其他资金', '元，两位小数，例如 50000.00；空白为空，不是 0。', (row) => row.other?.cny ?? null),
    text('purpose', '资金用途', '按原文，例如 用于城乡居民养老保险补助；没有印出则为空。', (row) => row.purpose),
    text('goal', '绩效目标', '按原文，编号保留，各条之间换行，例如 1.养老金按时足额发放。', (row) => row.goal),
    key(
      'plan_measure',
      '支出计划的量',
      '资金支出计划的数字是百分比还是金额，看数字本身而不看栏名，取值见列表，例如 percent；没有数字则为空。',
      planMeasureTitles,
      (row: Project) => row.plan_measure,
    ),
    text(
      'plan_march',
      '3月底计划',
      '截至 3 月底的支出计划，按原文数字，不换算，例如 14.26；没有则为空。',
      (row) => row.plan_march,
    ),
    text(
      'plan_june',
      '6月底计划',
      '截至 6 月底的支出计划，按原文数字，不换算，例如 50.00；没有则为空。',
      (row) => row.plan_june,
    ),
    text(
      'plan_october',
      '10月底计划',
      '截至 10 月底的支出计划，按原文数字，不换算，例如 80.00；没有则为空。',
      (row) => row.plan_october,
    ),
    text(
      'plan_december',
      '12月底计划',
      '截至 12 月底的支出计划，按原文数字，不换算，例如 100.00；没有则为空。',
      (row) => row.plan_december,
    ),
    integer('indicators', '绩效指标数', 'indicators.csv 中本项目的行数，例如 7。', (row) => row.indicators.length),
    lineColumn('项目标题在文本稿中的行号，从 1 起，例如 571；没有标题的取第一行。'),
  ],
});
