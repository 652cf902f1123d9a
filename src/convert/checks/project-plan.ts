import Big from 'big.js';
import { parseDecimal, toYuan } from '../../model/amount.ts';
import type { Project } from '../../model/disclosure.ts';
import { writeAmount } from './arithmetic.ts';
import { fromMoney, type Operand, roundingOf, toTerm } from './operand.ts';
import type { CheckDraft, CheckRule, Unchecked } from './rule.ts';
import { notEvaluable } from './sum.ts';

/** A payment plan is cumulative: it does not fall, and by the end of December all is paid. */
export const projectPlan: CheckRule = {
  key: 'project-plan',
  title: '资金支出计划逐期不减，年末付完',
  evaluate: (disclosure) =>
    disclosure.projects.flatMap((project) => {
      const steps = listSteps(project, disclosure);
      return steps.every((step) => step.cny === null) ? [] : [checkPlan(project, steps, disclosure)];
    }),
};

/** The four dates; a share of the budget counts in hundredths where yuan stand otherwise. */
function listSteps(project: Project, disclosure: Unchecked): Operand[] {
  const unit = project.plan_measure === 'percent' ? '%' : (project.budget?.unit ?? disclosure.printed_unit);
  const steps = [
    ['3月底', project.plan_march],
    ['6月底', project.plan_june],
    ['10月底', project.plan_october],
    ['12月底', project.plan_december],
  ] as const;
  return steps.map(([label, printed]) => {
    const decimal = parseDecimal(printed);
    const cny = decimal === null ? null : unit === '%' ? decimal : toYuan(decimal, unit);
    return { label, cny, printed, unit, line: project.line };
  });
}

function checkPlan(project: Project, steps: readonly Operand[], disclosure: Unchecked): CheckDraft {
  const percent = project.plan_measure === 'percent';
  const goal = percent
    ? { label: '全部资金', cny: '100', printed: '100', unit: '%', line: project.line }
    : fromMoney(project.budget, '预算数', project.line);
  const draft: Pick<CheckDraft, 'section' | 'statement' | 'terms' | 'lines'> = {
    section: 'project-performance',
    statement: `“${project.name}”支出计划逐期不减，12月底 = ${percent ? '100%' : '预算数'}`,
    terms: [...steps.map((step) => toTerm(step, '+')), toTerm(goal, '=')],
    lines: [project.line],
  };
  const printed = steps.filter((step) => step.cny !== null);
  const written = printed.map((step) => `${step.label} ${step.printed}`).join('，');
  const falls = printed.some((step, index) => new Big(step.cny ?? 0).lt(printed[index - 1]?.cny ?? step.cny ?? 0));
  if (falls) return { ...draft, ...notEvaluable, status: 'broken', explanation: `支出计划下降：${written}。` };
  const last = steps.at(-1);
  if (last === undefined || last.cny === null || goal.cny === null)
    return {
      ...draft,
      ...notEvaluable,
      explanation: `原文没有列出“${goal.cny === null ? goal.label : '12月底'}”的数，无法核对年末是否付完。`,
    };
  const difference = new Big(goal.cny).minus(last.cny);
  const tolerance = percent ? new Big(0) : roundingOf(last).plus(roundingOf(goal));
  const status = difference.eq(0) ? 'holds' : difference.abs().lte(tolerance) ? 'rounding' : 'broken';
  const unit = percent ? '%' : (project.budget?.unit ?? disclosure.printed_unit);
  const gap = percent ? difference.abs().toFixed() : writeAmount(difference.abs(), unit);
  const explanation =
    status === 'holds'
      ? `${written}，与${goal.label} ${goal.printed} 一致。`
      : `${written}，${goal.label}为 ${goal.printed}，相差 ${gap} ${unit}。`;
  if (percent) return { ...draft, ...notEvaluable, status, explanation };
  return {
    ...draft,
    status,
    stated_cny: goal.cny,
    computed_cny: last.cny,
    difference_cny: difference.toFixed(2),
    tolerance_cny: tolerance.toFixed(),
    explanation,
  };
}
