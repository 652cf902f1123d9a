import { describe, expect, inject, it } from 'vitest';
import { prepareVisits } from './visit.ts';

const { root } = inject('sites');
/** What A4 leaves between its margins, 180 mm, in pixels of 96 to the inch. */
const width = 680;
const pages = [
  'disclosures/yongqing-hrss-2024/',
  'disclosures/handan-hrss-2018/',
  'disclosures/yongqing-hrss-2024/projects/1/',
  'checks/',
  'activities/',
  'procurement/',
  'glossary/',
];

describe('on paper', () => {
  const visit = prepareVisits(root);

  it.each(pages)('/%s is without navigation, and its tables keep their headers and rows', async (path) => {
    const { page, open } = await visit({ viewport: { width, height: 960 }, colorScheme: 'dark' });
    await open(path);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.site-nav', '.site-map', '.search-box', '.skip', '.tools a:not(.mark)', '.anchor'])
      expect(await page.locator(`${part}:visible`).count(), part).toBe(0);
    const styles = await page.evaluate(() => {
      const read = (selector: string, property: string): string[] => [
        ...new Set(
          [...document.querySelectorAll(selector)].map((part) => getComputedStyle(part).getPropertyValue(property)),
        ),
      ];
      return {
        heads: read('thead', 'display'),
        rows: read('tbody tr', 'break-inside'),
        paper: read('body', 'background-color'),
        links: read('main a', 'color'),
      };
    });
    for (const display of styles.heads) expect(display).toBe('table-header-group');
    for (const inside of styles.rows) expect(inside).toBe('avoid');
    expect(styles.paper).toEqual(['rgb(255, 255, 255)']);
    for (const colour of styles.links) expect(['rgb(0, 0, 0)', 'rgb(68, 68, 68)']).toContain(colour);
  });

  it.each(pages)('nothing of /%s is cut at the right', async (path) => {
    const { page, open } = await visit({ viewport: { width, height: 960 } });
    await open(path);
    await page.emulateMedia({ media: 'print' });
    const cut = await page.evaluate((edge) => {
      const parts = [...document.querySelectorAll('main :is(td, th, p, li, svg)')];
      return parts
        .filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > edge + 1)
        .map((part) => part.textContent.slice(0, 60));
    }, width);
    expect(cut).toEqual([]);
  });

  it('a department fills pages of A4 with what the reader sees, and says where it is from', async () => {
    const { page, open } = await visit({ viewport: { width, height: 960 } });
    await open('disclosures/yongqing-hrss-2024/');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
    expect(sheets).toBeGreaterThan(5);
    expect(sheets).toBeLessThan(40);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-only').textContent()).toContain(
      'https://mingzhang.example.org/disclosures/yongqing-hrss-2024/',
    );
    // Sections of the text are printed where the reader has opened them.
    const section = page.locator('.narrative').first();
    expect(await section.locator('.prose').isVisible()).toBe(false);
    await section.evaluate((part) => {
      part.setAttribute('open', '');
    });
    expect(await section.locator('.prose').isVisible()).toBe(true);
  });
});
