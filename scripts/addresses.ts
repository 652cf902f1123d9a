import { dirname, join, resolve } from 'node:path';
import { type AddressFiles, type KnownAddresses, readAddresses } from '../src/publish/addresses/index.ts';

/** Where the addresses of the publisher's own site are kept: the folder of sources, the folder it is built into, the file. */
export const own = { sources: 'content/sources', out: 'dist', addresses: 'content/addresses.txt' };

/** The addresses that a build must keep, and whether it adds its own to them. */
export interface AddressKeeping extends KnownAddresses {
  recorded: boolean;
}

interface Places {
  sources: string;
  out: string;
  addresses?: string | undefined;
}

/**
 * Where the addresses stand that a build must keep. The publisher's own documents are held to `content/addresses.txt`; documents that stand
 * elsewhere have the file that `--addresses` names, or none. The redirects stand beside it.
 */
export function locateAddresses({ sources, addresses }: Places): AddressFiles | null {
  const isOwn = resolve(sources) === resolve(own.sources);
  const manifest = addresses ?? (isOwn ? own.addresses : undefined);
  return manifest === undefined ? null : { manifest, redirects: join(dirname(manifest), 'redirects.yaml') };
}

/**
 * Reads the addresses a build must keep. A trial of the publisher's own documents into another folder than `dist` adds nothing to them.
 * @throws UnreadableError when one of the files is not what it should be.
 */
export async function findAddresses(places: Places): Promise<AddressKeeping | null> {
  const files = locateAddresses(places);
  if (files === null) return null;
  const recorded = places.addresses !== undefined || resolve(places.out) === resolve(own.out);
  return { ...(await readAddresses(files)), recorded };
}
