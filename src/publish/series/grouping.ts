import type { Disclosure } from '../../model/disclosure.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { agreeOnSuperior, type PlacePath, readPath, resolvePath, stripPlace } from './place.ts';

/** A disclosure and the name and place it is known by. */
export interface Member {
  disclosure: Disclosure;
  /** The same for disclosures of the same name and place, whatever else joins them. */
  key: string;
}

interface Located extends Member {
  path: PlacePath;
}

/** The disclosures of each department together, joined by name and place and by the former names they declare. */
export function groupDisclosures(disclosures: readonly Disclosure[]): Member[][] {
  const located = locateDisclosures(disclosures);
  const byName = Map.groupBy(located, ({ disclosure, path }) => stripPlace(disclosure.department, path));
  const byWholeName = Map.groupBy(located, ({ disclosure }) => normaliseLabel(disclosure.department));
  const groups = new Groups();
  for (const member of located) {
    groups.add(member.key);
    for (const former of member.disclosure.former_departments) {
      const samePlace = (byName.get(stripPlace(former, member.path)) ?? []).filter(
        (other) => other.path.join('/') === member.path.join('/'),
      );
      // A county that became a district has another place in its old name: there the whole name must be the same.
      const sameName = (byWholeName.get(normaliseLabel(former)) ?? []).filter((other) =>
        agreeOnSuperior(other.disclosure, member.disclosure),
      );
      for (const { key, disclosure } of [...samePlace, ...sameName])
        if (disclosure.fiscal_year <= member.disclosure.fiscal_year) groups.join(key, member.key);
    }
  }
  return [...Map.groupBy(located, ({ key }) => groups.find(key)).values()];
}

/** Gives each disclosure the fullest form of its place that disclosures of the same name state. */
function locateDisclosures(disclosures: readonly Disclosure[]): Located[] {
  const named = disclosures.map((disclosure) => {
    const path = readPath(disclosure);
    return { disclosure, path, name: stripPlace(disclosure.department, path) };
  });
  const paths = new Map(
    [...Map.groupBy(named, ({ name }) => name)].map(([name, members]) => [name, members.map(({ path }) => path)]),
  );
  return named.map(({ disclosure, path, name }) => {
    const full = resolvePath(path, paths.get(name) ?? []);
    return { disclosure, path: full, key: name === '' ? `#${disclosure.id}` : [...full, name].join('/') };
  });
}

/** Sets of keys that are joined one pair at a time. */
class Groups {
  readonly #parents = new Map<string, string>();

  add(key: string): void {
    if (!this.#parents.has(key)) this.#parents.set(key, key);
  }

  find(key: string): string {
    const parent = this.#parents.get(key) ?? key;
    return parent === key ? key : this.find(parent);
  }

  join(a: string, b: string): void {
    this.add(a);
    this.#parents.set(this.find(a), this.find(b));
  }
}
