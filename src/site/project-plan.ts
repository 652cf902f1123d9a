import Big from 'big.js';
import { groupThousands, parseDecimal } from '../model/amount.ts';
import type { Disclosure, Project } from '../model/disclosure.ts';
import { drawValueBars, type ValueBar } from '../publish/charts/across/value-bars.ts';
import { frame } from '../publish/charts/frame.ts';

/** What a project plans to have spent by one date. */
export interface PlannedDate {
  /** `3 月底` */
  date: string;
  /** As printed; empty where nothing is. */
  printed: string;
  line: number | null;
}

export interface PlanChart {
  /** The finding: `到 6 月底用 50%，到 12 月底用 100%`. */
  title: string;
  svg: string;
}

/** The plan as printed, by date. */
export function listPlan(project: Project): PlannedDate[] {
  const { lines } = project;
  return [
    { date: '3 月底', printed: project.plan_march, line: lines.plan_march },
    { date: '6 月底', printed: project.plan_june, line: lines.plan_june },
    { date: '10 月底', printed: project.plan_october, line: lines.plan_october },
    { date: '12 月底', printed: project.plan_december, line: lines.plan_december },
  ];
}

/** Bars of what is to be spent by each date; null where fewer than two numbers are printed, which need no drawing. */
export function drawPlan({ id, kind }: Disclosure, project: Project): PlanChart | null {
  const unit = project.plan_measure === 'percent' ? '%' : ` ${project.budget?.unit ?? '万元'}`;
  const bars = listPlan(project).map(({ date, printed }): ValueBar => {
    const decimal = parseDecimal(printed);
    const text = decimal === null ? (printed === '' ? '没有写明' : printed) : `${groupThousands(decimal)}${unit}`;
    return { label: date, note: '', value: decimal === null ? null : Number(decimal), text, kind };
  });
  const stated = bars.filter(({ value }) => value !== null);
  if (stated.length < 2) return null;
  const title = stated.map(({ label, text }) => `到 ${label}用 ${text.replace(/\.0+(?!\d)/u, '')}`).join('，');
  const whole = findWhole(project, stated);
  const ground = whole === null ? '' : '浅色是全部预算。';
  const description = `横条图，计划累计用到的${project.plan_measure === 'percent' ? '预算百分比' : '金额'}：${bars.map(({ label, text }) => `${label} ${text}`).join('；')}。${ground}`;
  const svg = frame({ key: `${id}-plan-${String(project.project)}`, title, description }, (surface) =>
    drawValueBars(bars, whole, surface),
  );
  return { title, svg };
}

/** All of the budget on the plan's own scale; null where it is not known, or where the plan runs beyond it. */
function findWhole({ plan_measure, budget }: Project, stated: readonly ValueBar[]): number | null {
  const budgeted = parseDecimal(budget?.printed ?? '');
  const whole = plan_measure === 'percent' ? 100 : budgeted === null ? null : Number(new Big(budgeted));
  return whole === null || whole <= 0 || stated.some(({ value }) => (value ?? 0) > whole) ? null : whole;
}
