import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { Disclosure } from '../model/disclosure.ts';
import type { Site } from '../model/site.ts';
import { findDay, findLatestDay } from '../publish/catalogue/index.ts';

/** Parts of the site that are made of all documents together, and so change with each new one. */
const gathered =
  /^(|departments\/|(projects|targets|activities|procurement|assets|compare|checks|glossary|search|data)\/.*)$/u;

/**
 * The sitemap, with the day of the document behind each page, or of the latest where a page gathers all. Pages that people write have none:
 * only the day of the build would be at hand, and the same documents must give the same bytes.
 */
export function mapPages(site: Pick<Site, 'url' | 'base'>, disclosures: readonly Disclosure[]): AstroIntegration {
  const root = `${site.url}${site.base.replace(/\/*$/u, '/')}`;
  const days = new Map(disclosures.map((disclosure) => [disclosure.id, findDay(disclosure)]));
  const latest = findLatestDay(disclosures) ?? undefined;
  const findPageDay = (path: string): string | undefined => {
    const id = /^disclosures\/([^/]+)\//u.exec(path)?.[1];
    if (id !== undefined) return days.get(id);
    return gathered.test(path) ? latest : undefined;
  };
  return sitemap({
    // Charts alone, for frames of other pages: no search engine should send readers there.
    filter: (page) => !page.startsWith(`${root}embed/`),
    serialize: (item) => {
      const day = findPageDay(item.url.startsWith(root) ? item.url.slice(root.length) : '');
      return day === undefined ? item : { ...item, lastmod: day };
    },
  });
}
