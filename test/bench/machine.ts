import { availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os';

/** `2026-11-28; 2 × AMD EPYC, 24 GB, Node 24.21.0, linux; load 3.8`. */
export function describeMachine(): string {
  const [processor] = cpus();
  const [load = 0] = loadavg();
  return [
    `${new Date().toISOString().slice(0, 10)}; ${String(availableParallelism())} × ${processor?.model.trim() ?? 'unknown processor'}`,
    `${String(Math.round(totalmem() / 2 ** 30))} GB`,
    `Node ${process.version.slice(1)}`,
    `${platform()}; load ${load.toFixed(1)} when it began`,
  ].join(', ');
}
