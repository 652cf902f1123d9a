import { describe, expect, inject, it } from 'vitest';
import { prepareVisits } from './visit.ts';

const sites = inject('sites');

describe('search', () => {
  const visit = prepareVisits(sites.root);

  it('is driven by the keyboard from the home page to a result', async () => {
    const { page, open } = await visit();
    await open('');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.keyboard.type('养老', { delay: 20 });
    const options = page.getByRole('option');
    await options.first().waitFor();
    expect(await options.first().locator('mark').first().textContent()).toContain('养老');
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator('[role="option"][aria-selected="true"]');
    expect(await chosen.count()).toBe(1);
    const target = await chosen.getAttribute('href');
    expect(await page.getByRole('combobox').getAttribute('aria-activedescendant')).toBe(
      await chosen.getAttribute('id'),
    );
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/');
    expect(page.url()).toBe(new URL(target ?? '', page.url()).href);
    expect(await page.locator('main').textContent()).toContain('养老');
  });

  it('closes its list with Escape and empties its box with the next', async () => {
    const { page, open } = await visit();
    await open('');
    const box = page.getByRole('combobox');
    await box.fill('养老');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    expect(await box.inputValue()).toBe('养老');
    await page.keyboard.press('Escape');
    expect(await box.inputValue()).toBe('');
  });

  it('asks for its index only when someone searches', async () => {
    const { page, context, open } = await visit();
    const asked: string[] = [];
    context.on('request', (request) => {
      if (new URL(request.url()).pathname.startsWith('/search/')) asked.push(request.url());
    });
    await open('');
    expect(asked).toEqual([]);
    await page.getByRole('combobox').fill('档案');
    await page.getByRole('option').first().waitFor();
    expect(asked.map((url) => new URL(url).pathname.replace(/\.[\da-f]+\./u, '.'))).toEqual([
      '/search/manifest.json',
      '/search/index.json',
    ]);
  });

  it('forgives a wrong character', async () => {
    const { page, open } = await visit();
    await open('search/?q=城乡居民基本养考保险');
    await page.locator('a.search-hit').first().waitFor();
    expect((await page.locator('a.search-hit').allTextContents()).join()).toContain('养老保险');
  });

  it('finds a project by its code, a line by its classification code, and keeps the query in the address', async () => {
    const { page, open } = await visit();
    await open('search/');
    await page.getByRole('searchbox').fill('323-0410-JBN-GULN');
    await page.locator('a.search-hit').filter({ hasText: '社会医疗保险基金财政补助' }).first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('323-0410-JBN-GULN');
    await page.getByRole('searchbox').fill('2080507');
    await page.locator('a.search-hit').filter({ hasText: '对机关事业单位基本养老保险基金的补助' }).first().waitFor();
  });

  it('says so when it finds nothing, and shows a query that looks like markup as text', async () => {
    const { page, open } = await visit();
    await open(`search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>龘龘')}`);
    await expect.poll(() => page.locator('[data-search-status]').textContent()).toContain('没有');
    expect(await page.locator('main img').count()).toBe(0);
  });

  it('walks its results with the arrow keys', async () => {
    const { page, open } = await visit();
    await open('search/?q=职业技能');
    await page.locator('a.search-hit').first().waitFor();
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate(() => document.activeElement?.className ?? '');
    expect(await focused()).toContain('search-hit');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  });
});
