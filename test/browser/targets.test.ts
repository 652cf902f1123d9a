import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { findViolations } from './violations.ts';
import { prepareVisits } from './visit.ts';

const sites = inject('sites');
const status = (page: Page) => page.locator('[data-row-status]');
const results = (page: Page) => page.locator('[data-row-results]');
const rows = (page: Page) => results(page).locator('tbody tr');

describe('the targets of all documents', () => {
  const visit = prepareVisits(sites.root);

  it('are filtered by level and kind of value, a hundred at a time', async () => {
    const { page, open } = await visit();
    await open('targets/');
    await page.getByLabel('谁的指标').selectOption('project');
    await expect.poll(() => status(page).textContent()).toContain('3 份文件的 455 项指标');
    expect(await rows(page).count()).toBe(100);
    const more = page.getByRole('button', { name: '再显示 100 项（还有 355 项）' });
    await more.click();
    expect(await rows(page).count()).toBe(200);
    expect(
      await rows(page)
        .nth(100)
        .locator('a')
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.getByLabel('二级指标').selectOption('数量指标');
    // 大城 33, 永清 30, 南大港 6.
    await expect.poll(() => status(page).textContent()).toContain('69 项指标');
  });

  it('have values in a range only among those of one unit', async () => {
    const { page, open } = await visit();
    await open('targets/');
    const from = page.getByLabel('数值从多少');
    expect(await from.isDisabled()).toBe(true);
    await page.getByLabel('单位', { exact: true }).selectOption('人');
    // 大城 37, 永清 30.
    await expect.poll(() => status(page).textContent()).toContain('67 项指标');
    await from.fill('200000');
    await expect.poll(() => rows(page).count()).toBeGreaterThan(0);
    await expect.poll(() => page.url()).toContain('from=200000');
    await expect
      .poll(async () => new Set(await rows(page).locator('.target-value').allTextContents()))
      .toEqual(new Set(['≥225816人']));
  });

  it('stand side by side under their names', async () => {
    const { page, open } = await visit();
    await open('targets/?q=知晓率&view=names');
    const group = results(page).locator('tbody').filter({ hasText: '城乡居民政策知晓率' }).first();
    await group.waitFor();
    expect(await group.locator('tr').allInnerTexts()).toEqual([
      expect.stringContaining('18 项'),
      expect.stringMatching(/永清县人力资源和社会保障局 2024 年部门预算\s+≥95%\s*6 项/u),
      expect.stringMatching(/大城县人力资源和社会保障局 2021 年部门预算\s+≥90%\s*12 项/u),
    ]);
    await group.getByRole('link').first().click();
    await page.waitForURL(/\/projects\/\d+\/#indicator-\d+$/u);
    expect(await page.locator('tr:target').textContent()).toContain('城乡居民政策知晓率');
  });

  it('lead to the indicator of an activity, opened', async () => {
    const { page, open } = await visit();
    await open('targets/?q=工资政策落实率');
    await expect.poll(() => rows(page).count()).toBe(2);
    await rows(page).first().getByRole('link').first().click();
    await page.waitForURL(/#activity-\d+-indicator-\d+$/u);
    await expect.poll(() => page.locator(':target').isVisible()).toBe(true);
    expect(await page.locator(':target').textContent()).toContain('工资政策落实率');
  });

  it('are taken as CSV with operator, value and unit apart', async () => {
    const { page, open } = await visit();
    await open('targets/?department=nandagang-lss&unit=年');
    await expect.poll(() => rows(page).count()).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 CSV', exact: true }).click(),
    ]);
    const records: Record<string, string>[] = parse(readFileSync(await download.path(), 'utf8'), { columns: true });
    const [record] = records;
    expect(record).toMatchObject({
      disclosure_id: 'nandagang-lss-2020',
      owner: 'project',
      unit: '年',
      value_kind: 'number',
    });
    expect(record?.['value']).toMatch(/^\d+$/u);
  });

  it.each(['light', 'dark'] as const)('have no accessibility violation with %s colours', async (colorScheme) => {
    const { page, open } = await visit({ colorScheme, viewport: { width: 1440, height: 900 } });
    for (const path of ['targets/', 'targets/?q=满意度', 'targets/?q=满意度&view=names']) {
      await open(path);
      if (path.includes('?')) await rows(page).first().waitFor();
      expect(await findViolations(page)).toEqual([]);
    }
  });

  it('fit a screen of 320 pixels', async () => {
    const { page, open } = await visit({ viewport: { width: 320, height: 800 } });
    for (const path of ['targets/', 'targets/?q=满意度', 'targets/?q=满意度&view=names']) {
      await open(path);
      if (path.includes('?')) await rows(page).first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });

  it('are read without scripts: groups, counts by level, the first two hundred', async () => {
    const { page, open } = await visit({ javaScriptEnabled: false });
    await open('targets/');
    expect(await page.locator('table.targets tbody tr').count()).toBe(200);
    expect(await page.locator('table.target-levels tfoot').innerText()).toContain('602');
    expect(await page.locator('table.target-groups tbody').count()).toBeGreaterThanOrEqual(8);
  });
});
