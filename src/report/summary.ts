import type { Check } from '../model/check.ts';
import { sayCount } from '../model/count.ts';
import type { Disclosure } from '../model/disclosure.ts';

/** What was read of a disclosure, by part: for one line of progress, and for the reader of `inspect`. */
export function countParts(disclosure: Disclosure): { name: string; count: number }[] {
  const projectIndicators = disclosure.projects.reduce((sum, project) => sum + project.indicators.length, 0);
  const activityIndicators = disclosure.activities.reduce((sum, activity) => sum + activity.indicators.length, 0);
  const amounts = disclosure.budget_tables.reduce((sum, table) => sum + table.lines.length, 0);
  return [
    { name: 'sections', count: disclosure.sections.length },
    { name: 'responsibilities', count: disclosure.responsibilities.length },
    { name: 'organisations', count: disclosure.organisations.length },
    { name: 'figures', count: disclosure.figures.length },
    { name: 'budget tables', count: disclosure.budget_tables.length },
    { name: 'amounts in them', count: amounts },
    { name: 'projects', count: disclosure.projects.length },
    { name: 'project indicators', count: projectIndicators },
    { name: 'department indicators', count: disclosure.department_indicators.length },
    { name: 'goals', count: disclosure.goals.length },
    { name: 'duties', count: disclosure.activities.filter((activity) => activity.parent === null).length },
    { name: 'activities', count: disclosure.activities.filter((activity) => activity.parent !== null).length },
    { name: 'activity indicators', count: activityIndicators },
    { name: 'procurement items', count: disclosure.procurement.length },
    { name: 'fixed-asset rows', count: disclosure.fixed_assets.length },
    { name: 'glossary terms', count: disclosure.glossary.length },
    { name: 'subordinate units', count: disclosure.units.length },
  ];
}

/** Parts that a document without them does not lack. */
const notMissed: ReadonlySet<string> = new Set(['amounts in them', 'subordinate units']);

/** One line: what was found, what was not, how many lines nothing claimed. */
export function summariseDisclosure(disclosure: Disclosure): string {
  const parts = countParts(disclosure);
  const found = parts.filter((part) => part.count > 0).map(({ name, count }) => sayCount(count, name));
  const missing = parts.filter(({ name, count }) => count === 0 && !notMissed.has(name)).map(({ name }) => name);
  const none = missing.length === 0 ? '' : `; none of: ${missing.join(', ')}`;
  const unclaimed = `${sayCount(disclosure.unclaimed.length, 'lines')} unclaimed`;
  return `${disclosure.id}: ${found.join(', ')}${none}; ${summariseChecks(disclosure)}; ${unclaimed}${summariseAmendments(disclosure)}`;
}

/** `; 1 correction, 2 redactions`, or nothing. */
function summariseAmendments({ corrections, redactions }: Disclosure): string {
  const counts = [
    { name: 'corrections', count: corrections.length },
    { name: 'redactions', count: redactions.length },
  ].filter(({ count }) => count > 0);
  return counts.map(({ name, count }, index) => `${index === 0 ? ';' : ','} ${sayCount(count, name)}`).join('');
}

/** `181 checks: 173 hold, 4 rounding, 0 broken, 4 not evaluable`. */
export function summariseChecks({ checks, checks_as_printed: asPrinted, notices }: Disclosure): string {
  const printed = asPrinted === null ? '' : ` (as printed: ${countStatuses(asPrinted)})`;
  return `${sayCount(checks.length, 'checks')}: ${countStatuses(checks)}${printed}; ${sayCount(notices.length, 'notices')}`;
}

function countStatuses(checks: readonly Check[]): string {
  const count = (status: Check['status']): string => String(checks.filter((check) => check.status === status).length);
  return `${count('holds')} hold, ${count('rounding')} rounding, ${count('broken')} broken, ${count('not-evaluable')} not evaluable`;
}
