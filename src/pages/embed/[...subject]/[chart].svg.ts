import type { APIRoute } from 'astro';
import { isGap } from '../../../publish/charts/index.ts';
import { writeSvgFile } from '../../../publish/charts/svg-file.ts';
import { chartStyle } from '../../../site/chart-style.ts';
import { listDrawnPaths, readSubjectChart } from '../../../site/chart-subjects.ts';
import { nameLines } from '../../../site/chart-words.ts';
import { readSite } from '../../../site/site.ts';

export const getStaticPaths = listDrawnPaths;

/** A chart as a file that stands alone. */
export const GET: APIRoute = async ({ params: { subject: path = '', chart = '' } }) => {
  const { subject, drawn } = await readSubjectChart(path, chart);
  if (isGap(drawn)) throw new Error(`no drawing: ${path}/${chart}`);
  const site = readSite();
  const file = writeSvgFile(drawn, {
    style: chartStyle,
    source: [subject.name, nameLines(drawn), site.title].filter((part) => part !== '').join('，'),
    address: new URL(subject.findPage(drawn), site.url).href,
  });
  return new Response(file, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
};
