import type { Disclosure } from '../../src/model/disclosure.ts';
import { drawChart, isGap, type Chart, type ChartId } from '../../src/publish/charts/index.ts';
import { bareDisclosure } from './fixture.ts';

/** A chart that must not be a gap. */
export function draw(id: ChartId, parts: Partial<Disclosure>): Chart {
  const drawn = drawChart(id, bareDisclosure(parts));
  if (isGap(drawn)) throw new Error(`gap: ${drawn.reason}`);
  return drawn;
}

/** Why there is no chart, or `drawn`. */
export function explainGap(id: ChartId, parts: Partial<Disclosure>): string {
  const drawn = drawChart(id, bareDisclosure(parts));
  return isGap(drawn) ? drawn.reason : 'drawn';
}

/** Texts of the chart's labels of a class, in drawing order, from the layout for wide screens. */
export function readTexts(chart: Chart, className: string): string[] {
  const wide = chart.svg.slice(0, chart.svg.indexOf('</svg>'));
  return [...wide.matchAll(new RegExp(`<text class="${className}[^"]*"[^>]*>(.*?)</text>`, 'gu'))].map((match) =>
    (match[1] ?? '').replace(/<title>.*?<\/title>/gu, '').replace(/<[^>]+>/gu, ''),
  );
}

/** Widths of the chart's marks, in drawing order, from the layout for wide screens. */
export function readWidths(chart: Chart): number[] {
  const wide = chart.svg.slice(0, chart.svg.indexOf('</svg>'));
  return [...wide.matchAll(/<rect class="chart-mark[^"]*"[^>]* width="([\d.]+)"/gu)].map((match) => Number(match[1]));
}
