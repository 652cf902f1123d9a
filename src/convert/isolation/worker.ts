/** What runs beside the command: reads and converts one document after another, each as it is asked for. */
import { parentPort } from 'node:worker_threads';
import { makeEntry } from '../entry.ts';
import { convertDocument } from '../index.ts';
import { loadSource } from '../load.ts';
import { describeFault } from './fault.ts';
import type { EntryOutcome, Outcome, Task } from './isolated-reader.ts';

async function answer({ source, limits, form }: Task): Promise<Outcome | EntryOutcome> {
  try {
    const conversion = convertDocument(await loadSource(source, limits), limits);
    return form === 'entry' ? { entry: makeEntry(conversion) } : { conversion };
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
