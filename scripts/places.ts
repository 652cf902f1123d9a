import { resolve } from 'node:path';
import { own } from './addresses.ts';
import { cacheOptions } from './cache.ts';

/** Where the documents are and the site goes, as every command that makes a site takes it. */
export interface Places {
  sources: string;
  out: string;
  site: string;
  addresses?: string | undefined;
  /** Which part of the site to make, such as 2/8; all of it without. */
  shard?: string | undefined;
  cache: string;
  'no-cache': boolean;
}

/** The options of these commands. */
export const placeOptions = {
  sources: { type: 'string', default: own.sources },
  out: { type: 'string', default: own.out },
  site: { type: 'string', default: 'content/site.yaml' },
  addresses: { type: 'string' },
  ...cacheOptions,
} as const;

/**
 * The collections of the publisher's own sources stay in the project; those of any other folder go with the build, as do those of a
 * part, for several parts may be made at the same time: null.
 */
export function locateCollections({ sources, shard }: Pick<Places, 'sources' | 'shard'>): string | null {
  return shard === undefined && resolve(sources) === resolve(own.sources) ? resolve('content/collections') : null;
}
