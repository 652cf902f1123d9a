import type { Site } from '../model/site.ts';
import type { CitingSite } from './citations.ts';
import { link } from './links.ts';
import { readSite } from './site.ts';

/** This site, as citations need it. */
export function readCitingSite(): Site & CitingSite {
  const site = readSite();
  return { ...site, address: (path) => new URL(link(path), site.url).href };
}
