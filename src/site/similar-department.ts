import type { Disclosure } from '../model/disclosure.ts';
import type { Department } from '../publish/series/index.ts';
import { readPath, stripPlace } from '../publish/series/place.ts';

/** As many suggestions as fit beside a comparison. */
export const mostSuggestions = 6;

/** Names that share half of their pairs of characters name the same kind of department: 劳动和社会保障局, 人力资源和社会保障局. */
const leastLikeness = 0.5;

/** A name without its place, and the pairs of characters in it. */
interface Kind {
  department: Department;
  bare: string;
  pairs: ReadonlySet<string>;
}

/** A document of a department like the one that is read. */
export interface SimilarDisclosure {
  department: Department;
  disclosure: Disclosure;
}

/** Departments of one kind in different places, told by their names. */
export class SimilarDepartments {
  readonly #kinds: ReadonlyMap<Department, Kind>;
  readonly #alike = new Map<string, { department: Department; likeness: number }[]>();

  constructor(departments: readonly Department[]) {
    this.#kinds = new Map(
      departments.map((department) => {
        const bare = stripPlace(department.name, readPath(department.place));
        return [department, { department, bare, pairs: listPairs(bare) }];
      }),
    );
  }

  /** The document of each similar department in another place that is nearest in time, of the same kind. */
  list(disclosure: Disclosure, department: Department): SimilarDisclosure[] {
    const distance = (year: number): number => Math.abs(year - disclosure.fiscal_year);
    const isNear = (other: Department): boolean => other.place.prefecture === department.place.prefecture;
    return this.#listAlike(department)
      .flatMap(({ department: other, likeness }) => {
        const nearest = other.years
          .filter(({ kind }) => kind === disclosure.kind)
          .toSorted((a, b) => distance(a.year) - distance(b.year))[0];
        return other === department || nearest === undefined ? [] : [{ other, likeness, nearest }];
      })
      .sort(
        (a, b) =>
          b.likeness - a.likeness ||
          Number(isNear(b.other)) - Number(isNear(a.other)) ||
          distance(a.nearest.year) - distance(b.nearest.year),
      )
      .slice(0, mostSuggestions)
      .map(({ other, nearest }) => ({ department: other, disclosure: nearest.disclosure }));
  }

  #listAlike(department: Department): { department: Department; likeness: number }[] {
    const own = this.#kinds.get(department);
    if (own === undefined) return [];
    const known = this.#alike.get(own.bare);
    if (known !== undefined) return known;
    const alike = [...this.#kinds.values()]
      .map((kind) => ({ department: kind.department, likeness: measureLikeness(own.pairs, kind.pairs) }))
      .filter(({ likeness }) => likeness >= leastLikeness)
      .sort((a, b) => b.likeness - a.likeness);
    this.#alike.set(own.bare, alike);
    return alike;
  }
}

function listPairs(text: string): ReadonlySet<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`));
}

function measureLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const size = a.size + b.size;
  return size === 0 ? 0 : (2 * a.intersection(b).size) / size;
}
