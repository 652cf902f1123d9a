import axe from 'axe-core';
import { describe, expect, inject, it } from 'vitest';
import { prepareVisits } from './visit.ts';

const sites = inject('sites');

const pages = [
  '',
  'disclosures/yongqing-hrss-2024/',
  'disclosures/handan-hrss-2018/',
  'disclosures/yongqing-hrss-2024/projects/1/',
  'disclosures/dacheng-hrss-2021/projects/1/',
  'disclosures/linxi-hrss-2019/source/#L73',
  'disclosures/linxi-hrss-2019/checks/',
  'disclosures/yongqing-hrss-2024/checks/#rule-table-tree',
  'checks/',
  'checks/?status=not-evaluable',
  'data/',
  'search/',
  'search/?q=养老',
  'guides/reading-a-budget/',
  'guides/how-mingzhang-reads/',
  '404.html',
];

describe.each(['light', 'dark'] as const)('with %s colours', (colorScheme) => {
  describe.each([390, 1440])('on a screen of %i pixels', (width) => {
    const visit = prepareVisits(sites.root);

    it.each(pages)('/%s has no accessibility violation', async (path) => {
      const { page, open } = await visit({ colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
      await open(path);
      if (path.includes('?q=')) await page.locator('a.search-hit').first().waitFor();
      // Not as a script element, which the Content-Security-Policy of the page would refuse.
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const runner = Reflect.get(globalThis, 'axe') as typeof axe;
        const { violations } = await runner.run(document, { resultTypes: ['violations'] });
        return violations.map(({ id, help, nodes }) => ({
          rule: `${id}: ${help}`,
          places: nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`),
        }));
      });
      expect(found).toEqual([]);
    });
  });
});
