import { describe, expect, inject, it } from 'vitest';
import { findViolations } from './violations.ts';
import { prepareVisits } from './visit.ts';

const sites = inject('sites');
const pages = ['', 'activities/', 'procurement/', 'assets/', 'glossary/'];

describe('a reader of all documents together', () => {
  const visit = prepareVisits(sites.root);

  describe.each(['light', 'dark'] as const)('with %s colours', (colorScheme) => {
    it.each(pages)('/%s has no accessibility violation, narrow or wide', async (path) => {
      const { page, open } = await visit({
        colorScheme,
        viewport: { width: 390, height: 900 },
        reducedMotion: 'reduce',
      });
      await open(path);
      expect(await findViolations(page)).toEqual([]);
      await page.setViewportSize({ width: 1440, height: 900 });
      expect(await findViolations(page)).toEqual([]);
    });
  });

  it.each([320, 390, 640])('never scrolls sideways on a screen of %i pixels', async (width) => {
    const { page, open } = await visit({ viewport: { width, height: 800 } });
    for (const path of pages) {
      await open(path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect({ path, overflow: Math.max(0, overflow) }).toEqual({ path, overflow: 0 });
    }
  });

  it('filters activities by words, keeps the words in the address, and follows one to its department', async () => {
    const { page, open } = await visit();
    await open('activities/');
    const rows = page.locator('[data-row]:visible');
    expect(await rows.count()).toBe(96);
    await page.getByLabel('在职责与工作活动中找').fill('临西 综合');
    // 综合业务管理 (line 502) and 综合事务管理 (line 512) of 临西; 邯郸 has two of the same names.
    expect(await rows.count()).toBe(2);
    expect(await page.locator('.filter output').textContent()).toBe('列出 2 / 96 行');
    expect(await page.locator('[data-group]:visible').count()).toBe(1);
    await page.reload();
    expect(await rows.count()).toBe(2);
    await rows.first().getByRole('link').first().click();
    await page.waitForURL('**/disclosures/linxi-hrss-2019/#activity-28');
    expect(await page.locator('#activity-28').textContent()).toContain('349.50');
  });

  it('reads every list without scripts', async () => {
    const { page, open } = await visit({ javaScriptEnabled: false });
    await open('activities/');
    expect(await page.locator('[data-row]').count()).toBe(96);
    expect(await page.locator('.filter').isVisible()).toBe(false);
    await open('procurement/');
    expect(await page.locator('[data-row]').count()).toBe(11);
    await open('glossary/');
    expect(await page.locator('.joined-term').count()).toBe(18);
  });
});

describe('the navigation', () => {
  const visit = prepareVisits(sites.root);

  it('opens its folded part by keyboard, marks the page there, and closes on Escape', async () => {
    const { page, open } = await visit({ viewport: { width: 390, height: 800 } });
    await open('assets/');
    const more = page.getByRole('button', { name: /更多/u });
    expect(await more.getAttribute('aria-current')).toBe('true');
    const list = page.locator('#more-sections');
    expect(await list.isVisible()).toBe(false);
    await more.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => list.isVisible()).toBe(true);
    expect(await list.locator('a').allTextContents()).toEqual(
      ['职责活动', '采购', '资产', '名词'].map((label) => expect.stringContaining(label) as string),
    );
    expect(await list.locator('[aria-current="page"]').textContent()).toContain('资产');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('职责活动');
    await page.keyboard.press('Escape');
    await expect.poll(() => list.isVisible()).toBe(false);
  });

  it('opens its folded part without scripts', async () => {
    const { page, open } = await visit({ javaScriptEnabled: false });
    await open('');
    await page.getByRole('button', { name: '更多' }).click();
    await page.locator('#more-sections').getByRole('link', { name: '采购' }).click();
    await page.waitForURL('**/procurement/');
    expect(await page.locator('h1').textContent()).toBe('政府采购');
  });

  it.each([320, 390])('takes two lines on a screen of %i pixels', async (width) => {
    const { page, open } = await visit({ viewport: { width, height: 800 } });
    await open('');
    const tops = await page
      .locator('.site-nav > ul > li')
      .evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().top)));
    expect(tops).toHaveLength(9);
    expect(new Set(tops).size).toBe(2);
  });

  it('names every part of the site at the foot of every page', async () => {
    const { page, open } = await visit();
    await open('disclosures/linxi-hrss-2019/');
    const targets = await page
      .locator('.site-map a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const part of [
      'projects',
      'targets',
      'compare',
      'checks',
      'data',
      'activities',
      'procurement',
      'assets',
      'glossary',
    ])
      expect(targets).toContain(`/${part}/`);
  });
});
