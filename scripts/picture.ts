/** Takes the picture of a department page that the README shows, from the built site. */
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { UsageError } from '../src/model/message.ts';
import { chromiumArguments, findChromium } from './chromium.ts';
import { readArguments, runCommand } from './command.ts';
import { serve } from './preview.ts';
import { readSite } from './site.ts';

const usage = 'Usage: npm run picture -- [--dist DIR] [--disclosure ID] [--out FILE]';

await runCommand(async () => {
  const { values } = readArguments(
    {
      options: {
        dist: { type: 'string', default: 'dist' },
        disclosure: { type: 'string', default: 'yongqing-hrss-2024' },
        out: { type: 'string', default: 'docs/department-page.png' },
      },
    },
    usage,
  );
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new UsageError('missing browser: install Chromium or Google Chrome, or set CHROME_PATH.');
  const { base } = await readSite('content/site.yaml');
  const server = await serve(values.dist, { port: 0, base });
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 1050 },
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${String(port)}${base.replace(/\/$/u, '')}/disclosures/${values.disclosure}/`;
    const response = await page.goto(address);
    if (response?.ok() !== true)
      throw new UsageError(
        `missing page: disclosures/${values.disclosure}/ in ${values.dist}. Run npm run build first.\n${usage}`,
      );
    await page.screenshot({ path: values.out });
    console.log(`${values.out}: disclosures/${values.disclosure}/ as it is in ${values.dist}`);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
});
