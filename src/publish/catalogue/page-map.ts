import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Site } from '../../model/site.ts';
import { addressOf } from '../address.ts';
import { findDay, findLatestDay } from '../day.ts';

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
 */
export async function writePageMap(
  files: readonly string[],
  site: Pick<Site, 'url' | 'base'>,
  disclosures: readonly Disclosure[],
  folder: string,
): Promise<void> {
  const days = new Map(disclosures.map((disclosure) => [disclosure.id, findDay(disclosure)]));
  const latest = findLatestDay(disclosures);
  const pages = files
    .filter((file) => /(^|\/)index\.html$/u.test(file) && !file.startsWith('embed/'))
    .map((file) => file.replace(/index\.html$/u, ''))
    .sort()
    .map((path) => {
      const id = /^disclosures\/([^/]+)\//u.exec(path)?.[1];
      const day = id !== undefined ? days.get(id) : gathered.test(path) ? latest : undefined;
      return { url: addressOf(site, path), lastmod: day ?? undefined };
    });
  const index = new SitemapIndexStream({ lastmodDateOnly: true });
  const written = streamToPromise(index);
  for (let part = 0; part * mostAddresses < Math.max(1, pages.length); part += 1) {
    const own = pages.slice(part * mostAddresses, (part + 1) * mostAddresses);
    const map = new SitemapStream({
      lastmodDateOnly: true,
      xmlns: { news: false, video: false, xhtml: false, image: false },
    });
    const text = streamToPromise(map);
    for (const page of own) map.write(page);
    map.end();
    const name = `sitemap-${String(part)}.xml`;
    await writeFile(join(folder, name), await text);
    index.write({
      url: addressOf(site, name),
      lastmod: own
        .flatMap(({ lastmod }) => lastmod ?? [])
        .sort()
        .at(-1),
    });
  }
  index.end();
  await writeFile(join(folder, 'sitemap-index.xml'), await written);
}
