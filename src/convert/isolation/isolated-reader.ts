import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Limits } from '../../model/limits.ts';
import type { Message } from '../../model/message.ts';
import type { Conversion } from '../index.ts';
import type { SourceFile } from '../sources.ts';
import { describeFault } from './fault.ts';

/** What a worker is asked for. */
export interface Task {
  source: SourceFile;
  limits: Limits;
}

/** What came of a document: its disclosure, or why it has none. */
export type Outcome = { conversion: Conversion } | { failures: readonly Message[] };

/**
 * Reads one document after another in a worker of its own. A document that hangs, takes too much memory or trips over a
 * fault of ours ends the worker; the next document gets a new one.
 */
export class IsolatedReader {
  readonly #limits: Limits;
  #worker: Worker | null = null;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  async convert(source: SourceFile): Promise<Outcome> {
    const limits = this.#limits;
    this.#worker ??= new Worker(new URL('worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.memory_megabytes },
    });
    try {
      const task: Task = { source, limits };
      const answer = once(this.#worker, 'message', { signal: AbortSignal.timeout(limits.seconds * 1000) });
      this.#worker.postMessage(task);
      const [outcome] = (await answer) as [Outcome];
      return outcome;
    } catch (error) {
      await this.end();
      return { failures: describeFault(error, source.file, limits) };
    }
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }
}
