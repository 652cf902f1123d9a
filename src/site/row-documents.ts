import type { Disclosure } from '../model/disclosure.ts';
import { listDepartments } from '../publish/series/index.ts';

/** What a row of a list over all documents says of the document it comes from. */
export interface RowDocument extends Pick<Disclosure, 'id' | 'department' | 'fiscal_year' | 'kind'> {
  /** The department's address, the same over the years: `yongqing-hrss`. */
  slug: string;
  /** The levels that are known, widest first: `河北省/廊坊市/永清县`. */
  place: string;
}

/** A place to choose, with the number of levels above it. */
export interface PlaceChoice {
  place: string;
  name: string;
  depth: number;
}

/** What a list over all documents can be narrowed to. */
export interface ScopeChoices {
  /** By place; each department once, under its newest name. */
  departments: { place: string; departments: { slug: string; name: string }[] }[];
  places: PlaceChoice[];
  /** Newest first. */
  years: number[];
}

const collator = new Intl.Collator('zh-Hans-u-co-pinyin-kn-true');
let reading: { of: readonly Disclosure[]; documents: RowDocument[] } | undefined;

/** The documents of a site in the order lists have them: newest year first, then by place and department. */
export function listRowDocuments(disclosures: readonly Disclosure[]): RowDocument[] {
  if (reading?.of === disclosures) return reading.documents;
  const documents = listDepartments(disclosures)
    .flatMap(({ slug, place, years }) =>
      years
        .flatMap(({ disclosure, others }) => [disclosure, ...others])
        .map(({ id, department, fiscal_year, kind }) => ({
          id,
          department,
          fiscal_year,
          kind,
          slug,
          place: [place.province, place.prefecture, place.county].filter((name) => name !== '').join('/'),
        })),
    )
    .sort(
      (one, other) =>
        other.fiscal_year - one.fiscal_year ||
        collator.compare(one.place, other.place) ||
        collator.compare(one.department, other.department) ||
        (one.id < other.id ? -1 : 1),
    );
  reading = { of: disclosures, documents };
  return documents;
}

/** What the documents of a list let a reader choose from. */
export function listScopeChoices(documents: readonly RowDocument[]): ScopeChoices {
  const names = new Map<string, RowDocument>();
  for (const document of documents) if (!names.has(document.slug)) names.set(document.slug, document);
  const byPlace = Map.groupBy([...names.values()], ({ place }) => place);
  const places = new Set(
    [...byPlace.keys()].flatMap((place) =>
      place === '' ? [] : place.split('/').map((_, index, levels) => levels.slice(0, index + 1).join('/')),
    ),
  );
  return {
    departments: [...byPlace.keys()].sort(collator.compare).map((place) => ({
      place,
      departments: (byPlace.get(place) ?? [])
        .map(({ slug, department, id }) => ({ slug, name: department === '' ? id : department }))
        .sort((one, other) => collator.compare(one.name, other.name)),
    })),
    places: [...places].sort(collator.compare).map((place) => ({
      place,
      name: place.slice(place.lastIndexOf('/') + 1),
      depth: place.split('/').length - 1,
    })),
    years: [...new Set(documents.map(({ fiscal_year }) => fiscal_year))].sort((one, other) => other - one),
  };
}
