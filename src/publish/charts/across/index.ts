import type { Disclosure } from '../../../model/disclosure.ts';
import type { Department } from '../../series/index.ts';
import type { Chart, ChartGap } from '../chart.ts';
import { drawDepartmentsByTotal } from './departments-by-total.ts';
import { drawFigureByYear, type YearlyFigure } from './figure-by-year.ts';
import { drawLargestProjects } from './largest-projects.ts';
import { drawProjectShare } from './project-share.ts';
import { drawThreePublicPerMillion } from './three-public-per-million.ts';
import { drawTotalsOverYears } from './totals-over-years.ts';

/** A kind of chart over the documents of several departments. */
export interface AcrossKind {
  id: string;
  /**
   * Takes all documents of a site and finds the departments in them itself. Each row of the table names its document.
   * @throws UnreadableError as `listDepartments` does.
   */
  draw: (disclosures: readonly Disclosure[]) => Chart | ChartGap;
}

/** Charts over several departments, in the order pages show them. A new kind is one file and one entry here. */
export const acrossKinds = [
  { id: 'departments-by-total', draw: drawDepartmentsByTotal },
  { id: 'project-share', draw: drawProjectShare },
  { id: 'three-public-per-million', draw: drawThreePublicPerMillion },
  { id: 'largest-projects', draw: drawLargestProjects },
  { id: 'totals-over-years', draw: drawTotalsOverYears },
] as const satisfies readonly AcrossKind[];
export type AcrossId = (typeof acrossKinds)[number]['id'];

const yearlyFigures = [
  { id: 'total-by-year', key: 'expenditure', label: '支出' },
  { id: 'basic-by-year', key: 'basic', label: '基本支出' },
  { id: 'project-by-year', key: 'project', label: '项目支出' },
  { id: 'three-public-by-year', key: 'threePublic', label: '“三公”经费' },
] as const satisfies readonly YearlyFigure[];
export type SeriesId = (typeof yearlyFigures)[number]['id'];

/** Charts of one department over its years, in the order its page shows them. */
export const seriesIds: readonly SeriesId[] = yearlyFigures.map(({ id }) => id);

/** One chart of a department over its years, or the reason why its documents do not allow it. */
export function drawSeries(id: SeriesId, department: Department): Chart | ChartGap {
  const figure = yearlyFigures.find((candidate) => candidate.id === id);
  if (figure === undefined) throw new Error(`unknown chart: ${id}`);
  return drawFigureByYear(figure, department);
}

/** One chart over several departments, or the reason why the documents do not allow it. */
export function drawAcross(id: AcrossId, disclosures: readonly Disclosure[]): Chart | ChartGap {
  const kind = acrossKinds.find((candidate) => candidate.id === id);
  if (kind === undefined) throw new Error(`unknown chart: ${id}`);
  return kind.draw(disclosures);
}
