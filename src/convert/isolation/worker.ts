/** What runs beside the command: reads and converts one document after another, each as it is asked for. */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { recall } from '../cache/index.ts';
import type { Entry } from '../entry.ts';
import type * as converter from './converter.ts';
import { describeFault } from './fault.ts';
import type { EntryOutcome, Outcome, Task } from './isolated-reader.ts';

// Node keeps our code as compiled, in its own folder: a worker starts in a third of the time.
enableCompileCache();

let loading: Promise<typeof converter> | undefined;

/** The code that converts, and its libraries, when a document needs them for the first time: those that are kept do without. */
function loadConverter(): Promise<typeof converter> {
  // Written at once, for a worker is ended without notice.
  loading ??= import('./converter.ts').finally(flushCompileCache);
  return loading;
}

async function answer(task: Task): Promise<Outcome | EntryOutcome> {
  const { source, limits } = task;
  try {
    if (task.form === 'conversion') return { conversion: await (await loadConverter()).convertFile(source, limits) };
    const convert = async (): Promise<Entry> => (await loadConverter()).convertToEntry(source, limits);
    if (task.cache === null) return { entry: await convert(), isCached: false };
    return await recall(task.cache, source, limits, convert);
  } catch (error) {
    return { failures: describeFault(error, source.file, limits) };
  }
}

parentPort?.on('message', (task: Task) => {
  void answer(task).then((outcome) => {
    // The disclosure is handed over, not copied.
    parentPort?.postMessage(outcome, 'entry' in outcome ? [outcome.entry.disclosure.buffer] : []);
  });
});

// pdf.js has promises of its own that fail with what it then mends, such as a broken table of references, and that nobody
// waits for. What we wait for is answered above; what never answers is ended by the time limit.
process.on('unhandledRejection', () => undefined);
