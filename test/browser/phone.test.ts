import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { prepareVisits } from './visit.ts';

const { root } = inject('sites');
const department = 'disclosures/yongqing-hrss-2024/';
const phone = { viewport: { width: 390, height: 844 } };

/** The lines that a browser sets a text in. */
function readLines(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluate((element) => {
    const lines = new Map<number, string>();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const { length } = walker.currentNode.textContent ?? '';
      for (let at = 0; at < length; at += 1) {
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + 1);
        const { bottom, width } = range.getBoundingClientRect();
        const line = Math.round(bottom);
        if (width > 0) lines.set(line, (lines.get(line) ?? '') + range.toString());
      }
    }
    return [...lines.values()].map((line) => line.trim());
  });
}

describe('a department page on a phone', () => {
  const visit = prepareVisits(root);

  it('folds the long table under the tree of expenditure, and prints it', async () => {
    const { page, open } = await visit(phone);
    await open(department);
    const table = page.locator('#functions ~ .chart-figure .chart-table').first();
    const summary = table.locator('summary');
    expect(await summary.textContent()).toBe('同样的数字，列成表（23 行）');
    expect(await table.getAttribute('open')).toBe(null);
    await summary.click();
    expect(await table.locator('tbody tr').count()).toBe(23);
    expect(await table.locator('tbody tr').last().isVisible()).toBe(true);
    await summary.click();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await table.locator('tbody tr').last().isVisible()).toBe(true);
  });

  it('leaves the table open where there is room, and where it is short', async () => {
    const wide = await visit({ viewport: { width: 1200, height: 900 } });
    await wide.open(department);
    expect(await wide.page.locator('#functions ~ .chart-figure .chart-table').first().getAttribute('open')).toBe('');
    const narrow = await visit(phone);
    // Four functions that its sentences name.
    await narrow.open('disclosures/linxi-hrss-2019/');
    expect(await narrow.page.locator('#functions ~ .chart-figure .chart-table').first().getAttribute('open')).toBe('');
  });

  it('begins no line of a finding with a comma, however long the name in it', async () => {
    const { page, open } = await visit(phone);
    await open(department);
    const lines = await readLines(page, '#chart-functional-tree');
    expect(lines.join('').replaceAll(/\s*#$/gu, '')).toBe(
      '支出最多的一项是“财政对城乡居民基本养老保险基金的补助”，占 56%',
    );
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => /^[，。；：”）]/u.test(line))).toEqual([]);
    // Where no name is long, a line ends at a comma.
    expect((await readLines(page, '#chart-year-bridge')).slice(0, 2)).toEqual([
      '2024 年总额比上年增加 1,888.65\u00a0万元，',
      '基本支出减少 344.63\u00a0万元，',
    ]);
  });

  it.each([320, 390])('leaves no anchor alone on a line at %i px', async (width) => {
    const { page, open } = await visit({ viewport: { width, height: 844 } });
    await open('disclosures/yongqing-hrss-2024/checks/');
    const alone = await page.locator('.anchor').evaluateAll((anchors) =>
      anchors.flatMap((anchor) => {
        const block = anchor.closest('h2, h3, p');
        if (block === null || !anchor.checkVisibility()) return [];
        const text = document.createRange();
        text.setStart(block, 0);
        text.setEndBefore(anchor);
        const { top } = anchor.getBoundingClientRect();
        const words = [...text.getClientRects()].filter((box) => box.width > 0);
        return words.some(({ bottom }) => bottom > top + anchor.clientHeight / 2) ? [] : [block.textContent.trim()];
      }),
    );
    expect(alone).toEqual([]);
  });

  it('keeps number and unit together where a figure is said not to agree', async () => {
    const { page, open } = await visit({ viewport: { width: 320, height: 844 } });
    for (const path of ['', 'disclosures/linxi-hrss-2019/']) {
      await open(path);
      const amounts = page.locator('.discord > .amount');
      expect(await amounts.first().textContent()).toBe('169.91 万元');
      for (const amount of await amounts.all())
        expect(await amount.evaluate((element) => element.getClientRects().length)).toBe(1);
    }
  });

  it.each([320, 390])('parts no amount of a sum from its unit at %i px', async (width) => {
    const { page, open } = await visit({ viewport: { width, height: 844 } });
    await open('disclosures/yongqing-hrss-2024/checks/');
    const parted = await page.locator('.arithmetic').evaluateAll((sums) =>
      sums.flatMap((sum) => {
        if (!sum.checkVisibility()) return [];
        const walker = document.createTreeWalker(sum, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (walker.nextNode() !== null) {
          const text = walker.currentNode.textContent ?? '';
          for (const match of text.matchAll(/(?:\d )?万元/gu)) {
            const range = document.createRange();
            range.setStart(walker.currentNode, match.index);
            range.setEnd(walker.currentNode, match.index + match[0].length);
            const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
            if (lines.size > 1) found.push(sum.textContent.trim());
          }
        }
        return found;
      }),
    );
    expect(parted).toEqual([]);
  });
});
