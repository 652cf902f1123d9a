import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { BuiltSite } from './built-sites.ts';

/** Every file of a built site, as paths from its folder with `/`, sorted. */
export function listFiles(site: BuiltSite): string[] {
  return readdirSync(site.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site.folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export function readBuilt(site: BuiltSite, file: string): string {
  return readFileSync(join(site.folder, file), 'utf8');
}

/** The content of a built JSON file; what it holds is for the test to say. */
export function readJson(site: BuiltSite, file: string): unknown {
  return JSON.parse(readBuilt(site, file));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** An attribute or a text of HTML as the browser understands it. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return entities[name ?? ''] ?? whole;
  });
}

export interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

/** The start tags of an HTML page, in order, without those in comments. */
export function listTags(html: string): Tag[] {
  const tags: Tag[] = [];
  for (const match of html
    .replace(/<!--.*?-->/gsu, '')
    .matchAll(/<([a-z][\w-]*)((?:\s+[^\s"'<>=/]+(?:="[^"]*"|='[^']*'|=[^\s"'<>]+)?)*)\s*\/?>/giu)) {
    const attributes = new Map<string, string>();
    for (const [, name = '', quoted, single, bare] of (match[2] ?? '').matchAll(
      /([^\s"'<>=/]+)(?:="([^"]*)"|='([^']*)'|=([^\s"'<>]+))?/gu,
    ))
      attributes.set(name.toLowerCase(), decodeEntities(quoted ?? single ?? bare ?? ''));
    tags.push({ name: (match[1] ?? '').toLowerCase(), attributes });
  }
  return tags;
}

/** The file that a static host answers an address below the site's base with, or null. */
export function findTarget(site: BuiltSite, path: string): string | null {
  if (path !== site.base && !path.startsWith(`${site.base}/`)) return null;
  const file = decodeURIComponent(path.slice(site.base.length + 1));
  const status = statSync(join(site.folder, file), { throwIfNoEntry: false });
  if (status?.isFile() === true) return file;
  const index = `${file.replace(/\/$/u, '')}/index.html`.replace(/^\//u, '');
  return statSync(join(site.folder, index), { throwIfNoEntry: false })?.isFile() === true ? index : null;
}
