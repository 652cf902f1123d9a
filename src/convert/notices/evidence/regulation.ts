import type { Unchecked } from '../../checks/rule.ts';

/** 地方预决算公开操作规程 (财预〔2016〕143号) was issued in October 2016: the budgets of 2017 were the first under it. */
const firstYear = 2017;

/** Whether a disclosure is a budget that the regulation prescribes the tables and the explanations of. */
export function isRegulated({ kind, fiscal_year }: Unchecked): boolean {
  return kind === 'budget' && fiscal_year >= firstYear;
}
