import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, it } from 'vitest';
import { findTarget, listFiles, listTags, readBuilt } from '../site/built-files.ts';
import { findViolations } from './compare-axe.ts';
import { prepareVisits, type Visit } from './visit.ts';

const sites = inject('sites');
const both = 'compare/?ids=yongqing-hrss-2024,nandagang-lss-2020';

/** The cells of a row of the comparison, by the row's label. */
const readCells = async ({ page }: Visit, section: string, label: string): Promise<string[]> => {
  const row = page.locator(`section:has(#compare-${section}) tr`, { has: page.locator('th', { hasText: label }) });
  return (await row.first().locator('td').allTextContents()).map((text) => text.trim());
};

const readHeads = async ({ page }: Visit): Promise<string[]> =>
  page.locator('section:has(#compare-key-figures) thead a').allTextContents();

describe('the page of comparisons', () => {
  const visit = prepareVisits(sites.root);

  it('sets amounts and shares of the documents in its address side by side', async () => {
    const reader = await visit();
    await reader.open(both);
    await reader.page.locator('#compare-key-figures').waitFor();
    expect(await readHeads(reader)).toEqual(['永清县人力资源和社会保障局', '沧州市南大港管理区劳动和社会保障局']);
    expect(await readCells(reader, 'key-figures', '项目支出')).toEqual(['23,893.38', '6,580.51']);
    // 23893.38 of 25332.93, and 6580.51 of 7001.75
    expect(await readCells(reader, 'shares', '项目支出占支出')).toEqual(['94.3', '94.0']);
    // 2.34 of 25332.93, and 0.50 of 7001.75, in yuan a million
    expect(await readCells(reader, 'shares', '每百万元支出中的“三公”经费')).toEqual(['92.37', '71.41']);
    expect(await readCells(reader, 'key-figures', '政府采购')).toEqual(['没有读到', '2.20']);
    expect(await readCells(reader, 'functions', '农林水支出')).toEqual(['316.551.2%', '文件没有列出']);
    expect(await reader.page.locator('[data-compare-status]').textContent()).toContain('从 2020 年到 2024 年不一');
  });

  it('links each amount to the line it is printed on', async () => {
    const reader = await visit();
    await reader.open(both);
    const link = reader.page.locator('section:has(#compare-key-figures) td a', { hasText: '23,893.38' });
    expect(await link.getAttribute('href')).toBe('/disclosures/yongqing-hrss-2024/source/#L426');
  });

  it('loads the chosen documents and nothing of the others', async () => {
    const reader = await visit();
    const loaded: string[] = [];
    reader.page.on('request', (request) => {
      if (request.url().endsWith('.json')) loaded.push(new URL(request.url()).pathname);
    });
    await reader.open(both);
    await reader.page.locator('#compare-key-figures').waitFor();
    expect(loaded.sort()).toEqual(['/compare/nandagang-lss-2020.json', '/compare/yongqing-hrss-2024.json']);
  });

  it('lets a journalist choose by typing and by suggestions, and go back', async () => {
    const reader = await visit();
    const { page, open } = reader;
    await open('compare/');
    await page.locator('[data-compare-query]').fill('永清 2024');
    await page.locator('[data-compare-offers] button').click();
    await page.waitForURL('**/compare/?ids=yongqing-hrss-2024');
    await expect.poll(() => page.locator('[data-compare-status]').textContent()).toContain('再选一份');
    expect(await page.locator('[data-compare-latest]').isHidden()).toBe(true);
    await page.locator('[data-compare-suggestions] button', { hasText: '大城县' }).click();
    await page.waitForURL('**/compare/?ids=yongqing-hrss-2024,dacheng-hrss-2021');
    await page.locator('#compare-key-figures').waitFor();
    await expect.poll(() => readHeads(reader)).toHaveLength(2);
    await page.goBack();
    await expect.poll(() => readHeads(reader)).toEqual(['永清县人力资源和社会保障局']);
    await page.goForward();
    await expect.poll(() => readHeads(reader)).toHaveLength(2);
    await page.getByRole('button', { name: '去掉 永清县人力资源和社会保障局 2024 年部门预算' }).click();
    await page.waitForURL('**/compare/?ids=dacheng-hrss-2021');
  });

  it('suggests departments of the same kind in other places, whatever their exact names', async () => {
    const reader = await visit();
    await reader.open('compare/?ids=nandagang-lss-2020');
    const offered = reader.page.locator('[data-compare-suggestions] button');
    await offered.first().waitFor();
    expect((await offered.allTextContents()).join()).toContain('人力资源和社会保障局');
  });

  it('is chosen from the table of the newest documents, too, by keyboard alone', async () => {
    const reader = await visit();
    const { page } = reader;
    await reader.open('compare/');
    for (const id of ['linxi-hrss-2019', 'handan-hrss-2018']) {
      await page.locator(`input[value="${id}"]`).focus();
      await page.keyboard.press('Space');
    }
    await page.locator('.compare-submit button').focus();
    await Promise.all([page.waitForURL(/[?&]ids=/u), page.keyboard.press('Enter')]);
    await expect.poll(() => readHeads(reader)).toEqual(['临西县人力资源和社会保障局', '邯郸市人力资源和社会保障局']);
  });

  it('gives what it shows as CSV', async () => {
    const { page, open } = await visit({ acceptDownloads: true });
    await open(both);
    const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('[data-compare-download]').click()]);
    expect(saved.suggestedFilename()).toBe('compare-yongqing-hrss-2024_nandagang-lss-2020.csv');
    const text = readFileSync(await saved.path(), 'utf8');
    expect(text.startsWith('disclosure_id,')).toBe(true);
    const rows: Record<string, string>[] = parse(text, { columns: true });
    const amounts = rows.filter(({ section, item }) => section === 'key-figures' && item === 'threePublic');
    expect(amounts.map(({ amount_cny: amount }) => amount)).toEqual(['23400.00', '5000.00']);
  });

  it('shows the newest documents with scripts off', async () => {
    const { page, open } = await visit({ javaScriptEnabled: false });
    await open('compare/');
    const row = page.locator('[data-compare-latest] tbody tr', { hasText: '永清县' });
    expect((await row.locator('td').allTextContents()).map((text) => text.trim())).toEqual([
      '25,332.93',
      '25,332.93',
      '1,439.55',
      '23,893.38',
      '94.3',
      '2.34',
      '92.37',
    ]);
    expect(await page.locator('.compare-tool').isVisible()).toBe(false);
    expect(await row.locator('input').isVisible()).toBe(false);
  });

  it.each([320, 390])('fits a screen of %i pixels', async (width) => {
    const { page, open } = await visit({ viewport: { width, height: 800 } });
    await open(both);
    await page.locator('#compare-key-figures').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it.each(['light', 'dark'] as const)('has no accessibility violation in %s colours', async (colorScheme) => {
    const { page, open } = await visit({ colorScheme, viewport: { width: 390, height: 900 } });
    await open('compare/');
    await page.locator('[data-compare-query]').fill('2019');
    await page.locator('[data-compare-offers] button').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await open(both);
    await page.locator('#compare-key-figures').waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it('has scripts of less than 20 kB, and less than 10 kB to load of each document', () => {
    const entries = listTags(readBuilt(sites.root, 'compare/index.html'))
      .filter(({ name }) => name === 'script')
      .map(({ attributes }) => findTarget(sites.root, attributes.get('src') ?? '') ?? '');
    const all = new Set<string>();
    const collect = (file: string): void => {
      if (all.has(file)) return;
      all.add(file);
      for (const [, imported = ''] of readBuilt(sites.root, file).matchAll(/from\s*"\.\/([^"]+)"/gu))
        collect(`_astro/${imported}`);
    };
    entries.forEach(collect);
    const size = [...all].reduce((sum, file) => sum + gzipSync(readBuilt(sites.root, file)).length, 0);
    expect(size).toBeLessThan(20_000);
    const profiles = listFiles(sites.root).filter((file) => /^compare\/[^/]+\.json$/u.test(file));
    expect(profiles).toHaveLength(5);
    for (const file of profiles) expect(Buffer.byteLength(readBuilt(sites.root, file))).toBeLessThan(10_000);
  });
});

describe('a comparison of a document that tries to be a program', () => {
  const visit = prepareVisits(sites.hostile);

  it('shows its words as they are', async () => {
    const { page, open } = await visit();
    await open('compare/?ids=archive-2024');
    await page.locator('[data-compare-chosen] li').waitFor();
    expect(await page.locator('main img, main script:not([src])').count()).toBe(0);
  });
});

describe('a comparison of the years of a renamed department', () => {
  const visit = prepareVisits(sites.years);

  it('names each document as it was signed, and offers the other years', async () => {
    const reader = await visit();
    await reader.open('compare/?ids=yongqing-hrss-2024,yongqing-hrss-2025');
    await expect.poll(() => readHeads(reader)).toEqual(['永清县人力资源和社会保障局', '永清县就业和社会保障局']);
    expect(await readCells(reader, 'key-figures', '基本支出')).toEqual(['1,439.55', '1,500.00']);
    const offered = await reader.page.locator('[data-compare-suggestions] button').allTextContents();
    expect(offered.join()).toContain('2023 年部门预算');
    expect(offered.join()).toContain('2024 年部门决算');
  });
});
