import { type AddressInfo } from 'node:net';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { chromiumArguments, findChromium } from '../../scripts/chromium.ts';
import { serve } from '../../scripts/preview.ts';
import type { BuiltSite } from '../site/built-sites.ts';

/** A reader's visit to a built site. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  /** The address of the site's home page, with a slash at its end. */
  home: string;
  /** Opens a page of the site by its path below the home page, and waits until it is loaded with its scripts. */
  open: (path: string) => Promise<void>;
}

/**
 * Serves a site and opens a browser for the tests of a file.
 * Every visit fails its test when the page logged an error, broke the Content-Security-Policy, opened a dialogue, got
 * no answer to a request, or asked another host for anything, but for the origins in `others`.
 */
export function prepareVisits(
  site: BuiltSite,
  others: readonly string[] = [],
): (options?: BrowserContextOptions) => Promise<Visit> {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let origin: string;
  beforeAll(async () => {
    server = await serve(site.folder, { port: 0, base: site.base === '' ? '/' : site.base });
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error('missing Chromium: run npm test, which says how to get it');
    browser = await chromium.launch({ executablePath, args: chromiumArguments });
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });
  return async (options = {}) => {
    const context = await browser.newContext({ locale: 'zh-CN', ...options });
    context.setDefaultTimeout(10_000);
    const problems: string[] = [];
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (![origin, ...others].includes(url.origin) && !['data:', 'blob:'].includes(url.protocol))
        problems.push(`asked another host: ${request.url()}`);
    });
    context.on('requestfailed', (request) => {
      // A download ends the navigation that started it.
      const reason = request.failure()?.errorText ?? '';
      if (reason !== 'net::ERR_ABORTED') problems.push(`${request.url()}: ${reason}`);
    });
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`);
    });
    context.on('weberror', (error) => problems.push(`script error: ${error.error().message}`));
    context.on('dialog', (dialog) => {
      problems.push(`dialogue: ${dialog.message()}`);
      void dialog.dismiss();
    });
    onTestFinished(async () => {
      await context.close();
      expect(problems).toEqual([]);
    });
    const page = await context.newPage();
    const home = `${origin}${site.base}/`;
    const open = async (path: string): Promise<void> => {
      await page.goto(new URL(path, home).href);
    };
    return { page, context, home, open };
  };
}
