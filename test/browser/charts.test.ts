import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumArguments, findChromium } from '../../scripts/chromium.ts';
import { serve } from '../../scripts/preview.ts';
import { prepareVisits } from './visit.ts';

const sites = inject('sites');
const department = 'disclosures/yongqing-hrss-2024/';

describe('the marks of a chart', () => {
  const visit = prepareVisits(sites.root);

  it('say their label and amount under the pointer, in one note', async () => {
    const { page, open } = await visit({ viewport: { width: 1200, height: 900 } });
    await open(department);
    const drawing = page.locator('.drawing[data-labelled="chart-projects-by-budget"]');
    const note = drawing.locator('.chart-tip');
    expect(await note.isVisible()).toBe(false);
    await drawing.locator('.chart-wide rect.chart-mark').first().hover();
    expect(await note.textContent()).toMatch(/：[\d,]+\.\d{2} 万元$/u);
    expect(await note.isVisible()).toBe(true);
    // A title of the browser's own beside it would say it twice.
    expect(await drawing.locator('title').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await note.isVisible()).toBe(false);
  });

  it('are reached with the arrow keys, one after the other, and left with Escape', async () => {
    const { page, open } = await visit({ viewport: { width: 390, height: 900 }, reducedMotion: 'reduce' });
    await open(department);
    const drawing = page.locator('.drawing[data-labelled="chart-year-bridge"]');
    const note = drawing.locator('[role="status"]');
    await drawing.focus();
    const said: (string | null)[] = [];
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Home', 'ArrowLeft']) {
      await page.keyboard.press(key);
      said.push(await note.textContent());
    }
    const [last, basic, project, now] = [
      '上年总额（算出）：23,444.28 万元',
      '基本支出：−344.63 万元',
      '项目支出：+2,233.28 万元',
      '2024 年总额：25,332.93 万元',
    ];
    expect(said).toEqual([last, basic, project, now, now, last, last]);
    const inside = await note.evaluate((element) => {
      const box = element.getBoundingClientRect();
      return box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight;
    });
    expect(inside).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await note.textContent()).toBe('');
  });

  it('are named for those who hear the page, before and after the script took the titles', async () => {
    const { page, open } = await visit({ viewport: { width: 1200, height: 900 } });
    await open(department);
    const drawing = page.locator('.drawing[data-labelled="chart-flow"]');
    const name = '收入的 97% 来自一般公共预算，支出的 94% 是项目支出';
    await drawing.getByRole('img', { name }).waitFor();
    await drawing.hover();
    await drawing.getByRole('img', { name }).waitFor();
    expect(await page.getByRole('group', { name }).count()).toBeGreaterThan(0);
  });
});

describe('what can be taken from a chart', () => {
  const visit = prepareVisits(sites.root);

  it('is a picture of twice its size on light paper', async () => {
    const { page, open } = await visit({ acceptDownloads: true, colorScheme: 'dark' });
    await open(department);
    const share = page.locator('figure', { has: page.locator('#chart-flow') }).locator('.chart-share');
    await share.locator('summary').click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      share.getByRole('button', { name: 'PNG' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('yongqing-hrss-2024-flow.png');
    const bytes = readFileSync(await saved.path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(2 * 760);
    const corner = await page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const context = document.createElement('canvas').getContext('2d');
      context?.drawImage(image, 0, 0);
      return [...(context?.getImageData(5, 5, 1, 1).data ?? [])];
    }, bytes.toString('base64'));
    expect(corner).toEqual([0xfa, 0xf7, 0xf0, 0xff]);
  });

  it('is the SVG file, well formed, and the CSV file', async () => {
    const { page, context, open } = await visit({ acceptDownloads: true });
    await open(department);
    const share = page.locator('figure', { has: page.locator('#chart-functional-tree') }).locator('.chart-share');
    await share.locator('summary').click();
    const take = async (name: string): Promise<string> => {
      const [saved] = await Promise.all([page.waitForEvent('download'), share.getByRole('link', { name }).click()]);
      expect(saved.suggestedFilename()).toBe(`yongqing-hrss-2024-functional-tree.${name.toLowerCase()}`);
      return readFileSync(await saved.path(), 'utf8');
    };
    const svg = await take('SVG');
    // Not on the page, whose policy forbids the style sheet that the file has.
    const root = await (
      await context.newPage()
    ).evaluate((text) => new DOMParser().parseFromString(text, 'image/svg+xml').documentElement.nodeName, svg);
    expect(root).toBe('svg');
    expect(await take('CSV')).toContain('2082602,项,财政对城乡居民基本养老保险基金的补助,14154.24,55.9,161\r\n');
  });

  it('is its address, copied', async () => {
    const { page, context, open } = await visit();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(department);
    const share = page.locator('figure', { has: page.locator('#chart-flow') }).locator('.chart-share');
    await share.locator('summary').click();
    await share.getByRole('button', { name: '复制网址' }).click();
    await share.getByText('已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/\/disclosures\/yongqing-hrss-2024\/#chart-flow$/u);
  });

  it('has no button that needs a script where there is none; files and addresses remain', async () => {
    const { page, open } = await visit({ javaScriptEnabled: false });
    await open(department);
    const share = page.locator('figure', { has: page.locator('#chart-flow') }).locator('.chart-share');
    await share.locator('summary').click();
    expect(await share.getByRole('link', { name: 'SVG' }).isVisible()).toBe(true);
    expect(await share.getByRole('textbox').count()).toBe(2);
    expect(await page.locator('.chart-share button:visible').count()).toBe(0);
  });
});

describe('a department page with all its charts', () => {
  const visit = prepareVisits(sites.root);

  it.each([390, 1440])('shifts nothing while it loads, %i pixels wide', async (width) => {
    const { page, open } = await visit({ viewport: { width, height: 900 } });
    await open(department);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => {
            done(sum);
          }, 500);
        }),
    );
    expect(shift).toBe(0);
  });
});

describe.each(['light', 'dark'] as const)('an embedded chart in a page of another host, %s', (colorScheme) => {
  let browser: Browser;
  let folder: string;
  let site: Awaited<ReturnType<typeof serve>>;
  let host: typeof site;
  const addressOf = (server: typeof site): string =>
    `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const charts = [
    'yongqing-hrss-2024/functional-tree',
    'linxi-hrss-2019/year-bridge',
    'dacheng-hrss-2021/economic-bars',
    'across/departments-by-total',
  ];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mingzhang-host-'));
    site = await serve(sites.root.folder, { port: 0, base: '/' });
    const frames = charts.map(
      (chart) =>
        `<iframe src="${addressOf(site)}/embed/${chart}/" title="${chart}" width="100%" height="600"></iframe>`,
    );
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><title>host</title><link rel="icon" href="data:,">${frames.join('')}`,
    );
    host = await serve(folder, { port: 0, base: '/' });
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error('missing Chromium: run npm test, which says how to get it');
    browser = await chromium.launch({ executablePath, args: chromiumArguments });
  });
  afterAll(async () => {
    await browser.close();
    for (const server of [site, host]) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(folder, { recursive: true });
  });

  it.each([340, 700])(
    'is drawn and readable in a frame of %i pixels, with no error and no violation',
    async (width) => {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      const problems: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
      await page.goto(addressOf(host));
      const frames = page.frames().filter((frame) => frame.url().includes('/embed/'));
      expect(frames).toHaveLength(charts.length);
      for (const frame of frames) {
        await frame.waitForLoadState('load');
        const isGap = frame.url().includes('economic-bars');
        expect(await frame.locator('.drawing > svg:visible').count()).toBe(isGap ? 0 : 1);
        if (isGap) expect(await frame.locator('main').textContent()).toContain('文件没有按经济分类列出基本支出');
        expect(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        const paper = await frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
        expect(paper).toBe(colorScheme === 'light' ? 'rgb(250, 247, 240)' : 'rgb(24, 23, 21)');
        await frame.evaluate(axe.source);
        const violations = await frame.evaluate(async () => {
          const runner = Reflect.get(globalThis, 'axe') as typeof axe;
          const { violations: found } = await runner.run(document, { resultTypes: ['violations'] });
          return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
        });
        expect(violations).toEqual([]);
      }
      expect(problems).toEqual([]);
      await page.close();
    },
  );
});
