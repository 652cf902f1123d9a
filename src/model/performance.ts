import { z } from 'zod';
import { operators, planMeasures, valueKinds } from './keys.ts';
import { count, decimal, line, money } from './value.ts';

/** A performance indicator (绩效指标). */
export const indicatorSchema = z.object({
  /** Counts from 1 within its project, or within the department's own. */
  indicator: count,
  /** 一级指标, filled down over vertical merges: `产出指标`. */
  level1: z.string(),
  /** 二级指标, filled down: `数量指标`. */
  level2: z.string(),
  /** 三级指标. */
  level3: z.string(),
  /** 评（扣）分标准, where there is such a column. */
  scoring: z.string(),
  /** 绩效指标描述. */
  description: z.string(),
  /** Operator, value and unit as printed together: `≥95百分比`. */
  value_text: z.string(),
  operator: z.enum(operators),
  /** A plain number, or null for dates, words and blanks. */
  value: decimal.nullable(),
  /** As printed, `％` and `百分比` as `%`. */
  unit: z.string(),
  value_kind: z.enum(valueKinds),
  /** 指标值确定依据. */
  basis: z.string(),
  line,
});

/** A project with its performance target (项目绩效目标表). Neither code nor name is a key. */
export const projectSchema = z.object({
  /** Counts from 1. */
  project: count,
  /** 项目编码, where printed. */
  code: z.string(),
  /** 项目名称 where a table gives it, else the heading without ordinal and without 绩效目标表. */
  name: z.string().min(1),
  /** 预算数. */
  budget: money.nullable(),
  /** 其中：财政资金. */
  fiscal: money.nullable(),
  /** 其他资金. */
  other: money.nullable(),
  /** 资金用途. */
  purpose: z.string(),
  /** 绩效目标, with its numbers. */
  goal: z.string(),
  /** What the plan's numbers are, whatever its label says. Empty where no number is printed. */
  plan_measure: z.enum(planMeasures),
  /** 资金支出计划 by the end of March, as printed; empty where the document has none. */
  plan_march: z.string(),
  plan_june: z.string(),
  plan_october: z.string(),
  plan_december: z.string(),
  /** Where each number and text of the table stands; null where it is not printed. */
  lines: z.object({
    budget: line.nullable(),
    fiscal: line.nullable(),
    other: line.nullable(),
    purpose: line.nullable(),
    plan_march: line.nullable(),
    plan_june: line.nullable(),
    plan_october: line.nullable(),
    plan_december: line.nullable(),
    goal: line.nullable(),
  }),
  /** The line of the heading, else of the first row. */
  line,
  line_end: line,
  indicators: z.array(indicatorSchema),
});

/** A grade scale of one indicator of an activity (评价标准: 优 良 中 差). */
const activityIndicatorSchema = z.object({
  /** Counts from 1 within its activity. */
  indicator: count,
  name: z.string(),
  excellent: z.string(),
  good: z.string(),
  fair: z.string(),
  poor: z.string(),
  line,
});

/** A duty (职责) or an activity under it (工作活动). */
export const activitySchema = z.object({
  /** Counts from 1 through duties and activities alike. */
  activity: count,
  /** The number of the duty an activity stands under; null for a duty. */
  parent: count.nullable(),
  /** Without ordinal or indent. */
  name: z.string().min(1),
  /** 年度预算数. */
  budget: money.nullable(),
  /** 内容描述. */
  description: z.string(),
  /** 绩效目标. */
  goal: z.string(),
  line,
  indicators: z.array(activityIndicatorSchema),
});

export type Indicator = z.infer<typeof indicatorSchema>;
export type Project = z.infer<typeof projectSchema>;
export type ActivityIndicator = z.infer<typeof activityIndicatorSchema>;
export type Activity = z.infer<typeof activitySchema>;
