import type { Disclosure } from '../model/disclosure.ts';
import { acrossKinds, seriesIds } from '../publish/charts/across/index.ts';
import { chartIds, isGap, type Chart, type ChartGap } from '../publish/charts/index.ts';
import type { Department } from '../publish/series/index.ts';
import { readDepartments } from './department.ts';
import { findFragment } from './department-charts.ts';
import { readDisclosures } from './disclosures.ts';
import { drawAcrossOnce, drawOnce, drawSeriesOnce } from './drawn-charts.ts';
import { disclosureLink, link } from './links.ts';
import { makesDepartment, makesDisclosure, makesGathering } from './page-plan.ts';
import { readSite } from './site.ts';
import { nameYear } from './wording.ts';

/** What charts are of: one disclosure, one department over its years, or all departments. */
export interface ChartSubject {
  /** The part of addresses below `/embed/`: `yongqing-hrss-2024`, `departments/yongqing-hrss`, `across`. */
  path: string;
  /** In words: `永清县人力资源和社会保障局 2024 年部门预算`. */
  name: string;
  /** Whose lines the rows of its charts name, where it is one document. */
  disclosure: Disclosure | null;
  /** Whether its pages are made now. */
  isMade: () => boolean;
  kinds: readonly { id: string; draw: () => Chart | ChartGap }[];
  /** The address of the page the chart stands on, with its fragment where the page shows it. */
  findPage: (drawn: Chart | ChartGap) => string;
}

function listSubjects(disclosures: readonly Disclosure[], departments: readonly Department[]): ChartSubject[] {
  const ofOne = disclosures.map((disclosure): ChartSubject => ({
    path: disclosure.id,
    name: `${disclosure.department} ${nameYear(disclosure)}`.trim(),
    disclosure,
    isMade: () => makesDisclosure(disclosure),
    kinds: chartIds.map((id) => ({ id, draw: () => drawOnce(id, disclosure) })),
    findPage: ({ id }) => disclosureLink(disclosure.id) + findFragment(disclosure, id),
  }));
  const ofYears = departments
    .filter((department) => department.years.length > 1)
    .map((department): ChartSubject => ({
      path: `departments/${department.slug}`,
      name: `${department.name} 历年`,
      disclosure: null,
      isMade: () => makesDepartment(department),
      kinds: seriesIds.map((id) => ({ id, draw: () => drawSeriesOnce(id, department) })),
      findPage: (drawn) => link(`departments/${department.slug}/`) + (isGap(drawn) ? '' : `#chart-${drawn.id}`),
    }));
  const ofAll: ChartSubject = {
    path: 'across',
    name: `${readSite().title}所收的各部门`,
    disclosure: null,
    isMade: () => makesGathering('across'),
    kinds: acrossKinds.map(({ id }) => ({ id, draw: () => drawAcrossOnce(id, disclosures) })),
    // With one department the home page has nothing to put side by side.
    findPage: (drawn) => link('/') + (isGap(drawn) || departments.length < 2 ? '' : `#chart-${drawn.id}`),
  };
  return [...ofOne, ...ofYears, ofAll];
}

let subjects: Promise<Map<string, ChartSubject>> | undefined;

/** Everything that has charts of its own, by its path. */
function readSubjects(): Promise<Map<string, ChartSubject>> {
  subjects ??= Promise.all([readDisclosures(), readDepartments()]).then(
    ([disclosures, departments]) =>
      new Map(listSubjects(disclosures, departments).map((subject) => [subject.path, subject])),
  );
  return subjects;
}

/** Everything that has charts of its own and whose pages are made now. */
export async function readChartSubjects(): Promise<ChartSubject[]> {
  return [...(await readSubjects()).values()].filter(({ isMade }) => isMade());
}

/** A chart with what it is of. */
export interface SubjectChart {
  subject: ChartSubject;
  drawn: Chart | ChartGap;
}

/** @throws for a path that `readChartSubjects` does not give: a programmer's mistake. */
export async function readChartSubject(path: string): Promise<ChartSubject> {
  const subject = (await readSubjects()).get(path);
  if (subject === undefined) throw new Error(`unknown subject of charts: ${path}`);
  return subject;
}

/** @throws for an address that `listChartPaths` does not give: a programmer's mistake. */
export async function readSubjectChart(path: string, id: string): Promise<SubjectChart> {
  const subject = await readChartSubject(path);
  const kind = subject.kinds.find((candidate) => candidate.id === id);
  if (kind === undefined) throw new Error(`unknown chart: ${path}/${id}`);
  return { subject, drawn: kind.draw() };
}

/** Paths and ids only: drawings of a thousand disclosures would fill the memory. */
interface ChartPath {
  params: { subject: string; chart: string };
}

/** Every chart, gaps among them: the embed pages. */
export async function listChartPaths(): Promise<ChartPath[]> {
  const found = await readChartSubjects();
  return found.flatMap(({ path, kinds }) => kinds.map(({ id }) => ({ params: { subject: path, chart: id } })));
}
