import { readFileSync } from 'node:fs';
import type { Gathering } from './gathering.ts';

/** Whose pages a run of Astro makes; the few pages that are nobody's are always made. */
export interface PagePlan {
  disclosures: readonly string[];
  /** By slug. */
  departments: readonly string[];
  gatherings: readonly Gathering[];
}

type Plan = { [Kind in keyof PagePlan]: ReadonlySet<string> };
let plan: Plan | null | undefined;

/** `MINGZHANG_PLAN` names the file of a build that keeps pages of an earlier one; without it, every page is made. */
function readPlan(): Plan | null {
  if (plan !== undefined) return plan;
  const file = process.env.MINGZHANG_PLAN;
  if (file === undefined) return (plan = null);
  const { disclosures, departments, gatherings } = JSON.parse(readFileSync(file, 'utf8')) as PagePlan;
  return (plan = {
    disclosures: new Set(disclosures),
    departments: new Set(departments),
    gatherings: new Set(gatherings),
  });
}

/** Whether this run makes the pages of a disclosure. */
export function makesDisclosure({ id }: { id: string }): boolean {
  return readPlan()?.disclosures.has(id) ?? true;
}

/** Whether this run makes the pages of a department. */
export function makesDepartment({ slug }: { slug: string }): boolean {
  return readPlan()?.departments.has(slug) ?? true;
}

/** Whether this run makes the pages of a gathering. */
export function makesGathering(gathering: Gathering): boolean {
  return readPlan()?.gatherings.has(gathering) ?? true;
}
