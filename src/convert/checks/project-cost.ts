import Big from 'big.js';
import { isMoneyUnit, toYuan } from '../../model/amount.ts';
import type { Indicator, Project } from '../../model/disclosure.ts';
import { roundingOf } from '../../model/rounding.ts';
import { quote, writeAmount, writeOperand } from './sums/arithmetic.ts';
import { fromProject, listLines, type Operand, toTerm } from './sums/operand.ts';
import type { CheckDraft, CheckRule } from './rule.ts';

/** A limit for one person or one piece is not a limit for the project. */
const perUnit = /人均|户均|月均|年均|均价|每(?!项目)\p{Script=Han}|单价|单[位份样件次台套人个户]/u;
/** A limit called a standard is one for the project only where it is of the project's size. */
const standard = /标准|水平/u;

/**
 * A cost indicator that limits the amount (成本指标 ≤ …万元) must leave room for the project's own budget. Where a project
 * limits several costs, each is part of it: then they are added up.
 */
export const projectCost: CheckRule = {
  key: 'project-cost',
  title: '成本指标的金额上限不低于项目预算',
  evaluate: ({ projects }) =>
    projects.flatMap((project) => {
      const limits = project.indicators.flatMap((indicator) => readLimit(indicator) ?? []);
      if (limits.length === 0 || !project.budget?.cny) return [];
      const check = checkLimits(project, project.budget.cny, limits);
      return check.status === 'broken' && limits.some((limit) => isForOne(limit, project)) ? [] : [check];
    }),
};

interface Limit extends Operand {
  indicator: Indicator;
  cny: string;
}

function readLimit(indicator: Indicator): Limit | null {
  const { operator, value, unit, level2, level3, value_text: printed, line } = indicator;
  if (!level2.includes('成本') || value === null || !isMoneyUnit(unit) || (operator !== '≤' && operator !== '<'))
    return null;
  const digits = printed.normalize('NFKC').replace(/[^\d.,]/gu, '');
  return { indicator, label: level3, cny: toYuan(value, unit), printed: digits, unit, line };
}

function isForOne({ indicator, cny }: Limit, project: Project): boolean {
  const name = indicator.level3 + indicator.description;
  const small = new Big(cny).times(2).lt(project.budget?.cny ?? 0);
  return perUnit.test(name) || (standard.test(name) && small) || /[/每]/u.test(indicator.unit);
}

function checkLimits(project: Project, budgeted: string, limits: readonly Limit[]): CheckDraft {
  const budget = fromProject(project, 'budget', '预算数');
  const [largest] = [...limits].sort((one, other) => new Big(other.cny).cmp(one.cny));
  // One limit that covers the budget is that of the whole; else the limits are parts.
  const covering =
    limits.length > 1 && largest !== undefined && new Big(largest.cny).gte(budgeted) ? [largest] : limits;
  const total = covering.reduce((sum, limit) => sum.plus(limit.cny), new Big(0));
  const difference = total.minus(budgeted);
  const tolerance = [budget, ...covering].reduce((sum, operand) => sum.plus(roundingOf(operand)), new Big(0));
  const near = !difference.eq(0) && difference.abs().lte(tolerance);
  const status = near ? 'rounding' : difference.gte(0) ? 'holds' : 'broken';
  const gap = `${writeAmount(difference.abs().toFixed(), budget.unit)} ${budget.unit}`;
  const verdict = {
    holds: difference.eq(0) ? '与项目预算一致。' : '不低于项目预算。',
    rounding: `换算后与项目预算相差 ${gap}，在四舍五入以内。`,
    broken: `低于项目预算 ${gap}。`,
  }[status];
  const written = covering.map((limit) => limit.indicator.value_text.replace(/\s/gu, '')).join('、');
  return {
    section: 'project-performance',
    statement: `${quote(project.name)}成本上限（${covering.map((limit) => limit.label).join('、')}）≥ 预算数`,
    status,
    terms: [toTerm(budget, '+'), ...covering.map((limit) => toTerm(limit, '='))],
    stated_cny: total.toFixed(2),
    computed_cny: budgeted,
    difference_cny: difference.toFixed(2),
    tolerance_cny: tolerance.toFixed(),
    lines: listLines([budget, ...covering]),
    explanation: `成本指标写 ${written}，预算数 ${writeOperand(budget, budget.unit)} ${budget.unit}：${verdict}`,
  };
}
