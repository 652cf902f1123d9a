import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { listFiles, listTags, readBuilt } from './built-files.ts';
import { type Nginx, readConfiguration, startNginx } from './nginx.ts';

// Every file of the site is asked for.
vi.setConfig({ testTimeout: 120_000 });

const { subPath } = inject('sites');
const { base } = subPath;

/** The configuration as the guide says to change it for a site under a path: the 404 page and the locations have it before them. */
const configuration = readConfiguration()
  .replace('404 /404.html', `404 ${base}/404.html`)
  .replace('location / {', `location ${base}/ {`)
  .replace('"^(/_astro/', `"^${base}(/_astro/`);

let nginx: Nginx;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-nginx-'));
  const site = join(folder, 'srv', 'mingzhang', base);
  mkdirSync(dirname(site), { recursive: true });
  symlinkSync(subPath.folder, site);
  nginx = await startNginx(configuration, join(folder, 'srv'), join(folder, 'run'));
});
afterAll(async () => {
  await nginx.stop();
  rmSync(folder, { recursive: true });
});

const files = listFiles(subPath).filter((file) => !/\.(gz|br)$/u.test(file));
const addressOf = (file: string): string =>
  `${base}/${file
    .replace(/(^|\/)index\.html$/u, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`;

describe('nginx, with a site under a path', () => {
  it('serves every page, every download and every file of the search, byte for byte', async () => {
    for (const prefix of ['disclosures/', 'data/parquet/', 'data/disclosures/', 'search/texts/', '_astro/'])
      expect([prefix, files.some((file) => file.startsWith(prefix))]).toEqual([prefix, true]);
    for (const file of files) {
      const answer = await nginx.get(addressOf(file));
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect([file, answer.status, bytes.equals(readFileSync(join(subPath.folder, file)))]).toEqual([file, 200, true]);
    }
  });

  it('answers what the home page and the page of a document link to, and nothing outside of the path', async () => {
    for (const page of [
      'index.html',
      'disclosures/linxi-hrss-2019/index.html',
      'data/index.html',
      'search/index.html',
    ]) {
      const address = new URL(addressOf(page), 'https://mingzhang.example.org');
      const targets = listTags(readBuilt(subPath, page)).flatMap(({ attributes }) =>
        ['href', 'src'].flatMap((name) => attributes.get(name) ?? []),
      );
      const paths = targets
        .map((target) => new URL(target, address))
        .filter(({ origin }) => origin === address.origin)
        .map(({ pathname }) => pathname);
      for (const path of new Set(paths)) {
        expect(`${path}/`.startsWith(`${base}/`), path).toBe(true);
        expect([path, (await nginx.get(path)).status]).toEqual([path, 200]);
      }
    }
    for (const outside of ['/', '/data/figures.csv'])
      expect([outside, (await nginx.get(outside)).ok]).toEqual([outside, false]);
  });

  it('says what kind each file is, how long it may be kept, and leads from an address without its slash', async () => {
    const headersOf = async (path: string): Promise<Headers> => (await nginx.get(`${base}/${path}`)).headers;
    expect((await headersOf('data/figures.csv')).get('content-type')).toBe('text/csv; charset=utf-8');
    expect((await headersOf('data/figures.parquet')).get('content-type')).toBe('application/vnd.apache.parquet');
    expect((await headersOf('search/manifest.json')).get('content-encoding')).toBe('gzip');
    expect((await headersOf('data/')).get('cache-control')).toBe('public, max-age=300');
    const script = files.find((file) => file.startsWith('_astro/')) ?? '';
    expect((await headersOf(script)).get('cache-control')).toContain('immutable');
    expect((await headersOf('disclosures/linxi-hrss-2019')).get('location')).toBe(
      `${base}/disclosures/linxi-hrss-2019/`,
    );
    const missing = await nginx.get(`${base}/nowhere/`);
    expect([missing.status, (await missing.text()).includes(`href="${base}/`)]).toEqual([404, true]);
  });
});
