/** The closed lists of keys in the data contract, version 1. A new key is a new version. */

export const kinds = ['budget', 'final-accounts'] as const;

/**
 * Whether an amount was planned, is the plan as adjusted during the year (全年预算数, 调整预算数), or is what was spent; a
 * budget document has planned ones alone.
 */
export const phases = ['budget', 'adjusted-budget', 'final-accounts'] as const;
export type Phase = (typeof phases)[number];

export const sourceFormats = ['text', 'docx', 'doc', 'xlsx', 'pdf', 'html'] as const;

export const sectionKeys = [
  'responsibilities-and-organisation',
  'overall-arrangement',
  'operating-costs',
  'three-public',
  'performance',
  'project-performance',
  'procurement',
  'state-assets',
  'glossary',
  'other-matters',
  'unrecognised',
] as const;
export type SectionKey = (typeof sectionKeys)[number];

export const budgetTableKeys = [
  'income-and-expenditure',
  'income',
  'expenditure',
  'fiscal-appropriation',
  'general-public-budget',
  'general-public-basic',
  'government-fund',
  'state-capital',
  'three-public',
  // 项目支出表, since 2021 the list of projects with what pays for them; an addition to version 1.
  'project-expenditure',
] as const;
export type BudgetTableKey = (typeof budgetTableKeys)[number];

export const sides = ['income', 'expenditure', ''] as const;
export type Side = (typeof sides)[number];

export const measures = [
  'total',
  'current-year',
  'fiscal-appropriation',
  'general-public-budget',
  'government-fund',
  'state-capital',
  'special-account',
  // 单位资金, since 2021: 事业收入, 经营收入 and those after them as one; an addition to version 1.
  'unit-funds',
  'business-income',
  'operating-income',
  'superior-subsidy',
  'subordinate-remittance',
  'other-income',
  'carryover',
  'basic',
  'project',
  'operating-expenditure',
  'remitted-to-superior',
  'subsidy-to-subordinate',
  'personnel',
  'public',
  // Final accounts alone: 年末结转和结余.
  'year-end-balance',
] as const;
export type Measure = (typeof measures)[number];

export const figureKeys = [
  'income.total',
  'income.general-public-budget',
  'income.government-fund',
  'income.state-capital',
  'income.special-account',
  'income.unit-funds',
  'income.other',
  'income.carryover',
  'income.transfers',
  'income.transfers.general-public-budget',
  'income.transfers.government-fund',
  'expenditure.total',
  'expenditure.basic',
  'expenditure.personnel',
  'expenditure.public',
  'expenditure.project',
  'expenditure.other',
  'expenditure.project.part',
  'expenditure.function.part',
  'arrangement.total',
  'previous-year.total',
  'change.total',
  'change.total.percent',
  'change.basic',
  'change.basic.percent',
  'change.project',
  'change.project.percent',
  'change.part',
  'change.part.percent',
  'operating-costs.total',
  'three-public.total',
  'three-public.overseas',
  'three-public.vehicles',
  'three-public.vehicles.purchase',
  'three-public.vehicles.operation',
  'three-public.reception',
  'three-public.previous-year',
  'three-public.change',
  'three-public.change.overseas',
  'three-public.change.vehicles',
  'three-public.change.vehicles.purchase',
  'three-public.change.vehicles.operation',
  'three-public.change.reception',
  'procurement.total',
  'fixed-assets.total',
  'fixed-assets.planned-purchase',
] as const;
export type FigureKey = (typeof figureKeys)[number];

/** Figures that final accounts alone state. */
const finalFigureKeys = [
  // 财政拨款收入支出总计
  'fiscal-appropriation.total',
  // 一般公共预算财政拨款支出, and 基本支出 of it
  'general-public-budget.total',
  'general-public-budget.basic',
  // 政府性基金预算财政拨款支出, 国有资本经营预算财政拨款支出
  'government-fund.total',
  'state-capital.total',
  // 完成年初预算的…%, of the figure of the same label before it
  'completion.percent',
] as const;

/** Every key of a figure. */
export const statedKeys = [...figureKeys, ...finalFigureKeys] as const;
export type StatedKey = (typeof statedKeys)[number];

export const operators = ['≥', '≤', '=', '>', '<', ''] as const;
export type Operator = (typeof operators)[number];

export const valueKinds = ['number', 'date', 'text', 'blank'] as const;
export type ValueKind = (typeof valueKinds)[number];

export const planMeasures = ['percent', 'amount', ''] as const;
export type PlanMeasure = (typeof planMeasures)[number];

export const assetItems = ['total', 'buildings', 'offices', 'vehicles', 'large-equipment', 'other'] as const;
export type AssetItem = (typeof assetItems)[number];

export const checkStatuses = ['holds', 'rounding', 'broken', 'not-evaluable'] as const;

export const noticeSeverities = ['notice', 'warning'] as const;
