import { type ChildProcess, fork } from 'node:child_process';
import type { Converted } from '../entry.ts';
import type { FolderConversion, FolderOptions } from '../folder.ts';
import { type Message, UnreadableError, UsageError } from '../../model/message.ts';

/** What the process is asked for: the arguments of `convertFolder` that can be handed over. */
export interface FolderTask {
  folder: string;
  collections: string;
  options: Omit<FolderOptions, 'onProgress'>;
}

/** What it tells: each document that is done, and at last what came of the folder. */
export type FolderReport =
  | { converted: Converted; done: number; total: number }
  | { conversion: FolderConversion }
  | { failures: readonly Message[] }
  | { misuse: string }
  | { fault: Fault };

/** What was thrown that is no fault of a document: an error of the system has a `code` and a `path` among its properties. */
export interface Fault {
  message: string;
  properties: Record<string, unknown>;
}

/**
 * Does what `convertFolder` does in a process of its own. What reading many documents took of the machine is given back when it ends; in the
 * process of the command it would stay, and come on top of what making the site takes.
 * @throws as `convertFolder`.
 */
export async function convertFolderApart(
  folder: string,
  collections: string,
  { onProgress, ...options }: FolderOptions,
): Promise<FolderConversion> {
  const child = fork(new URL('folder-worker.ts', import.meta.url), { serialization: 'advanced' });
  try {
    const outcome = await awaitOutcome(child, { folder, collections, options }, onProgress);
    if ('conversion' in outcome) return outcome.conversion;
    if ('failures' in outcome) throw new UnreadableError(outcome.failures);
    if ('misuse' in outcome) throw new UsageError(outcome.misuse);
    throw Object.assign(new Error(outcome.fault.message), outcome.fault.properties);
  } finally {
    child.kill();
  }
}

type Outcome = Exclude<FolderReport, { converted: Converted }>;

function awaitOutcome(
  child: ChildProcess,
  task: FolderTask,
  onProgress: FolderOptions['onProgress'],
): Promise<Outcome> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  child.on('message', (report: FolderReport) => {
    if ('done' in report) onProgress?.(report.converted, report.done, report.total);
    else resolve(report);
  });
  child.on('error', reject);
  child.on('exit', (code, signal) => {
    reject(new Error(`the process that reads documents has ended: ${signal ?? `status ${String(code)}`}`));
  });
  child.send(task);
  return promise;
}
