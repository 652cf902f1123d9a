import { pathToFileURL } from 'node:url';
import type { SSRManifest } from 'astro';
import { StaticPaths, type PathWithRoute, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { readFiles } from '../site/file-set.ts';
import { choosePaths, writeFiles } from '../site/page-making.ts';
import type { OpenBundle } from './page-bundle.ts';

type Route = PathWithRoute['route'];

/** What Astro's bundle of the pages exports, as far as its own build uses it. */
interface PageApp extends StaticPathsApp {
  setInternals: (internals: { pagesByKeys: ReadonlyMap<string, { styles: unknown[] }> }) => void;
  setOptions: (options: { settings: { scripts: [] }; logger: { options: { destination: Destination } } }) => void;
  render: (request: Request, options: { routeData: Route }) => Promise<Response>;
}

interface Destination {
  write: (event: { level: string; message: string }) => void;
}

/** Where warnings go; other messages are not asked for. */
const destination: Destination = {
  write: ({ message }) => {
    process.stderr.write(`${message}\n`);
  },
};

/**
 * Renders the pages that a run makes, as the second half of Astro's build does after bundling: the same addresses in the same order, each
 * into the same file.
 */
export async function renderPages({ entry, styles }: OpenBundle, folder: string): Promise<void> {
  process.env.NODE_ENV ??= 'production';
  const { app } = (await import(pathToFileURL(entry).href)) as { app: PageApp };
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, sheets]) => [key, { styles: sheets }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  const made = new Set<string>();
  for (const { pathname, route } of choosePaths(await new StaticPaths(app).getAll())) {
    const file = nameFile(pathname, route);
    // Of two routes with one address the first answers.
    if (made.has(file)) continue;
    made.add(file);
    const response = await app.render(new Request(locate(pathname, route, app.manifest)), { routeData: route });
    const files = await readFiles(response);
    writeFiles(folder, files ?? [{ path: file, content: new Uint8Array(await response.arrayBuffer()) }]);
  }
}

/** From the site's folder. */
function nameFile(pathname: string, { type }: Route): string {
  const path = pathname.replace(/^\/|\/$/gu, '');
  if (type === 'endpoint') return path;
  return path === '404' ? '404.html' : `${path}/index.html`.replace(/^\//u, '');
}

/** The address that a page is asked for under: that of its folder. */
function locate(pathname: string, { type }: Route, { base, site }: Pick<SSRManifest, 'base' | 'site'>): URL {
  const path = `${base}/${pathname}${type === 'page' ? '/' : ''}`.replace(/\/{2,}/gu, '/');
  return new URL(path, site);
}
