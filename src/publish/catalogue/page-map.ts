import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Site } from '../../model/site.ts';
import { addressOf } from '../address.ts';
import { findDay, findLatestDay } from '../day.ts';
import { escapeXml } from './xml-text.ts';

/** Parts of the site that are made of all documents together, and so change with each new one. */
const gathered =
  /^(|departments\/|(projects|targets|activities|procurement|assets|compare|checks|glossary|search|data)\/.*)$/u;

/** The protocol allows 50,000 addresses a file. */
const mostAddresses = 45_000;

/**
 * Writes `sitemap-index.xml` and `sitemap-0.xml`, … into the site's folder, with the day of the document behind each page, or of the
 * latest where a page gathers all. Pages that people write have none: only the day of the build would be at hand, and the same
 * documents must give the same bytes.
 * @param files what is in the folder, with `/`; charts alone, for frames of other pages, and the page for wrong addresses are left out.
 * @returns the names of the files that it has written.
 */
export async function writePageMap(
  files: readonly string[],
  site: Pick<Site, 'url' | 'base'>,
  disclosures: readonly Disclosure[],
  folder: string,
): Promise<string[]> {
  const days = new Map(disclosures.map((disclosure) => [disclosure.id, findDay(disclosure)]));
  const latest = findLatestDay(disclosures);
  const pages: MappedPage[] = files
    .filter((file) => /(^|\/)index\.html$/u.test(file) && !file.startsWith('embed/'))
    .map((file) => file.replace(/index\.html$/u, ''))
    .sort()
    .map((path) => {
      const id = /^disclosures\/([^/]+)\//u.exec(path)?.[1];
      const day = id !== undefined ? days.get(id) : gathered.test(path) ? latest : undefined;
      return { url: addressOf(site, path), lastmod: day ?? undefined };
    });
  const maps: MappedPage[] = [];
  const names = ['sitemap-index.xml'];
  for (let part = 0; part * mostAddresses < Math.max(1, pages.length); part += 1) {
    const own = pages.slice(part * mostAddresses, (part + 1) * mostAddresses);
    const name = `sitemap-${String(part)}.xml`;
    await writeFile(join(folder, name), formatMap('urlset', 'url', own));
    const days = own.flatMap(({ lastmod }) => lastmod ?? []);
    maps.push({ url: addressOf(site, name), lastmod: days.sort().at(-1) });
    names.push(name);
  }
  await writeFile(join(folder, 'sitemap-index.xml'), formatMap('sitemapindex', 'sitemap', maps));
  return names;
}

interface MappedPage {
  url: string;
  /** ISO 8601. */
  lastmod: string | undefined;
}

/** A map by the protocol of sitemaps.org, 0.9. A site of a thousand documents has 36,000 pages, over which streams take seconds. */
function formatMap(list: string, entry: string, pages: readonly MappedPage[]): string {
  const entries = pages.map(({ url, lastmod }) => {
    const day = lastmod === undefined ? '' : `<lastmod>${lastmod}</lastmod>`;
    return `<${entry}><loc>${escapeXml(url)}</loc>${day}</${entry}>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</${list}>`;
}
