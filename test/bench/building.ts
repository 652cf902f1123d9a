import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Floor } from './floor.ts';
import type { PagesMade } from './pages.ts';
import type { BenchOptions, BenchPart, PartResult } from './part.ts';
import { type Run, runNode, runScript, takeMedian } from './running.ts';
import { listMeasures, type Measure, reaches, showTimes, writeTable } from './search/report.ts';
import { chooseVolume, type Volume } from './volume.ts';
import { type BuiltSite, measureFolder, type Workspace } from './workspace.ts';

const repeats = 3;
/** A floor takes a second or two. */
const floorRepeats = 5;

/** One build with what it is held against; times in seconds, `cpu` of all cores together. */
interface Built {
  size: number;
  pages: number;
  files: number;
  bytes: number;
  build: Run;
  convert: Run;
  /** Bundling and rendering the pages, on collections and downloads that are there. */
  astro: Run;
  least: Least;
  unchanged: Run;
  changed: Run;
}

/** What a build is held against, all of it written to one place. */
interface Least {
  volume: Volume['kind'];
  floor: Floor;
  /** Of the files that Astro makes. */
  pageFloor: Floor;
  /** The same, the pages written from templates. */
  templateFloor: Floor;
  eleventy: Run;
}

/** `npm run build` as a process of its own, held against the floor and against Eleventy, then repeated on the same folder. */
export const buildPart: BenchPart = {
  name: 'build',
  title: 'Building',
  run: async (options): Promise<PartResult> => {
    const built: Built[] = [];
    for (const size of options.sizes) built.push(await measure(options, size));
    const measures = compare(built);
    const text = [
      'Seconds by the clock (and CPU seconds of all cores). `convert`: `npm run convert` alone, of documents that nothing was kept of; `Astro`: pages and what is made beside them, as a build makes them; `Eleventy`: peer/index.ts, the same pages; `floor`: floor.ts, all files; `page floor`: the files that Astro makes; `template floor`: the same, pages written from templates.',
      describeSizes(built),
      describeTimes(built),
      listMeasures(measures),
    ].join('\n\n');
    return { text, missed: measures.filter((measure) => !reaches(measure)).map(({ name }) => name) };
  },
};

async function measure({ workspace, say }: BenchOptions, size: number): Promise<Built> {
  const site = await workspace.buildSite(size);
  const { files, bytes } = measureFolder(site.out);
  const pages = measureFolder(site.out, (path) => path.endsWith('.html')).files;
  say('the pages alone');
  const byAstro = workspace.place('astro');
  const astro = await measurePages(site, byAstro);
  say(`floors and peer of ${String(pages)} pages`);
  const least = await measureLeast(workspace, site, byAstro, bytes);
  say('building again with nothing changed, then with one document changed');
  const unchanged = await rebuild(site);
  changeOne(site.sources);
  const changed = await rebuild(site);
  return { size, pages, files, bytes, build: site.build, convert: site.convert, astro, least, unchanged, changed };
}

/** Astro's part of a build: without what was made for other files already. */
async function measurePages({ collections, out }: BuiltSite, target: string): Promise<Run> {
  const script = join(import.meta.dirname, 'pages.ts');
  const made = await runNode('--max-semi-space-size=8', script, collections, join(out, 'data'), target);
  const { prepared } = JSON.parse(made.output) as PagesMade;
  return {
    ...made,
    seconds: made.seconds - prepared.seconds,
    cpuSeconds: made.cpuSeconds - prepared.cpuSeconds,
  };
}

async function rebuild({ sources, out }: BuiltSite): Promise<Run> {
  return runScript('build', '--sources', sources, '--out', out);
}

/** Writes another word into one target of the first text document. */
function changeOne(sources: string): void {
  const file = readdirSync(sources)
    .sort()
    .find((name) => name.endsWith('.txt'));
  if (file === undefined) throw new Error(`no text document in ${sources}`);
  const text = readFileSync(join(sources, file), 'utf8');
  const changed = text.replace('持续提升', '稳步提升');
  if (changed === text) throw new Error(`${file}: nothing to change`);
  writeFileSync(join(sources, file), changed);
}

async function measureLeast(
  workspace: Workspace,
  { collections, out }: BuiltSite,
  byAstro: string,
  bytes: number,
): Promise<Least> {
  const volume = chooseVolume(bytes, workspace.folder);
  const folder = mkdtempSync(join(volume.folder, 'mingzhang-floor-'));
  try {
    const target = join(folder, 'floor');
    const floor = await measureFloor(collections, out, target);
    const pageFloor = await measureFloor(collections, byAstro, target);
    const templateFloor = await measureFloor(collections, byAstro, target, 'templates');
    const eleventy = await takeMiddle(async () =>
      runNode(join(import.meta.dirname, 'peer/index.ts'), collections, byAstro, join(folder, 'eleventy')),
    );
    return { volume: volume.kind, floor, pageFloor, templateFloor, eleventy };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The parameters are those of floor.ts. */
async function measureFloor(...parameters: readonly string[]): Promise<Floor> {
  const floors: Floor[] = [];
  for (let turn = 0; turn < floorRepeats; turn += 1) {
    const { output } = await runNode('--expose-gc', join(import.meta.dirname, 'floor.ts'), ...parameters);
    floors.push(JSON.parse(output) as Floor);
  }
  const [first] = floors;
  if (first === undefined) throw new Error('no floor was measured');
  return {
    ...first,
    milliseconds: takeMedian(floors.map(({ milliseconds }) => milliseconds)),
    cpuMilliseconds: takeMedian(floors.map(({ cpuMilliseconds }) => cpuMilliseconds)),
  };
}

/** The run whose time is in the middle. */
async function takeMiddle(work: () => Promise<Run>): Promise<Run> {
  const runs: Run[] = [];
  for (let turn = 0; turn < repeats; turn += 1) runs.push(await work());
  const [, middle] = runs.toSorted((one, other) => one.seconds - other.seconds);
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

function describeSizes(built: readonly Built[]): string {
  const rows = built.map(({ size, pages, files, bytes, build, changed, least }) => [
    String(size),
    String(pages),
    String(files),
    (bytes / 1e6).toFixed(0),
    showPeak(build),
    showPeak(changed),
    least.volume,
  ]);
  const header = ['documents', 'pages', 'files', 'MB', 'peak MB, build', 'peak MB, one changed', 'floors written to'];
  return writeTable(header, rows);
}

function describeTimes(built: readonly Built[]): string {
  const rows = built.map((each) => [
    String(each.size),
    ...[each.build, each.convert, each.astro, each.least.eleventy].map(showRun),
    ...[each.least.floor, each.least.pageFloor, each.least.templateFloor].map(
      (floor) => `${(floor.milliseconds / 1000).toFixed(2)} (${(floor.cpuMilliseconds / 1000).toFixed(2)})`,
    ),
    ...[each.changed, each.unchanged].map(showRun),
  ]);
  return writeTable(
    [
      ...['documents', 'build', 'convert', 'Astro', 'Eleventy'],
      ...['floor', 'page floor', 'template floor', 'one changed', 'nothing changed'],
    ],
    rows,
  );
}

function showRun({ seconds, cpuSeconds }: Run): string {
  return `${seconds.toFixed(1)} (${cpuSeconds.toFixed(1)})`;
}

function showPeak({ peakBytes }: Run): string {
  return peakBytes === null ? 'not taken' : (peakBytes / 1e6).toFixed(0);
}

/**
 * In CPU time, which other work on the machine leaves as it is; the pages also by the clock, for they are rendered in as many threads as there are
 * cores. The targets are those of a thousand documents; the largest size measured is held against them, and against the next.
 */
function compare(built: readonly Built[]): Measure[] {
  const [largest, smaller] = built.toReversed();
  if (largest === undefined) return [];
  const at = `, ${String(largest.size)} documents`;
  const most = (name: string, value: number | null, target: number | null): Measure => ({
    ...{ name, value, target },
    bound: 'most',
    show: showTimes,
  });
  const { astro, convert, least, build, changed, unchanged } = largest;
  const { pageFloor, templateFloor, eleventy, floor } = least;
  const measures = [
    most(
      `Astro against the template floor${at}, by the clock`,
      (astro.seconds * 1000) / templateFloor.milliseconds,
      5.9,
    ),
    most('the same in CPU time of all cores', (astro.cpuSeconds * 1000) / templateFloor.cpuMilliseconds, null),
    most(`Astro against the page floor${at}`, (astro.cpuSeconds * 1000) / pageFloor.cpuMilliseconds, null),
    most(`Eleventy against the page floor${at}`, (eleventy.cpuSeconds * 1000) / pageFloor.cpuMilliseconds, null),
    most(`whole build against the floor${at}`, (build.cpuSeconds * 1000) / floor.cpuMilliseconds, null),
    most('the same by the clock', (build.seconds * 1000) / floor.milliseconds, null),
    most(`converting against the floor${at}, by the clock`, (convert.seconds * 1000) / floor.milliseconds, 1),
    most(`one document changed against the build${at}`, changed.cpuSeconds / build.cpuSeconds, 0.1),
    most('the same by the clock', changed.seconds / build.seconds, null),
    most(`nothing changed against the build${at}`, unchanged.cpuSeconds / build.cpuSeconds, 0.02),
    most('the same by the clock', unchanged.seconds / build.seconds, null),
  ];
  if (smaller === undefined) return measures;
  const grown = `${String(smaller.size)} to ${String(largest.size)} documents`;
  const each = ({ build, size }: Built): number => build.cpuSeconds / size;
  const peaks = [largest, smaller].map(({ build }) => build.peakBytes);
  const peak = peaks[0] && peaks[1] ? peaks[0] / peaks[1] : null;
  measures.push(
    most(`CPU time of a document, ${grown}`, each(largest) / each(smaller), 1.1),
    most(`peak memory, ${grown}`, peak, 1.5),
  );
  return measures;
}
