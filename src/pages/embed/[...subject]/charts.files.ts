import type { APIRoute, GetStaticPaths } from 'astro';
import { writeCsvFile } from '../../../publish/charts/csv-file.ts';
import { type Chart, isGap } from '../../../publish/charts/index.ts';
import { writeSvgFile } from '../../../publish/charts/svg-file.ts';
import { chartStyle } from '../../../site/chart-style.ts';
import { type ChartSubject, readChartSubject, readChartSubjects } from '../../../site/chart-subjects.ts';
import { nameLines } from '../../../site/chart-words.ts';
import { answerFiles } from '../../../site/file-set.ts';
import { readSite } from '../../../site/site.ts';

export const getStaticPaths = (async () =>
  (await readChartSubjects()).map(({ path }) => ({ params: { subject: path } }))) satisfies GetStaticPaths;

/** The files of all charts of one subject, which stand beside their embed pages: each chart alone, and the table of it; none of a gap. */
export const GET: APIRoute<Record<string, never>, { subject: string }> = async ({ params: { subject: path } }) => {
  const subject = await readChartSubject(path);
  return answerFiles(
    subject.kinds.flatMap(({ id, draw }) => {
      const drawn = draw();
      if (isGap(drawn)) return [];
      return [
        { path: `embed/${path}/${id}.svg`, content: writeSvg(drawn, subject) },
        { path: `embed/${path}/${id}.csv`, content: writeCsvFile(drawn) },
      ];
    }),
  );
};

function writeSvg(chart: Chart, subject: ChartSubject): string {
  const site = readSite();
  return writeSvgFile(chart, {
    style: chartStyle,
    source: [subject.name, nameLines(chart), site.title].filter((part) => part !== '').join('，'),
    address: new URL(subject.findPage(chart), site.url).href,
  });
}
