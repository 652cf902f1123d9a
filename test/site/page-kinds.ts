import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from './built-sites.ts';
import { listFiles } from './built-files.ts';

/** A route of the site with the pages that were built from it. */
export interface PageKind {
  /** As under `src/pages`: `disclosures/[id]/projects/[project]`. */
  route: string;
  /** The paths of its pages below the home page: `disclosures/x/projects/1/`, by size, the largest first. */
  paths: string[];
  /** How large each of them is. */
  bytes: number[];
}

/** What a route's file name stands for: `[id]` is one part of a path, `[...part]` any number of them, none included. */
function matchRoute(route: string): RegExp {
  const parts = route.split('/').map((part) => {
    if (/^\[\.\.\.\w+\]$/u.test(part)) return '(?:[^/]+/)*';
    return part === 'index' ? '' : `${part.replace(/\[\w+\]/gu, '[^/]+').replaceAll('.', String.raw`\.`)}/`;
  });
  return new RegExp(`^${parts.join('')}$`, 'u');
}

/** The address of a built page below the home page. */
function nameAddress(file: string): string {
  return file.replace(/(^|\/)index\.html$/u, '$1');
}

/**
 * Every kind of page of a site: one for each route, so that a new route is tested without being named. A page that two
 * routes could have made belongs to the one with fewer placeholders.
 */
export function listPageKinds(site: BuiltSite): PageKind[] {
  const routes = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro'))
    .map((file) => file.replaceAll('\\', '/').replace(/\.astro$/u, ''))
    .sort((a, b) => countPlaceholders(a) - countPlaceholders(b) || (a < b ? -1 : 1));
  const files = listFiles(site).filter((file) => file.endsWith('.html'));
  const claimed = Map.groupBy(files, (file) => {
    const address = `${nameAddress(file).replace(/\.html$/u, '')}/`.replace(/\/+$/u, '/').replace(/^\/$/u, '');
    return routes.find((route) => matchRoute(route).test(address)) ?? '';
  });
  return ['', ...routes].flatMap((route) => {
    const built = (claimed.get(route) ?? [])
      .map((file) => ({ path: nameAddress(file), bytes: statSync(join(site.folder, file)).size }))
      .sort((a, b) => b.bytes - a.bytes);
    return route === '' && built.length === 0 ? [] : [{ route, ...splitPages(built) }];
  });
}

function splitPages(pages: readonly { path: string; bytes: number }[]): Pick<PageKind, 'paths' | 'bytes'> {
  return { paths: pages.map(({ path }) => path), bytes: pages.map(({ bytes }) => bytes) };
}

/** What a browser inspects within a second or two, in bytes of HTML. */
const inspectable = 200_000;

/** The page of a kind to look at: the largest that is quick to inspect, for most can happen on it; else the smallest. */
export function samplePage({ paths, bytes }: PageKind): string {
  return paths.find((_, index) => (bytes[index] ?? 0) < inspectable) ?? paths.at(-1) ?? '';
}

function countPlaceholders(route: string): number {
  return route.split('[').length - 1 + (route.includes('...') ? 0.5 : 0);
}
