import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serve } from '../../scripts/preview.ts';
import { readBuilt } from '../site/built-files.ts';
import { findViolations } from './page-inspection.ts';
import { ask } from './search-visit.ts';
import { prepareVisits } from './visit.ts';

const sites = inject('sites');
const origins = [sites.sisters.root, sites.sisters.years].map((port) => `http://127.0.0.1:${String(port)}`);
const [rootOrigin = '', yearsOrigin = ''] = origins;

describe('a site with two sisters', () => {
  const servers: Server[] = [];
  beforeAll(async () => {
    servers.push(await serve(sites.root.folder, { port: sites.sisters.root, base: '/' }));
    servers.push(await serve(sites.years.folder, { port: sites.sisters.years, base: '/' }));
  });
  afterAll(() => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  });
  const visit = prepareVisits(sites.subPath, origins);

  it('asks them for nothing until the button is pressed, and then shows what each has under its name', async () => {
    const { page, context, open } = await visit();
    const asked = new Set<string>();
    context.on('request', (request) => asked.add(new URL(request.url()).origin));
    await open(ask('南大港'));
    const status = page.locator('[data-search-status]');
    await expect.poll(() => status.textContent()).toBe('没有找到“南大港”。');
    const button = page.getByRole('button', { name: '也在姊妹站里搜' });
    await button.waitFor();
    expect(await button.locator('..').textContent()).toContain(`127.0.0.1:${String(sites.sisters.root)}`);
    expect(asked.has(rootOrigin) || asked.has(yearsOrigin)).toBe(false);
    await button.click();
    const [root, years] = [page.locator('.search-sister').nth(0), page.locator('.search-sister').nth(1)];
    await expect.poll(() => years.getByRole('status').textContent()).toBe('没有找到。');
    await expect.poll(() => root.getByRole('status').textContent()).toMatch(/^在 1 份文件里找到 \d+ 处。$/u);
    expect(asked).toContain(yearsOrigin);
    expect(await findViolations(page)).toEqual([]);
    const group = root.locator('.search-group');
    expect(await group.getByRole('heading').textContent()).toMatch(
      /^沧州市南大港管理区劳动和社会保障局 2020 年部门预算 /u,
    );
    await group.locator('a.search-hit').first().click();
    await page.waitForURL(
      (url) => url.origin === rootOrigin && url.pathname.startsWith('/disclosures/nandagang-lss-2020/'),
    );
  });

  it('finds their names too, links to their own search, and asks anew for another query', async () => {
    const { page, open } = await visit();
    await open(ask('nandagang'));
    await page.getByRole('button', { name: '也在姊妹站里搜' }).click();
    const root = page.locator('.search-sister').first();
    const jump = root.locator('.search-jump').first();
    await jump.waitFor();
    expect(await jump.getAttribute('href')).toMatch(new RegExp(`^${rootOrigin}/`, 'u'));
    expect(await root.getByRole('link', { name: '姊妹站 root' }).getAttribute('href')).toBe(
      `${rootOrigin}/search/?q=nandagang`,
    );
    await page.getByRole('searchbox').fill('职业技能');
    await expect.poll(() => page.locator('.search-sister').count()).toBe(0);
    expect(await page.getByRole('button', { name: '也在姊妹站里搜' }).isVisible()).toBe(true);
  });

  it('says which one does not answer as it should, and shows the other', async () => {
    const { page, open } = await visit();
    // Of another version.
    const headers = { 'access-control-allow-origin': '*' };
    await page.route(`${rootOrigin}/search/manifest.json`, (route) => route.fulfill({ json: { version: 1 }, headers }));
    await open(ask('职业年金'));
    await page.getByRole('button', { name: '也在姊妹站里搜' }).click();
    const [root, years] = [page.locator('.search-sister').nth(0), page.locator('.search-sister').nth(1)];
    await expect.poll(() => root.getByRole('status').textContent()).toMatch(/^“姊妹站 root”的搜索数据没有取到/u);
    await expect.poll(() => years.getByRole('status').textContent()).toMatch(/份文件里找到 \d+ 处。$/u);
  });

  it('lists the documents of each on the data page, when a reader asks for them', async () => {
    const { page, context, open } = await visit();
    const asked = new Set<string>();
    context.on('request', (request) => asked.add(new URL(request.url()).origin));
    await open('data/');
    const part = page.locator('[data-sister-data]');
    expect(await part.getByRole('link', { name: 'catalog.jsonld' }).first().getAttribute('href')).toBe(
      `${rootOrigin}/data/catalog.jsonld`,
    );
    expect([...asked]).toHaveLength(1);
    await page.route(`${yearsOrigin}/data/disclosures.json`, (route) =>
      route.fulfill({ json: [{ id: '../elsewhere' }], headers: { 'access-control-allow-origin': '*' } }),
    );
    await part.getByRole('button', { name: '列出姊妹站的文件' }).click();
    const [root, years] = [part.locator('.sister-data').nth(0), part.locator('.sister-data').nth(1)];
    await expect.poll(() => root.getByRole('status').textContent()).toBe('5 份文件');
    await expect.poll(() => years.getByRole('status').textContent()).toMatch(/^“姊妹站 years”的文件目录没有取到/u);
    expect(await findViolations(page)).toEqual([]);
    const document = root.getByRole('link', { name: '沧州市南大港管理区劳动和社会保障局 2020 年部门预算' });
    await document.click();
    await page.waitForURL(`${rootOrigin}/disclosures/nandagang-lss-2020/`);
  });

  it('may reach them from its search page and its data page alone', () => {
    const policy = (page: string): string =>
      /Content-Security-Policy" content="([^"]*)"/u
        .exec(readBuilt(sites.subPath, page))?.[1]
        ?.replaceAll('&#39;', "'") ?? '';
    expect(policy('search/index.html')).toContain(`connect-src 'self' ${rootOrigin} ${yearsOrigin};`);
    expect(policy('data/index.html')).toContain(`connect-src 'self' ${rootOrigin} ${yearsOrigin};`);
    expect(policy('index.html')).toContain("connect-src 'self';");
    expect(readBuilt(sites.root, 'data/index.html')).not.toContain('data-sister-data');
    expect(readBuilt(sites.root, 'search/index.html')).not.toContain('data-search-sisters');
  });
});
