import type { Disclosure } from '../../model/disclosure.ts';
import { kinds } from '../../model/keys.ts';
import { type Message, UnreadableError } from '../../model/message.ts';
import { groupDisclosures, type Member } from './grouping.ts';
import { type Place, readPath, stripPlace } from './place.ts';
import { stripYear } from './slug.ts';

/** What a department disclosed of one year, in one kind of document. */
export interface DepartmentYear {
  year: number;
  kind: Disclosure['kind'];
  /** The document to read: the one published last. */
  disclosure: Disclosure;
  /** Other documents of the same year and kind, such as an earlier edition; nothing is computed from them. */
  others: readonly Disclosure[];
}

/** A department over the years. Names are those of its newest document. */
export interface Department {
  /** Part of its address, `[a-z0-9-]`: the id of its newest document without the year, `yongqing-hrss`. */
  slug: string;
  /** As printed: `永清县人力资源和社会保障局`. */
  name: string;
  /** Other names: of its earlier documents, and as its facts files declare; newest first, each once. */
  formerNames: readonly string[];
  /** Each level from the newest document that states it. */
  place: Place;
  /** Ascending by year, the budget of a year before its final accounts. Never empty. */
  years: readonly [DepartmentYear, ...DepartmentYear[]];
  /** The document that names the department: of the latest year, a budget before final accounts. */
  newest: Disclosure;
}

/**
 * The departments of a site, by slug. Disclosures of one name and place are one department; `department_before` in a facts
 * file joins documents of the same or earlier years that were published under a former name. Names and places are
 * compared normalised and without the place before the name; a level of the place that one document does not state
 * matches any. A disclosure that names no department stands alone.
 * @throws UnreadableError when two departments would have one address, or when former names join two that disclosed the
 * same year under different names.
 */
export function listDepartments(disclosures: readonly Disclosure[]): Department[] {
  const groups = groupDisclosures(disclosures);
  const conflicts = groups.flatMap(findConflicts);
  if (conflicts.length > 0) throw new UnreadableError(conflicts);
  const departments = groups.map((group) => describeDepartment(group.map((member) => member.disclosure)));
  const collisions = findCollisions(departments);
  if (collisions.length > 0) throw new UnreadableError(collisions);
  return departments.sort((a, b) => compareText(a.slug, b.slug));
}

/** The department a disclosure belongs to. @throws when it is not among them: a programmer's mistake. */
export function findDepartment(departments: readonly Department[], { id }: Pick<Disclosure, 'id'>): Department {
  const found = departments.find(({ years }) =>
    years.some(({ disclosure, others }) => disclosure.id === id || others.some((other) => other.id === id)),
  );
  if (found === undefined) throw new Error(`no department has the disclosure ${id}`);
  return found;
}

function describeDepartment(disclosures: readonly Disclosure[]): Department {
  const newestFirst = disclosures.toSorted(compareNewestFirst);
  const [newest] = newestFirst;
  const [first, ...rest] = listYears(newestFirst);
  if (newest === undefined || first === undefined) throw new Error('a department without a disclosure');
  const stated = (level: keyof Place): string => newestFirst.find((entry) => entry[level] !== '')?.[level] ?? '';
  return {
    slug: stripYear(newest),
    name: newest.department,
    formerNames: listFormerNames(newestFirst),
    place: { province: stated('province'), prefecture: stated('prefecture'), county: stated('county') },
    years: [first, ...rest],
    newest,
  };
}

function listYears(newestFirst: readonly Disclosure[]): DepartmentYear[] {
  const byYear = Map.groupBy(newestFirst, ({ fiscal_year: year, kind }) => `${String(year)} ${kind}`);
  return [...byYear.values()]
    .flatMap(([disclosure, ...others]) =>
      disclosure === undefined ? [] : [{ year: disclosure.fiscal_year, kind: disclosure.kind, disclosure, others }],
    )
    .sort((a, b) => a.year - b.year || kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

/** Latest year first, then budget before final accounts, then the one published last. */
function compareNewestFirst(a: Disclosure, b: Disclosure): number {
  return (
    b.fiscal_year - a.fiscal_year ||
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    compareText(b.source.published_on, a.source.published_on) ||
    compareText(b.id, a.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A name with the place before it is no other name than the one without. */
function listFormerNames(newestFirst: readonly Disclosure[]): string[] {
  const path = readPath(newestFirst[0] ?? { province: '', prefecture: '', county: '' });
  const names = newestFirst.flatMap((disclosure) => [disclosure.department, ...disclosure.former_departments]);
  const distinct = [...Map.groupBy(names, (name) => stripPlace(name, path)).values()].flatMap(([name]) => name ?? []);
  return distinct.slice(1).filter((name) => name !== '');
}

/** Two names for one year: the department was not renamed then, it took another in. */
function findConflicts(group: readonly Member[]): Message[] {
  const byYear = Map.groupBy(group, ({ disclosure: { fiscal_year: year, kind } }) => `${String(year)} ${kind}`);
  return [...byYear.values()].flatMap((members) => {
    const [first, ...others] = members;
    const second = others.find(({ key }) => key !== first?.key);
    if (first === undefined || second === undefined) return [];
    const joining = group.find(({ disclosure }) => disclosure.former_departments.length > 0) ?? first;
    return [
      {
        code: 'conflicting-former-names',
        severity: 'error',
        place: { file: `${joining.disclosure.id}.yaml` },
        seen: `department_before joins ${tell(first.disclosure)} and ${tell(second.disclosure)}, which are of one year`,
        expected: 'one document of a department for one year',
        action:
          'Take the name of a department that was merged into another out of department_before; if both are one department, give both the same name with department in their facts files.',
      },
    ];
  });
}

function findCollisions(departments: readonly Department[]): Message[] {
  const bySlug = Map.groupBy(departments, ({ slug }) => slug);
  return [...bySlug.values()].flatMap((sharing) => {
    const [first, second] = sharing.toSorted((a, b) => compareNewestFirst(a.newest, b.newest));
    if (first === undefined || second === undefined) return [];
    return [
      {
        code: 'duplicate-department-address',
        severity: 'error',
        place: { file: `${first.newest.id}.yaml` },
        seen: `two departments would have the address departments/${first.slug}/: ${tell(first.newest)} and ${tell(second.newest)}`,
        expected: 'ids that differ in more than the year for different departments',
        action: `If it is one department that was renamed, write department_before: [${second.name}] there, and the same province, prefecture and county in both facts files; else rename one of the documents.`,
      },
    ];
  });
}

function tell({ id, department }: Disclosure): string {
  return `${department === '' ? 'a department without a name' : department} (${id})`;
}
