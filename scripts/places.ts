import { resolve, sep } from 'node:path';
import { UsageError } from '../src/model/message.ts';
import { own } from './addresses.ts';
import { cacheOptions } from './cache.ts';

/** Where the documents are and the site goes, as every command that makes a site takes it. */
export interface Places {
  sources: string;
  out: string;
  site: string;
  addresses?: string | undefined;
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

/** The collections of the publisher's own sources stay in the project; those of any other folder go with the build: null. */
export function locateCollections(sources: string): string | null {
  return resolve(sources) === resolve(own.sources) ? resolve('content/collections') : null;
}

/**
 * Astro takes a folder beside the project whose name begins with the project's (`mingzhang-site` beside `mingzhang`) for one inside it,
 * and then cannot load what it has put there.
 * @throws UsageError for such a folder.
 */
export function requireOwnName(out: string, usage: string): void {
  const [folder, project] = [resolve(out), resolve('.')];
  if (folder.startsWith(project) && !folder.startsWith(`${project}${sep}`))
    throw new UsageError(
      `invalid --out: the name of ${out} begins with that of the project's folder, ${project}. Choose another name.\n${usage}`,
    );
}
