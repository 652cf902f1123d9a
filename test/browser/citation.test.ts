import { describe, expect, inject, it } from 'vitest';
import { prepareVisits } from './visit.ts';

const sites = inject('sites');
const permissions = ['clipboard-read', 'clipboard-write'];
const page = 'https://mingzhang.example.org/disclosures/yongqing-hrss-2024/';

describe('a reader who cites', () => {
  const visit = prepareVisits(sites.root);

  it('copies a document as text, as BibTeX and as an address', async () => {
    const reader = await visit({ permissions });
    await reader.open('disclosures/yongqing-hrss-2024/');
    await reader.page.getByText('引用这份文件', { exact: true }).click();
    const copy = async (form: string): Promise<string> => {
      await reader.page.getByRole('button', { name: `复制引用这份文件的${form}` }).click();
      const share = reader.page.locator('details', { has: reader.page.locator('#cite-text') });
      await expect.poll(() => share.locator('output').textContent()).toBe('已复制');
      return reader.page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copy('文字')).toBe(
      `永清县人力资源和社会保障局. 永清县人力资源和社会保障局 2024 年部门预算信息公开情况说明[EB/OL]. [引用日期]. 明账：${page}.`,
    );
    const bibtex = await copy('BibTeX');
    expect(bibtex).toMatch(/^@misc\{yongqing-hrss-2024,\n {2}author {7}= \{\{永清县人力资源和社会保障局\}\},/u);
    expect(bibtex).toContain(`url          = {${page}},`);
    expect(await copy('网址')).toBe(page);
  });

  it('copies a figure with its line', async () => {
    const reader = await visit({ permissions });
    await reader.open('disclosures/yongqing-hrss-2024/');
    await reader.page.getByText(/^引用一个数字/u).click();
    await reader.page.getByRole('button', { name: '复制引用“预算收入”的文字' }).click();
    await expect.poll(() => reader.page.locator('.citations output').textContent()).toBe('已复制');
    // Line 420: 预算收入25332.93万元.
    expect(await reader.page.evaluate(() => navigator.clipboard.readText())).toBe(
      `永清县人力资源和社会保障局2024 年部门预算：预算收入 25332.93 万元，原文第 420 行，${page}source/#L420`,
    );
  });

  it('copies the line that the address names, and the next one that is chosen', async () => {
    const reader = await visit({ permissions });
    await reader.open('disclosures/yongqing-hrss-2024/source/');
    const part = reader.page.locator('[data-line-citation]');
    expect(await part.isVisible()).toBe(false);
    for (const line of [420, 424]) {
      await reader.page
        .locator(`#L${String(line)} a`)
        .first()
        .click();
      await expect.poll(() => part.textContent()).toContain(`原文第 ${String(line)} 行：“`);
      await part.getByRole('button').click();
      await expect.poll(() => part.locator('output').textContent()).toBe('已复制');
      const copied = await reader.page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await part.locator('[data-citation]').textContent());
      expect(copied.endsWith(`，${page}source/#L${String(line)}`)).toBe(true);
    }
  });

  it('selects the text instead where the clipboard is closed', async () => {
    const reader = await visit();
    await reader.page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('closed')) },
      });
    });
    await reader.open('disclosures/yongqing-hrss-2024/');
    await reader.page.getByText('引用这份文件', { exact: true }).click();
    await reader.page.getByRole('button', { name: '复制引用这份文件的网址' }).click();
    await expect
      .poll(() =>
        reader.page
          .locator('details', { has: reader.page.locator('#cite-text') })
          .locator('output')
          .textContent(),
      )
      .toBe('已选中，请复制');
    const selected = await reader.page
      .locator('#cite-address')
      .evaluate((field: HTMLTextAreaElement) => [field.selectionStart, field.selectionEnd]);
    expect(selected).toEqual([0, page.length]);
  });
});

describe('a reader of a document that took the place of another', () => {
  const visit = prepareVisits(sites.subPath);

  it('goes from a change to the line of the version before, and on to the newest', async () => {
    const reader = await visit();
    await reader.open('disclosures/yongqing-hrss-2024/');
    const row = reader.page.locator('.version-changes tr', { hasText: '2080101 行政运行' }).first();
    await row.locator('a', { hasText: '行 101' }).first().click();
    await reader.page.waitForURL('**/versions/1/source/#L101');
    expect(await reader.page.locator('li:target').innerText()).toContain('1324.60');
    await reader.page.locator('main a[href="/open/budget/disclosures/yongqing-hrss-2024/"]').first().click();
    await reader.page.waitForURL('**/open/budget/disclosures/yongqing-hrss-2024/');
  });
});
