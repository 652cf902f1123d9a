import { statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The size of a download in words: `812 B`, `46 KB`, `1.2 MB`. The build writes the downloads before the pages and says where, those that
 * differ from the last build in one folder and the others in the next; while pages are being worked on there are none, and nothing is said.
 */
export function sizeOf(path: string): string {
  const folders = JSON.parse(process.env.MINGZHANG_DOWNLOADS ?? '[]') as string[];
  for (const folder of folders) {
    const size = statSync(join(folder, path), { throwIfNoEntry: false })?.size;
    if (size !== undefined) return formatSize(size);
  }
  return '';
}

function formatSize(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} B`;
  if (bytes < 999_500) return `${(bytes / 1000).toFixed(0)} KB`;
  return bytes < 999_950_000 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
