import type { Disclosure } from '../model/disclosure.ts';
import { type AcrossId, drawAcross, drawSeries, type SeriesId } from '../publish/charts/across/index.ts';
import { drawChart, type Chart, type ChartGap, type ChartId } from '../publish/charts/index.ts';
import type { Department } from '../publish/series/index.ts';

/** The document or department whose charts were asked for last, with those drawn so far: to keep all would fill the memory. */
let last: { of: object; drawn: Map<string, Chart | ChartGap> } | undefined;

/** Pages and files of one document or department are made one after the other, and most charts stand on several. */
function takeDrawn(of: object, id: string, draw: () => Chart | ChartGap): Chart | ChartGap {
  if (last?.of !== of) last = { of, drawn: new Map() };
  const drawn = last.drawn.get(id) ?? draw();
  last.drawn.set(id, drawn);
  return drawn;
}

/** One chart of a disclosure. */
export function drawOnce(id: ChartId, disclosure: Disclosure): Chart | ChartGap {
  return takeDrawn(disclosure, id, () => drawChart(id, disclosure));
}

/** One chart of a department over its years. */
export function drawSeriesOnce(id: SeriesId, department: Department): Chart | ChartGap {
  return takeDrawn(department, id, () => drawSeries(id, department));
}

const acrossDrawn = new WeakMap<readonly Disclosure[], Map<AcrossId, Chart | ChartGap>>();

/** One chart over several departments. It stands on several pages and in several files, and all documents are read for it. */
export function drawAcrossOnce(id: AcrossId, disclosures: readonly Disclosure[]): Chart | ChartGap {
  const known = acrossDrawn.get(disclosures) ?? new Map<AcrossId, Chart | ChartGap>();
  acrossDrawn.set(disclosures, known);
  const drawn = known.get(id) ?? drawAcross(id, disclosures);
  known.set(id, drawn);
  return drawn;
}
