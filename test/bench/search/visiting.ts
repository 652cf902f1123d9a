import { mkdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumArguments, ensureChromium, findChromium } from '../../../scripts/chromium.ts';
import { serve } from '../../../scripts/preview.ts';
import { foldText } from '../../../src/publish/search/fold.ts';
import { listUnits } from '../../../src/publish/search/units.ts';
import { bundleScript } from './bundle.ts';
import { readDisclosure } from './disclosures.ts';

/** Disclosures whose units stand in one file of texts for the scan. */
const disclosuresPerFile = 50;

/** Writes the page, and the folded texts of all units for the scan, into the folder of the search. */
export async function writePage(folder: string, disclosures: string, count: number): Promise<{ scanFiles: number }> {
  writeFileSync(join(folder, 'page.js'), await bundleScript('page.ts'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><script type="module" src="page.js"></script>');
  mkdirSync(join(folder, 'scan'), { recursive: true });
  const scanFiles = Math.ceil(count / disclosuresPerFile);
  for (let file = 0; file < scanFiles; file += 1) {
    const texts: string[] = [];
    for (let index = file * disclosuresPerFile; index < Math.min(count, (file + 1) * disclosuresPerFile); index += 1)
      texts.push(...listUnits(readDisclosure(disclosures, index), new Map()).units.map(({ text }) => foldText(text)));
    writeFileSync(join(folder, 'scan', `${String(file)}.json`), JSON.stringify(texts));
  }
  return { scanFiles };
}

/**
 * Serves a folder and opens its page in Chromium.
 * @throws Error when no Chromium is installed
 */
export async function visit<Value>(
  folder: string,
  work: (page: Page, version: string) => Promise<Value>,
): Promise<Value> {
  const problem = ensureChromium();
  const executablePath = findChromium();
  if (problem !== null || executablePath === undefined) throw new Error(problem ?? 'missing Chromium');
  const server = await serve(folder, { port: 0, base: '/' });
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(600_000);
    await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
    await page.waitForFunction(() => 'bench' in window);
    return await work(page, browser.version());
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
