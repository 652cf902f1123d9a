import type { Disclosure } from '../../src/model/disclosure.ts';
import { drawChart, isGap, type Chart, type ChartId } from '../../src/publish/charts/index.ts';
import { convertSource } from '../unit/conversions.ts';
import type { Id } from '../unit/documents.ts';
import { bareDisclosure } from './fixture.ts';

/** A chart that must not be a gap. */
export function draw(id: ChartId, parts: Partial<Disclosure>): Chart {
  const drawn = drawChart(id, bareDisclosure(parts));
  if (isGap(drawn)) throw new Error(`gap: ${drawn.reason}`);
  return drawn;
}

/** A chart of one of the five documents as converted, some parts of it changed. */
export function drawSource(
  id: ChartId,
  source: Id,
  change: (disclosure: Disclosure) => Partial<Disclosure> = () => ({}),
): Chart {
  const { disclosure } = convertSource(source);
  return draw(id, { ...disclosure, ...change(disclosure) });
}

/** Why one of the five documents has no such chart, or `drawn`. */
export function explainSourceGap(id: ChartId, source: Id): string {
  return explainGap(id, convertSource(source).disclosure);
}

/** The cells of the row that begins with a text. */
export function findRow(chart: Chart, first: string): readonly string[] {
  return chart.table.rows.find((row) => row.cells[0] === first)?.cells ?? [];
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
