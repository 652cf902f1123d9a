import { describe, expect, inject, it } from 'vitest';
import { findTarget } from '../site/built-files.ts';
import { listPageKinds, samplePage } from '../site/page-kinds.ts';
import { findOverflow, findUnseenFocus, measureShift } from './page-inspection.ts';
import { prepareVisits } from './visit.ts';

const { root } = inject('sites');
const kinds = listPageKinds(root).filter(({ paths }) => paths.length > 0);
const pages = kinds.map(samplePage);

/** An embedded chart stands in the page of somebody else: it has neither navigation nor skip link. */
const isWhole = (path: string): boolean => !path.startsWith('embed/');

it('every page that was built is of a kind that is tested', () => {
  expect(kinds.filter(({ route }) => route === '')).toEqual([]);
  expect(kinds.length).toBeGreaterThanOrEqual(20);
});

describe('a reader who enlarges the page', () => {
  const visit = prepareVisits(root);

  it.each(pages)('to twice its size reads /%s without scrolling sideways', async (path) => {
    const { page, open } = await visit({ viewport: { width: 640, height: 480 }, deviceScaleFactor: 2 });
    await open(path);
    expect(await findOverflow(page)).toEqual([]);
    // The letters alone, as a reader sets it in the browser.
    await page.setViewportSize({ width: 1280, height: 960 });
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await expect
      .poll(() => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)))
      .toBeGreaterThanOrEqual(32);
    expect(await findOverflow(page)).toEqual([]);
  });
});

describe('a reader with a keyboard', () => {
  const visit = prepareVisits(root);

  it.each(pages)('sees where the focus is on /%s', async (path) => {
    const { page, open } = await visit({ viewport: { width: 1280, height: 900 } });
    await open(path);
    const { tried, unseen } = await findUnseenFocus(page);
    expect(tried).toBeGreaterThanOrEqual(isWhole(path) ? 6 : 1);
    expect(unseen).toEqual([]);
  });

  it.each(['', 'disclosures/yongqing-hrss-2024/', 'guides/tables/'])('skips to the text of /%s', async (path) => {
    const { page, open } = await visit({ viewport: { width: 390, height: 800 } });
    await open(path);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.textContent()).toContain('跳到正文');
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

describe('a reader without scripts', () => {
  const visit = prepareVisits(root);

  it.each(pages)('finds the text of /%s painted, and a page behind every link of its navigation', async (path) => {
    const { page, home, open } = await visit({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
    await open(path);
    const heading = page.locator('h1, h2, h3').first();
    expect(await heading.isVisible()).toBe(true);
    expect((await page.locator('body').innerText()).length).toBeGreaterThan(100);
    const links = await page
      .locator('nav a, footer a')
      .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
    if (isWhole(path)) expect(links.length).toBeGreaterThan(8);
    const lost = links.filter((link) => link.startsWith(home) && findTarget(root, new URL(link).pathname) === null);
    expect(lost).toEqual([]);
  });
});

describe('a page that loads', () => {
  const visit = prepareVisits(root);
  const moving = pages.filter((path) =>
    /^(disclosures\/[^/]+\/(projects\/\d+\/)?|departments\/[^/]+\/|projects\/|targets\/|compare\/|search\/|)$/u.test(
      path,
    ),
  );

  it.each(moving.flatMap((path) => [390, 1440].map((width) => [path, width] as const)))(
    'keeps its text in place: /%s at %i pixels',
    async (path, width) => {
      const { page, open } = await visit({ viewport: { width, height: 900 } });
      await open(path);
      expect(await measureShift(page)).toBeLessThan(0.02);
    },
  );
});

describe('a page on paper', () => {
  const visit = prepareVisits(root);

  it.each(pages.filter(isWhole))('leaves out the navigation of /%s', async (path) => {
    const { page, open } = await visit({ javaScriptEnabled: false, viewport: { width: 720, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    await open(path);
    const shown = await page
      .locator('.masthead nav, .skip, .index-beside, .index-folded, form[role="search"], main nav.neighbours')
      .evaluateAll((parts) =>
        parts.filter((part) => part.checkVisibility()).map((part) => part.outerHTML.slice(0, 80)),
      );
    expect(shown).toEqual([]);
    expect(await page.locator('h1').first().isVisible()).toBe(true);
  });
});
