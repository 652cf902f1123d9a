import type { APIRoute } from 'astro';
import { link } from '../site/links.ts';
import { readSite } from '../site/site.ts';

/** Everything may be read; the sitemap lists the pages. */
export const GET: APIRoute = () => {
  const sitemap = new URL(link('sitemap-index.xml'), readSite().url).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
