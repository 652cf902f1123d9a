/** Every address that was ever published. */
export interface AddressManifest {
  /** Those that belong to no single disclosure. */
  site: Set<string>;
  /** Those of each disclosure, by its id, with `{id}` where the address has the id: `/disclosures/{id}/`. */
  disclosures: Map<string, Set<string>>;
}

/** Stands for the id of a disclosure in its addresses. */
const slot = '{id}';
const siteHeading = 'the site';
const everyHeading = 'every disclosure';
const headNote = [
  '# Every address that this site ever published; `npm run build` adds new ones and refuses to lose one.',
  '# Commit this file. To start a site of your own, delete it. See content/README.md.',
];

/** Sorts addresses by what they belong to. `ids` are the ids of the disclosures. */
export function arrangeAddresses(addresses: readonly string[], ids: readonly string[]): AddressManifest {
  const known = new Set(ids);
  const manifest: AddressManifest = { site: new Set(), disclosures: new Map(ids.map((id) => [id, new Set<string>()])) };
  // Of a thousand disclosures the same hundred patterns: each stands in memory once.
  const patterns = new Map<string, string>();
  for (const address of addresses) {
    const id = address
      .split('/')
      .map(readStem)
      .find((stem) => known.has(stem));
    if (id === undefined) manifest.site.add(address);
    else {
      const pattern = toPattern(address, id);
      if (!patterns.has(pattern)) patterns.set(pattern, pattern);
      manifest.disclosures.get(id)?.add(patterns.get(pattern) ?? pattern);
    }
  }
  return manifest;
}

/** `dacheng-hrss-2021.2.xlsx` → `dacheng-hrss-2021`: ids have no dot. */
function readStem(segment: string): string {
  return segment.split('.')[0] ?? '';
}

function toPattern(address: string, id: string): string {
  return address
    .split('/')
    .map((segment) => (readStem(segment) === id ? slot + segment.slice(id.length) : segment))
    .join('/');
}

/** `/disclosures/{id}/` → `/disclosures/dacheng-hrss-2021/`. */
export function fillPattern(pattern: string, id: string): string {
  return pattern.replaceAll(slot, id);
}

/** What is in either. */
export function joinManifests(a: AddressManifest, b: AddressManifest): AddressManifest {
  const ids = new Set([...a.disclosures.keys(), ...b.disclosures.keys()]);
  return {
    site: a.site.union(b.site),
    disclosures: new Map(
      [...ids].map((id) => [id, (a.disclosures.get(id) ?? new Set()).union(b.disclosures.get(id) ?? new Set())]),
    ),
  };
}

/**
 * The manifest as a text: parts headed `[the site]`, `[every disclosure]` with what all disclosures have, and `[<id>]` with what one
 * has beside that. The same addresses give the same text.
 */
export function formatManifest({ site, disclosures }: AddressManifest): string {
  const sets = [...disclosures.values()];
  const every = sets.reduce((shared, set) => shared.intersection(set), sets[0] ?? new Set<string>());
  const parts: [string, ReadonlySet<string>][] = [
    [siteHeading, site],
    [everyHeading, every],
    ...[...disclosures]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, own]): [string, ReadonlySet<string>] => [id, own.difference(every)]),
  ];
  const texts = parts.map(([heading, addresses]) => [`[${heading}]`, ...[...addresses].sort()].join('\n'));
  return `${[headNote.join('\n'), ...texts].join('\n\n')}\n`;
}

/**
 * Reads what `formatManifest` wrote.
 * @returns the manifest, or the number of the first line that is neither an address nor a heading.
 */
export function parseManifest(text: string): AddressManifest | { invalidLine: number } {
  const parts = new Map<string, Set<string>>();
  let current: Set<string> | undefined;
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const heading = /^\[([a-z0-9 -]+)\]$/u.exec(line)?.[1];
    if (heading !== undefined) {
      current = parts.get(heading) ?? new Set();
      parts.set(heading, current);
    } else if (current !== undefined && /^\/\S*$/u.test(line)) current.add(line);
    else return { invalidLine: index + 1 };
  }
  const every = parts.get(everyHeading) ?? new Set<string>();
  const own = [...parts].filter(([heading]) => heading !== siteHeading && heading !== everyHeading);
  return {
    site: parts.get(siteHeading) ?? new Set(),
    disclosures: new Map(own.map(([id, addresses]) => [id, addresses.union(every)])),
  };
}
