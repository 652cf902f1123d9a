import { readdirSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { decodeEntities, findTarget, listTags, readBuilt } from './built-files.ts';

const { root, subPath, hostile } = inject('sites');
const slugs = readdirSync('content/guides').flatMap((name) =>
  name.endsWith('.mdx') ? [name.replace(/\.mdx$/u, '')] : [],
);

/** Figures within the sentences of a guide: the address of the line, and what the guide says. */
function listFigures(html: string): { address: string; said: string }[] {
  return [...html.matchAll(/<a class="live-figure" href="([^"]+)"[^>]*>([^<]+)<\/a>/gu)].map(
    ([, address = '', said = '']) => ({ address, said: decodeEntities(said).trim() }),
  );
}

/** The text of a transcript line on the page that shows the source. */
function readLine(html: string, anchor: string): string {
  const from = html.indexOf(`id="${anchor}"`);
  return decodeEntities(html.slice(from, html.indexOf('</li>', from)).replace(/<[^>]*>/gu, '')).normalize('NFKC');
}

describe.each([
  ['at the root of a host', root],
  ['under a path', subPath],
])('the guides of a site %s', (_place, site) => {
  it('are listed on a page of their own, each once', () => {
    const main = readBuilt(site, 'guides/index.html')
      .replace(/^.*<main/su, '')
      .replace(/<\/main>.*$/su, '');
    const links = listTags(main).flatMap(({ name, attributes }) =>
      name === 'a' ? (attributes.get('href') ?? '') : [],
    );
    expect(links.sort()).toEqual(slugs.map((slug) => `${site.base}/guides/${slug}/`).sort());
  });

  it('say figures whose first digits stand on the line they lead to', () => {
    const figures = slugs.flatMap((slug) => listFigures(readBuilt(site, `guides/${slug}/index.html`)));
    expect(figures.length).toBeGreaterThan(8);
    for (const { address, said } of figures) {
      const [path = '', anchor = ''] = address.split('#');
      const line = readLine(readBuilt(site, findTarget(site, path) ?? path), anchor).replace(/[^\d]/gu, '');
      const digits = said.replace(/[^\d]/gu, '').replace(/^0+/u, '').slice(0, 2);
      expect(digits, said).not.toBe('');
      expect(line, said).toContain(digits);
    }
  });

  it('cite documents by the address they are served at', () => {
    const html = readBuilt(site, 'guides/citing/index.html');
    const citations = [...html.matchAll(/<textarea id="citation-[^>]*>([^<]*)<\/textarea>/gu)].map(([, text = '']) =>
      decodeEntities(text),
    );
    expect(citations).toHaveLength(6);
    for (const citation of citations) expect(citation).toContain(`https://mingzhang.example.org${site.base}/`);
    expect(citations[0]).toContain(`${site.base}/disclosures/yongqing-hrss-2024/.`);
  });
});

describe('the guides of a site whose only document has no statutory tables', () => {
  it('leave a note in the place of each table, and all of their text', () => {
    const html = readBuilt(hostile, 'guides/tables/index.html');
    const tables = readBuilt(root, 'guides/tables/index.html').match(/class="live-table"/gu) ?? [];
    expect(tables.length).toBeGreaterThanOrEqual(7);
    expect(html).not.toContain('class="live-table"');
    expect(
      (html.match(/<p class="gap">本站现在还没有可以放在这里的文件。<\/p>/gu) ?? []).length,
    ).toBeGreaterThanOrEqual(9);
    expect(html).toContain('左右两边同一行的两个数没有关系');
  });
});
