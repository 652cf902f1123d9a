import type { Measure } from '../../model/keys.ts';

/** How results name the columns of the statutory tables. */
export const measureLabels: Readonly<Record<Measure, string>> = {
  total: '合计',
  'current-year': '本年收入小计',
  'fiscal-appropriation': '财政拨款收入',
  'general-public-budget': '一般公共预算',
  'government-fund': '政府性基金',
  'state-capital': '国有资本经营预算',
  'special-account': '财政专户',
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
};
