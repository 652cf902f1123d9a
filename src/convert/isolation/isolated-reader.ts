import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Limits } from '../../model/limits.ts';
import type { Message } from '../../model/message.ts';
import type { Cache } from '../cache/index.ts';
import type { Entry } from '../entry.ts';
import type { Conversion } from '../index.ts';
import type { SourceFile } from '../sources.ts';
import { describeFault } from './fault.ts';

/** What a worker is asked for. */
export type Task = { source: SourceFile; limits: Limits } & Form;

/** In which form the answer is given: the conversion itself, or formatted for the folder of collections, and kept where that is asked for. */
type Form = { form: 'conversion' } | { form: 'entry'; keeping: Keeping | null };

/** Where an entry is kept, and under which key. */
export interface Keeping {
  cache: Cache;
  key: string;
}

/** Why a document has no disclosure. */
export interface Failed {
  failures: readonly Message[];
}

/** What came of a document: its disclosure, or why it has none. */
export type Outcome = { conversion: Conversion } | Failed;

/** The same, formatted. */
export type EntryOutcome = { entry: Entry } | Failed;

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

  convert(source: SourceFile): Promise<Outcome> {
    return this.#ask<Outcome>({ source, limits: this.#limits, form: 'conversion' });
  }

  /** Its disclosure formatted in the worker, and handed over as bytes: a copy of its many objects takes as long as to make them. */
  convertToEntry(source: SourceFile, keeping: Keeping | null): Promise<EntryOutcome> {
    return this.#ask<EntryOutcome>({ source, limits: this.#limits, form: 'entry', keeping });
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  async #ask<Answer>(task: Task): Promise<Answer | Failed> {
    const limits = this.#limits;
    this.#worker ??= new Worker(new URL('worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.memory_megabytes },
    });
    try {
      const answer = once(this.#worker, 'message', { signal: AbortSignal.timeout(limits.seconds * 1000) });
      this.#worker.postMessage(task);
      const [outcome] = (await answer) as [Answer];
      return outcome;
    } catch (error) {
      await this.end();
      return { failures: describeFault(error, task.source.file, limits) };
    }
  }
}
