import Big from 'big.js';
import { isMoneyUnit, toYuan } from '../../model/amount.ts';
import type { Indicator, Project } from '../../model/disclosure.ts';
import { writeAmount, writeOperand } from './arithmetic.ts';
import { fromMoney, type Operand, roundingOf, toTerm } from './operand.ts';
import type { CheckDraft, CheckRule } from './rule.ts';

/** A limit for one person or one piece is not a limit for the project. */
const perUnit = /人均|每人|每户|每月|月均|单价|单位成本|标准|水平/u;

/** A cost indicator that limits the amount (成本指标 ≤ …万元) must leave room for the project's own budget. */
export const projectCost: CheckRule = {
  key: 'project-cost',
  title: '成本指标的金额上限不低于项目预算',
  evaluate: ({ projects }) =>
    projects.flatMap((project) =>
      project.indicators.flatMap((indicator) => {
        const limit = readLimit(indicator);
        if (limit === null || !project.budget?.cny) return [];
        const check = checkLimit(project, indicator, limit);
        return check.status === 'broken' && isPerUnit(indicator) ? [] : [check];
      }),
    ),
};

function isPerUnit(indicator: Indicator): boolean {
  return perUnit.test(indicator.level3 + indicator.description) || indicator.unit.includes('/');
}

function readLimit(indicator: Indicator): Operand | null {
  const { operator, value, unit, level2, level3, value_text: printed, line } = indicator;
  if (!level2.includes('成本') || value === null || !isMoneyUnit(unit) || (operator !== '≤' && operator !== '<'))
    return null;
  return { label: level3, cny: toYuan(value, unit), printed: printed.replace(/[^\d.,]/gu, ''), unit, line };
}

function checkLimit(project: Project, indicator: Indicator, limit: Operand): CheckDraft {
  const budget = fromMoney(project.budget, '预算数', project.line);
  const difference = new Big(limit.cny ?? 0).minus(budget.cny ?? 0);
  const tolerance = roundingOf(limit).plus(roundingOf(budget));
  const near = !difference.eq(0) && difference.abs().lte(tolerance);
  const status = near ? 'rounding' : difference.gte(0) ? 'holds' : 'broken';
  const verdict = {
    holds: '不低于项目预算。',
    rounding: `与项目预算相差 ${writeAmount(difference.abs(), budget.unit)} ${budget.unit}，在四舍五入以内。`,
    broken: `低于项目预算 ${writeAmount(difference.abs(), budget.unit)} ${budget.unit}。`,
  }[status];
  return {
    section: 'project-performance',
    statement: `“${project.name}”成本上限（${indicator.level3}）≥ 预算数`,
    status,
    terms: [toTerm(budget, '+'), toTerm(limit, '=')],
    stated_cny: limit.cny,
    computed_cny: budget.cny,
    difference_cny: difference.toFixed(2),
    tolerance_cny: tolerance.toFixed(),
    lines: [project.line, indicator.line].sort((a, b) => a - b),
    explanation: `成本指标写 ${indicator.value_text}，预算数 ${writeOperand(budget, budget.unit)} ${budget.unit}：${verdict}`,
  };
}
