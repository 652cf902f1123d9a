import { describe, expect, inject, it } from 'vitest';
import { prepareVisits } from './visit.ts';

const { root } = inject('sites');

describe('the home page', () => {
  const visit = prepareVisits(root);

  it('has the search before the departments, then what compares them, then the parts of the site', async () => {
    const { page, open } = await visit();
    await open('');
    const order = await page
      .locator('#home-search, #departments, #across, #sections')
      .evaluateAll((parts) => parts.map(({ id }) => id));
    expect(order).toEqual(['home-search', 'departments', 'across', 'sections']);
    expect(await page.locator('.departments > li').count()).toBe(5);
  });

  it('draws departments by total, by share of projects and by three public expenses', async () => {
    const { page, open } = await visit({ javaScriptEnabled: false });
    await open('');
    for (const chart of ['departments-by-total', 'project-share', 'three-public-per-million'])
      expect(await page.locator(`figure:has(#chart-${chart}) svg:visible`).count()).toBeGreaterThan(0);
    // 邯郸 states the largest total of the five: 83,747.17 万元.
    expect(await page.locator('#chart-departments-by-total').textContent()).toContain('83,747.17');
  });

  it('finds a department from its search box', async () => {
    const { page, open } = await visit();
    await open('');
    await page.locator('#home-search').fill('南大港');
    await page.locator('a.search-option').first().waitFor();
    expect(await page.locator('a.search-option').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('沧州市南大港管理区劳动和社会保障局')]),
    );
  });
});
