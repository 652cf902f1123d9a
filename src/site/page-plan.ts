import { readFileSync } from 'node:fs';

/** Whose own pages a run of Astro makes; the pages that gather all disclosures are always made. */
export interface PagePlan {
  disclosures: readonly string[];
  /** By slug. */
  departments: readonly string[];
}

let plan: { disclosures: ReadonlySet<string>; departments: ReadonlySet<string> } | null | undefined;

/** `MINGZHANG_PLAN` names the file of a build that keeps pages of an earlier one; without it, every page is made. */
function readPlan(): NonNullable<typeof plan> | null {
  if (plan !== undefined) return plan;
  const file = process.env.MINGZHANG_PLAN;
  if (file === undefined) return (plan = null);
  const { disclosures, departments } = JSON.parse(readFileSync(file, 'utf8')) as PagePlan;
  return (plan = { disclosures: new Set(disclosures), departments: new Set(departments) });
}

/** Whether this run makes the pages of a disclosure. */
export function makesDisclosure({ id }: { id: string }): boolean {
  return readPlan()?.disclosures.has(id) ?? true;
}

/** Whether this run makes the pages of a department. */
export function makesDepartment({ slug }: { slug: string }): boolean {
  return readPlan()?.departments.has(slug) ?? true;
}
