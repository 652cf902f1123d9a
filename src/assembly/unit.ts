/**
 * What a site is put together from: the files of each disclosure, those of each department, and the files that gather all of them.
 * The first two are made once and kept until something that they show changes.
 */
export type UnitKey = `disclosures/${string}` | `departments/${string}`;

/** The units of a site, as its documents and departments are named. */
export class Units {
  readonly #disclosures: ReadonlySet<string>;
  readonly #departments: ReadonlySet<string>;

  constructor(ids: Iterable<string>, slugs: Iterable<string>) {
    this.#disclosures = new Set(ids);
    this.#departments = new Set(slugs);
  }

  /** Whose file it is, by its path from the site's folder, with `/`; null for one that gathers all, and for one of nobody here. */
  ownerOf(path: string): UnitKey | null {
    const department = /^(?:embed\/)?departments\/([^/]+)\/./u.exec(path)?.[1];
    if (department !== undefined && this.#departments.has(department)) return `departments/${department}`;
    const id = this.#findId(path);
    return id === undefined || !this.#disclosures.has(id) ? null : `disclosures/${id}`;
  }

  #findId(path: string): string | undefined {
    // Ids hold no dot, so the first one ends them: `data/sources/a-2021.v1.2.xlsx`.
    return (/^(?:data\/)?disclosures\/([^/.]+)[/.]./u.exec(path) ??
      /^data\/sources\/([^/.]+)\../u.exec(path) ??
      /^embed\/([^/]+)\/./u.exec(path) ??
      /^compare\/([^/.]+)\.json$/u.exec(path))?.[1];
  }
}

/** The id or slug of a unit, where it is of that kind. */
export function readKey(key: UnitKey): { kind: 'disclosures' | 'departments'; name: string } {
  const [kind, name = ''] = key.split('/');
  return { kind: kind === 'departments' ? 'departments' : 'disclosures', name };
}
