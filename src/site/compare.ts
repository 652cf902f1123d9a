import type { Disclosure } from '../model/disclosure.ts';
import { nameDepartment } from '../publish/charts/across/wording.ts';
import type { Department } from '../publish/series/index.ts';
import { readDepartmentOf, readDepartments } from './department.ts';
import { listCompared } from './compare-profile.ts';
import type { CompareChoice, CompareProfile, CompareSuggestion } from './compare-sections.ts';
import { placeOf, readDisclosures } from './disclosures.ts';
import { mostSuggestions, SimilarDepartments } from './similar-department.ts';
import { nameYear } from './wording.ts';

/** A part of the list to choose from stays below 100 kB. */
const choicesPerPart = 400;

let similarDepartments: Promise<SimilarDepartments> | undefined;

/** What a comparison takes of one disclosure of this site. */
export async function readProfile(disclosure: Disclosure): Promise<CompareProfile> {
  const department = await readDepartmentOf(disclosure);
  similarDepartments ??= readDepartments().then((departments) => new SimilarDepartments(departments));
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
    similar: (await similarDepartments)
      .list(disclosure, department)
      .map((other) => describe(other.disclosure, other.department)),
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
