import type { Disclosure } from '../model/disclosure.ts';
import { drawChart, type Chart, type ChartGap, type ChartId } from '../publish/charts/index.ts';

/** The document whose charts were asked for last, with those drawn so far: to keep all would fill the memory. */
let last: { disclosure: Disclosure; drawn: Map<ChartId, Chart | ChartGap> } | undefined;

/** One chart of a disclosure. Pages and files of one document are made one after the other, and most charts stand on several. */
export function drawOnce(id: ChartId, disclosure: Disclosure): Chart | ChartGap {
  if (last?.disclosure !== disclosure) last = { disclosure, drawn: new Map() };
  const known = last.drawn.get(id);
  if (known !== undefined) return known;
  const drawn = drawChart(id, disclosure);
  last.drawn.set(id, drawn);
  return drawn;
}
