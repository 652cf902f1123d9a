import type { Disclosure, Indicator } from '../../../model/disclosure.ts';
import { operatorTitles, valueKindTitles } from '../key-titles.ts';
import { defineTable, integer, key, lineColumn, number, text } from '../table.ts';

/** An indicator and the project it belongs to; null for the department's own. */
interface IndicatorRow extends Indicator {
  project: number | null;
}

/**
 * Every indicator of a disclosure in document order, each group whole: some documents print the department's own
 * before the projects, others after them.
 */
export function listIndicatorRows(
  disclosure: Pick<Disclosure, 'projects' | 'department_indicators'>,
): readonly IndicatorRow[] {
  const groups: { project: number | null; indicators: readonly Indicator[] }[] = [
    ...disclosure.projects,
    { project: null, indicators: disclosure.department_indicators },
  ];
  return groups
    .toSorted((a, b) => (a.indicators[0]?.line ?? 0) - (b.indicators[0]?.line ?? 0))
    .flatMap(({ project, indicators }) => indicators.map((indicator) => ({ ...indicator, project })));
}

/** Performance indicators of the projects and of the department. */
export const indicatorsTable = defineTable<IndicatorRow>({
  key: 'indicators',
  title: '绩效指标',
  description: '每条绩效指标一行，按原文顺序；部门整体的指标 project 为空。指标值拆成符号、数值和单位。',
  foreignKeys: [{ columns: ['project'], table: 'projects', references: ['project'] }],
  rows: listIndicatorRows,
  columns: [
    integer(
      'project',
      '项目序号',
      '所属项目在 projects.csv 中的 project，例如 6；部门整体的指标为空。',
      (row) => row.project,
    ),
    integer('indicator', '指标序号', '在所属项目（或部门整体）内从 1 起的计数，例如 2。', (row) => row.indicator),
    text('level1', '一级指标', '按原文，合并单元格逐行填上，例如 产出指标。', (row) => row.level1),
    text('level2', '二级指标', '按原文，合并单元格逐行填上，例如 数量指标。', (row) => row.level2),
    text('level3', '三级指标', '指标名称，按原文，例如 应就业人员就业率。', (row) => row.level3),
    text('scoring', '评（扣）分标准', '按原文，例如 每低1个百分点扣1分；表中没有这一栏则为空。', (row) => row.scoring),
    text('description', '绩效指标描述', '按原文，例如 应就业人员占已就业人员比例。', (row) => row.description),
    text('value_text', '指标值', '符号、数值和单位连在一起，按原文，例如 ≥95百分比。', (row) => row.value_text),
    key(
      'operator',
      '符号',
      '指标值前的符号，取值见列表，例如 ≥；日期、文字和空白的指标值为空。',
      operatorTitles,
      (row: IndicatorRow) => row.operator,
    ),
    number('value', '数值', '不带单位的数，例如 95；日期、文字和空白的指标值为空。', (row) => row.value),
    text('unit', '单位', '按原文，“百分比”和“％”写作 %，例如 %；没有则为空。', (row) => row.unit),
    key(
      'value_kind',
      '指标值种类',
      '指标值是数值、日期、文字还是空白，取值见列表，例如 number。',
      valueKindTitles,
      (row: IndicatorRow) => row.value_kind,
    ),
    text('basis', '指标值确定依据', '按原文，例如 计划标准；没有印出则为空。', (row) => row.basis),
    lineColumn(),
  ],
});
