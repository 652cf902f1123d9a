import { resolve, sep } from 'node:path';
import { type Cache, openCache } from '../src/convert/cache/index.ts';
import { UsageError } from '../src/model/message.ts';

/** The options of a command that keeps what documents were converted to. */
export const cacheOptions = {
  cache: { type: 'string', default: '.cache/convert' },
  'no-cache': { type: 'boolean', default: false },
} as const;

export const cacheUsage = '[--cache DIR | --no-cache]';

interface Options {
  cache: string;
  'no-cache': boolean;
  sources: string;
  out: string;
}

/**
 * The cache that the options name; null where it is not wanted, or cannot be made: then every document is converted again.
 * @throws UsageError for one among the documents or in the output, which is replaced whole.
 */
export async function findCache(options: Options): Promise<Cache | null> {
  if (options['no-cache']) return null;
  for (const other of [options.sources, options.out])
    if (`${resolve(options.cache)}${sep}`.startsWith(`${resolve(other)}${sep}`))
      throw new UsageError(`invalid --cache: ${options.cache} is in ${other}. Name a folder of its own.`);
  try {
    return await openCache(resolve(options.cache));
  } catch (error) {
    console.warn(
      `No cache in ${options.cache}: ${error instanceof Error ? error.message : String(error)}. Every document is converted again.`,
    );
    return null;
  }
}
