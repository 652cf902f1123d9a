import type { Site } from '../../model/site.ts';

/** An address on the published site, whole: `disclosures/x/` → `https://example.org/budget/disclosures/x/`. */
export function addressOf({ url, base }: Pick<Site, 'url' | 'base'>, path = ''): string {
  const root = (url + base).replace(/\/+$/u, '');
  return path === '' ? root : `${root}/${path}`;
}
