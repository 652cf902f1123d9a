import type {
  AssetItem,
  BudgetTableKey,
  FigureKey,
  Phase,
  StatedKey,
  Measure,
  Operator,
  PlanMeasure,
  SectionKey,
  Side,
  ValueKind,
} from '../../model/keys.ts';
import type { checkStatuses, kinds, noticeSeverities, sourceFormats } from '../../model/keys.ts';

/** The closed keys of the data contract in the words of the documents, for the data dictionary. */

export const kindTitles: Readonly<Record<(typeof kinds)[number], string>> = {
  budget: '部门预算',
  'final-accounts': '部门决算',
};

export const sourceFormatTitles: Readonly<Record<(typeof sourceFormats)[number], string>> = {
  text: '纯文本',
  docx: 'Word 文档',
  doc: 'Word 97–2003 文档（.doc、.wps）',
  xlsx: 'Excel 工作簿',
  pdf: 'PDF 文档',
  html: '网页',
};

export const sectionTitles: Readonly<Record<SectionKey, string>> = {
  'responsibilities-and-organisation': '部门职责及机构设置',
  'overall-arrangement': '部门预算安排的总体情况（部门决算：收支总体情况）',
  'operating-costs': '机关运行经费安排情况',
  'three-public': '财政拨款“三公”经费预算情况（部门决算：决算情况）',
  performance: '预算绩效信息',
  'project-performance': '项目绩效目标',
  procurement: '政府采购预算情况',
  'state-assets': '国有资产信息',
  glossary: '名词解释',
  'other-matters': '其他需要说明的事项',
  unrecognised: '未能识别的部分',
};

export const budgetTableTitles: Readonly<Record<BudgetTableKey, string>> = {
  'income-and-expenditure': '部门预算收支总表',
  income: '部门预算收入总表',
  expenditure: '部门预算支出总表',
  'fiscal-appropriation': '部门预算财政拨款收支总表',
  'general-public-budget': '部门预算一般公共预算财政拨款支出表',
  'general-public-basic': '部门预算一般公共预算财政拨款基本支出表',
  'government-fund': '部门预算政府性基金预算财政拨款支出表',
  'state-capital': '部门预算国有资本经营预算财政拨款支出表',
  'three-public': '部门预算财政拨款“三公”经费支出表',
  'project-expenditure': '项目支出表',
};

/** The same tables as final accounts call them. */
export const accountsTableTitles: Readonly<Record<BudgetTableKey, string>> = {
  'income-and-expenditure': '收入支出决算总表',
  income: '收入决算表',
  expenditure: '支出决算表',
  'fiscal-appropriation': '财政拨款收入支出决算总表',
  'general-public-budget': '一般公共预算财政拨款支出决算表',
  'general-public-basic': '一般公共预算财政拨款基本支出决算表',
  'government-fund': '政府性基金预算财政拨款收入支出决算表',
  'state-capital': '国有资本经营预算财政拨款支出决算表',
  'three-public': '财政拨款“三公”经费支出决算表',
  'project-expenditure': '项目支出决算表',
};

export const phaseTitles: Readonly<Record<Phase, string>> = {
  budget: '预算数（年初预算数）',
  'adjusted-budget': '调整后的预算数（全年预算数）',
  'final-accounts': '决算数',
};

export const sideTitles: Readonly<Record<Side, string>> = { income: '收入栏', expenditure: '支出栏', '': '不分栏' };

export const measureTitles: Readonly<Record<Measure, string>> = {
  total: '合计（预算数、金额）',
  'current-year': '本年收入小计',
  'fiscal-appropriation': '财政拨款收入',
  'general-public-budget': '一般公共预算',
  'government-fund': '政府性基金预算',
  'state-capital': '国有资本经营预算',
  'special-account': '财政专户收入',
  'unit-funds': '单位资金',
  'business-income': '事业收入',
  'operating-income': '经营收入',
  'superior-subsidy': '上级补助收入',
  'subordinate-remittance': '附属单位上缴收入',
  'other-income': '其他收入',
  carryover: '上年结转',
  basic: '基本支出',
  project: '项目支出',
  'operating-expenditure': '经营支出',
  'remitted-to-superior': '上解上级支出',
  'subsidy-to-subordinate': '对附属单位补助支出',
  personnel: '人员经费',
  public: '公用经费',
  'year-end-balance': '年末结转和结余（部门决算）',
};

export const budgetFigureTitles: Readonly<Record<FigureKey, string>> = {
  'income.total': '收入合计',
  'income.general-public-budget': '一般公共预算收入',
  'income.government-fund': '政府性基金预算收入',
  'income.state-capital': '国有资本经营预算收入',
  'income.special-account': '财政专户收入',
  'income.unit-funds': '单位资金',
  'income.other': '其他来源收入',
  'income.carryover': '上年结转',
  'income.transfers': '提前下达的转移支付',
  'income.transfers.general-public-budget': '转移支付中的一般公共预算',
  'income.transfers.government-fund': '转移支付中的政府性基金预算',
  'expenditure.total': '支出合计',
  'expenditure.basic': '基本支出',
  'expenditure.personnel': '人员经费',
  'expenditure.public': '日常公用经费',
  'expenditure.project': '项目支出',
  'expenditure.other': '其他支出',
  'expenditure.project.part': '项目支出中点名的一项，名称见 label',
  'expenditure.function.part': '按功能点名的一项支出，名称见 label',
  'arrangement.total': '与上年比较一段中重述的收支总额',
  'previous-year.total': '上年收支总额',
  'change.total': '收支总额比上年增减',
  'change.total.percent': '收支总额比上年增减的百分比',
  'change.basic': '基本支出比上年增减',
  'change.basic.percent': '基本支出比上年增减的百分比',
  'change.project': '项目支出比上年增减',
  'change.project.percent': '项目支出比上年增减的百分比',
  'change.part': '点名的一项比上年增减，名称见 label',
  'change.part.percent': '点名的一项比上年增减的百分比，名称见 label',
  'operating-costs.total': '机关运行经费',
  'three-public.total': '“三公”经费合计',
  'three-public.overseas': '因公出国（境）费',
  'three-public.vehicles': '公务用车购置及运维费',
  'three-public.vehicles.purchase': '公务用车购置费',
  'three-public.vehicles.operation': '公务用车运行维护费',
  'three-public.reception': '公务接待费',
  'three-public.previous-year': '上年“三公”经费合计',
  'three-public.change': '“三公”经费比上年增减',
  'three-public.change.overseas': '因公出国（境）费比上年增减',
  'three-public.change.vehicles': '公务用车购置及运维费比上年增减',
  'three-public.change.vehicles.purchase': '公务用车购置费比上年增减',
  'three-public.change.vehicles.operation': '公务用车运行维护费比上年增减',
  'three-public.change.reception': '公务接待费比上年增减',
  'procurement.total': '政府采购预算合计',
  'fixed-assets.total': '上年末固定资产金额',
  'fixed-assets.planned-purchase': '本年度拟购置固定资产金额',
};

/** With those that final accounts alone state. */
export const figureTitles: Readonly<Record<StatedKey, string>> = {
  ...budgetFigureTitles,
  'procurement.total': '政府采购支出合计',
  'fiscal-appropriation.total': '财政拨款收入支出总计（部门决算）',
  'general-public-budget.total': '一般公共预算财政拨款支出（部门决算）',
  'general-public-budget.basic': '一般公共预算财政拨款基本支出（部门决算）',
  'government-fund.total': '政府性基金预算财政拨款支出（部门决算）',
  'state-capital.total': '国有资本经营预算财政拨款支出（部门决算）',
  'completion.percent': '完成预算的百分比，名称见 label（部门决算）',
};

export const planMeasureTitles: Readonly<Record<PlanMeasure, string>> = {
  percent: '百分比',
  amount: '金额',
  '': '没有数字',
};

export const operatorTitles: Readonly<Record<Operator, string>> = {
  '≥': '不小于',
  '≤': '不大于',
  '=': '等于',
  '>': '大于',
  '<': '小于',
  '': '没有符号',
};

export const valueKindTitles: Readonly<Record<ValueKind, string>> = {
  number: '数值',
  date: '日期（如 12月底）',
  text: '文字',
  blank: '空白',
};

export const assetTitles: Readonly<Record<AssetItem, string>> = {
  total: '资产总额',
  buildings: '房屋',
  offices: '其中：办公用房',
  vehicles: '车辆',
  'large-equipment': '单价在规定标准以上的设备',
  other: '其他固定资产',
};

export const checkStatusTitles: Readonly<Record<(typeof checkStatuses)[number], string>> = {
  holds: '相符',
  rounding: '四舍五入差异',
  broken: '不符',
  'not-evaluable': '无法核对',
};

export const severityTitles: Readonly<Record<(typeof noticeSeverities)[number], string>> = {
  notice: '提示',
  warning: '警告',
};
