import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSite } from '../../../scripts/site.ts';
import { UnreadableError } from '../../../src/model/message.ts';
import { drawFrom } from '../../unit/checks/seeded.ts';
import { mutate } from './mutation.ts';

/**
 * Changes `count` copies of the site file, the first by `seed`, and reads them. What is neither read nor refused with its reasons is
 * told, a line each.
 */
export async function fuzzSettings(seed: number, count: number): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-settings-'));
  const path = join(folder, 'site.yaml');
  const sound = await readFile(join(import.meta.dirname, '..', '..', '..', 'content', 'site.yaml'));
  const findings: string[] = [];
  try {
    for (let own = seed; own < seed + count; own += 1) {
      await writeFile(path, mutate(sound, 'yaml', drawFrom(own)));
      await readSite(path).catch((error: unknown) => {
        if (!(error instanceof UnreadableError))
          findings.push(`seed ${String(own)}: site.yaml: crash: ${String(error)}`);
      });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return findings;
}
