import type { Activity, ActivityIndicator } from '../../../model/disclosure.ts';
import { amount, defineTable, integer, lineColumn, text } from '../table.ts';

/** Duties and the activities under them. */
export const activitiesTable = defineTable<Activity>({
  key: 'activities',
  title: '职责与工作活动',
  description: '“部门职责-工作活动绩效目标”表中的每项职责和工作活动一行。',
  primaryKey: ['activity'],
  foreignKeys: [{ columns: ['parent'], table: 'activities', references: ['activity'] }],
  rows: (disclosure) => disclosure.activities,
  columns: [
    integer('activity', '活动序号', '职责和活动一起从 1 起的计数，例如 4。', (row) => row.activity),
    integer('parent', '上级序号', '活动所属职责的 activity，例如 1；职责本身为空。', (row) => row.parent),
    text('name', '名称', '职责或活动的名称，不含编号，例如 就业创业管理。', (row) => row.name),
    amount(
      'budget_cny',
      '年度预算数',
      '元，两位小数，例如 600000.00；空白为空，不是 0。',
      (row) => row.budget?.cny ?? null,
    ),
    text('description', '内容描述', '按原文，例如 组织实施就业援助；没有印出则为空。', (row) => row.description),
    text('goal', '绩效目标', '按原文，例如 促进就业困难人员就业；没有印出则为空。', (row) => row.goal),
    lineColumn(),
  ],
});

/** An indicator and the activity it belongs to. */
interface ActivityIndicatorRow extends ActivityIndicator {
  activity: number;
}

/** The grade scales of the activities' indicators. */
export const activityIndicatorsTable = defineTable<ActivityIndicatorRow>({
  key: 'activity_indicators',
  title: '工作活动绩效指标',
  description: '每条工作活动绩效指标一行，附优、良、中、差四档评价标准。',
  primaryKey: ['activity', 'indicator'],
  foreignKeys: [{ columns: ['activity'], table: 'activities', references: ['activity'] }],
  rows: (disclosure) =>
    disclosure.activities.flatMap(({ activity, indicators }) =>
      indicators.map((indicator) => ({ ...indicator, activity })),
    ),
  columns: [
    integer('activity', '活动序号', '所属活动在 activities.csv 中的 activity，例如 4。', (row) => row.activity),
    integer('indicator', '指标序号', '在所属活动内从 1 起的计数，例如 1。', (row) => row.indicator),
    text('name', '绩效指标', '指标名称，按原文，例如 培训合格率。', (row) => row.name),
    text('excellent', '优', '评为优的标准，按原文，例如 ≥95%；没有印出则为空。', (row) => row.excellent),
    text('good', '良', '评为良的标准，按原文，例如 ≥90%；没有印出则为空。', (row) => row.good),
    text('fair', '中', '评为中的标准，按原文，例如 ≥80%；没有印出则为空。', (row) => row.fair),
    text('poor', '差', '评为差的标准，按原文，例如 <80%；没有印出则为空。', (row) => row.poor),
    lineColumn(),
  ],
});
