import Big from 'big.js';
import { formatWan, isMoneyUnit, parseDecimal, sumYuan, toYuan } from '../../model/amount.ts';
import type { Disclosure, Project } from '../../model/disclosure.ts';
import { unstated } from './bars.ts';
import type { Chart, ChartGap, ChartRow } from './chart.ts';
import { composeChart, nameSome } from './composition.ts';
import { drawPlans, formatPercent } from './plan-drawing.ts';
import { compareLargestFirst } from './share.ts';

const id = 'payment-plan';
/** Projects drawn one by one; the others stand in the table. */
const mostRows = 10;

const dates = [
  { key: 'plan_march', label: '3 月底' },
  { key: 'plan_june', label: '6 月底' },
  { key: 'plan_october', label: '10 月底' },
  { key: 'plan_december', label: '12 月底' },
] as const;

/** What a project plans to have paid by one date. */
interface Planned {
  printed: string;
  /** Percent of the budget as a decimal; null where it is not stated or there is no budget to divide by. */
  percent: string | null;
  /** Yuan; null where it is not stated or there is no budget to take a percentage of. */
  cny: string | null;
}

interface Plan {
  project: Project;
  budget: string | null;
  /** One for each of the four dates. */
  planned: readonly Planned[];
}

function readPlanned(project: Project, printed: string): Planned {
  const decimal = parseDecimal(printed);
  const budget = project.budget?.cny ?? null;
  if (decimal === null) return { printed, percent: null, cny: null };
  if (project.plan_measure !== 'amount') {
    const cny = budget === null ? null : new Big(budget).times(decimal).div(100).toFixed(2, Big.roundHalfUp);
    return { printed, percent: decimal, cny };
  }
  // The plan has no unit of its own: it is printed in that of the budget above it.
  const unit = project.budget?.unit ?? '';
  const cny = toYuan(decimal, isMoneyUnit(unit) ? unit : '万元');
  const percent = budget === null || !new Big(budget).gt(0) ? null : new Big(cny).div(budget).times(100).toFixed();
  return { printed, percent, cny };
}

function readPlan(project: Project): Plan {
  return {
    project,
    budget: project.budget?.cny ?? null,
    planned: dates.map(({ key }) => readPlanned(project, project[key])),
  };
}

function percentsOf({ planned }: Plan): string[] {
  return planned.flatMap(({ percent }) => (percent === null ? [] : [percent]));
}

/** A plan is cumulative: what is paid by June is part of what is paid by October. */
function falls(plan: Plan): boolean {
  const percents = percentsOf(plan);
  return percents.some((percent, index) => index > 0 && new Big(percent).lt(percents[index - 1] ?? percent));
}

/** More than the budget, by more than the rounding of two numbers with two decimals. */
function exceeds(plan: Plan): boolean {
  return percentsOf(plan).some((percent) => new Big(percent).round(1).gt(100));
}

interface DateTotal {
  cny: string;
  /** How many projects state the date. */
  count: number;
  budget: string;
}

function totalDate(plans: readonly Plan[], index: number): DateTotal {
  const stated = plans.filter(({ planned, budget }) => (planned[index]?.cny ?? null) !== null && budget !== null);
  return {
    cny: sumYuan(stated.map(({ planned }) => planned[index]?.cny ?? '0')),
    count: stated.length,
    budget: sumYuan(stated.map(({ budget }) => budget ?? '0')),
  };
}

function sayTitle(plans: readonly Plan[], totals: readonly DateTotal[]): string {
  const finished = plans.filter(({ planned }) => {
    const last = planned.at(-1)?.percent ?? null;
    return last !== null && new Big(last).round(1).gte(100);
  });
  const all = String(plans.length);
  const year =
    finished.length === 0
      ? `${all} 个项目写明了支出计划`
      : finished.length === plans.length
        ? `${all} 个项目都计划到 12 月底用完预算`
        : `${all} 个项目中，${String(finished.length)} 个写明计划到 12 月底用完预算`;
  const june = totals[1];
  if (june === undefined || june.count < plans.length || !new Big(june.budget).gt(0)) return year;
  const share = new Big(june.cny).div(june.budget).times(100);
  return `${year}，到 6 月底用 ${share.toFixed(0)}%`;
}

/** How far each project plans to have spent its budget by the end of March, June, October and December. */
export function drawPaymentPlan(disclosure: Disclosure): Chart | ChartGap {
  const gap = (reason: string): ChartGap => ({ id, title: '各项目计划怎样支出', reason });
  const { projects } = disclosure;
  if (projects.length === 0) return gap('文件没有逐个列出项目');
  const written = projects.map(readPlan).filter(({ planned }) => planned.some(({ printed }) => printed !== ''));
  if (written.length === 0) return gap('文件没有写明各项目的支出计划');
  const plans = written
    .filter((plan) => percentsOf(plan).length > 0)
    .toSorted((a, b) => compareLargestFirst(a.budget ?? '-1', b.budget ?? '-1'));
  if (plans.length === 0) return gap('各项目的支出计划是金额，没有预算数可以相比');
  if (plans.flatMap(percentsOf).length === 1) return gap('支出计划只写明了一个数，不需要画图');

  const totals = dates.map((_, index) => totalDate(plans, index));
  const shown = plans.slice(0, mostRows);
  const undrawn = written.filter((plan) => !plans.includes(plan));
  const amounts = plans.filter(({ project }) => project.plan_measure === 'amount').length;
  const name = (found: readonly Plan[]): string => nameSome(found.map(({ project }) => project.name));
  const [falling, exceeding] = [plans.filter(falls), plans.filter(exceeds)];
  const notes = [
    ...(amounts > 0 ? ['文件印的支出计划是金额，百分比由金额除以预算数算出。'] : []),
    ...(plans.some((plan) => percentsOf(plan).length < dates.length) ? ['“—”：文件没有写明。'] : []),
    ...(falling.length > 0 ? [`${name(falling)}的计划后面的数比前面的小，照印出的数画。`] : []),
    ...(exceeding.length > 0 ? [`${name(exceeding)}的计划超过了预算，照印出的数画。`] : []),
    ...(plans.length > shown.length
      ? [`图中是预算最多的 ${String(shown.length)} 个项目，其余 ${String(plans.length - shown.length)} 个在表中。`]
      : []),
    ...(undrawn.length > 0 ? [`${name(undrawn)}的计划没有预算数可以相比，只列在表中。`] : []),
  ];
  const rows: ChartRow[] = [...plans, ...undrawn].map(({ project, budget, planned }) => ({
    cells: [
      project.name,
      budget === null ? unstated : formatWan(budget),
      ...planned.map(({ percent, printed }) =>
        percent === null ? (printed === '' ? unstated : printed) : formatPercent(percent),
      ),
    ],
    line:
      project.lines.plan_march ??
      project.lines.plan_june ??
      project.lines.plan_october ??
      project.lines.plan_december ??
      project.line,
  }));
  const budgets = plans.flatMap(({ budget }) => (budget === null ? [] : [budget]));
  if (budgets.length > 0)
    rows.push(
      {
        cells: [
          '写明的合计（万元）',
          formatWan(sumYuan(budgets)),
          ...totals.map(({ cny, count }) => (count === 0 ? unstated : formatWan(cny))),
        ],
        line: null,
      },
      {
        cells: ['写明的项目数', String(budgets.length), ...totals.map(({ count }) => String(count))],
        line: null,
      },
    );
  const unplanned = projects.length - written.length;
  if (unplanned > 0) notes.push(`另有 ${String(unplanned)} 个项目没有写明支出计划。`);
  const say = totals.map(({ cny, count }, index) =>
    count === 0
      ? `${dates[index]?.label ?? ''}没有写明`
      : `${dates[index]?.label ?? ''} ${formatWan(cny)} 万元（${String(count)} 个项目写明）`,
  );
  return composeChart(
    disclosure,
    {
      id,
      title: sayTitle(plans, totals),
      description: `${String(shown.length)} 个项目计划到四个时点累计用掉预算的百分之几，按预算数从大到小。合计：${say.join('；')}。`,
      notes,
      unit: '%',
      table: {
        columns: ['项目', '预算数（万元）', ...dates.map(({ label }) => label)],
        numeric: [1, 2, 3, 4, 5],
        rows,
      },
    },
    (surface) =>
      drawPlans(
        {
          dates: dates.map(({ label }) => label),
          totals: totals.map(({ cny, count }) => (count === 0 ? null : { cny, count })),
          rows: shown.map((plan) => ({
            label: plan.project.name,
            percents: plan.planned.map(({ percent }) => percent),
          })),
        },
        surface,
      ),
  );
}
