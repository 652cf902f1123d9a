import { z } from 'zod';
import { correctionSchema, redactionSchema } from './amendment.ts';
import { checkSchema } from './check.ts';
import {
  assetItems,
  budgetTableKeys,
  figureKeys,
  kinds,
  measures,
  noticeSeverities,
  operators,
  planMeasures,
  sectionKeys,
  sides,
  sourceFormats,
  valueKinds,
} from './keys.ts';

/** A 1-based line of the transcript. */
const line = z.int().positive();
/** Counts from 1 in document order. */
const count = z.int().positive();
/** A plain decimal as printed, thousands separators out: `95`, `70.00`, `307.7`. */
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/u);
/** Yuan as a decimal string with exactly two decimals: `204406400.00`. */
const yuan = z.string().regex(/^-?\d+\.\d{2}$/u);

/** A printed amount; see `Money` in `amount.ts`. */
const money = z.object({
  /** Yuan, or null where no number is printed (`——`). */
  cny: yuan.nullable(),
  /** As printed, without its unit. */
  printed: z.string().min(1),
  /** The unit in force: `万元`. */
  unit: z.string(),
});

/** A top-level section of the narrative (一、 … 十、). */
export const sectionSchema = z.object({
  /** Counts from 1. */
  section: count,
  /** As printed, without punctuation: `一`. */
  numeral: z.string(),
  key: z.enum(sectionKeys),
  /** The heading without its numeral. */
  title: z.string(),
  /** The line of the heading. */
  line_start: line,
  /** The last line with text before the next heading. */
  line_end: line,
  /** The whole section without its heading: paragraphs by line, cells of a row by tab. */
  text: z.string(),
});

/** One of the department's duties (部门职责), outermost numbering only. */
export const responsibilitySchema = z.object({ item: count, text: z.string().min(1), line });

/** An itemised goal (分项绩效目标) that carries the labels 绩效目标 and 绩效指标. */
export const goalSchema = z.object({
  item: count,
  /** `一`, `1`. */
  numeral: z.string(),
  title: z.string(),
  /** The text after `绩效目标：`. */
  goal: z.string(),
  /** The text after `绩效指标：`, a numbered list kept with its numbers. */
  indicators: z.string(),
  line,
});

/** A unit of the department (部门机构设置). */
export const organisationSchema = z.object({
  item: count,
  name: z.string().min(1),
  /** 单位性质: `行政`, `事业`. */
  nature: z.string(),
  /** 单位规格: `正科级`. */
  rank: z.string(),
  /** 经费保障形式: `财政拨款`. */
  funding: z.string(),
  line,
});

/** An amount or a rate stated in a sentence. Decreases are negative. */
export const figureSchema = z.object({
  item: count,
  figure: z.enum(figureKeys),
  /** The words that name the figure, as printed: `一般公共预算收入`. */
  label: z.string(),
  amount_cny: yuan.nullable(),
  /** A plain number for the figures that end in `.percent`: `307.7`. */
  percent: decimal.nullable(),
  /** The number as printed, without sign or unit. */
  printed: z.string().min(1),
  /** `万元`, `%`. */
  printed_unit: z.string(),
  section: z.enum(sectionKeys),
  /** The line on which the number stands. */
  line,
  /** The clause the number stands in, verbatim. */
  quote: z.string().min(1),
});

/** One printed amount of a statutory budget table. */
export const budgetLineSchema = z.object({
  table: z.enum(budgetTableKeys),
  /** The printed 序号, else a count from 1. */
  row: z.string(),
  /** Which half of a two-sided table. */
  side: z.enum(sides),
  /** As printed (`2080101`), never inferred. */
  code: z.string(),
  name: z.string(),
  /** The code of the nearest printed ancestor: `20801` for `2080101`. */
  parent_code: z.string(),
  measure: z.enum(measures),
  amount_cny: yuan,
  printed: z.string().min(1),
  printed_unit: z.string(),
  line,
});

/** A statutory budget table as printed, and each of its amounts. */
export const budgetTableSchema = z.object({
  table: z.enum(budgetTableKeys),
  /** As printed above the table. */
  title: z.string(),
  /** The unit printed above the table: `万元`. */
  printed_unit: z.string(),
  line,
  line_end: line,
  /** The header flattened with `/`: `收入/预算数`. */
  columns: z.array(z.string()),
  /** Every data row as printed, blanks kept, padded to the width of the header. */
  rows: z.array(z.object({ line, cells: z.array(z.string()) })),
  /** Notes under the table (`注：… 空表列示。`). */
  notes: z.array(z.object({ line, text: z.string() })),
  lines: z.array(budgetLineSchema),
});

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
export const activityIndicatorSchema = z.object({
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

/** A row of the procurement table that names goods. */
export const procurementSchema = z.object({
  item: count,
  /** 项目名称 (政府采购项目来源). */
  project: z.string(),
  project_funds: money.nullable(),
  /** 采购物品名称. */
  goods: z.string().min(1),
  /** 政府采购目录序号: `A02010104`. */
  catalogue_code: z.string(),
  /** 数量单位: `台`. */
  unit: z.string(),
  /** As printed. */
  quantity: decimal.nullable(),
  unit_price: money.nullable(),
  /** 总计. */
  total: money.nullable(),
  /** 合计 of the year's budget, or the only 合计. */
  budgeted: money.nullable(),
  general_public_budget: money.nullable(),
  government_fund: money.nullable(),
  state_capital: money.nullable(),
  special_account: money.nullable(),
  unit_funds: money.nullable(),
  /** 其他来源收入. */
  other_sources: money.nullable(),
  /** 其他渠道资金. */
  other_channels: money.nullable(),
  /** 预留中小微企业份额. */
  sme_reserved: money.nullable(),
  line,
});

/** A total or subtotal row of the procurement table: for the checks, not an item. */
export const procurementTotalSchema = procurementSchema
  .omit({ item: true, goods: true, project: true, catalogue_code: true, unit: true, quantity: true })
  .extend({ label: z.string() });

/** A row of 固定资产占用情况表. */
export const fixedAssetSchema = z.object({
  item: z.enum(assetItems),
  /** As printed, with `1、` or `其中：`. */
  label: z.string(),
  quantity: decimal.nullable(),
  value: money.nullable(),
  /** 截止时间 as an ISO date, or null where none is printed. */
  as_of: z.iso.date().nullable(),
  line,
});

/** A term of 名词解释: ordinal off, printed quotes kept. */
export const glossarySchema = z.object({
  item: count,
  term: z.string().min(1),
  definition: z.string(),
  line,
});

/** What a careful reader would mark. */
export const noticeSchema = z.object({
  notice: count,
  /** The rule that speaks, in kebab-case. */
  rule: z.string(),
  severity: z.enum(noticeSeverities),
  message: z.string(),
  /** The words it is about, verbatim. */
  quote: z.string(),
  lines: z.array(line),
});

/** One department's budget (or final accounts) of one year, as disclosed. */
export const disclosureSchema = z.object({
  /** Permanent id and URL: `dacheng-hrss-2021`. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u),
  title: z.string(),
  department: z.string(),
  /** The department's budget code where tables print it: `316`. */
  department_code: z.string(),
  province: z.string(),
  prefecture: z.string(),
  county: z.string(),
  /** Administrative division code, six digits: `131023`. */
  division_code: z.string(),
  fiscal_year: z.int().min(1990).max(2100),
  kind: z.enum(kinds),
  /** The unit most amounts are printed in: `万元`. */
  printed_unit: z.string(),
  source: z.object({
    /** The file under `sources/`: `dacheng-hrss-2021.txt`. */
    file: z.string(),
    format: z.enum(sourceFormats),
    /** Hash, size and encoding are those of the file as it is published, so that whoever downloads it can compare. */
    sha256: z.string().length(64),
    bytes: z.int().nonnegative(),
    /** `utf-8`, `gb18030`. */
    encoding: z.string(),
    /** The published file is not the original: personal names in it are blacked out, and nothing else is changed. */
    redacted: z.boolean(),
    /** The redacted text stands in place of the file, in UTF-8, for the original's encoding cannot be written. */
    transcript_published: z.boolean(),
    url: z.string(),
    /** ISO dates or empty. */
    published_on: z.string(),
    retrieved_on: z.string(),
    licence: z.string(),
  }),
  sections: z.array(sectionSchema),
  responsibilities: z.array(responsibilitySchema),
  goals: z.array(goalSchema),
  organisations: z.array(organisationSchema),
  figures: z.array(figureSchema),
  budget_tables: z.array(budgetTableSchema),
  projects: z.array(projectSchema),
  /** The department's own indicators (部门整体支出绩效指标). */
  department_indicators: z.array(indicatorSchema),
  activities: z.array(activitySchema),
  procurement: z.array(procurementSchema),
  procurement_totals: z.array(procurementTotalSchema),
  fixed_assets: z.array(fixedAssetSchema),
  glossary: z.array(glossarySchema),
  /** Every sum the document claims, recomputed; on the corrected figures where there are corrections. */
  checks: z.array(checkSchema),
  /** The same sums on the figures as printed, or null where nothing was corrected. */
  checks_as_printed: z.array(checkSchema).nullable(),
  /** By line, then by where they stand on it. */
  corrections: z.array(correctionSchema),
  /** In the order of the facts file. */
  redactions: z.array(redactionSchema),
  notices: z.array(noticeSchema),
  /** Lines with text that no rule claimed: kept in their section's text, and listed here. */
  unclaimed: z.array(z.object({ line, text: z.string() })),
  /** The document's text by line, as printed: corrections are not in it, redacted names are `█`. */
  transcript: z.array(z.string()),
});

export type Section = z.infer<typeof sectionSchema>;
export type Responsibility = z.infer<typeof responsibilitySchema>;
export type Goal = z.infer<typeof goalSchema>;
export type Organisation = z.infer<typeof organisationSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type BudgetLine = z.infer<typeof budgetLineSchema>;
export type BudgetTable = z.infer<typeof budgetTableSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type Project = z.infer<typeof projectSchema>;
export type ActivityIndicator = z.infer<typeof activityIndicatorSchema>;
export type Activity = z.infer<typeof activitySchema>;
export type ProcurementItem = z.infer<typeof procurementSchema>;
export type ProcurementTotal = z.infer<typeof procurementTotalSchema>;
export type FixedAsset = z.infer<typeof fixedAssetSchema>;
export type GlossaryTerm = z.infer<typeof glossarySchema>;
export type Notice = z.infer<typeof noticeSchema>;
export type Disclosure = z.infer<typeof disclosureSchema>;
