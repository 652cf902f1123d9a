import { describe, expect, inject, it } from 'vitest';
import { findViolations } from './compare-axe.ts';
import { prepareVisits } from './visit.ts';

const sites = inject('sites');

describe.each(['light', 'dark'] as const)('departments over the years in %s colours', (colorScheme) => {
  const visit = prepareVisits(sites.years);

  it.each([390, 1440])('have no accessibility violation on a screen of %i pixels', async (width) => {
    const { page, open } = await visit({ colorScheme, viewport: { width, height: 900 } });
    for (const path of ['departments/', 'departments/yongqing-hrss/']) {
      await open(path);
      await page.locator('details').evaluateAll((all) => {
        for (const details of all) details.setAttribute('open', '');
      });
      expect(await findViolations(page)).toEqual([]);
    }
  });
});

describe('a department over the years', () => {
  const visit = prepareVisits(sites.years);

  it('fits a screen of 320 pixels', async () => {
    const { page, open } = await visit({ viewport: { width: 320, height: 700 } });
    for (const path of ['departments/', 'departments/yongqing-hrss/']) {
      await open(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
  });

  it('is reached from a document, and leads to the line of an amount and to a comparison of its years', async () => {
    const { page, open } = await visit();
    await open('disclosures/yongqing-hrss-2023/');
    await page.getByRole('link', { name: '这个部门历年' }).click();
    await page.waitForURL('**/departments/yongqing-hrss/');
    await page.getByRole('link', { name: '27,000.00' }).first().click();
    await page.waitForURL('**/disclosures/yongqing-hrss-2025/source/#L*');
    expect(await page.locator(':target').textContent()).toContain('27000.00');
    await page.goBack();
    await page.getByRole('link', { name: '把这些年并排比较' }).click();
    await page.waitForURL('**/compare/?ids=yongqing-hrss-2023,yongqing-hrss-2024,yongqing-hrss-2025');
    await page.locator('#compare-key-figures').waitFor();
  });
});
