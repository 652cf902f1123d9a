import type { FoundPassage } from '../../../src/client/search/findings.ts';
import type { Asking } from './asking.ts';
import type { Built } from './building.ts';
import type { Converted } from './converting.ts';
import { takeMean, takeQuantile } from './outcome.ts';
import { queryClasses } from './query-set.ts';
import {
  type Measure,
  showCount,
  showKilobytes,
  showMegabytes,
  showRatio,
  showShare,
  showTimes,
  writeTable,
} from './report.ts';

export interface Measured {
  /** As many disclosures as the targets of time are for. */
  isFull: boolean;
  converted: Converted;
  built: Built;
  /** The index of a tenth of the disclosures. */
  small: Built;
  /** Bytes of the script. */
  script: number;
  largest: { name: string; bytes: number };
  size: { bytes: number; files: number };
  asking: readonly Asking[];
}

/** Classes whose queries may take longer: they look at more lists. */
const slowClasses = new Set(['long phrase', 'one wrong character']);
/** How much dearer a character may be in ten times the text and still be called linear. */
const linear = 1.25;

/** What must be reached, in the order of the table of the issue. */
export function compareWithTargets(measured: Measured): Measure[] {
  const { isFull, converted, built, small, script, largest, size, asking } = measured;
  const first = asking.flatMap((asked) => asked.first ?? []).map((bytes) => bytes + script);
  const further = asking.flatMap((asked) => asked.further ?? []);
  const again = compareTimes(asking, false, 'again');
  const reading = [...compareTimes(asking, false, 'read'), ...compareTimes(asking, true, 'read')];
  const perCharacter = built.milliseconds / built.characters / (small.milliseconds / small.characters);
  const most = { bound: 'most' } as const;
  const least = { bound: 'least' } as const;
  return [
    {
      name: 'fetched before the first result, median',
      value: takeQuantile(first, 0.5),
      target: 150_000,
      ...most,
      show: showKilobytes,
    },
    { name: 'the same, p95', value: takeQuantile(first, 0.95), target: 150_000, ...most, show: showKilobytes },
    {
      name: `the same, most (${findMost(asking)?.query.typed ?? ''})`,
      value: Math.max(...first),
      target: null,
      ...most,
      show: showKilobytes,
    },
    { name: 'of it the script', value: script, target: null, ...most, show: showKilobytes },
    {
      name: `largest file (${largest.name})`,
      value: Math.max(largest.bytes, script),
      target: 100_000,
      ...most,
      show: showKilobytes,
    },
    {
      name: 'fetched for each further query, median',
      value: takeQuantile(further, 0.5),
      target: 60_000,
      ...most,
      show: showKilobytes,
    },
    { name: 'the same, p95', value: takeQuantile(further, 0.95), target: null, ...most, show: showKilobytes },
    {
      name: 'query against a plain scan, p95 of both',
      value: compareTails(asking, false, 'again'),
      target: isFull ? 1 / 20 : null,
      ...most,
      show: showRatio,
    },
    {
      name: 'long phrase or wrong character, p95 of both',
      value: compareTails(asking, true, 'again'),
      target: isFull ? 1 / 5 : null,
      ...most,
      show: showRatio,
    },
    {
      name: 'query with its files still to be decoded, p95 of both',
      value: compareTails(asking, false, 'find'),
      target: null,
      ...most,
      show: showRatio,
    },
    {
      name: 'each query against the median scan of its class, p95',
      value: takeQuantile(again, 0.95),
      target: null,
      ...most,
      show: showRatio,
    },
    { name: 'the same, median', value: takeQuantile(again, 0.5), target: null, ...most, show: showRatio },
    {
      name: 'reading ten passages besides, p95',
      value: takeQuantile(reading, 0.95),
      target: null,
      ...most,
      show: showRatio,
    },
    {
      name: 'index build against converting',
      value: built.milliseconds / converted.milliseconds,
      target: 2,
      ...most,
      show: showTimes,
    },
    { name: 'index build, peak memory', value: built.peak, target: 600e6, ...most, show: showMegabytes },
    { name: 'build per character, all against a tenth', value: perCharacter, target: linear, ...most, show: showTimes },
    {
      name: 'recall, mean',
      value: takeMean(asking.map(({ quality }) => quality.recall)),
      target: 0.99,
      ...least,
      show: showShare,
    },
    {
      name: 'precision at 10, mean',
      value: takeMean(asking.map(({ quality }) => quality.precision)),
      target: 0.95,
      ...least,
      show: showShare,
    },
    { name: 'queries', value: asking.length, target: 100, ...least, show: showCount },
    { name: 'whole index, compressed', value: size.bytes, target: null, ...most, show: showMegabytes },
    { name: 'files of the index', value: size.files, target: null, ...most, show: showCount },
  ];
}

type Step = 'find' | 'again' | 'read';

/** The time that 95 of 100 queries stay under, over that which 95 of 100 scans do. */
function compareTails(asking: readonly Asking[], slow: boolean, step: Step): number {
  const times = asking
    .filter(({ query }) => slowClasses.has(query.class) === slow)
    .flatMap((asked) => asked.times ?? []);
  const tail = (values: number[]): number => takeQuantile(values, 0.95);
  return tail(times.map((time) => time[step])) / tail(times.map((time) => time.scan));
}

/** The time of a step over that of a scan, the median of the class; all queries of the slow classes or of the others. */
function compareTimes(asking: readonly Asking[], slow: boolean, step: Step): number[] {
  return queryClasses
    .filter((name) => slowClasses.has(name) === slow)
    .flatMap((name) =>
      compareClass(
        asking.filter(({ query }) => query.class === name),
        step,
      ),
    );
}

function compareClass(asking: readonly Asking[], step: Step): number[] {
  const times = asking.flatMap((asked) => asked.times ?? []);
  const scan = takeQuantile(
    times.map((time) => time.scan),
    0.5,
  );
  return times.map((time) => time[step] / scan);
}

/** A line for each class of queries. */
export function describeClasses(asking: readonly Asking[]): string {
  const rows = queryClasses.map((name) => {
    const own = asking.filter(({ query }) => query.class === name);
    const further = own.flatMap((asked) => asked.further ?? []);
    const ratios = compareClass(own, 'find');
    return [
      name,
      String(own.length),
      showShare(takeMean(own.map(({ quality }) => quality.recall))),
      showShare(takeMean(own.map(({ quality }) => quality.precision))),
      further.length === 0 ? '' : showKilobytes(takeQuantile(further, 0.5)),
      ratios.length === 0 ? '' : showRatio(takeQuantile(ratios, 0.5)),
      ratios.length === 0 ? '' : showRatio(takeQuantile(ratios, 0.95)),
      findSlowest(own)?.query.typed.replaceAll('|', '\\|') ?? '',
    ];
  });
  return writeTable(
    ['class', 'queries', 'recall', 'precision', 'fetched', 'time, median', 'time, p95', 'slowest'],
    rows,
  );
}

function findMost(asking: readonly Asking[]): Asking | undefined {
  return asking.toSorted((one, other) => (other.first ?? 0) - (one.first ?? 0))[0];
}

function findSlowest(asking: readonly Asking[]): Asking | undefined {
  const timed = asking.filter(({ times }) => times !== null);
  return timed.toSorted((one, other) => (other.times?.find ?? 0) - (one.times?.find ?? 0))[0];
}

/** The queries that were not answered perfectly, with an example of what went wrong. */
export function describeFaults(asking: readonly Asking[]): string[] {
  const faults = asking.filter(({ quality }) => quality.recall < 1 || quality.precision < 1 || quality.wrong > 0);
  if (faults.length === 0) return [];
  const rows = faults.map(({ query, quality }) => [
    query.class,
    query.typed.replaceAll('|', '\\|'),
    showShare(quality.recall),
    showShare(quality.precision),
    String(quality.matching),
    String(quality.wrong),
    quality.missed[0] ?? '',
    describePassage(quality.refused[0]),
  ]);
  const table = writeTable(['class', 'query', 'recall', 'precision', 'matching', 'wrong', 'missed', 'no match'], rows);
  return [
    'Not perfect (`matching`: disclosures that match; `wrong`: found and no match; `missed`: one of those not found; `no match`: a passage shown that is none):',
    table,
  ];
}

function describePassage(passage: FoundPassage | undefined): string {
  if (passage === undefined) return '';
  const text = passage.text.length > 30 ? `${passage.text.slice(0, 30)}…` : passage.text;
  return text.replaceAll('|', '\\|');
}
