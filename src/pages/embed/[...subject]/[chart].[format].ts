import type { APIRoute } from 'astro';
import { writeCsvFile } from '../../../publish/charts/csv-file.ts';
import { type Chart, isGap } from '../../../publish/charts/index.ts';
import { writeSvgFile } from '../../../publish/charts/svg-file.ts';
import { chartStyle } from '../../../site/chart-style.ts';
import { type ChartFormat, type ChartSubject, listChartFiles, readSubjectChart } from '../../../site/chart-subjects.ts';
import { nameLines } from '../../../site/chart-words.ts';
import { readSite } from '../../../site/site.ts';

export const getStaticPaths = listChartFiles;

/** A chart as a file that stands alone, or the table of it; for a gap, no answer, of which Astro makes no file. */
export const GET: APIRoute<Record<string, never>, { subject: string; chart: string; format: ChartFormat }> = async ({
  params: { subject: path, chart, format },
}) => {
  const { subject, drawn } = await readSubjectChart(path, chart);
  if (isGap(drawn)) return new Response(null);
  const { type, write } = files[format];
  return new Response(write(drawn, subject), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};

const files: Readonly<Record<ChartFormat, { type: string; write: (chart: Chart, of: ChartSubject) => string }>> = {
  svg: { type: 'image/svg+xml', write: writeSvg },
  csv: { type: 'text/csv', write: (chart) => writeCsvFile(chart) },
};

function writeSvg(chart: Chart, subject: ChartSubject): string {
  const site = readSite();
  return writeSvgFile(chart, {
    style: chartStyle,
    source: [subject.name, nameLines(chart), site.title].filter((part) => part !== '').join('，'),
    address: new URL(subject.findPage(chart), site.url).href,
  });
}
