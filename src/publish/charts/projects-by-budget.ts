import { formatWan, showWan, sumYuan } from '../../model/amount.ts';
import type { Disclosure, Project } from '../../model/disclosure.ts';
import { drawBars, unstated, type Bar } from './bars.ts';
import { collectLines, type Chart, type ChartGap, type ChartRow } from './chart.ts';
import { frame } from './frame.ts';
import { compareLargestFirst, formatShare, isAll, sayShare } from './share.ts';

const id = 'projects-by-budget';
/** Bars drawn one by one; the others are summed in one bar and stand in the table. */
const mostBars = 10;

interface Budgeted {
  project: Project;
  cny: string;
}

function sayFinding(ranked: readonly Budgeted[], total: string): string {
  const [largest] = ranked;
  if (largest === undefined) throw new Error('no project with a budget');
  const { name } = largest.project;
  if (ranked.length === 1) return `项目“${name}”的预算是 ${formatWan(largest.cny)} 万元`;
  const first = ranked.length > 5 ? 3 : 1;
  const sum = sumYuan(ranked.slice(0, first).map((entry) => entry.cny));
  const share = sayShare(sum, total);
  // A negative budget, or nothing but zeros, makes no share worth a sentence.
  if (share === '' || ranked.some((entry) => entry.cny.startsWith('-')) || isAll(sum, total))
    return `${String(ranked.length)} 个项目中，预算最多的是“${name}”：${formatWan(largest.cny)} 万元`;
  return first === 1
    ? `${String(ranked.length)} 个项目中，“${name}”占预算的 ${share}`
    : `${String(ranked.length)} 个项目中，预算最多的 ${String(first)} 个占 ${share}`;
}

/** The projects by their budget (预算数), largest first; equal ones in document order. */
export function drawProjectsByBudget(disclosure: Disclosure): Chart | ChartGap {
  const { projects } = disclosure;
  const ranked = projects
    .flatMap((project): Budgeted[] => {
      const cny = project.budget?.cny ?? null;
      return cny === null ? [] : [{ project, cny }];
    })
    .toSorted((a, b) => compareLargestFirst(a.cny, b.cny));
  if (ranked.length === 0)
    return {
      id,
      title: '各项目的预算',
      reason: projects.length === 0 ? '文件没有逐个列出项目' : '文件没有给出各项目的预算数',
    };

  const total = sumYuan(ranked.map((entry) => entry.cny));
  const bars: Bar[] = ranked.slice(0, mostBars).map(({ project, cny }) => ({ label: project.name, cny, kind: 'item' }));
  const others = ranked.slice(mostBars);
  if (others.length > 0)
    bars.push({
      label: `其余 ${String(others.length)} 个项目合计`,
      cny: sumYuan(others.map((entry) => entry.cny)),
      kind: 'rest',
    });
  const unbudgeted = projects.filter((project) => (project.budget?.cny ?? null) === null);
  const rows: ChartRow[] = [
    ...ranked.map(({ project, cny }, index) => ({
      cells: [String(index + 1), project.name, formatWan(cny), formatShare(cny, total)],
      line: project.line,
    })),
    // Not zero: the document says nothing, and the table says so.
    ...unbudgeted.map((project) => ({
      cells: ['', project.name, unstated, ''],
      line: project.line,
    })),
  ];

  const title = sayFinding(ranked, total);
  const left = unbudgeted.length > 0 ? `另有 ${String(unbudgeted.length)} 个项目没有写明预算数，图中没有画出。` : '';
  const listed = bars.map((bar) => `${bar.label} ${showWan(bar.cny)}`).join('；');
  const description = `横条图，项目按预算数从大到小，单位万元，占比以所列项目预算之和 ${formatWan(total)} 万元为 100%：${listed}。${left}`;
  return {
    id,
    title,
    description,
    unit: '万元',
    svg: frame({ key: `${disclosure.id}-${id}`, title, description }, (surface) => drawBars(bars, surface)),
    table: {
      columns: ['名次', '项目', '预算数（万元）', '占比'],
      numeric: [0, 2, 3],
      rows,
    },
    lines: collectLines(rows),
  };
}
