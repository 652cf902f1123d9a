import { describe, expect, inject, it } from 'vitest';
import { ask, countMarked } from './search-visit.ts';
import { prepareVisits } from './visit.ts';

const sites = inject('sites');

describe('the search page', () => {
  const visit = prepareVisits(sites.root);

  it('groups what it finds by disclosure, with place, line and a link that lands on the place', async () => {
    const { page, open } = await visit();
    await open(ask('2080507'));
    const group = page.locator('.search-group');
    await group.first().waitFor();
    expect(await page.locator('[data-search-status]').textContent()).toBe('在 1 份文件里找到 3 处。');
    expect(await group.getByRole('heading').textContent()).toBe('永清县人力资源和社会保障局 2024 年部门预算 3 处');
    expect(await group.locator('p').textContent()).toBe('河北省廊坊市永清县');
    expect(await group.locator('.mark').allTextContents()).toEqual(['行 105', '行 154', '行 262']);
    await group.locator('a.search-hit').first().click();
    await page.waitForURL(/#L105$/u);
    await expect.poll(() => countMarked(page)).toBe(1);
    expect(await page.locator(':target').textContent()).toContain('对机关事业单位基本养老保险基金的补助');
    await expect
      .poll(() => page.locator(':target').evaluate((line) => line.getBoundingClientRect().top))
      .toBeGreaterThan(0);
  });

  it('lands on an indicator of a project and marks the words in its row', async () => {
    const { page, open } = await visit();
    await open(ask('扫描上传档案数量'));
    await page.locator('a.search-hit[href*="#indicator-"]').first().click();
    await page.waitForURL(/#indicator-\d+$/u);
    expect(await page.locator('tr:target').textContent()).toContain('扫描上传档案数量');
    await expect.poll(() => countMarked(page)).toBeGreaterThan(0);
  });

  it('shows three passages of a document and loads the others', async () => {
    const { page, open } = await visit();
    await open(ask('养老保险'));
    const group = page.locator('.search-group').first();
    await group.waitFor();
    expect(await group.locator('a.search-hit').count()).toBe(3);
    const more = group.getByRole('button', { name: /^这份文件里还有 \d+ 处$/u });
    await more.click();
    await expect.poll(() => group.locator('a.search-hit').count()).toBe(13);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('search-hit');
  });

  it('finds an amount printed in another unit, and a word with a wrong character, and says so', async () => {
    const { page, open } = await visit();
    await open(ask('2.53亿'));
    await page.locator('a.search-hit mark').first().waitFor();
    expect(await page.locator('a.search-hit mark').first().textContent()).toBe('25332.93');
    await open(ask('养老宝险'));
    await page.locator('a.search-hit').first().waitFor();
    expect(await page.locator('[data-search-status]').textContent()).toContain('把“养老宝险”换成“养老保险”找到的');
    expect(await page.locator('a.search-hit mark').first().textContent()).toBe('养老保险');
  });

  it('narrows by facets that stand in the address, and the back button takes them away again', async () => {
    const { page, open } = await visit({ viewport: { width: 1440, height: 900 } });
    await open(ask('档案'));
    const facets = page.locator('.search-facets');
    const year = facets.getByRole('link', { name: /^2024 年 \d+$/u });
    await year.waitFor();
    const all = await page.locator('[data-search-status]').textContent();
    await year.click();
    await page.waitForURL(/year=2024/u);
    const groups = page.locator('.search-group h2');
    await expect.poll(() => groups.allTextContents()).toHaveLength(1);
    expect(await groups.textContent()).toContain('永清县');
    expect(await year.getAttribute('aria-current')).toBe('true');
    // Another year is one tap away.
    expect(await facets.getByRole('link', { name: /^2018 年 \d+$/u }).count()).toBe(1);
    const chip = page.getByRole('list', { name: '已选的范围' }).getByRole('link');
    expect(await chip.textContent()).toContain('年度：2024 年');
    await page.goBack();
    await expect.poll(() => page.locator('[data-search-status]').textContent()).toBe(all);
    expect(page.url()).not.toContain('year');
    await page.goForward();
    await chip.waitFor();
    await chip.click();
    await expect.poll(() => page.locator('[data-search-status]').textContent()).toBe(all);
  });

  it('folds its facets on a phone', async () => {
    const { page, open } = await visit({ viewport: { width: 390, height: 800 } });
    await open(ask('档案'));
    const facets = page.locator('.search-facets');
    await facets.waitFor();
    const year = facets.getByRole('link', { name: /^2024 年/u });
    expect(await year.isVisible()).toBe(false);
    await page.getByText('缩小范围').click();
    expect(await year.isVisible()).toBe(true);
  });

  it('keeps one entry of the history for typing and one for each submitted query', async () => {
    const { page, open } = await visit();
    await open('');
    await open('search/');
    const box = page.getByRole('searchbox');
    await box.pressSequentially('职业', { delay: 30 });
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('职业');
    await page.keyboard.press('Enter');
    await box.fill('档案');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('档案');
    await page.keyboard.press('Enter');
    await page.goBack();
    await expect.poll(() => box.inputValue()).toBe('职业');
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('says so when it finds nothing, and offers what does find something', async () => {
    const { page, open } = await visit();
    await open(ask('年度:2024 职业技能'));
    const advice = page.getByRole('link', { name: '不限“年度:2024”' });
    await advice.click();
    await page.locator('a.search-hit').first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('职业技能');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  });

  it('shows a query that looks like markup as text', async () => {
    const { page, open } = await visit();
    await open(ask('<img src=x onerror=alert(1)>龘龘'));
    await expect.poll(() => page.locator('[data-search-status]').textContent()).toContain('没有找到');
    expect(await page.locator('main img').count()).toBe(0);
  });

  it('explains how to ask by examples that can be tapped', async () => {
    const { page, open } = await visit();
    await open('search/');
    await page.getByRole('searchbox').focus();
    await page.getByRole('link', { name: '科目:208', exact: true }).click();
    await page.locator('a.search-hit').first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('科目:208');
  });

  it('is walked with the arrow keys, and Escape leads back to the box', async () => {
    const { page, open } = await visit();
    await open(ask('职业技能'));
    await page.locator('.search-group').first().waitFor();
    await page.getByRole('searchbox').focus();
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.className ?? '');
    const jumps = await page.locator('.search-jump').count();
    for (let step = 0; step <= jumps; step += 1) await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('search-hit');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).not.toBe('search-hit');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  });

  it('fits a screen of 320 pixels', async () => {
    const { page, open } = await visit({ viewport: { width: 320, height: 700 } });
    for (const path of ['search/', ask('养老'), ask('年度:1999 养老'), 'search/y/']) {
      await open(path);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
});
