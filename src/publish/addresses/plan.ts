import { fillPattern, type AddressManifest } from './manifest.ts';
import { isPage } from './permanent.ts';
import { followRenaming, type Redirects } from './redirects.ts';

/** What is to be done so that every address published before keeps working. */
export interface AddressPlan {
  /** Old addresses that lead to new ones. */
  moved: { from: string; to: string }[];
  /** Addresses that were taken down, with the reason. */
  withdrawn: { address: string; reason: string }[];
  /** Addresses that nothing is known of, by disclosure; those of the site itself under `null`. */
  lost: Map<string | null, string[]>;
}

/**
 * Compares what was published before with what was built.
 * @param present every address that must keep working.
 */
export function planAddresses(
  before: AddressManifest,
  present: ReadonlySet<string>,
  redirects: Redirects,
): AddressPlan {
  const plan: AddressPlan = { moved: [], withdrawn: [], lost: new Map() };
  const settle = (id: string | null, pattern: string): void => {
    const address = id === null ? pattern : fillPattern(pattern, id);
    if (present.has(address)) return;
    const to = findSuccessor(id, pattern, present, redirects);
    const reason = redirects.withdrawn.get(address) ?? findReason(id, address, redirects);
    if (to !== null) plan.moved.push({ from: address, to });
    else if (reason !== undefined) plan.withdrawn.push({ address, reason });
    else plan.lost.set(id, [...(plan.lost.get(id) ?? []), address]);
  };
  for (const address of before.site) settle(null, address);
  for (const [id, patterns] of before.disclosures) for (const pattern of patterns) settle(id, pattern);
  return plan;
}

/**
 * Where an address leads that is no longer built: by its own entry, else to the same place under the new id. A page that the
 * new id lacks leads to the disclosure's; a file has no such stand-in, for whoever reads it expects its columns.
 */
function findSuccessor(
  id: string | null,
  pattern: string,
  present: ReadonlySet<string>,
  { renamed }: Redirects,
): string | null {
  const address = id === null ? pattern : fillPattern(pattern, id);
  const named = followRenaming(renamed, address);
  if (named !== address) return present.has(named) && isPage(named) === isPage(address) ? named : null;
  if (id === null) return findDepartment(address, present, renamed);
  const newId = followRenaming(renamed, id);
  if (newId === id) return null;
  const same = fillPattern(pattern, newId);
  if (present.has(same)) return same;
  const page = `/disclosures/${newId}/`;
  return isPage(address) && present.has(page) ? page : null;
}

/**
 * Where the page of a department leads whose disclosures were renamed: its address is what their ids say without the year,
 * `/departments/linxi-hrss/` for `linxi-hrss-2019`.
 */
function findDepartment(
  address: string,
  present: ReadonlySet<string>,
  renamed: ReadonlyMap<string, string>,
): string | null {
  for (const oldId of renamed.keys()) {
    const newId = followRenaming(renamed, oldId);
    const slug = findSlug(address, oldId);
    if (slug === undefined) continue;
    const year = oldId.slice(slug.length);
    const to = address.replace(`/${slug}/`, `/${newId.slice(0, -year.length)}/`);
    if (newId.endsWith(year) && present.has(to)) return to;
  }
  return null;
}

/** Why a disclosure was taken down, also for the page of a department that had no other. */
function findReason(id: string | null, address: string, { withdrawn }: Redirects): string | undefined {
  if (id !== null) return withdrawn.get(id);
  return [...withdrawn].find(([withdrawnId]) => findSlug(address, withdrawnId) !== undefined)?.[1];
}

/** The part of an address that is the beginning of an id. */
function findSlug(address: string, id: string): string | undefined {
  return address.split('/').find((segment) => segment !== '' && id.startsWith(`${segment}-`));
}
