import type { Disclosure } from '../model/disclosure.ts';
import { nameDepartment } from '../publish/charts/across/wording.ts';
import type { Department } from '../publish/series/index.ts';
import { readPath, stripPlace } from '../publish/series/place.ts';
import { readDepartmentOf, readDepartments } from './department.ts';
import { listCompared } from './compare-profile.ts';
import type { CompareChoice, CompareProfile, CompareSuggestion } from './compare-sections.ts';
import { placeOf, readDisclosures } from './disclosures.ts';
import { nameYear } from './wording.ts';

/** As many suggestions as fit beside a comparison. */
const mostSuggestions = 6;
/** A part of the list to choose from stays below 100 kB. */
const choicesPerPart = 400;

/** What a comparison takes of one disclosure of this site. */
export async function readProfile(disclosure: Disclosure): Promise<CompareProfile> {
  const department = await readDepartmentOf(disclosure);
  return {
    ...describe(disclosure, department),
    place: placeOf(department.place),
    year: disclosure.fiscal_year,
    kind: disclosure.kind,
    years: department.years
      .map((year) => year.disclosure)
      .filter(({ id }) => id !== disclosure.id)
      .toReversed()
      .slice(0, 2 * mostSuggestions)
      .map((other) => describe(other, department)),
    similar: await listSimilar(disclosure, department),
    sections: listCompared(disclosure),
  };
}

/** All disclosures to choose from, by place and name, the newest of a department first; in parts. */
export async function readChoices(): Promise<CompareChoice[][]> {
  const choices = await Promise.all(
    (await readDisclosures()).map(async (disclosure) => {
      const department = await readDepartmentOf(disclosure);
      const choice: CompareChoice = { ...describe(disclosure, department), place: placeOf(department.place) };
      return { choice, order: `${choice.place}\n${department.slug}`, year: disclosure.fiscal_year };
    }),
  );
  const sorted = choices
    .toSorted((a, b) => compareText(a.order, b.order) || b.year - a.year || compareText(a.choice.id, b.choice.id))
    .map(({ choice }) => choice);
  const parts = Math.max(1, Math.ceil(sorted.length / choicesPerPart));
  return Array.from({ length: parts }, (_, part) => sorted.slice(part * choicesPerPart, (part + 1) * choicesPerPart));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Under the name it has in the document: a renamed department had another then. */
function describe(disclosure: Disclosure, department: Department): CompareSuggestion {
  const name = disclosure.department === '' ? department.name : disclosure.department;
  return {
    id: disclosure.id,
    name: nameDepartment({ ...department, name, newest: disclosure }),
    document: nameYear(disclosure),
  };
}

/** A name without its place, and the pairs of characters in it. */
interface Kind {
  department: Department;
  bare: string;
  pairs: ReadonlySet<string>;
}

let describing: Promise<Kind[]> | undefined;
const likenesses = new Map<string, { department: Department; likeness: number }[]>();

/** Names that share half of their pairs of characters name the same kind of department: 劳动和社会保障局, 人力资源和社会保障局. */
const leastLikeness = 0.5;

/** The document of each similar department in another place that is nearest in time, of the same kind. */
async function listSimilar(disclosure: Disclosure, department: Department): Promise<CompareSuggestion[]> {
  describing ??= readDepartments().then((departments) =>
    departments.map((other) => {
      const bare = stripPlace(other.name, readPath(other.place));
      return { department: other, bare, pairs: listPairs(bare) };
    }),
  );
  const kinds = await describing;
  const own = kinds.find((kind) => kind.department === department);
  if (own === undefined) return [];
  const alike =
    likenesses.get(own.bare) ??
    kinds
      .map((kind) => ({ department: kind.department, likeness: measureLikeness(own.pairs, kind.pairs) }))
      .filter(({ likeness }) => likeness >= leastLikeness)
      .sort((a, b) => b.likeness - a.likeness);
  likenesses.set(own.bare, alike);
  const distance = (year: number): number => Math.abs(year - disclosure.fiscal_year);
  const isNear = (other: Department): boolean => other.place.prefecture === department.place.prefecture;
  return alike
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
    .map(({ other, nearest }) => describe(nearest.disclosure, other));
}

function listPairs(text: string): ReadonlySet<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`));
}

function measureLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const size = a.size + b.size;
  return size === 0 ? 0 : (2 * a.intersection(b).size) / size;
}
