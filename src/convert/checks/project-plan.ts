import Big from 'big.js';
import { parseDecimal, toYuan } from '../../model/amount.ts';
import type { Project } from '../../model/disclosure.ts';
import { roundingOf } from '../../model/rounding.ts';
import { quote, writeAmount } from './sums/arithmetic.ts';
import { fromProject, listLines, type Operand, toTerm } from './sums/operand.ts';
import type { CheckDraft, CheckRule, Unchecked } from './rule.ts';
import { notEvaluable } from './sums/sum.ts';

/** A payment plan is cumulative: it does not fall, and by the end of December all is paid. */
export const projectPlan: CheckRule = {
  key: 'project-plan',
  title: '资金支出计划逐期不减，年末付完',
  evaluate: (disclosure) =>
    disclosure.projects.flatMap((project) => {
      const plan = readPlan(project, disclosure);
      return plan.steps.every((step) => step.cny === null) ? [] : [checkPlan(project, plan)];
    }),
};

interface Plan {
  steps: Operand[];
  /** What is to be paid: the budget, or all of it. */
  goal: Operand;
  unit: string;
}

/** The four dates; a share of the budget counts in hundredths where yuan stand otherwise. */
function readPlan(project: Project, disclosure: Unchecked): Plan {
  const percent = project.plan_measure === 'percent';
  const unit = percent ? '%' : (project.budget?.unit ?? disclosure.printed_unit);
  const dates = [
    ['3月底', 'plan_march'],
    ['6月底', 'plan_june'],
    ['10月底', 'plan_october'],
    ['12月底', 'plan_december'],
  ] as const;
  const steps = dates.map(([label, date]) => {
    const printed = project[date];
    const decimal = parseDecimal(printed);
    const cny = decimal === null ? null : percent ? decimal : toYuan(decimal, unit);
    return { label, cny, printed, unit, line: project.lines[date] };
  });
  const goal = percent
    ? { label: '全部资金', cny: '100', printed: '100', unit, line: null }
    : fromProject(project, 'budget', '预算数');
  return { steps, goal, unit };
}

function checkPlan(project: Project, { steps, goal, unit }: Plan): CheckDraft {
  const percent = unit === '%';
  const draft: Pick<CheckDraft, 'section' | 'statement' | 'terms' | 'lines'> = {
    section: 'project-performance',
    statement: `${quote(project.name)}支出计划逐期不减，12月底 = ${percent ? '100%' : '预算数'}`,
    terms: [...steps.map((step) => toTerm(step, '+')), toTerm(goal, '=')],
    lines: listLines([...steps, goal]),
  };
  const printed = steps.filter((step) => step.cny !== null);
  const written = printed.map((step) => `${step.label} ${step.printed}`).join('，');
  const paid = percent ? notEvaluable : { ...notEvaluable, stated_cny: goal.cny, computed_cny: goal.cny };
  // A plan by periods instead of cumulative dates pays everything too.
  if (addsUp(steps, goal))
    return {
      ...draft,
      ...paid,
      status: 'holds',
      explanation: `${written}，各期合计与${goal.label} ${goal.printed} 一致。`,
    };
  const falls = printed.some((step, index) => new Big(step.cny ?? 0).lt(printed[index - 1]?.cny ?? step.cny ?? 0));
  if (falls) return { ...draft, ...notEvaluable, status: 'broken', explanation: `支出计划比前一期少：${written}。` };
  const last = steps.at(-1);
  if (last === undefined || last.cny === null || goal.cny === null)
    return {
      ...draft,
      ...notEvaluable,
      explanation: `原文没有列出${quote(goal.cny === null ? goal.label : '12月底')}的数，无法核对年末是否付完。`,
    };
  const difference = new Big(goal.cny).minus(last.cny);
  const tolerance = percent ? roundingOfShare(last) : roundingOf(last).plus(roundingOf(goal));
  const status = difference.eq(0) ? 'holds' : difference.abs().lte(tolerance) ? 'rounding' : 'broken';
  const gap = percent ? difference.abs().toFixed() : writeAmount(difference.abs().toFixed(), unit);
  const explanation =
    status === 'holds'
      ? `${written}，与${goal.label} ${goal.printed} 一致。`
      : `${written}，${goal.label}为 ${goal.printed}，相差 ${gap} ${unit}${status === 'rounding' ? '，在四舍五入以内' : ''}。`;
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

function addsUp(steps: readonly Operand[], goal: Operand): boolean {
  const sum = steps.reduce((total, step) => total.plus(step.cny ?? 0), new Big(0));
  if (steps.some((step) => step.cny === null)) return false;
  return goal.cny !== null && new Big(goal.cny).gt(0) && sum.eq(goal.cny) && !sum.eq(steps.at(-1)?.cny ?? 0);
}

/** Half a unit of the last printed place of a share: `99.99` may stand for all. A whole per cent has no place to round. */
function roundingOfShare({ printed }: Operand): Big {
  const places = printed.split('.')[1]?.length ?? 0;
  return places === 0 ? new Big(0) : new Big(10).pow(-places).div(2);
}
