import { spawn } from 'node:child_process';
import type { Stream } from 'node:stream';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took, with all processes that it started. */
export interface Run {
  seconds: number;
  /** Of all cores together: on a busy machine it says more than the clock. */
  cpuSeconds: number;
  /** The most memory that the processes held at one moment, in bytes; null where the system does not tell (no `/proc`). */
  peakBytes: number | null;
  output: string;
}

/** How often memory is looked at, in milliseconds. */
const interval = 100;
/** Pages of memory in `/proc` on the usual systems, in bytes. */
const pageBytes = 4096;

/**
 * Runs a command in a process of its own to its end.
 * @throws when it fails, with the end of what it printed
 */
export async function run(
  command: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const start = performance.now();
  // The shell's `times` counts the processor time of the command and of all that it waited for.
  const child = spawn('sh', ['-c', '"$@"; status=$?; times >&3; exit $status', 'sh', ...command], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const streams = [child.stdout, child.stderr, child.stdio[3]].map(gather);
  let peakBytes: number | null = null;
  const watch = setInterval(() => {
    const held = child.pid === undefined ? null : measureTree(child.pid);
    if (held !== null) peakBytes = Math.max(peakBytes ?? 0, held);
  }, interval);
  const status = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  clearInterval(watch);
  const [output = '', errors = '', times = ''] = streams.map((read) => read());
  if (status !== 0) throw new Error(`${command.join(' ')}: ${(errors + output).slice(-2000)}`);
  return { seconds: (performance.now() - start) / 1000, cpuSeconds: readTimes(times), peakBytes, output };
}

/** Runs a script with the Node that runs this. */
export async function runNode(...parameters: readonly string[]): Promise<Run> {
  return run([process.execPath, ...parameters]);
}

/** Runs what `npm run NAME` runs, with the Node that runs this. */
export async function runScript(name: string, ...parameters: readonly string[]): Promise<Run> {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const [program, ...own] = scripts[name]?.split(' ') ?? [];
  if (program !== 'node') throw new Error(`npm run ${name} is no script of ours`);
  return runNode(...own, ...parameters);
}

/** The value in the middle. */
export function takeMedian(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function gather(stream: Stream | null | undefined): () => string {
  let text = '';
  stream?.on('data', (piece: unknown) => {
    text += String(piece);
  });
  return () => text;
}

/** The second line of `times` is that of the commands: `0m14.53s 0m2.93s`. */
function readTimes(times: string): number {
  const [, children = ''] = times.trim().split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/gu)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

/** Resident memory of a process and all under it; pages that two of them share count twice. */
function measureTree(root: number): number | null {
  try {
    const children = new Map<number, number[]>();
    const held = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      const id = Number(name);
      if (!Number.isInteger(id)) continue;
      const stat = readStat(id);
      if (stat === null) continue;
      children.set(stat.parent, [...(children.get(stat.parent) ?? []), id]);
      held.set(id, stat.bytes);
    }
    const add = (id: number): number =>
      (held.get(id) ?? 0) + (children.get(id) ?? []).reduce((sum, child) => sum + add(child), 0);
    return add(root);
  } catch {
    return null;
  }
}

/** The parent and the memory of a process; null for one that has ended meanwhile. */
function readStat(id: number): { parent: number; bytes: number } | null {
  try {
    // The name of the program stands in brackets and may hold blanks.
    const fields = readFileSync(`/proc/${String(id)}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    return { parent: Number(fields[1]), bytes: Number(fields[21]) * pageBytes };
  } catch {
    return null;
  }
}
