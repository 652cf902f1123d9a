import type { Disclosure } from '../../model/disclosure.ts';
import { normaliseLabel } from '../../model/terms.ts';

export type Place = Pick<Disclosure, 'province' | 'prefecture' | 'county'>;

/** The names of a place from the widest to the narrowest, normalised, without the levels nobody stated. */
export type PlacePath = readonly string[];

/** 北京市 is province and prefecture at once, and counts once. */
export function readPath({ province, prefecture, county }: Place): PlacePath {
  const names = [province, prefecture, county].map(normaliseLabel).filter((name) => name !== '');
  return names.filter((name, index) => name !== names[index - 1]);
}

/**
 * Whether `path` names the same place as `fuller` with fewer levels: `永清县` and `河北省 廊坊市 永清县`. The narrowest level
 * must be stated by both, for a prefecture's bureau is not its county's.
 */
function isContained(path: PlacePath, fuller: PlacePath): boolean {
  if (path.at(-1) !== fuller.at(-1)) return false;
  let next = 0;
  for (const name of fuller) if (name === path[next]) next += 1;
  return next === path.length;
}

/** The fullest of `paths` that names the same place; `path` itself where two differ, for either could be meant. */
export function resolvePath(path: PlacePath, paths: readonly PlacePath[]): PlacePath {
  const fuller = paths.filter((candidate) => isContained(path, candidate));
  const fullest = fuller.filter(
    (candidate) => !fuller.some((other) => other.length > candidate.length && isContained(candidate, other)),
  );
  const names = new Set(fullest.map((candidate) => candidate.join('/')));
  return names.size === 1 ? (fullest[0] ?? path) : path;
}

/** Whether nothing that both state of province and prefecture differs. */
export function agreeOnSuperior(a: Place, b: Place): boolean {
  return (['province', 'prefecture'] as const).every((level) => {
    const [one, other] = [normaliseLabel(a[level]), normaliseLabel(b[level])];
    return one === '' || other === '' || one === other;
  });
}

/**
 * A department's name without the place before it, normalised: `沧州市南大港管理区劳动和社会保障局` and
 * `南大港管理区劳动和社会保障局` are one.
 */
export function stripPlace(name: string, path: PlacePath): string {
  let rest = normaliseLabel(name);
  for (;;) {
    const prefix = path.find((place) => rest.startsWith(place) && rest.length > place.length);
    if (prefix === undefined) return rest;
    rest = rest.slice(prefix.length);
  }
}
