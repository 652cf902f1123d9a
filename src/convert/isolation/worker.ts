/** What runs beside the command: reads and converts one document after another, each as it is asked for. */
import { parentPort } from 'node:worker_threads';
import { convertDocument } from '../index.ts';
import { loadSource } from '../load.ts';
import { describeFault } from './fault.ts';
import type { Outcome, Task } from './isolated-reader.ts';

async function convert({ source, limits }: Task): Promise<Outcome> {
  try {
    return { conversion: convertDocument(await loadSource(source, limits), limits) };
  } catch (error) {
    return { failures: describeFault(error, source.file, limits) };
  }
}

parentPort?.on('message', (task: Task) => {
  void convert(task).then((outcome) => {
    parentPort?.postMessage(outcome);
  });
});

// pdf.js has promises of its own that fail with what it then mends, such as a broken table of references, and that nobody
// waits for. What we wait for is answered above; what never answers is ended by the time limit.
process.on('unhandledRejection', () => undefined);
