import { dirname, join, resolve } from 'node:path';
import { type KnownAddresses, readAddresses } from '../src/publish/addresses/index.ts';

/** Where the addresses of the publisher's own site are kept: the folder of sources, the folder it is built into, the file. */
export const own = { sources: 'content/sources', out: 'dist', addresses: 'content/addresses.txt' };

/** The addresses that a build must keep, and whether it adds its own to them. */
export interface AddressKeeping extends KnownAddresses {
  recorded: boolean;
}

/**
 * Reads the addresses a build must keep. The publisher's own documents are held to `content/addresses.txt`; a trial of
 * them into another folder than `dist` adds nothing to it. Documents that stand elsewhere have the file that `--addresses` names, or none.
 * The redirects stand beside it.
 * @throws UnreadableError when one of the files is not what it should be.
 */
export async function findAddresses(values: {
  sources: string;
  out: string;
  addresses?: string | undefined;
}): Promise<AddressKeeping | null> {
  const isOwn = resolve(values.sources) === resolve(own.sources);
  const manifest = values.addresses ?? (isOwn ? own.addresses : undefined);
  if (manifest === undefined) return null;
  const known = await readAddresses({ manifest, redirects: join(dirname(manifest), 'redirects.yaml') });
  return { ...known, recorded: values.addresses !== undefined || resolve(values.out) === resolve(own.out) };
}
