import type { Message } from '../../model/message.ts';
import type { AddressManifest } from './manifest.ts';
import type { AddressPlan } from './plan.ts';
import { followRenaming, type Redirects } from './redirects.ts';

/** The files a publisher can act on, as they were named on the command line. */
export interface AddressFiles {
  /** `content/addresses.txt` */
  manifest: string;
  /** `content/redirects.yaml`, beside it */
  redirects: string;
}

/** How many addresses a message names before it counts the others. */
const named = 5;

/** Says of each disclosure that was published before, is not there any more, and is not accounted for, what can be done about it. */
export function refuseLostDisclosures(
  before: AddressManifest,
  ids: readonly string[],
  { renamed, withdrawn }: Redirects,
  files: AddressFiles,
): Message[] {
  const present = new Set(ids);
  const added = ids.filter((id) => !before.disclosures.has(id));
  return [...before.disclosures.keys()].flatMap((id) => {
    if (present.has(id) || withdrawn.has(id)) return [];
    const newId = followRenaming(renamed, id);
    if (present.has(newId) || withdrawn.has(newId)) return [];
    const successor = newId === id ? (added.length === 1 ? (added[0] ?? '<new id>') : '<new id>') : null;
    return [
      {
        code: 'lost-disclosure',
        severity: 'error',
        place: { file: files.manifest },
        seen:
          successor === null
            ? `missing disclosure: ${id} was renamed to ${newId}, which is not there`
            : `missing disclosure: ${id} was published before`,
        expected: `a document ${newId}.*, for links and citations of ${id} must keep working`,
        action:
          `${
            successor === null
              ? `Correct ${files.redirects}. `
              : `If it has a new id, write "${id}: ${successor}" under "renamed:" in ${files.redirects}. `
          }If it must be taken down, write "${id}: <reason>" under "withdrawn:" there. ` +
          `If it was never online, delete the part [${id}] of ${files.manifest}; if nothing was, delete that file.`,
      },
    ];
  });
}

/** Says which other addresses would be lost. */
export function refuseLostAddresses({ lost }: AddressPlan, files: AddressFiles): Message[] {
  return [...lost].map(([id, addresses]) => {
    const more = addresses.length - named;
    const list = `${addresses.slice(0, named).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
    return {
      code: 'lost-address',
      severity: 'error',
      place: { file: files.manifest },
      seen: `missing ${addresses.length === 1 ? 'address' : 'addresses'}${id === null ? '' : ` of ${id}`}: ${list}`,
      expected: 'every address that was published before, for links and citations must keep working',
      action:
        `Write "${addresses[0] ?? ''}: <new address>" under "renamed:" in ${files.redirects} (a page leads to a page, a file to a file), ` +
        `or "${addresses[0] ?? ''}: <reason>" under "withdrawn:". If it was never online, delete its line from ${files.manifest}.`,
    };
  });
}

/** Says which redirects lead away from something that is still there: they would be ignored in silence. */
export function refuseIdleRedirects(
  built: ReadonlySet<string>,
  ids: readonly string[],
  { renamed, withdrawn }: Redirects,
  files: AddressFiles,
): Message[] {
  const present = new Set(ids);
  return [...renamed.keys(), ...withdrawn.keys()]
    .filter((from) => built.has(from) || present.has(from))
    .map((from) => ({
      code: 'idle-redirect',
      severity: 'error',
      place: { file: files.redirects },
      seen: `invalid redirect: ${from} is still published`,
      expected: 'an id or address that the site no longer has',
      action: 'Delete the line, or give the document its new id.',
    }));
}
