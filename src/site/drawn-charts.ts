import type { Disclosure } from '../model/disclosure.ts';
import { type AcrossId, drawAcross } from '../publish/charts/across/index.ts';
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

const acrossDrawn = new WeakMap<readonly Disclosure[], Map<AcrossId, Chart | ChartGap>>();

/** One chart over several departments. It stands on several pages and in several files, and all documents are read for it. */
export function drawAcrossOnce(id: AcrossId, disclosures: readonly Disclosure[]): Chart | ChartGap {
  const known = acrossDrawn.get(disclosures) ?? new Map<AcrossId, Chart | ChartGap>();
  acrossDrawn.set(disclosures, known);
  const drawn = known.get(id) ?? drawAcross(id, disclosures);
  known.set(id, drawn);
  return drawn;
}
