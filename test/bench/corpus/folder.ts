import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFolder } from '../../../scripts/replace-folder.ts';
import { planCorpus } from './plan.ts';
import type { Planted } from './planting.ts';
import { writeDocument, writeFacts } from './writing.ts';

/** Writes `sources/` and `planted.json`; an earlier corpus in the same folder makes room. */
export async function writeCorpus(
  count: number,
  seed: string,
  out: string,
): Promise<{ bytes: number; planted: Planted[] }> {
  const planned = planCorpus(count, seed);
  const planted: Planted[] = [];
  let bytes = 0;
  await replaceFolder(out, async (staging) => {
    const sources = join(staging, 'sources');
    await mkdir(sources, { recursive: true });
    for (const document of planned) {
      const written = writeDocument(document);
      await writeFile(join(sources, written.file), written.bytes);
      await writeFile(join(sources, `${document.id}.yaml`), writeFacts(written.facts));
      planted.push(...written.planted);
      bytes += written.bytes.length;
    }
    await writeFile(join(staging, 'planted.json'), `${JSON.stringify(planted, null, 2)}\n`);
  });
  return { bytes, planted };
}
