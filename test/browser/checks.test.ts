import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { readJson } from '../site/built-files.ts';
import { prepareVisits } from './visit.ts';

const sites = inject('sites');
const ids = ['dacheng-hrss-2021', 'handan-hrss-2018', 'linxi-hrss-2019', 'nandagang-lss-2020', 'yongqing-hrss-2024'];

interface Collected {
  checks: { check: number; rule: string; status: string; terms: { printed: string; line: number | null }[] }[];
  notices: { notice: number; lines: number[] }[];
}
const readCollected = (id: string): Collected => readJson(sites.root, `data/disclosures/${id}.json`) as Collected;

/** What the line of counts must say, with the words of its kinds in the order in which it says them. */
function sayCounts({ checks }: Pick<Collected, 'checks'>): string {
  const kinds = [
    ['broken', '不符'],
    ['holds', '相符'],
    ['rounding', '四舍五入差异'],
    ['not-evaluable', '无法核对'],
  ] as const;
  const counts = kinds
    .map(([status, word]) => ({ word, count: checks.filter((check) => check.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${String(count)} 项${word}`);
  return `核对 ${String(checks.length)} 项：${counts.join('，')}`;
}

/** Presses Tab until the focus is on a link that fits, as a reader without a mouse does. */
async function tabTo(page: Page, fits: string, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate((selector) => document.activeElement?.matches(selector) === true, fits);
    if (found) return;
  }
  throw new Error(`no ${fits} within ${String(most)} presses of Tab`);
}

async function expectVisibleFocus(page: Page): Promise<void> {
  const outline = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return { style: outlineStyle, width: Number.parseFloat(outlineWidth) };
  });
  expect(outline.style).not.toBe('none');
  expect(outline.width).toBeGreaterThanOrEqual(2);
}

const linxiEntry = '[data-list="broken"] [data-document="linxi-hrss-2019"]';
const dachengEntry = '[data-list="broken"] [data-document="dacheng-hrss-2021"]';

describe('the checks of all documents', () => {
  const visit = prepareVisits(sites.root);

  it('open with every broken check, worded as arithmetic', async () => {
    const { page, open } = await visit();
    await open('checks/');
    const broken = ids.flatMap((id) => readCollected(id).checks.filter(({ status }) => status === 'broken'));
    const entries = page.locator('[data-list="broken"] [data-entry]');
    expect(await entries.count()).toBe(broken.length);
    // Line 73 of linxi: 收支安排28377.8万元，较2018年预算28547.71万元减少169.61万元.
    const linxi = (await page.locator(linxiEntry).first().innerText()).replace(/\s+/gu, ' ');
    expect(linxi).toContain('减少 169.61 万元');
    expect(linxi).toContain('28,377.8 − 28,547.71 = −169.91，相差 0.30 万元');
    // Line 57 of dacheng: 公务用车 减少1万元（购置费 0，运维费减少 6 万元）.
    const dacheng = (await page.locator(dachengEntry).first().innerText()).replace(/\s+/gu, ' ');
    expect(dacheng).toContain('减少 1 万元');
    expect(dacheng).toContain('0 − 6 = −6.00，相差 5.00 万元');
    expect(await page.locator('main').innerText()).not.toMatch(/错误|虚假|造假|违规|不实/u);
  });

  it('lead from a broken check to its highlighted line by one press of Enter', async () => {
    const { page, open } = await visit();
    await open('checks/');
    await tabTo(page, `${linxiEntry} .arithmetic a`);
    await expectVisibleFocus(page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('169.61');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/disclosures/linxi-hrss-2019/source/#L73');
    const target = page.locator('li:target');
    expect(await target.innerText()).toContain('28547.71');
    const colours = await target.evaluate((line) => [
      getComputedStyle(line).backgroundColor,
      getComputedStyle(line.nextElementSibling ?? line).backgroundColor,
    ]);
    expect(colours[0]).not.toBe(colours[1]);
  });

  it('lead over the check in its document to the line by two, with the keyboard alone', async () => {
    const { page, open } = await visit();
    await open('checks/');
    await tabTo(page, `${dachengEntry} .check-more a`);
    await expectVisibleFocus(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/disclosures\/dacheng-hrss-2021\/checks\/#check-\d+$/u);
    expect(await page.locator('.check:target').innerText()).toContain('相差 5.00 万元');
    await tabTo(page, '.check:target .arithmetic a', 3);
    await expectVisibleFocus(page);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/disclosures/dacheng-hrss-2021/source/#L57');
    expect(await page.locator('li:target').innerText()).toContain('6.1万元');
  });

  it('count for each rule and document what was found, in a table whose cells lead there', async () => {
    const { page, open } = await visit();
    await open('checks/');
    for (const id of ids) {
      const { checks } = readCollected(id);
      for (const rule of new Set(checks.map((check) => check.rule))) {
        const own = checks.filter((check) => check.rule === rule);
        const cell = page.locator(`#matrix tr[data-rule="${rule}"] td[data-document="${id}"]`);
        const numbers = ((await cell.textContent()) ?? '').match(/\d+/gu)?.map(Number) ?? [];
        expect({ id, rule, sum: numbers.reduce((sum, count) => sum + count, 0) }).toEqual({
          id,
          rule,
          sum: own.length,
        });
      }
    }
    await page.locator('#matrix tr[data-rule="previous-year"] td[data-document="linxi-hrss-2019"] a').click();
    await page.waitForURL('**/disclosures/linxi-hrss-2019/checks/#rule-previous-year');
    expect(await page.locator(':target').innerText()).toContain('相差 0.30 万元');
  });

  it('can be filtered by result, rule and document, and the choice stands in the address', async () => {
    const { page, open } = await visit();
    await open('checks/');
    const shown = page.locator('[data-entry]:visible');
    await page.getByLabel('结果', { exact: true }).selectOption({ label: '四舍五入差异' });
    const rounding = ids.flatMap((id) => readCollected(id).checks.filter(({ status }) => status === 'rounding'));
    expect(await shown.count()).toBe(rounding.length);
    await page.getByLabel('规则', { exact: true }).selectOption('project-cost');
    expect(await shown.allInnerTexts()).toEqual([
      expect.stringContaining('9001084元'),
      expect.stringContaining('11916元'),
    ]);
    await page.getByLabel('结果', { exact: true }).selectOption({ label: '全部' });
    await page.getByLabel('规则', { exact: true }).selectOption({ label: '全部' });
    await page.getByLabel('文件', { exact: true }).selectOption('dacheng-hrss-2021');
    expect(await shown.first().innerText()).toContain('大城县');
    expect(await page.locator('#matrix thead th:visible').count()).toBe(2);
    expect(new URL(page.url()).search).toBe('?document=dacheng-hrss-2021');
    await page.reload();
    expect(await page.locator('#matrix thead th:visible').count()).toBe(2);
  });

  it('are all there without scripts', async () => {
    const { page, open } = await visit({ javaScriptEnabled: false });
    await open('checks/');
    expect(await page.locator('[data-check-filter]').isVisible()).toBe(false);
    expect(await page.locator('[data-list="broken"] [data-entry]:visible').count()).toBeGreaterThanOrEqual(2);
    await page.locator('details[data-list="rounding"] summary').click();
    expect(await page.locator('[data-list="rounding"] [data-entry]:visible').count()).toBeGreaterThanOrEqual(1);
    expect(await page.locator('#matrix tbody tr').count()).toBeGreaterThan(20);
  });
});

describe.each(ids)('the checks of %s', (id) => {
  const visit = prepareVisits(sites.root);

  it('are counted on its page as they are in its data, and lead to the list', async () => {
    const { page, open } = await visit();
    await open(`disclosures/${id}/`);
    expect(await page.locator('.checks-line .check-counts').textContent()).toBe(sayCounts(readCollected(id)));
    await page.locator('.checks-line a').first().click();
    await page.waitForURL(`**/disclosures/${id}/checks/`);
    expect(await page.locator('.lead .check-counts').textContent()).toContain(sayCounts(readCollected(id)));
  });

  it('stand one by one on their page, grouped by rule, broken ones first, each number a link to its line', async () => {
    const { page, open } = await visit();
    const { checks, notices } = readCollected(id);
    await open(`disclosures/${id}/checks/`);
    const entries = await page.locator('li.check').evaluateAll((items) =>
      items.map((item) => ({
        check: Number(item.id.replace('check-', '')),
        rule: item.closest('.rule')?.id ?? '',
        status: [...item.classList].find((name) => name.startsWith('check-is-'))?.replace('check-is-', '') ?? '',
        lines: [...item.querySelectorAll('a[href*="#L"]')].map((link) =>
          Number(/#L(\d+)$/u.exec(link.getAttribute('href') ?? '')?.[1]),
        ),
      })),
    );
    expect(entries.map(({ check }) => check).sort((a, b) => a - b)).toEqual(checks.map(({ check }) => check));
    const order = ['broken', 'rounding', 'not-evaluable', 'holds'];
    const worst = [...Map.groupBy(entries, ({ rule }) => rule).values()].map((group) => {
      const ranks = group.map(({ status }) => order.indexOf(status));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      return ranks[0] ?? -1;
    });
    expect(worst).toEqual(worst.toSorted((a, b) => a - b));
    for (const { check, rule, status, lines } of entries) {
      const own = checks.find((candidate) => candidate.check === check);
      expect({ rule, status }).toEqual({ rule: `rule-${own?.rule ?? ''}`, status: own?.status });
      for (const { printed, line } of own?.terms ?? [])
        if (line !== null && printed !== '') expect(lines, `check ${String(check)}: ${printed}`).toContain(line);
    }
    expect(await page.locator('[id^="notice-"]').count()).toBe(notices.length);
  });
});

describe('a figure in a broken check', () => {
  const visit = prepareVisits(sites.root);

  it('is marked beside it in words: the change of linxi and the two years it is made of, nothing else', async () => {
    const { page, open } = await visit();
    await open('disclosures/linxi-hrss-2019/');
    const rows = page.locator('section:has(> #arrangement) table.figures tr:has(.discord)');
    expect((await rows.allInnerTexts()).map((text) => text.replace(/\s+/gu, ' '))).toEqual([
      expect.stringMatching(/本年.*与第 73 行所写的 −169\.61 万元不符.*28,377\.80/u),
      expect.stringMatching(/上年.*与第 73 行所写的 −169\.61 万元不符.*28,547\.71/u),
      expect.stringMatching(/增减.*与各数算出的 −169\.91 万元不符.*−169\.61/u),
    ]);
    expect(await page.locator('.key-figures .discord').first().innerText()).toContain('与各数算出的 −169.91 万元不符');
    await rows.last().locator('.discord').click();
    await page.waitForURL(/\/disclosures\/linxi-hrss-2019\/checks\/#check-\d+$/u);
    expect(await page.locator(':target').innerText()).toContain('相差 0.30 万元');
  });

  it('is marked where the same number is printed as amount and as change: the change of dacheng', async () => {
    const { page, open } = await visit();
    await open('disclosures/dacheng-hrss-2021/');
    const rows = page.locator('section:has(> #three-public) table.figures tr:has(.discord)');
    expect((await rows.allInnerTexts()).map((text) => text.replace(/\s+/gu, ' '))).toEqual([
      expect.stringMatching(/公务用车购置及运维费.*增减与各数算出的 −6\.00 万元不符/u),
      expect.stringMatching(/公务用车购置费.*增减算下来与第 57 行所写的 −1\.00 万元不符/u),
      expect.stringMatching(/公务用车运行维护费.*增减算下来与第 57 行所写的 −1\.00 万元不符/u),
    ]);
  });

  it('is marked nowhere in a document without a broken check', async () => {
    const { page, open } = await visit();
    await open('disclosures/handan-hrss-2018/');
    expect(await page.locator('.discord').count()).toBe(0);
  });
});

describe('the pages of checks', () => {
  const visit = prepareVisits(sites.root);

  it('never scroll sideways on a screen of 320 pixels', async () => {
    const { page, open } = await visit({ viewport: { width: 320, height: 800 } });
    for (const path of ['checks/', ...ids.map((id) => `disclosures/${id}/checks/`), 'disclosures/linxi-hrss-2019/']) {
      await open(path);
      await page.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true;
      });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect({ path, overflow: Math.max(0, overflow) }).toEqual({ path, overflow: 0 });
    }
  });
});

describe('a corrected number, on a site under a path of a host', () => {
  const visit = prepareVisits(sites.subPath);

  it('stands beside the printed one with its reason, and with what the checks say of both', async () => {
    const { page, open } = await visit();
    await open('disclosures/linxi-hrss-2019/');
    const change = page.locator('section:has(> #arrangement) table.figures tr:has(.amended)');
    expect(await change.innerText()).toMatch(/更正过，原文印“减少169\.61万元”[\s\S]*−169\.91/u);
    await change.locator('.amended').click();
    await page.waitForURL('**/disclosures/linxi-hrss-2019/checks/#correction-1');
    const row = await page.locator('#correction-1').innerText();
    expect(row).toMatch(/减少169\.61万元\s+减少169\.91万元\s+按两年预算数相减改/u);
    const pair = page.locator('.check-pairs li', { hasText: '本年预算 − 上年预算 = 增减额' });
    const [printed = '', corrected = ''] = await pair.locator('dd').allInnerTexts();
    expect(printed).toContain('不符');
    expect(printed).toContain('28,377.8 − 28,547.71 = −169.91，相差 0.30 万元');
    expect(corrected).toContain('相符');
    expect(corrected).not.toContain('与原文一致');
  });

  it('stands beside its line, which says what is printed', async () => {
    const { page, home, open } = await visit();
    await open('checks/');
    await page.locator(`${linxiEntry} .arithmetic a`).first().click();
    await page.waitForURL(`${home}disclosures/linxi-hrss-2019/source/#L73`);
    const line = await page.locator('li:target').innerText();
    expect(line).toContain('28547.71万元减少169.61万元');
    expect(line).toContain('“减少169.61万元”更正为“减少169.91万元”');
  });
});
