import { describe, expect, inject, it } from 'vitest';
import { prepareVisits } from './visit.ts';

const sites = inject('sites');

describe('a reader at the root of a host', () => {
  const visit = prepareVisits(sites.root);

  it('comes from the home page to a department by its name', async () => {
    const { page, open } = await visit();
    await open('');
    const departments = page.locator('main a[href*="/disclosures/"]');
    expect(await departments.allTextContents()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('永清县人力资源和社会保障局'),
        expect.stringContaining('南大港'),
      ]),
    );
    await departments.filter({ hasText: '永清县人力资源和社会保障局' }).first().click();
    await page.waitForURL('**/disclosures/yongqing-hrss-2024/');
    expect(await page.locator('h1').textContent()).toContain('永清县人力资源和社会保障局');
  });

  it('reads in the opening what the budget is, in 亿元, and how it changed', async () => {
    const { page, open } = await visit();
    await open('disclosures/yongqing-hrss-2024/');
    const opening = (await page.locator('main header').first().textContent()) ?? '';
    expect(opening).toMatch(/2\.53\s*亿元/u);
    expect(opening).toMatch(/1,888\.65\s*万元/u);
    expect(opening).toMatch(/94\s*%/u);
  });

  it.each([
    ['yongqing-hrss-2024', '25332.93'],
    ['linxi-hrss-2019', ''],
    ['handan-hrss-2018', ''],
  ])('follows every key figure of %s to the highlighted line it was printed on', async (id, total) => {
    const { page, open } = await visit();
    await open(`disclosures/${id}/`);
    const marks = await page.locator('.key-figures a.mark').evaluateAll((links) =>
      links.map((mark) => ({
        href: mark.getAttribute('href') ?? '',
        amount: mark.closest('.key-figure')?.querySelector('.key-amount')?.textContent.replace(/\s/gu, '') ?? '',
      })),
    );
    expect(marks.length).toBeGreaterThanOrEqual(3);
    const lines: string[] = [];
    for (const { href, amount } of marks) {
      expect(amount).toMatch(/\d/u);
      await page.goto(new URL(href, page.url()).href);
      const target = page.locator('li:target');
      expect(await target.count()).toBe(1);
      expect(`#${(await target.getAttribute('id')) ?? ''}`).toBe(new URL(page.url()).hash);
      await expect.poll(() => target.evaluate((line) => line.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
      const place = await target.evaluate((line) => {
        const { top } = line.getBoundingClientRect();
        const paint = (element: Element | null): string =>
          element === null
            ? ''
            : [element, ...element.children].map((part) => getComputedStyle(part).backgroundColor).join();
        return { top, height: innerHeight, own: paint(line), next: paint(line.nextElementSibling) };
      });
      expect(place.top).toBeLessThan(place.height);
      expect(place.own).not.toBe(place.next);
      const text = (await target.textContent()) ?? '';
      lines.push(text);
      // The page may say 亿元 where the line says 万元: the leading digits are the same.
      const digits = amount.replace(/[^\d]/gu, '').replace(/^0+/u, '').slice(0, 2);
      expect(text.normalize('NFKC').replace(/[^\d]/gu, '')).toContain(digits);
    }
    expect(lines.join('\n')).toContain(total);
  });

  it('opens a project from its department and finds its indicators with their values', async () => {
    const { page, open } = await visit();
    await open('disclosures/nandagang-lss-2020/');
    await page.getByRole('link', { name: '社会医疗保险基金财政补助', exact: true }).first().click();
    await page.waitForURL('**/projects/*/');
    expect(await page.locator('h1').textContent()).toBe('社会医疗保险基金财政补助');
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('323-0410-JBN-GULN');
    expect(text).toContain('医疗保险参保率；医疗救助水平');
    expect(text).toContain('受益人口满意度');
    expect(await page.locator('table.indicators tbody th[scope="row"]').count()).toBe(7);
  });

  it('finds a chart of real data in a guide', async () => {
    const { page, open } = await visit();
    await open('guides/reading-a-budget/');
    expect(await page.locator('main figure svg').count()).toBeGreaterThan(0);
    expect(await page.locator('main figure svg text').count()).toBeGreaterThan(3);
  });

  it('gets a page of the site for an address that does not exist', async () => {
    const { page, home } = await visit();
    const response = await page.context().request.get(`${home}disclosures/nowhere/`);
    expect(response.status()).toBe(404);
    expect(await response.text()).toContain('<main');
  });

  it('reports an error with the place filled in', async () => {
    const { page, open } = await visit();
    await open('disclosures/yongqing-hrss-2024/');
    const links = await page
      .locator('a[href^="mailto:"]')
      .evaluateAll((anchors) => anchors.map((anchor) => decodeURIComponent(anchor.getAttribute('href') ?? '')));
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      expect(link).toContain('mailto:data@mingzhang.example.org?');
      expect(link).toContain('永清县人力资源和社会保障局');
      expect(link).toContain('https://mingzhang.example.org/disclosures/yongqing-hrss-2024/');
    }
  });

  it.each([320, 390])('never scrolls sideways on a screen of %i pixels', async (width) => {
    const { page, open } = await visit({ viewport: { width, height: 800 } });
    for (const path of [
      '',
      'disclosures/yongqing-hrss-2024/',
      'disclosures/handan-hrss-2018/',
      'disclosures/yongqing-hrss-2024/projects/1/',
      'disclosures/linxi-hrss-2019/source/',
      'data/',
      'search/',
      'guides/how-mingzhang-reads/',
      'guides/publishing/',
    ]) {
      await open(path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect({ path, overflow: Math.max(0, overflow) }).toEqual({ path, overflow: 0 });
    }
  });

  it('loads less than 20 kB of scripts on a department page while nobody searches', async () => {
    const { page, context, open } = await visit();
    const scripts: { url: string; size: Promise<number> }[] = [];
    const others: string[] = [];
    context.on('response', (response) => {
      const type = response.request().resourceType();
      if (type === 'script') scripts.push({ url: response.url(), size: response.body().then((body) => body.length) });
      else if (type === 'fetch' || type === 'xhr') others.push(response.url());
    });
    await open('disclosures/yongqing-hrss-2024/');
    expect(await page.locator('h1').count()).toBe(1);
    const sizes = await Promise.all(scripts.map((script) => script.size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(20_000);
    expect(others).toEqual([]);
  });
});

describe('a reader under a path of a host', () => {
  const visit = prepareVisits(sites.subPath);

  it('comes from the home page to a figure and its line', async () => {
    const { page, home, open } = await visit();
    await open('');
    await page.locator('main a[href*="/disclosures/"]').filter({ hasText: '临西县' }).first().click();
    await page.waitForURL(`${home}disclosures/linxi-hrss-2019/`);
    await page.locator('.key-figures a.mark').first().click();
    await page.waitForURL(/\/open\/budget\/disclosures\/linxi-hrss-2019\/source\/#L\d+$/u);
    await page.locator('li:target').waitFor();
  });

  it('searches there too', async () => {
    const { page, home, open } = await visit();
    await open('search/?q=养老');
    await page.locator('a.search-hit').first().waitFor();
    const target = await page.locator('a.search-hit').first().getAttribute('href');
    expect(new URL(target ?? '', page.url()).href.startsWith(home)).toBe(true);
  });
});

describe('a reader without scripts', () => {
  const visit = prepareVisits(sites.root);
  const withoutScripts = { javaScriptEnabled: false };

  it('reads all of a department: figures, charts, tables, projects, downloads', async () => {
    const { page, open } = await visit(withoutScripts);
    await open('disclosures/yongqing-hrss-2024/');
    expect(await page.locator('main svg').count()).toBeGreaterThanOrEqual(3);
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/2\.53\s*亿元/u);
    expect(text).toContain('人社局城乡居民社会养老保险');
    expect(await page.locator('#project-list tbody tr').count()).toBe(30);
    expect(await page.locator('main a[href$=".csv"]').count()).toBeGreaterThan(10);
  });

  it('comes to the line of a figure', async () => {
    const { page, open } = await visit(withoutScripts);
    await open('disclosures/yongqing-hrss-2024/');
    await page.locator('.key-figures a.mark').first().click();
    await page.waitForURL('**/source/#L*');
    expect(await page.locator('li:target').innerText()).toContain('25332.93');
  });

  it('is told what search needs, and offered all departments instead', async () => {
    const { page, open } = await visit(withoutScripts);
    await open('search/');
    expect(await page.locator('main').innerText()).toContain('需要打开脚本');
    expect(await page.locator('main a[href*="/disclosures/"]').count()).toBe(5);
  });
});
