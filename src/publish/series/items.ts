import type { Disclosure } from '../../model/disclosure.ts';
import { listClasses, listSummaryRows, type Part } from '../charts/sources.ts';
import type { Joinable } from './join.ts';
import { foldName } from './name.ts';

/** The projects of a document, with their budgets (预算数). */
export function listProjects(disclosure: Disclosure): Joinable[] {
  return disclosure.projects.map(({ project, name, code, budget, line }) =>
    describe(disclosure, { item: project, name, code, amount: budget?.cny ?? null, line }),
  );
}

/** The duties and activities of a document; an activity is told from another of its name by its duty. */
export function listActivities(disclosure: Disclosure): Joinable[] {
  const names = new Map(disclosure.activities.map(({ activity, name }) => [activity, name]));
  return disclosure.activities.map(({ activity, parent, name, budget, line }) => ({
    ...describe(disclosure, { item: activity, name, code: '', amount: budget?.cny ?? null, line }),
    within: parent === null ? '—' : foldName(names.get(parent) ?? '', disclosure.fiscal_year),
  }));
}

/** The units of the department; documents give them no amounts. */
export function listOrganisations(disclosure: Disclosure): Joinable[] {
  return disclosure.organisations.map(({ item, name, line }) =>
    describe(disclosure, { item, name, code: '', amount: null, line }),
  );
}

/** What functional classes divide up: all expenditure, or that of the general public budget alone. */
export type ClassWhole = 'expenditure' | 'general-public-budget';

/**
 * Expenditure by class of the functional classification, for each whole that the document divides up: all expenditure from
 * the table of expenditure, else the summary table, else the sentence that names functions.
 */
export function listFunctionalClasses(disclosure: Disclosure, whole: ClassWhole): Joinable[] {
  const parts =
    whole === 'general-public-budget'
      ? listClasses(disclosure, 'general-public-budget').classes
      : listAllClasses(disclosure);
  return parts.map(({ code, name, cny, line }, index) => {
    const described = describe(disclosure, { item: index + 1, name, code, amount: cny, line });
    // 社会保障和就业支出 of a table is 社会保障和就业 in another document's sentence.
    return { ...described, folded: described.folded.replace(/(?:支出)+$/u, '') };
  });
}

function listAllClasses(disclosure: Disclosure): (Part & { code: string })[] {
  const { classes } = listClasses(disclosure, 'expenditure');
  if (classes.length > 0) return classes;
  const rows = listSummaryRows(disclosure, 'expenditure');
  const stated = disclosure.figures.flatMap(({ figure, label, amount_cny: cny, line }) =>
    figure === 'expenditure.function.part' && cny !== null ? [{ name: label, cny, line }] : [],
  );
  return (rows.length > 0 ? rows : stated).map((part) => ({ ...part, code: '' }));
}

function describe(
  { id, fiscal_year: year }: Disclosure,
  item: Pick<Joinable, 'item' | 'name' | 'code' | 'amount' | 'line'>,
): Joinable {
  return { disclosure: id, year, ...item, folded: foldName(item.name, year), within: '' };
}
