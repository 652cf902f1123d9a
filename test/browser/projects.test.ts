import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { RowManifest } from '../../src/site/row-part.ts';
import { findViolations } from './violations.ts';
import { prepareVisits } from './visit.ts';

const sites = inject('sites');
const status = (page: Page) => page.locator('[data-row-status]');
const rows = (page: Page) => page.locator('[data-row-results] tbody tr');

async function saveCsv(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

describe('the projects of all documents', () => {
  const visit = prepareVisits(sites.root);

  it('are filtered over 1000 万元 and taken as CSV', async () => {
    const { page, open } = await visit();
    await open('projects/');
    await page.getByLabel('预算从多少万元').fill('1000');
    // 永清 7,913 + 4,000 + 2,747 + 2,380.64 + 2,380 + 1,325; 南大港 4,023.1 + 1,078.41.
    await expect.poll(() => status(page).textContent()).toContain('8 个项目，预算合计 25,847.15 万元。');
    expect(await status(page).textContent()).toContain('另有 32 个没有写明预算，无法按金额挑选。');
    expect(await rows(page).count()).toBe(8);
    expect(page.url()).toMatch(/\/projects\/\?from=1000$/u);
    const csv = await saveCsv(page, '下载 CSV');
    const records: Record<string, string>[] = parse(csv, { columns: true });
    expect(records.map(({ budget_cny: cny }) => cny)).toEqual([
      '79130000.00',
      '40231000.00',
      '40000000.00',
      '27470000.00',
      '23806400.00',
      '23800000.00',
      '13250000.00',
      '10784100.00',
    ]);
    expect(records[1]).toMatchObject({ disclosure_id: 'nandagang-lss-2020', project: '1', line: '93' });
    expect((await saveCsv(page, '下载 CSV（Excel 用）')).startsWith('\uFEFFdisclosure_id,')).toBe(true);
  });

  it('are found by all of several words in name, goal or purpose, and the address keeps them', async () => {
    const { page, open } = await visit();
    await open('projects/?q=养老保险 财政补助');
    await expect.poll(() => rows(page).count()).toBeGreaterThan(0);
    const before = await status(page).textContent();
    expect(await page.getByLabel('字词', { exact: true }).inputValue()).toBe('养老保险 财政补助');
    await rows(page).getByRole('link', { name: '社会养老保险基金财政补助', exact: true }).click();
    await page.waitForURL('**/disclosures/nandagang-lss-2020/projects/1/');
    await page.goBack();
    await expect.poll(() => status(page).textContent()).toBe(before);
  });

  it('are narrowed to a department, sorted, and all shown again', async () => {
    const { page, open } = await visit();
    await open('projects/');
    await page.getByLabel('部门', { exact: true }).selectOption({ label: '大城县人力资源和社会保障局' });
    await expect.poll(() => status(page).textContent()).toBe('32 个项目（32 个没有写明预算，不在合计里）。');
    expect(await rows(page).first().locator('td').first().textContent()).toBe('没有写明');
    await page.getByLabel('部门', { exact: true }).selectOption('');
    await page.getByLabel('排序').selectOption('indicators');
    await expect.poll(() => rows(page).count()).toBe(68);
    const counts = await rows(page).locator('td:nth-of-type(2)').allTextContents();
    expect(counts.map(Number)).toEqual(counts.map(Number).toSorted((one, other) => other - one));
    await page.getByRole('button', { name: '清除条件' }).click();
    await expect.poll(() => page.locator('[data-row-digest]').isVisible()).toBe(true);
    expect(page.url()).toMatch(/\/projects\/$/u);
  });

  it('say so when nothing is found', async () => {
    const { page, open } = await visit();
    await open('projects/?broken=1');
    await expect.poll(() => status(page).textContent()).toBe('没有这样的项目。');
    expect(await page.getByRole('button', { name: '下载 CSV', exact: true }).count()).toBe(0);
  });

  it('tell how much is to be read before it is read, where it is much', async () => {
    const { page, open } = await visit();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.route('**/projects/rows.json', async (route) => {
      const response = await route.fetch();
      const manifest = (await response.json()) as RowManifest;
      await route.fulfill({
        response,
        json: { ...manifest, parts: manifest.parts.map((part) => ({ ...part, bytes: 5_200_000 })) },
      });
    });
    await open('projects/?q=养老');
    const button = page.getByRole('button', { name: '读 5.2 MB' });
    await button.waitFor();
    expect(await status(page).textContent()).toContain('要读 5.2 MB 的数据');
    expect(asked.filter((url) => /rows-\d/u.test(url))).toEqual([]);
    await button.click();
    await rows(page).first().waitFor();
  });

  it('say when the data cannot be read, and try again', async () => {
    const { page, open } = await visit();
    let isDown = true;
    await page.route('**/projects/rows.json', (route) =>
      isDown ? route.fulfill({ status: 200, body: 'x' }) : route.continue(),
    );
    await open('projects/?q=养老');
    const again = page.getByRole('button', { name: '再试一次' });
    await again.waitFor();
    isDown = false;
    await again.click();
    await rows(page).first().waitFor();
  });

  it('are filtered by keyboard alone', async () => {
    const { page, open } = await visit();
    await open('projects/');
    await page.getByLabel('字词', { exact: true }).focus();
    await page.keyboard.type('办公楼修缮');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page).count()).toBe(1);
    const link = rows(page).first().getByRole('link').first();
    for (let step = 0; step < 20; step += 1) {
      await page.keyboard.press('Tab');
      if (await link.evaluate((element) => element === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL('**/disclosures/nandagang-lss-2020/projects/3/');
  });

  it.each(['light', 'dark'] as const)('have no accessibility violation with %s colours', async (colorScheme) => {
    const { page, open } = await visit({ colorScheme, viewport: { width: 390, height: 900 } });
    for (const path of ['projects/', 'projects/?from=100', 'disclosures/nandagang-lss-2020/projects/1/']) {
      await open(path);
      if (path.includes('?')) await rows(page).first().waitFor();
      expect(await findViolations(page)).toEqual([]);
    }
  });

  it('fit a screen of 320 pixels', async () => {
    const { page, open } = await visit({ viewport: { width: 320, height: 800 } });
    for (const path of ['projects/', 'projects/?from=100', 'disclosures/yongqing-hrss-2024/projects/4/']) {
      await open(path);
      if (path.includes('?')) await rows(page).first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });

  it('are read without scripts', async () => {
    const { page, open } = await visit({ javaScriptEnabled: false });
    await open('projects/');
    expect(await page.locator('table.projects tbody tr').count()).toBe(68);
    expect(await page.locator('main').innerText()).toContain('需要打开脚本');
    expect(await page.getByLabel('字词', { exact: true }).isDisabled()).toBe(true);
  });
});

describe('projects under a path of a host', () => {
  const visit = prepareVisits(sites.subPath);

  it('are filtered and lead to their pages there too', async () => {
    const { page, home, open } = await visit();
    await open('projects/?from=4000');
    await rows(page).first().waitFor();
    const target = await rows(page).first().getByRole('link').first().getAttribute('href');
    expect(new URL(target ?? '', page.url()).href).toMatch(`${home}disclosures/yongqing-hrss-2024/projects/`);
  });
});
