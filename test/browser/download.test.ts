import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, it } from 'vitest';
import { parseDecimal, toYuan } from '../../src/model/amount.ts';
import { prepareVisits, type Visit } from './visit.ts';

const sites = inject('sites');

/** Clicks a link and gives the file that the browser saved. */
async function download({ page }: Visit, selector: string): Promise<{ name: string; text: string }> {
  const link = page.locator(selector).first();
  await link.scrollIntoViewIfNeeded();
  const [saved] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: saved.suggestedFilename(), text: readFileSync(await saved.path(), 'utf8') };
}

const readRows = (text: string): Record<string, string>[] => parse(text, { columns: true });

describe('a downloaded file agrees with the page', () => {
  const visit = prepareVisits(sites.root);

  it('in every project and its budget', async () => {
    const reader = await visit({ acceptDownloads: true });
    await reader.open('disclosures/yongqing-hrss-2024/');
    const shown = await reader.page.locator('#project-list tbody tr').evaluateAll((rows) =>
      rows.map((row) => ({
        name: row.querySelector('th')?.textContent.trim() ?? '',
        budget: row.querySelector('td')?.textContent.trim() ?? '',
      })),
    );
    const { name, text } = await download(reader, '#projects ~ * a[href$="/projects.csv"], a[href$="/projects.csv"]');
    expect(name).toBe('projects.csv');
    expect(text.startsWith('\uFEFF')).toBe(false);
    expect(text).toContain('\r\n');
    const rows = readRows(text);
    expect(rows).toHaveLength(30);
    const inYuan = (printed: string): string => toYuan(parseDecimal(printed) ?? '', '万元');
    const onPage = shown.map((project) => `${project.name} ${inYuan(project.budget)}`);
    expect(onPage.sort()).toEqual(rows.map((row) => `${row['name'] ?? ''} ${row['budget_cny'] ?? ''}`).sort());
  });

  it('in every figure of the narrative, with the line it stands on', async () => {
    const reader = await visit({ acceptDownloads: true });
    await reader.open('disclosures/linxi-hrss-2019/');
    const { text } = await download(reader, 'a[href$="/figures.csv"]');
    const rows = readRows(text);
    expect(rows.length).toBeGreaterThanOrEqual(20);
    const page = await reader.page.locator('main').textContent();
    for (const row of rows) {
      expect(page).toContain(row['label']);
      const marks = reader.page.locator(`main a[href$="/source/#L${row['line'] ?? ''}"]`);
      expect(await marks.count()).toBeGreaterThan(0);
    }
  });

  it('in the fixed assets, down to a yuan', async () => {
    const reader = await visit({ acceptDownloads: true });
    await reader.open('disclosures/nandagang-lss-2020/');
    const { text } = await download(reader, 'a[href$="/fixed_assets.csv"]');
    const rows = readRows(text);
    expect(rows.map((row) => row['item'])).toEqual([
      'total',
      'buildings',
      'offices',
      'vehicles',
      'large-equipment',
      'other',
    ]);
    const section = reader.page.locator('section', { has: reader.page.locator('#assets') });
    const shown = (await section.last().textContent())?.replaceAll(',', '') ?? '';
    for (const row of rows.filter((candidate) => candidate['value_cny'] !== ''))
      expect(shown).toContain(String(Number(row['value_cny']) / 10_000));
  });

  it('for a spreadsheet it starts with a byte order mark', async () => {
    const reader = await visit({ acceptDownloads: true });
    await reader.open('disclosures/yongqing-hrss-2024/');
    const { name, text } = await download(reader, 'a[href$="/projects.excel.csv"]');
    expect(name).toBe('projects.excel.csv');
    expect(text.startsWith('\uFEFFdisclosure_id,')).toBe(true);
  });

  it('is the document itself, byte for byte', async () => {
    const reader = await visit({ acceptDownloads: true });
    await reader.open('disclosures/yongqing-hrss-2024/');
    const href = await reader.page.locator('main a[href*="/data/sources/"]').first().getAttribute('href');
    const response = await reader.context.request.get(new URL(href ?? '', reader.page.url()).href);
    expect((await response.body()).equals(readFileSync('content/sources/yongqing-hrss-2024.txt'))).toBe(true);
  });
});
