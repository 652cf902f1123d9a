/** What runs beside a build: converts a folder of documents, tells of each that is done, and is ended. */
import { UnreadableError, UsageError } from '../../model/message.ts';
import { convertFolder } from '../folder.ts';
import type { FolderReport, FolderTask } from './folder-process.ts';

function tell(report: FolderReport): void {
  process.send?.(report);
}

async function convert({ folder, collections, options }: FolderTask): Promise<FolderReport> {
  try {
    const conversion = await convertFolder(folder, collections, {
      ...options,
      onProgress: (converted, done, total) => {
        tell({ converted, done, total });
      },
    });
    return { conversion };
  } catch (error) {
    if (error instanceof UnreadableError) return { failures: error.messages };
    if (error instanceof UsageError) return { misuse: error.message };
    const { message, stack, ...properties } = error instanceof Error ? error : new Error(String(error));
    return { fault: { message, properties: { ...properties, stack } } };
  }
}

process.on('message', (task: FolderTask) => {
  void convert(task).then(tell);
});

// Whoever asked is gone, and with it the folder that is written into.
process.on('disconnect', () => process.exit());
