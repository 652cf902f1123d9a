import type { Phase } from '../../model/keys.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { findPhase } from './budget-columns.ts';
import { type BudgetColumn, normaliseYear } from './column-role.ts';

/** What is counted, without money: by the thing, and by what it is counted in, which follows in brackets. */
const countedThing = /(?:团组|批次|人次|人数|保有量|购置数|车辆数)数?$/u;
const countedIn = /^(?:个|人|次|批|组|辆|台|套|户|[人批]次|[台辆个][、/]?[套次])$/u;

/**
 * `国内公务接待批次（个）`, `公务用车保有量（辆）`: what the forms of final accounts count among their amounts (相关统计数). A count is no money,
 * whatever unit stands over the table.
 */
export function isCount(label: string): boolean {
  const [, thing = '', unit = ''] = /^(.*?)(?:\(([^()]*)\))?$/u.exec(normaliseLabel(label)) ?? [];
  return countedIn.test(unit) || countedThing.test(thing);
}

/** The phase that a row names in the place of an item (`预算数` over `决算数`, the items in columns); null for any other row. */
export function findRowPhase(cells: readonly string[], columns: readonly BudgetColumn[], year: number): Phase | null {
  const names = cells.filter((_, at) => columns[at]?.role === 'name');
  return names.map((name) => findPhase(normaliseYear(name, year))).find((phase) => phase !== null) ?? null;
}
