/** What runs beside a build, in one thread or several: renders one share of the pages after another, until none is left. */
import { parentPort, workerData } from 'node:worker_threads';
import { openDisclosures } from '../collections/corpus.ts';
import { shareCorpus } from '../collections/shared-corpus.ts';
import type { ThreadTask, Unfit } from './page-farm.ts';
import { openPages, type PageRendering } from './page-rendering.ts';

const { bundle, shares, folder, collections, filed, next } = workerData as ThreadTask;

async function open(): Promise<PageRendering | null> {
  try {
    return await openPages(bundle);
  } catch (error) {
    const unfit: Unfit = { unfit: error instanceof Error ? error.message : String(error) };
    parentPort?.postMessage(unfit);
    return null;
  }
}

shareCorpus({ collections, disclosures: openDisclosures(filed) });
const pages = await open();
if (pages !== null)
  for (let share; (share = shares[Atomics.add(next, 0, 1)]) !== undefined;) {
    process.env.MINGZHANG_PLAN = share;
    await pages.render(folder);
  }
