import { unitKinds } from '../../publish/search/unit.ts';
import type { DocumentList } from './document-list.ts';
import type { Facets, Findings, FoundGroup, Narrowing } from './findings.ts';

/** Counts the units of findings by place, department, year, kind and amount class. */
export async function countFacets(documents: DocumentList, { groups }: Findings): Promise<Facets> {
  const places = new Map<string, number>();
  const departments = new Map<string, number>();
  const years = new Map<number, number>();
  const kinds = new Map<number, number>();
  const amounts = new Map<number, number>();
  const add = <Value>(counts: Map<Value, number>, value: Value, count: number): void => {
    counts.set(value, (counts.get(value) ?? 0) + count);
  };
  const traits = await Promise.all(groups.map(({ document, units }) => documents.readTraits(document, units)));
  for (const [index, { disclosure, units }] of groups.entries()) {
    add(places, disclosure.place, units.length);
    add(departments, disclosure.department, units.length);
    add(years, disclosure.fiscal_year, units.length);
    for (const { kind, amountClass } of traits[index] ?? []) {
      add(kinds, kind, 1);
      add(amounts, amountClass, 1);
    }
  }
  const listMost = <Value>(counts: Map<Value, number>): { value: Value; count: number }[] =>
    [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => other.count - one.count);
  return {
    places: listMost(places),
    departments: listMost(departments),
    years: listMost(years).sort((one, other) => other.value - one.value),
    kinds: listMost(kinds).flatMap(({ value, count }) => {
      const kind = unitKinds[value];
      return kind === undefined ? [] : [{ value: kind, count }];
    }),
    amounts: listMost(amounts).sort((one, other) => one.value - other.value),
  };
}

/** The findings that are what a reader chose from the facets. */
export async function narrowFindings(
  documents: DocumentList,
  findings: Findings,
  { place, department, year, kind, amount }: Narrowing,
): Promise<Findings> {
  const groups: FoundGroup[] = [];
  for (const group of findings.groups) {
    const { disclosure, document } = group;
    if (place !== undefined && disclosure.place !== place) continue;
    if (department !== undefined && disclosure.department !== department) continue;
    if (year !== undefined && disclosure.fiscal_year !== year) continue;
    if (kind === undefined && amount === undefined) {
      groups.push(group);
      continue;
    }
    const traits = await documents.readTraits(document, group.units);
    const units = Array.from(group.units).filter((_, index) => {
      const trait = traits[index];
      return (
        trait !== undefined &&
        (kind === undefined || unitKinds[trait.kind] === kind) &&
        (amount === undefined || trait.amountClass === amount)
      );
    });
    if (units.length > 0) groups.push({ ...group, units });
  }
  return { ...findings, groups, count: groups.reduce((sum, { units }) => sum + units.length, 0) };
}
