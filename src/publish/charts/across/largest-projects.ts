import { formatWan } from '../../../model/amount.ts';
import type { Disclosure, Project } from '../../../model/disclosure.ts';
import { listDepartments } from '../../series/index.ts';
import type { Chart, ChartGap } from '../chart.ts';
import { frame } from '../frame.ts';
import { compareLargestFirst } from '../share.ts';
import { measureText, wrapText } from '../lettering.ts';
import { drawValueBars } from './value-bars.ts';
import { listFew, nameDepartment, nameDocument } from './wording.ts';

const id = 'largest-projects';
/** The projects drawn; a list of all of them is no chart's business. */
const mostBars = 20;

/** What stands beside a bar has no more room, in units of the drawing. */
const noteWidth = 264;

interface Budgeted {
  project: Project;
  cny: string;
  department: string;
  newest: Disclosure;
}

/** The projects with the largest budgets (预算数) in the newest documents of all departments. */
export function drawLargestProjects(disclosures: readonly Disclosure[]): Chart | ChartGap {
  const departments = listDepartments(disclosures);
  const ranked = departments
    .flatMap((department) => {
      const { newest } = department;
      const name = nameDepartment(department);
      return newest.projects.flatMap((project): Budgeted[] => {
        const cny = project.budget?.cny ?? null;
        return cny === null ? [] : [{ project, cny, department: name, newest }];
      });
    })
    .toSorted((a, b) => compareLargestFirst(a.cny, b.cny));
  const [first, second] = ranked;
  if (first === undefined || second === undefined)
    return { id, title: '预算最多的项目', reason: '写明预算数的项目不到两个' };

  const drawn = ranked.slice(0, mostBars);
  const silent = departments.filter(({ newest }) => !ranked.some((entry) => entry.newest === newest));
  const names = silent.map((department) => `${nameDepartment(department)}（${describe(department.newest)}）`);
  const notes = [
    ...(ranked.length > drawn.length
      ? [`图和表里是前 ${String(drawn.length)} 个，写明预算的共 ${String(ranked.length)} 个。`]
      : []),
    ...(names.length > 0 ? [`没有逐个写明项目预算：${listFew(names)}。`] : []),
    '每个部门取最近一年的文件；年份、预算和决算不同的，不宜直接相比。',
  ];
  const tied = ranked.filter(({ cny }) => compareLargestFirst(cny, first.cny) === 0).length;
  const title =
    tied > 1
      ? `预算最多的有 ${String(tied)} 个项目，都是 ${formatWan(first.cny)} 万元`
      : `预算最多的项目是${first.department}的“${first.project.name}”：${formatWan(first.cny)} 万元（${describe(first.newest)}）`;
  const listed = drawn.map(
    ({ project, cny, department, newest }) => `${project.name}（${department}，${describe(newest)}）${formatWan(cny)}`,
  );
  const description = `横条图，各部门最近一份文件里预算数最多的项目，单位万元，从大到小：${listed.join('；')}。`;
  const bars = drawn.map(({ project, cny, department, newest }) => ({
    label: project.name,
    note: writeNote(department, describe(newest)),
    value: Number(cny),
    text: formatWan(cny),
    kind: newest.kind,
  }));
  return {
    id,
    title,
    description: description + notes.join(''),
    unit: '万元',
    svg: frame({ key: `across-${id}`, title, description, notes }, (surface) => drawValueBars(bars, null, surface)),
    table: {
      columns: ['项目', '部门', '文件', '预算数（万元）'],
      numeric: [3],
      rows: drawn.map(({ project, cny, department, newest }) => ({
        cells: [project.name, department, describe(newest), formatWan(cny)],
        line: project.lines.budget ?? project.line,
        disclosure: newest.id,
      })),
    },
    // Lines are of several documents; each row names its own.
    lines: [],
  };
}

/** A bar's second line is never cut: the department's name is, where it is too long to stand with the year. */
function writeNote(department: string, document: string): string {
  const [name = ''] = wrapText(department, noteWidth - measureText(` ${document}`), 1).lines;
  return `${name} ${document}`;
}

function describe({ fiscal_year: year, kind }: Disclosure): string {
  return nameDocument({ year, kind });
}
