import type { Disclosure } from '../model/disclosure.ts';
import { type Department, findDepartment, listDepartments } from '../publish/series/index.ts';
import { readDisclosures } from './disclosures.ts';
import { link } from './links.ts';

let listing: Promise<{ departments: readonly Department[]; byDisclosure: ReadonlyMap<string, Department> }> | undefined;

function list(): NonNullable<typeof listing> {
  listing ??= readDisclosures().then((disclosures) => {
    const departments = listDepartments(disclosures);
    const byDisclosure = new Map(disclosures.map(({ id }) => [id, findDepartment(departments, { id })]));
    return { departments, byDisclosure };
  });
  return listing;
}

/** All departments by slug. Joined once for the whole build. */
export async function readDepartments(): Promise<readonly Department[]> {
  return (await list()).departments;
}

/** The department a disclosure of this site belongs to. @throws when it is of another site: a programmer's mistake. */
export async function readDepartmentOf({ id }: Pick<Disclosure, 'id'>): Promise<Department> {
  const department = (await list()).byDisclosure.get(id);
  if (department === undefined) throw new Error(`no department has the disclosure ${id}`);
  return department;
}

/** One department over the years. */
export const departmentLink = (slug: string): string => link(`departments/${slug}/`);
