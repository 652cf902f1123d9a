import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FiledCorpus } from '../collections/corpus.ts';
import type { OpenBundle } from './page-bundle.ts';

/** What a thread that renders pages is given. */
export interface RenderTask {
  bundle: OpenBundle;
  /** The files of the plans (`PagePlan`), each made by one thread. */
  shares: readonly string[];
  /** The folder of the site. */
  folder: string;
  /** The folder of the collections, and all disclosures of it. */
  collections: string;
  filed: FiledCorpus;
}

/** The same with the number of the share that is taken next, in memory that all threads see. */
export interface ThreadTask extends RenderTask {
  next: Int32Array<SharedArrayBuffer>;
}

/** What a thread tells when it can do nothing with a bundle; it ends by itself when it has found no more shares. */
export interface Unfit {
  unfit: string;
}

/** A second thread takes as long to start, and to read what pages show of all documents, as to render the pages of so many documents. */
const documentsPerThread = 20;

/** A thread holds some 150 MB: more would fill the memory of a machine that has many cores and little of that. */
const mostThreads = 8;

/** How many threads are of use for the pages of so many documents. */
export function countThreads(documents: number, cores = availableParallelism()): number {
  return Math.max(1, Math.min(cores, mostThreads, Math.ceil(documents / documentsPerThread)));
}

/**
 * Renders pages in threads. Each takes one share after another, so that all are busy to the end. They read the same packed documents, and
 * end with the process, whatever ends it.
 * @returns why the bundle is of no use; null when all is rendered.
 * @throws what is thrown in a thread; the others are ended.
 */
export async function renderShares(
  task: RenderTask,
  count: number,
  environment: NodeJS.ProcessEnv,
): Promise<string | null> {
  const workerData: ThreadTask = { ...task, next: new Int32Array(new SharedArrayBuffer(4)) };
  const threads = Array.from(
    { length: count },
    () => new Worker(new URL('page-worker.ts', import.meta.url), { workerData, env: environment }),
  );
  try {
    const answers = await Promise.all(threads.map(awaitEnd));
    return answers.find((unfit) => unfit !== null) ?? null;
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function awaitEnd(thread: Worker): Promise<string | null> {
  const { promise, resolve, reject } = Promise.withResolvers<string | null>();
  thread.on('message', ({ unfit }: Unfit) => {
    resolve(unfit);
  });
  thread.on('error', reject);
  thread.on('exit', (status) => {
    if (status === 0) resolve(null);
    else reject(new Error(`a thread that renders pages has ended with status ${String(status)}`));
  });
  return promise;
}
