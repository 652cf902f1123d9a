import { pinyin } from 'pinyin-pro';
import { departmentEnding, departmentWords, placeEnding } from '../model/department-names.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { normaliseLabel } from '../model/terms.ts';

type Named = Pick<Disclosure, 'province' | 'prefecture' | 'county' | 'department' | 'fiscal_year' | 'kind'>;

/** The longest name that is spelt out; a longer one is known by its initials. */
const spelt = 4;

/**
 * An id for a document by habit: place, department, year. The place and short departments are spelt in pinyin (`yongqing`),
 * long ones are their initials or, where they are common, a word (`hrss`): `yongqing-hrss-2024`. An id that is taken gets wider
 * places before it, then a number. The same document among the same ids gets the same id.
 */
export function proposeId(named: Named, taken: ReadonlySet<string>): string {
  const places = [named.county, named.prefecture, named.province].map(normaliseLabel).filter((name) => name !== '');
  const spellings = [...new Set(places.map(spellPlace))];
  const rest = [
    abbreviateDepartment(named.department, places),
    String(named.fiscal_year),
    named.kind === 'budget' ? '' : named.kind,
  ];
  const candidates = Array.from({ length: Math.max(1, spellings.length) }, (_, count) =>
    joinParts([...spellings.slice(0, count + 1).reverse(), ...rest]),
  );
  const free = candidates.find((candidate) => !taken.has(candidate));
  if (free !== undefined) return free;
  const [base = ''] = candidates;
  for (let number = 2; ; number += 1) {
    const numbered = `${base}-${String(number)}`;
    if (!taken.has(numbered)) return numbered;
  }
}

function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('-');
}

/** `永清县` → `yongqing`; a place of one character keeps what it is: `易县` → `yixian`. */
function spellPlace(name: string): string {
  const short = name.replace(placeEnding, '');
  return spell(short.length < 2 ? name : short).join('');
}

function abbreviateDepartment(department: string, places: readonly string[]): string {
  const name = stripPlaces(normaliseLabel(department), places);
  const known = departmentWords.find(
    ([beginning]) => name.startsWith(beginning) && departmentEnding.test(name.slice(beginning.length)),
  );
  if (known !== undefined) return known[1];
  const syllables = spell(name);
  return [...name].length <= spelt ? syllables.join('') : syllables.map((syllable) => syllable.slice(0, 1)).join('');
}

function stripPlaces(name: string, places: readonly string[]): string {
  const place = places.find((each) => name.startsWith(each) && name.length > each.length);
  return place === undefined ? name : stripPlaces(name.slice(place.length), places);
}

/** What an id can hold of a name: pinyin by syllables, letters and digits as they are. `ü` is `v`, as it is typed. */
function spell(name: string): string[] {
  return pinyin(name, { toneType: 'none', type: 'array', v: true, toneSandhi: false })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/gu, ''))
    .filter((syllable) => syllable !== '');
}
