import type { Site } from '../model/site.ts';

/**
 * A whole address on the published site: `data/figures.csv` → `https://example.org/budget/data/figures.csv`. Every site has
 * one: `url` in `site.yaml` is required.
 * @param path below the site's base, as plain text.
 */
export function addressOf({ url, base }: Pick<Site, 'url' | 'base'>, path = ''): string {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), `${url}${base.replace(/\/*$/u, '/')}`).href;
}

/** The page of a disclosure. */
export function addressPage(site: Pick<Site, 'url' | 'base'>, id: string): string {
  return addressOf(site, `disclosures/${id}/`);
}
