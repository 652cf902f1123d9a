import { pathToFileURL } from 'node:url';
import type { SSRManifest } from 'astro';
import type { PathWithRoute, StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { readFiles } from '../site/file-set.ts';
import { choosePaths, writeFiles } from '../site/page-making.ts';
import type { OpenBundle } from './page-bundle.ts';

type Route = PathWithRoute['route'];

/** What Astro's bundle of the pages exports, as far as its own build uses it. */
interface PageApp extends StaticPathsApp {
  setInternals: (internals: { pagesByKeys: ReadonlyMap<string, { styles: unknown[] }> }) => void;
  setOptions: (options: { settings: { scripts: [] }; logger: { options: { destination: Destination } } }) => void;
  render: (request: Request, options: { routeData: Route }) => Promise<Response>;
  routeCache: NonNullable<StaticPathsApp['routeCache']>;
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

/** Pages that can be rendered. */
export interface PageRendering {
  /** Renders those that are planned now, as the second half of Astro's build does: the same addresses, each into the same file. */
  render: (folder: string) => Promise<void>;
}

/** Loads what Astro has bundled. @throws where it is otherwise than expected. */
export async function openPages({ entry, styles }: OpenBundle): Promise<PageRendering> {
  const { StaticPaths } = await import('astro/runtime/prerender/static-paths.js');
  const { app } = (await import(pathToFileURL(entry).href)) as { app?: PageApp };
  if (app === undefined) throw new Error('no app');
  requireKnown(app);
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, sheets]) => [key, { styles: sheets }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  return {
    render: async (folder) => {
      // The addresses of the share before.
      app.routeCache.clearAll();
      await renderPaths(app, choosePaths(await new StaticPaths(app).getAll()), folder);
    },
  };
}

/** None of it is promised: another version of Astro may have it otherwise. */
function requireKnown(app: Partial<PageApp>): void {
  for (const method of ['setInternals', 'setOptions', 'render'] as const)
    if (typeof app[method] !== 'function') throw new Error(`no ${method}`);
  if (typeof app.routeCache?.clearAll !== 'function') throw new Error('no routeCache');
  if (!Array.isArray(app.manifest?.routes)) throw new Error('no routes');
}

async function renderPaths(app: PageApp, paths: readonly PathWithRoute[], folder: string): Promise<void> {
  const made = new Set<string>();
  for (const { pathname, route } of paths) {
    const file = nameFile(pathname, route);
    // Of two routes with one address the first answers.
    if (made.has(file)) continue;
    made.add(file);
    const request = new Request(locate(pathname, route, app.manifest));
    const response = await app.render(request, { routeData: route }).catch((error: unknown) => {
      process.stderr.write(`${pathname} could not be rendered, by ${route.component}\n`);
      throw error;
    });
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
