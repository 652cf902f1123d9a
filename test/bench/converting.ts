import { join } from 'node:path';
import type { BenchOptions, BenchPart, PartResult } from './part.ts';
import { type Run, runNode, takeMedian } from './running.ts';
import { listMeasures, type Measure, reaches, showTimes, writeTable } from './search/report.ts';
import type { Stages } from './stages.ts';

/** So many times, where it is cheap. */
const repeats = 3;
const cheap = 100;

interface Converted {
  size: number;
  bytes: number;
  seconds: number;
  cpuSeconds: number;
  peakBytes: number | null;
  stages: Stages;
}

/** Reading alone: `npm run convert` as a process of its own, on documents that were never read before. */
export const convertPart: BenchPart = {
  name: 'convert',
  title: 'Converting',
  run: async (options): Promise<PartResult> => {
    const converted: Converted[] = [];
    for (const size of options.sizes) converted.push(await measure(options, size));
    const rows = converted.map((each) => {
      const { size, bytes, seconds, cpuSeconds, peakBytes } = each;
      return [
        String(size),
        (bytes / 1e6).toFixed(1),
        seconds.toFixed(1),
        cpuSeconds.toFixed(1),
        (bytes / 1e6 / seconds).toFixed(2),
        ((seconds * 1000) / size).toFixed(0),
        ((cpuSeconds * 1000) / size).toFixed(0),
        peakBytes === null ? 'not taken' : (peakBytes / 1e6).toFixed(0),
      ];
    });
    const header = ['documents', 'MB', 's', 'CPU s', 'MB/s', 'ms each', 'CPU ms each', 'peak MB'];
    const measures = compare(converted);
    const text = [writeTable(header, rows), describeStages(converted), listMeasures(measures)].join('\n\n');
    return { text, missed: measures.filter((measure) => !reaches(measure)).map(({ name }) => name) };
  },
};

async function measure({ workspace, say }: BenchOptions, size: number): Promise<Converted> {
  const runs: (Run & { bytes: number })[] = [];
  for (let turn = 0; turn < (size <= cheap ? repeats : 1); turn += 1) {
    say(`converting ${String(size)} documents`);
    const { sources, bytes } = await workspace.writeSources(`convert${String(turn)}`, size);
    const out = workspace.place('converted');
    runs.push({ ...(await runNode('scripts/convert.ts', '--sources', sources, '--out', out)), bytes });
  }
  const stages = await runNode(
    join(import.meta.dirname, 'stages.ts'),
    workspace.place(`convert0-${String(size)}/sources`),
  );
  const peaks = runs.flatMap(({ peakBytes }) => (peakBytes === null ? [] : [peakBytes]));
  return {
    size,
    bytes: takeMedian(runs.map(({ bytes }) => bytes)),
    seconds: takeMedian(runs.map(({ seconds }) => seconds)),
    cpuSeconds: takeMedian(runs.map(({ cpuSeconds }) => cpuSeconds)),
    peakBytes: peaks.length === 0 ? null : takeMedian(peaks),
    stages: JSON.parse(stages.output) as Stages,
  };
}

/** One process, one text after another, after a warm-up. */
function describeStages(converted: readonly Converted[]): string {
  const names = ['read', 'outline', 'tables', 'narrative', 'checks', 'whole'] as const;
  const rows = converted.map(({ size, stages }) => [
    String(size),
    ...names.map((name) => (stages[name] / stages.documents).toFixed(2)),
  ]);
  return `CPU milliseconds of a text document by stage, in one process after a warm-up (\`whole\` has what stands between them as well):\n\n${writeTable(['documents', ...names], rows)}`;
}

/** From the second largest size to the largest. */
function compare(converted: readonly Converted[]): Measure[] {
  const [largest, smaller] = converted.toReversed();
  if (largest === undefined || smaller === undefined) return [];
  const perDocument = ({ cpuSeconds, size }: Converted): number => cpuSeconds / size;
  const name = `${String(smaller.size)} to ${String(largest.size)} documents`;
  const peaks = largest.peakBytes === null || smaller.peakBytes === null ? null : largest.peakBytes / smaller.peakBytes;
  return [
    {
      name: `CPU time of a document, ${name}`,
      value: perDocument(largest) / perDocument(smaller),
      target: 1.1,
      bound: 'most',
      show: showTimes,
    },
    { name: `peak memory, ${name}`, value: peaks, target: 1.5, bound: 'most', show: showTimes },
  ];
}
