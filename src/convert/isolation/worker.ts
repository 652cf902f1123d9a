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
