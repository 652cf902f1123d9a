import { describe, expect, inject, it } from 'vitest';
import type { DocumentTable } from '../../src/publish/search/document-table.ts';
import type { SearchManifest } from '../../src/publish/search/manifest.ts';
import type { TextPart } from '../../src/publish/search/text-part.ts';
import { findTarget, listFiles, listTags, readBuilt, readJson } from './built-files.ts';

const { root, subPath } = inject('sites');
const origin = 'https://mingzhang.example.org';

describe.each([
  ['at the root of a host', root],
  ['under a path', subPath],
])('the site %s', (_place, site) => {
  const files = listFiles(site);
  const pages = files.filter((file) => file.endsWith('.html'));
  const anchors = new Map<string, Set<string>>();
  const links: { page: string; tag: string; attribute: string; target: string }[] = [];
  for (const page of pages) {
    const ids = new Set<string>();
    for (const { name, attributes } of listTags(readBuilt(site, page))) {
      const id = attributes.get('id');
      if (id !== undefined) ids.add(id);
      for (const attribute of ['href', 'src', 'action', 'data-base', 'xlink:href']) {
        const target = attributes.get(attribute);
        if (target !== undefined) links.push({ page, tag: name, attribute, target });
      }
    }
    anchors.set(page, ids);
  }

  /** The address a page is served at. */
  const address = (page: string): URL => new URL(`${site.base}/${page.replace(/(^|\/)index\.html$/u, '$1')}`, origin);

  it('has links to follow on every page', () => {
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) expect(links.filter((link) => link.page === page).length).toBeGreaterThan(5);
  });

  it('has a file behind every internal link, and an anchor behind every fragment', () => {
    const broken: string[] = [];
    for (const { page, target } of links) {
      const url = new URL(target, address(page));
      if (url.origin !== origin) continue;
      const file = findTarget(site, url.pathname);
      if (file === null) broken.push(`${page}: ${target}: no such file`);
      else if (url.hash !== '' && anchors.get(file)?.has(decodeURIComponent(url.hash.slice(1))) !== true)
        broken.push(`${page}: ${target}: no such anchor`);
    }
    expect(broken).toEqual([]);
  });

  it('loads nothing from another host: only links that a reader follows lead away', () => {
    const away = links.filter(({ page, target }) => new URL(target, address(page)).origin !== origin);
    expect(away.filter(({ tag, attribute }) => tag !== 'a' || attribute !== 'href')).toEqual([]);
    for (const { target } of away) expect(new URL(target, origin).protocol).toMatch(/^(https?|mailto):$/u);
  });

  it('gives each page an id only once', () => {
    const twice: string[] = [];
    for (const page of pages) {
      const ids = listTags(readBuilt(site, page)).flatMap(({ attributes }) => attributes.get('id') ?? []);
      twice.push(...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page}: #${id}`));
    }
    expect(twice).toEqual([]);
  });

  it('names its own address on every page that search engines may list', () => {
    for (const page of pages) {
      const tags = listTags(readBuilt(site, page));
      const canonical = tags.find(({ attributes }) => attributes.get('rel') === 'canonical')?.attributes.get('href');
      const unlisted = tags.some(({ attributes }) => attributes.get('content') === 'noindex');
      expect(canonical ?? (unlisted ? 'unlisted' : page)).toBe(unlisted ? 'unlisted' : address(page).href);
    }
  });

  it('lists its pages in a site map under its own address', () => {
    const map = readBuilt(site, 'sitemap-0.xml');
    const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/gu)].map((match) => match[1] ?? '');
    expect(listed.length).toBeGreaterThan(10);
    for (const location of listed) {
      expect(new URL(location).origin).toBe(origin);
      expect(findTarget(site, new URL(location).pathname)).toMatch(/\.html$/u);
    }
    expect(readBuilt(site, 'robots.txt')).toContain(`${origin}${site.base}/sitemap-index.xml`);
  });

  it('has nothing inline that a strict Content-Security-Policy forbids', () => {
    const inline: string[] = [];
    for (const page of pages) {
      const html = readBuilt(site, page);
      const tags = listTags(html);
      const policy = tags.find(({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy');
      expect(policy?.attributes.get('content')).toContain("script-src 'self'");
      expect(policy?.attributes.get('content')).not.toContain('unsafe');
      for (const { name, attributes } of tags) {
        // A data block runs nothing, and no policy concerns it.
        const isData = attributes.get('type') === 'application/ld+json';
        if (name === 'script' && !attributes.has('src') && !isData) inline.push(`${page}: inline script`);
        if (name === 'style') inline.push(`${page}: inline style sheet`);
        for (const attribute of attributes.keys())
          if (attribute === 'style' || attribute.startsWith('on')) inline.push(`${page}: ${name} ${attribute}`);
      }
    }
    expect(inline).toEqual([]);
  });

  it('has a page and a place behind every passage of the search', () => {
    const manifest = readJson(site, 'search/manifest.json') as SearchManifest;
    const table = readJson(site, `search/${manifest.documents}`) as DocumentTable;
    const urls = table.ids.flatMap((id, index) => {
      const folder = `search/texts/${table.texts[index] ?? ''}/`;
      return files
        .filter((file) => file.startsWith(folder) && file.endsWith('.json'))
        .flatMap((file) => {
          const { names, units } = readJson(site, file) as TextPart;
          return units.map(([line, , , , place]) =>
            place === null ? `disclosures/${id}/source/#L${String(line)}` : `disclosures/${id}/${names[place] ?? '?'}`,
          );
        });
    });
    expect(urls).toHaveLength(manifest.units);
    expect(urls.length).toBeGreaterThan(500);
    const broken = urls.filter((url) => {
      const target = new URL(url, `${origin}${site.base}/`);
      const file = findTarget(site, target.pathname);
      const found = file === null ? undefined : anchors.get(file);
      return found === undefined || (target.hash !== '' && !found.has(decodeURIComponent(target.hash.slice(1))));
    });
    expect(broken).toEqual([]);
  });

  it('has every file that the data package describes', () => {
    const { resources } = readJson(site, 'data/datapackage.json') as { resources: { path: string }[] };
    expect(resources.length).toBeGreaterThan(14);
    expect(resources.map(({ path }) => `data/${path}`).filter((path) => !files.includes(path))).toEqual([]);
  });
});
