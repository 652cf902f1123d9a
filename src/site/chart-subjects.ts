import type { Disclosure } from '../model/disclosure.ts';
import { acrossKinds, seriesKinds } from '../publish/charts/across/index.ts';
import { chartIds, isGap, type Chart, type ChartGap } from '../publish/charts/index.ts';
import { listDepartments } from '../publish/series/index.ts';
import { findFragment } from './department-charts.ts';
import { readDisclosures } from './disclosures.ts';
import { drawAcrossOnce, drawOnce } from './drawn-charts.ts';
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
  kinds: readonly { id: string; draw: () => Chart | ChartGap }[];
  /** The address of the page the chart stands on, with its fragment where the page shows it. */
  findPage: (drawn: Chart | ChartGap) => string;
}

function listSubjects(disclosures: readonly Disclosure[]): ChartSubject[] {
  const ofOne = disclosures.filter(makesDisclosure).map((disclosure): ChartSubject => ({
    path: disclosure.id,
    name: `${disclosure.department} ${nameYear(disclosure)}`.trim(),
    disclosure,
    kinds: chartIds.map((id) => ({ id, draw: () => drawOnce(id, disclosure) })),
    findPage: ({ id }) => disclosureLink(disclosure.id) + findFragment(disclosure, id),
  }));
  const departments = listDepartments(disclosures);
  const ofYears = departments
    .filter((department) => department.years.length > 1 && makesDepartment(department))
    .map((department): ChartSubject => ({
      path: `departments/${department.slug}`,
      name: `${department.name} 历年`,
      disclosure: null,
      kinds: seriesKinds.map(({ id, draw }) => ({ id, draw: () => draw(department) })),
      findPage: (drawn) => link(`departments/${department.slug}/`) + (isGap(drawn) ? '' : `#chart-${drawn.id}`),
    }));
  const ofAll: ChartSubject = {
    path: 'across',
    name: `${readSite().title}所收的各部门`,
    disclosure: null,
    kinds: acrossKinds.map(({ id }) => ({ id, draw: () => drawAcrossOnce(id, disclosures) })),
    // With one department the home page has nothing to put side by side.
    findPage: (drawn) => link('/') + (isGap(drawn) || departments.length < 2 ? '' : `#chart-${drawn.id}`),
  };
  return [...ofOne, ...ofYears, ...(makesGathering('across') ? [ofAll] : [])];
}

let subjects: Promise<Map<string, ChartSubject>> | undefined;

/** Everything that has charts of its own and whose pages are made now, by its path. */
export function readChartSubjects(): Promise<Map<string, ChartSubject>> {
  subjects ??= readDisclosures().then(
    (disclosures) => new Map(listSubjects(disclosures).map((subject) => [subject.path, subject])),
  );
  return subjects;
}

/** A chart with what it is of. */
export interface SubjectChart {
  subject: ChartSubject;
  drawn: Chart | ChartGap;
}

/** @throws for an address that `listChartPaths` does not give: a programmer's mistake. */
export async function readSubjectChart(path: string, id: string): Promise<SubjectChart> {
  const subject = (await readChartSubjects()).get(path);
  const kind = subject?.kinds.find((candidate) => candidate.id === id);
  if (subject === undefined || kind === undefined) throw new Error(`unknown chart: ${path}/${id}`);
  return { subject, drawn: kind.draw() };
}

/** Paths and ids only: drawings of a thousand disclosures would fill the memory. */
interface ChartPath {
  params: { subject: string; chart: string };
}

/** The files of a chart, which stand beside its embed page. */
interface ChartFilePath {
  params: ChartPath['params'] & { format: ChartFormat };
}

export type ChartFormat = 'svg' | 'csv';
const chartFormats: readonly ChartFormat[] = ['svg', 'csv'];

/** Every chart, gaps among them: the embed pages. */
export async function listChartPaths(): Promise<ChartPath[]> {
  const found = [...(await readChartSubjects()).values()];
  return found.flatMap(({ path, kinds }) => kinds.map(({ id }) => ({ params: { subject: path, chart: id } })));
}

/** The files of every chart, of gaps too: which charts can be drawn is known when they are. */
export async function listChartFiles(): Promise<ChartFilePath[]> {
  const charts = await listChartPaths();
  return charts.flatMap(({ params }) => chartFormats.map((format) => ({ params: { ...params, format } })));
}
