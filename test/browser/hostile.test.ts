import { parse } from 'csv-parse/sync';
import { describe, expect, inject, it } from 'vitest';
import { listFiles, readBuilt, readJson } from '../site/built-files.ts';
import { prepareVisits } from './visit.ts';

const sites = inject('sites');
const markup = '<img src=x onerror=alert(1)>{process.exit()}';
const formula = "=cmd|' /C calc'!A0";
const readCsv = (file: string): Record<string, string>[] =>
  parse(readBuilt(sites.hostile, `data/disclosures/archive-2024/${file}`), { columns: true, bom: true });

describe('a document that tries to be a program', () => {
  const visit = prepareVisits(sites.hostile);

  it('is read as text: its names stand in the data as they were printed', () => {
    const whole = readJson(sites.hostile, 'data/disclosures/archive-2024.json') as { projects: { name: string }[] };
    expect(whole.projects.map((project) => project.name)).toEqual([markup, formula]);
    expect(readCsv('projects.csv').map((row) => row['name'])).toEqual([markup, formula]);
  });

  it('runs nothing in a spreadsheet: cells that start like a formula are text in excel.csv', () => {
    expect(readCsv('projects.excel.csv').map((row) => row['name'])).toEqual([markup, `'${formula}`]);
    for (const file of listFiles(sites.hostile).filter((name) => name.endsWith('.excel.csv'))) {
      const rows: string[][] = parse(readBuilt(sites.hostile, file), { bom: true });
      const cells = rows.flat().filter((cell) => !/^[-+]?\d[\d,.]*%?$/u.test(cell));
      expect(cells.filter((cell) => /^\s*[-=+@＝＋－＠\t\r]/u.test(cell))).toEqual([]);
    }
  });

  it('runs nothing in the browser, and shows its words as they are, on every page', async () => {
    const { page, open } = await visit();
    const pages = listFiles(sites.hostile).filter((file) => file.endsWith('.html'));
    expect(pages).toContain('disclosures/archive-2024/projects/2/index.html');
    for (const file of pages) {
      await open(file.replace(/index\.html$/u, ''));
      expect(
        await page.locator('main img, main script:not([src]), main [onload], main a[href^="javascript:"]').count(),
      ).toBe(0);
    }
    expect(await page.title()).not.toBe('script ran');
  });

  it('shows the name of a project in full on its page and on its department', async () => {
    const { page, open } = await visit();
    await open('disclosures/archive-2024/projects/1/');
    expect(await page.locator('h1').textContent()).toBe(markup);
    expect(await page.title()).toContain(markup);
    await open('disclosures/archive-2024/projects/2/');
    expect(await page.locator('h1').textContent()).toBe(formula);
    await open('disclosures/archive-2024/');
    expect((await page.locator('#project-list th[scope="row"]').allTextContents()).map((name) => name.trim())).toEqual([
      markup,
      formula,
    ]);
    expect(await page.locator('main svg').allTextContents()).toContainEqual(expect.stringContaining('<img src=x'));
  });

  it('is found by search as text', async () => {
    const { page, open } = await visit();
    await open(`search/?q=${encodeURIComponent('onerror=alert(1)')}`);
    await page.locator('a.search-hit').first().waitFor();
    expect((await page.locator('a.search-hit').allTextContents()).join('\n')).toContain(markup);
    expect(await page.locator('main img').count()).toBe(0);
  });
});
