/** What runs beside the command: reads and converts one document after another, each as it is asked for. */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { remember } from '../cache/index.ts';
import { describeFault } from './fault.ts';
import type { EntryOutcome, Outcome, Task } from './isolated-reader.ts';

// Node keeps our code as compiled, in its own folder: a worker starts in a third of the time.
enableCompileCache();

// Written at once, for a worker is ended without notice.
const loading = import('./converter.ts').finally(flushCompileCache);

async function answer(task: Task): Promise<Outcome | EntryOutcome> {
  const { source, limits } = task;
  try {
    const converter = await loading;
    if (task.form === 'conversion') return { conversion: await converter.convertFile(source, limits) };
    const entry = await converter.convertToEntry(source, limits);
    if (task.keeping !== null) await remember(task.keeping.cache, source, limits, task.keeping.key, entry);
    return { entry };
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
