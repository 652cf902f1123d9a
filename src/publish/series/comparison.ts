import type { Disclosure } from '../../model/disclosure.ts';
import { kinds } from '../../model/keys.ts';
import type { Department, DepartmentYear } from './department.ts';
import { type ClassWhole, listActivities, listFunctionalClasses, listOrganisations, listProjects } from './items.ts';
import { type Joinable, joinItems, type Movement } from './join.ts';
import { readTrends, type Trend } from './trend.ts';

/** Why two documents cannot be compared item by item: those of these years list none. Not that nothing came or went. */
export interface NotListed {
  /** One or both of the two years, ascending. */
  missingIn: readonly number[];
}

/** From one document of a series to the next. */
export interface Step {
  from: number;
  to: number;
  /** False where years between them have no document. */
  isNextYear: boolean;
  before: Disclosure;
  after: Disclosure;
  /** Joined by name with years, ordinals and numbers of orders out. */
  projects: Movement | NotListed;
  /** Classes (类) of the functional classification; `whole` says what they divide up, the same in both documents. */
  functionalClasses: (Movement & { whole: ClassWhole }) | NotListed;
  /** Duties and activities alike. */
  activities: Movement | NotListed;
  organisations: Movement | NotListed;
}

/** The key figures of one kind of document of a department over its years: budgets are compared with budgets only. */
export interface FigureSeries {
  kind: Disclosure['kind'];
  /** Ascending. */
  years: readonly DepartmentYear[];
  /** The six key figures, in the order pages show them. */
  trends: readonly Trend[];
}

/** The same with what came and went. */
export interface Series extends FigureSeries {
  /** One for each year but the first, ascending. */
  steps: readonly Step[];
}

/** Whether both documents list items of a kind. */
export function isListed<T extends Movement>(compared: T | NotListed): compared is T {
  return !('missingIn' in compared);
}

/** The figures of a department year by year, a series for each kind of document it has: budgets first. */
export function followFigures({ years }: Pick<Department, 'years'>): FigureSeries[] {
  return kinds.flatMap((kind) => {
    const ofKind = years.filter((year) => year.kind === kind);
    return ofKind.length === 0 ? [] : [{ kind, years: ofKind, trends: readTrends(ofKind) }];
  });
}

/** The same, with all that the documents list compared. One year makes a series without steps. */
export function compareYears(department: Pick<Department, 'years'>): Series[] {
  return followFigures(department).map((series) => ({
    ...series,
    steps: series.years.slice(1).flatMap((after, index) => {
      const before = series.years[index];
      return before === undefined ? [] : [compareDocuments(before, after)];
    }),
  }));
}

function compareDocuments(earlier: DepartmentYear, later: DepartmentYear): Step {
  const [before, after] = [earlier.disclosure, later.disclosure];
  const compare = (list: (disclosure: Disclosure) => Joinable[]): Movement | NotListed => join(before, after, list);
  return {
    from: earlier.year,
    to: later.year,
    isNextYear: later.year === earlier.year + 1,
    before,
    after,
    projects: compare(listProjects),
    functionalClasses: compareClasses(before, after),
    activities: compare(listActivities),
    organisations: compare(listOrganisations),
  };
}

function join(
  before: Disclosure,
  after: Disclosure,
  list: (disclosure: Disclosure) => Joinable[],
): Movement | NotListed {
  const [befores, afters] = [list(before), list(after)];
  const missingIn = [
    ...(befores.length === 0 ? [before.fiscal_year] : []),
    ...(afters.length === 0 ? [after.fiscal_year] : []),
  ];
  return missingIn.length > 0 ? { missingIn } : joinItems(befores, afters);
}

/** Classes of all expenditure are never held against those of the general public budget alone. */
function compareClasses(before: Disclosure, after: Disclosure): Step['functionalClasses'] {
  const wholes = ['expenditure', 'general-public-budget'] as const;
  const compared = wholes.map((whole) => ({
    whole,
    movement: join(before, after, (disclosure) => listFunctionalClasses(disclosure, whole)),
  }));
  for (const { whole, movement } of compared) if (isListed(movement)) return { ...movement, whole };
  const [all] = compared;
  return all !== undefined && !isListed(all.movement) ? all.movement : { missingIn: [] };
}
