import { sumYuan } from '../model/amount.ts';
import type { Activity, Disclosure } from '../model/disclosure.ts';
import { sortByPlace } from './overview.ts';

/** What some rows state together. */
export interface StatedSum {
  rows: number;
  /** Rows that print no amount; they are not in the sum. */
  missing: number;
  /** Yuan of those that do; null where none does. */
  cny: string | null;
}

/** The duties of one document, each with the activities under it. */
export interface DutyGroup {
  disclosure: Disclosure;
  duties: { duty: Activity; activities: Activity[] }[];
  ofDuties: StatedSum;
  ofActivities: StatedSum;
}

/** Documents that list duties and activities, by place, department and year; the rest is left out. */
export function groupDuties(disclosures: readonly Disclosure[]): DutyGroup[] {
  return sortByPlace(disclosures)
    .filter(({ activities }) => activities.length > 0)
    .map((disclosure) => {
      const under = Map.groupBy(disclosure.activities, ({ parent }) => parent);
      const duties = (under.get(null) ?? []).map((duty) => ({ duty, activities: under.get(duty.activity) ?? [] }));
      return {
        disclosure,
        duties,
        ofDuties: sumStated(duties.map(({ duty }) => duty.budget?.cny ?? null)),
        ofActivities: sumStated(
          duties.flatMap(({ activities }) => activities.map(({ budget }) => budget?.cny ?? null)),
        ),
      };
    });
}

/** The exact sum of the amounts that are stated. */
export function sumStated(amounts: readonly (string | null)[]): StatedSum {
  const stated = amounts.filter((amount) => amount !== null);
  return {
    rows: amounts.length,
    missing: amounts.length - stated.length,
    cny: stated.length === 0 ? null : sumYuan(stated),
  };
}
