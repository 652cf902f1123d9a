import axe from 'axe-core';
import { describe, expect, inject, it } from 'vitest';
import { ask, countMarked } from './search-visit.ts';
import { prepareVisits } from './visit.ts';

const sites = inject('sites');

/** Files of the search, by what they are: `/search/texts/0a1b2c/3.json` is `texts`. */
function nameFile(url: string): string | undefined {
  return /\/search\/(\w+)(?:[./].*)?\.(?:json|bin)$/u.exec(new URL(url).pathname)?.[1];
}

describe('the search box', () => {
  const visit = prepareVisits(sites.root);

  it('is driven by the keyboard from the home page to the place of a result, which it marks', async () => {
    const { page, open } = await visit();
    await open('');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.keyboard.type('职业技能', { delay: 20 });
    const passages = page.getByRole('group', { name: '原文' }).getByRole('option');
    await expect.poll(() => passages.locator('mark').first().textContent()).toBe('职业技能');
    const jumps = (await page.getByRole('option').count()) - (await passages.count());
    for (let step = 0; step <= jumps; step += 1) await page.keyboard.press('ArrowDown');
    const chosen = page.locator('[role="option"][aria-selected="true"]');
    expect(await chosen.count()).toBe(1);
    const target = await chosen.getAttribute('href');
    expect(await page.getByRole('combobox').getAttribute('aria-activedescendant')).toBe(
      await chosen.getAttribute('id'),
    );
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/');
    expect(page.url()).toBe(new URL(target ?? '', page.url()).href);
    await expect.poll(() => countMarked(page)).toBeGreaterThan(0);
  });

  it('offers names first, at most five, then at most four passages, then all results', async () => {
    const { page, open } = await visit();
    await open('');
    await page.getByRole('combobox').fill('养老');
    await page.getByRole('option', { name: /^全部 \d+ 条结果$/u }).waitFor();
    const groups = page.getByRole('listbox').getByRole('group');
    const names = await groups.evaluateAll((all) => all.map((group) => group.ariaLabel));
    expect(names.at(-1)).toBe('原文');
    expect(names).toContain('科目');
    const passages = await groups.last().getByRole('option').count();
    expect(passages).toBe(5);
    expect((await page.getByRole('option').count()) - passages).toBe(5);
    expect(await page.locator('.search-box [role="status"]').textContent()).toContain('份文件里找到');
  });

  it('jumps by the initials of the pinyin', async () => {
    const { page, open } = await visit();
    await open('');
    await page.getByRole('combobox').fill('ylbx');
    await page.getByRole('option').filter({ hasText: '养老保险' }).first().waitFor();
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

  it('fetches nothing until it has focus, and its manifest once', async () => {
    const { page, context, open } = await visit();
    const files: (string | undefined)[] = [];
    const scripts: string[] = [];
    context.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith('.js')) scripts.push(pathname);
      files.push(nameFile(request.url()));
    });
    await open('');
    await page.waitForLoadState('networkidle');
    expect(files.filter((file) => file !== undefined)).toEqual([]);
    const before = scripts.length;
    await page.getByRole('combobox').focus();
    await page.waitForLoadState('networkidle');
    expect(scripts.length).toBeGreaterThan(before);
    await page.getByRole('combobox').fill('档案');
    await page.getByRole('option', { name: /^全部/u }).waitFor();
    expect(files.filter((file) => file === 'manifest')).toHaveLength(1);
    expect(files).toContain('texts');
  });

  it('does not show a late answer over a newer one', async () => {
    const { page, context, open } = await visit();
    let held: (() => void) | undefined;
    await context.route(/\/search\/texts\//u, async (route) => {
      // The texts of the first query come when the second has its answer.
      if (held === undefined)
        await new Promise<void>((release) => {
          held = release;
        });
      await route.continue();
    });
    await open('');
    const box = page.getByRole('combobox');
    await box.fill('职业技能培训');
    await expect.poll(() => held !== undefined).toBe(true);
    await box.fill('2080507');
    const first = page.getByRole('group', { name: '原文' }).getByRole('option').first();
    await expect.poll(() => first.textContent()).toContain('2080507');
    held?.();
    await page.waitForTimeout(300);
    expect(await first.textContent()).toContain('2080507');
  });
});

describe('search where something is missing', () => {
  const visit = prepareVisits(sites.root);

  it('tries again after a file did not come', async () => {
    const { page, context, open } = await visit();
    let broken = true;
    await context.route(/\/search\/documents\./u, (route) =>
      broken ? route.fulfill({ status: 200, body: 'not what was asked for' }) : route.continue(),
    );
    await open(ask('养老'));
    await expect.poll(() => page.locator('[data-search-status]').textContent()).toContain('没有载入');
    broken = false;
    await page.getByRole('searchbox').fill('养老保险');
    await page.locator('a.search-hit').first().waitFor();
  });

  it('offers names by their initial without scripts, down to the place', async () => {
    const { page, open } = await visit({ javaScriptEnabled: false });
    await open('');
    await page.getByRole('searchbox').fill('养老');
    await page.getByRole('button', { name: '搜索' }).click();
    await page.waitForURL(/\/search\/\?q=/u);
    await page.getByRole('navigation', { name: '按拼音首字母' }).getByRole('link', { name: 'Y', exact: true }).click();
    await page.getByRole('link', { name: '养老保险政策实施及管理' }).click();
    await page.waitForURL(/\/disclosures\/linxi-hrss-2019\/#activity-\d+$/u);
    expect(await page.locator(':target').textContent()).toContain('养老保险政策实施及管理');
  });
});

describe('search under a path', () => {
  const visit = prepareVisits(sites.subPath);

  it('finds its files, and its results lead to pages', async () => {
    const { page, open } = await visit();
    await open('');
    await page.getByRole('combobox').fill('2080507');
    await page.getByRole('group', { name: '原文' }).getByRole('option').first().click();
    await page.waitForURL(/\/open\/budget\/disclosures\/yongqing-hrss-2024\/source\/\?q=2080507#L105$/u);
    await expect.poll(() => countMarked(page)).toBe(1);
  });
});

describe.each(['light', 'dark'] as const)('the states of search with %s colours', (colorScheme) => {
  const visit = prepareVisits(sites.root);

  it.each([390, 1440])('have no accessibility violation on a screen of %i pixels', async (width) => {
    const { page, open } = await visit({ colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const examine = async (): Promise<string[]> => {
      // Not as a script element, which the Content-Security-Policy of the page would refuse.
      await page.evaluate(axe.source);
      return page.evaluate(async () => {
        const runner = Reflect.get(globalThis, 'axe') as typeof axe;
        const { violations } = await runner.run(document, { resultTypes: ['violations'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
    };
    await open('');
    await page.getByRole('combobox').fill('养老');
    await page.getByRole('option', { name: /^全部/u }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await examine()).toEqual([]);
    await open(`${ask('养老')}&year=2024&kind=indicator`);
    await page.locator('.search-facet').first().waitFor({ state: 'attached' });
    if (width < 1000) await page.getByText('缩小范围').click();
    expect(await examine()).toEqual([]);
    await open(ask('年度:1999 养老'));
    await page.locator('.search-advice').first().waitFor();
    expect(await examine()).toEqual([]);
    await open('search/y/');
    expect(await examine()).toEqual([]);
    await open('disclosures/yongqing-hrss-2024/source/?q=2080507#L105');
    expect(await examine()).toEqual([]);
  });
});
