import type { APIRoute } from 'astro';
import { writeCsvFile } from '../../../publish/charts/csv-file.ts';
import { isGap } from '../../../publish/charts/index.ts';
import { listDrawnPaths, readSubjectChart } from '../../../site/chart-subjects.ts';

export const getStaticPaths = listDrawnPaths;

/** The table of a chart. */
export const GET: APIRoute = async ({ params: { subject = '', chart = '' } }) => {
  const { drawn } = await readSubjectChart(subject, chart);
  if (isGap(drawn)) throw new Error(`no drawing: ${subject}/${chart}`);
  return new Response(writeCsvFile(drawn), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
