import type { Page } from 'playwright-core';
import { foldText } from '../../../src/publish/search/fold.ts';
import { measureFile } from './index-size.ts';
import type { Judge } from './judge.ts';
import { judgeAnswer, judgeNames, type Quality } from './outcome.ts';
import type { Times } from './page.ts';
import { type BenchQuery, listScanned } from './query-list.ts';

/** A query with everything measured of it. */
export interface Asking {
  query: BenchQuery;
  quality: Quality;
  /** Bytes fetched as the first query of a visit, without the script; null for the catalogue. */
  first: number | null;
  /** Bytes fetched as a later query of a visit; null for the catalogue. */
  further: number | null;
  times: Times | null;
}

interface Task {
  queries: readonly BenchQuery[];
  judge: Judge;
  /** The folder of the index. */
  search: string;
  scanFiles: number;
}

/**
 * Asks every query in the page: first what is found and fetched, then how long it takes. A query that the corpus has
 * no answer to says nothing and is left out; in a small one some are.
 */
export async function askAll(page: Page, { queries, judge, search, scanFiles }: Task): Promise<Asking[]> {
  const sizes = new Map<string, number>();
  const measureFiles = (names: readonly string[]): number =>
    names.reduce((sum, name) => {
      const bytes = sizes.get(name) ?? measureFile(search, name);
      sizes.set(name, bytes);
      return sum + bytes;
    }, 0);

  const askings: Asking[] = [];
  for (const [index, query] of queries.entries()) {
    const { typed, asks } = query;
    if (asks.name !== undefined) {
      const { names } = await page.evaluate((text) => window.bench.findNames(text, 10), typed);
      askings.push({ query, quality: judgeNames(query, names), first: null, further: null, times: null });
    } else if (asks.nothing === true || judge.list(index).size > 0) {
      const answer = await page.evaluate((text) => window.bench.answer(text), typed);
      askings.push({
        query,
        quality: judgeAnswer(judge, index, query, answer),
        first: measureFiles(answer.first),
        further: measureFiles(answer.further),
        times: null,
      });
    } else process.stderr.write(`nothing to find: ${query.class}: ${typed}\n`);
  }
  await page.evaluate((files) => window.bench.loadScan(files), scanFiles);
  for (const asking of askings) {
    if (asking.first === null) continue;
    const words = listScanned(asking.query).map((word) => foldText(word));
    asking.times = await page.evaluate(([text, list]) => window.bench.measure(text, list), [
      asking.query.typed,
      words,
    ] as const);
  }
  return askings;
}
