import type { Disclosure } from '../model/disclosure.ts';
import { type Department, listDepartments } from '../publish/series/index.ts';
import { findNamesakes } from './project-namesakes.ts';
import { SimilarDepartments } from './similar-department.ts';

/** What pages show of documents that are not their own. */
export interface PageContexts {
  departments: readonly Department[];
  /** What the pages of a disclosure show of others, as a text that is the same as long as they show the same. */
  ofDisclosure: (disclosure: Disclosure) => string;
  /** What the page of a department shows besides its own documents. */
  ofDepartment: (department: Department) => string;
}

/**
 * A page that shows a part of another document has to be made again when that part changes. Every such part is named here: the
 * department's other documents (years, planned and spent), documents of departments like it (comparisons), projects of the same name.
 * @param hashOf tells whether a document has changed.
 */
export function readPageContexts(disclosures: readonly Disclosure[], hashOf: (id: string) => string): PageContexts {
  const departments = listDepartments(disclosures);
  const similar = new SimilarDepartments(departments);
  const identify = ({ slug, name, formerNames, place, years }: Department): unknown => ({
    slug,
    name,
    formerNames,
    place,
    documents: years.flatMap(({ disclosure, others }) => [disclosure, ...others]).map(({ id }) => [id, hashOf(id)]),
  });
  const owners = new Map(
    departments.flatMap((department) =>
      department.years
        .flatMap(({ disclosure, others }) => [disclosure, ...others])
        .map(({ id }): [string, Department] => [id, department]),
    ),
  );
  return {
    departments,
    ofDisclosure: (disclosure) => {
      const department = owners.get(disclosure.id);
      if (department === undefined) throw new Error(`no department has the disclosure ${disclosure.id}`);
      return JSON.stringify({
        department: identify(department),
        similar: similar.list(disclosure, department).map(({ department: { name, place }, disclosure: other }) => ({
          name,
          place,
          id: other.id,
          department: other.department,
          year: other.fiscal_year,
          kind: other.kind,
        })),
        namesakes: disclosure.projects.map((project) => findNamesakes(disclosures, disclosure, project)),
      });
    },
    ofDepartment: (department) => JSON.stringify(identify(department)),
  };
}
