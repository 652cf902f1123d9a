import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from '../model/site.ts';

/** Names that hold a fingerprint of the content: it never changes under one name. With `*` for what a name can be. */
const fingerprinted = ['_astro/*', 'search/amounts/*', 'search/pairs/*', 'search/texts/*', 'search/traits/*'] as const;

/** The name of the file; hosts that do not know it serve it like any other. */
const cachingFile = '_headers';

/**
 * `_headers`, which Cloudflare Pages, Netlify and others read: files named by their content are kept for a year, pages and data for
 * five minutes, so that a correction is seen soon.
 */
export function formatCaching({ base }: Pick<Site, 'base'>): string {
  const root = base.replace(/\/*$/u, '/');
  const rules = [
    { path: '*', headers: ['Cache-Control: public, max-age=300', 'X-Content-Type-Options: nosniff'] },
    // A second rule adds to the first on these hosts; the `!` takes away what it would add to.
    ...fingerprinted.map((path) => ({
      path,
      headers: ['! Cache-Control', 'Cache-Control: public, max-age=31536000, immutable'],
    })),
  ];
  return `${rules
    .map(({ path, headers }) => [root + path, ...headers.map((header) => `  ${header}`)].join('\n'))
    .join('\n')}\n`;
}

/** Writes the file into the site's folder. */
export async function writeCaching(site: Pick<Site, 'base'>, folder: string): Promise<void> {
  await writeFile(join(folder, cachingFile), formatCaching(site));
}
