import { describe, expect, inject, it } from 'vitest';
import { listPageKinds, samplePage } from '../site/page-kinds.ts';
import { findFaults, findOverflow, findViolations } from './page-inspection.ts';
import { prepareVisits } from './visit.ts';

const { root } = inject('sites');

/** A page of every kind, and pages in states that they reach with a reader. */
const pages = [
  ...listPageKinds(root)
    .filter(({ paths }) => paths.length > 0)
    .map(samplePage),
  'disclosures/yongqing-hrss-2024/',
  'disclosures/handan-hrss-2018/',
  'checks/?status=not-evaluable',
  'search/?q=养老',
  'search/?q=没有这样的词',
  'guides/tables/',
  'guides/citing/',
];

/** A wide window in daylight, and the narrowest one at night: each page is seen in both schemes and at both ends. */
const windows = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 320 },
] as const;

describe.each(windows)('with $colorScheme colours on a screen of $width pixels', ({ colorScheme, width }) => {
  const visit = prepareVisits(root);

  it.each(pages)('/%s has no accessibility violation, and nothing wider than the screen', async (path) => {
    const { page, open } = await visit({ colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    await open(path);
    if (path.endsWith('?q=养老')) await page.locator('a.search-hit').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await findFaults(page)).toEqual([]);
    expect(await findOverflow(page)).toEqual([]);
  });
});
