import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSite } from '../../../scripts/site.ts';
import { listDisclosures, readDisclosure } from '../../../src/collections/folder.ts';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import type { Site } from '../../../src/model/site.ts';
import { listFiles } from '../built-files.ts';
import { runScript } from '../built-folder.ts';
import type { BuiltSite } from '../built-sites.ts';

/** A built site beside the collections it was made from. */
export interface Published {
  /** Every file, as paths from the site's folder. */
  files: readonly string[];
  /** The collections, by id. */
  disclosures: readonly Disclosure[];
  site: Site;
  /** The folder of the documents. */
  sources: string;
  /** Where a file stands on the disk. */
  locate: (path: string) => string;
  /** The whole address of a file or page. */
  address: (path: string) => string;
}

/** Files that are opened in one way. */
export interface FileKind {
  /** What they are, and what reads them. */
  name: string;
  pattern: RegExp;
  /** Opens one, and holds what stands in it against the collections. */
  open: (path: string, published: Published) => void | Promise<void>;
}

/** Converts the documents of a site with the publisher's own command, and reads the collections that it has written. */
export async function readPublished(built: BuiltSite): Promise<Published> {
  const { folder, base, sources, siteFile } = built;
  const out = mkdtempSync(join(tmpdir(), 'mingzhang-collections-'));
  try {
    const { status, errors } = runScript('convert', '--sources', sources, '--out', join(out, 'collections'));
    if (status !== 0) throw new Error(errors);
    const disclosures: Disclosure[] = [];
    for (const id of await listDisclosures(join(out, 'collections')))
      disclosures.push(await readDisclosure(join(out, 'collections'), id));
    const site = await readSite(siteFile);
    return {
      files: listFiles(built),
      disclosures,
      site,
      sources,
      locate: (path) => join(folder, path),
      address: (path) => new URL(`${base}/${path.split('/').map(encodeURIComponent).join('/')}`, site.url).href,
    };
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** The disclosure of that id. */
export function requireDisclosure({ disclosures }: Published, id: string): Disclosure {
  const found = disclosures.find((disclosure) => disclosure.id === id);
  if (found === undefined) throw new Error(`no disclosure ${id}`);
  return found;
}

/** What a pattern has found, all of it. */
export function matchPath(pattern: RegExp, path: string): string[] {
  const match = pattern.exec(path);
  if (match === null) throw new Error(`${path} is not of this kind`);
  return match.slice(1).map((group: string | undefined) => group ?? '');
}

/** Every amount of a disclosure in yuan, found by walking it: no writer of ours has chosen them. */
export function collectAmounts(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value as unknown[]) collectAmounts(item, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value))
      if (typeof item === 'string' && /(^|_)cny$/u.test(key)) found.add(item);
      else collectAmounts(item, found);
  return found;
}
